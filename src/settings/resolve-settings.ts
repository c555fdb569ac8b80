import { inCommandName } from '../command-name.ts';
import { type Diagnostic, formatDiagnostic } from '../diagnostic.ts';
import type { Mapping } from '../markdown/yaml-mapping.ts';
import { suggestion } from '../nearest.ts';
import { type SafeText, safeRow } from '../terminal/safe-text.ts';
import {
  type SettingEntry,
  type SettingName,
  type Settings,
  settingEntries,
  settingNames,
} from './setting-entries.ts';

/** Where a current value comes from. */
export type Origin =
  | { readonly type: 'default' }
  | { readonly type: 'file'; readonly file: string; readonly line: number }
  /** What the library that is opened asks for. */
  | { readonly type: 'library'; readonly file: string; readonly line: number }
  | { readonly type: 'environment'; readonly variable: string }
  | { readonly type: 'option'; readonly option: string };

/** Where values may come from, in order of precedence. */
export type SettingSources = {
  /** Those on the command line. */
  readonly options: Partial<Settings>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The settings file, where there is one, and its name for diagnostics. */
  readonly file?: { readonly name: string; readonly mapping: Mapping };
};

export type ResolvedSettings = {
  readonly settings: Settings;
  readonly origins: Readonly<Record<SettingName, Origin>>;
  /** What the user should fix: rows for stderr. */
  readonly told: readonly SafeText[];
  /** The custom keys of the file, if any. Only screens need them. */
  readonly keys?: WrittenKeys;
};

/** The part of a settings file below `keys`, as it was written. */
export type WrittenKeys = {
  readonly file: string;
  readonly value: unknown;
  /** The position of what a path of names and indexes (from 0) leads to, starting at `keys`. */
  positionOf(way: readonly (string | number)[]): Pick<Diagnostic, 'line' | 'column'>;
};

/** The current values: option over variable over file over default. Invalid values are reported and ignored. */
export function resolveSettings({ options, environment, file }: SettingSources): ResolvedSettings {
  const told: SafeText[] = file?.mapping.diagnostics.map(formatDiagnostic) ?? [];
  if (file) told.push(...unknownNames(file).map(formatDiagnostic));

  function resolve<Value>(
    name: SettingName,
    entry: SettingEntry<Value>,
    chosen: Value | undefined,
  ): { readonly value: Value; readonly origin: Origin } {
    if (chosen !== undefined) return { value: chosen, origin: { type: 'option', option: entry.option } };
    const { variable } = entry;
    const text = environment[variable];
    const fromVariable = text === undefined ? undefined : entry.read(text);
    if (fromVariable !== undefined) return { value: fromVariable, origin: { type: 'environment', variable } };
    // An empty variable counts as unset.
    if (text)
      told.push(safeRow(`${variable} must be ${inCommandName(entry.expects)}, not "${shortened(text)}"`));
    const written = file?.mapping.values.get(name);
    const fromFile = written && entry.read(written.value);
    if (file && written && fromFile !== undefined) {
      return { value: fromFile, origin: { type: 'file', file: file.name, line: written.position.line } };
    }
    if (file && written) {
      const message = `settings: ${name} must be ${inCommandName(entry.expects)}`;
      told.push(formatDiagnostic({ file: file.name, ...written.position, message }));
    }
    return { value: entry.byDefault, origin: { type: 'default' } };
  }

  const hyperlinks = resolve('hyperlinks', settingEntries.hyperlinks, options.hyperlinks);
  const pager = resolve('pager', settingEntries.pager, options.pager);
  const columns = resolve('columns', settingEntries.columns, options.columns);
  const motion = resolve('motion', settingEntries.motion, options.motion);
  const transition = resolve('transition', settingEntries.transition, options.transition);
  const images = resolve('images', settingEntries.images, options.images);
  const library = resolve('library', settingEntries.library, options.library);
  const theme = resolve('theme', settingEntries.theme, options.theme);
  const menu = resolve('menu', settingEntries.menu, options.menu);
  const slideColumns = resolve('slideColumns', settingEntries.slideColumns, options.slideColumns);
  const singleKeys = resolve('singleKeys', settingEntries.singleKeys, options.singleKeys);
  const blockLetters = resolve('blockLetters', settingEntries.blockLetters, options.blockLetters);
  const keys = file && writtenKeys(file);
  return {
    settings: {
      hyperlinks: hyperlinks.value,
      pager: pager.value,
      columns: columns.value,
      motion: motion.value,
      transition: transition.value,
      images: images.value,
      library: library.value,
      theme: theme.value,
      menu: menu.value,
      slideColumns: slideColumns.value,
      singleKeys: singleKeys.value,
      blockLetters: blockLetters.value,
    },
    origins: {
      hyperlinks: hyperlinks.origin,
      pager: pager.origin,
      columns: columns.origin,
      motion: motion.origin,
      transition: transition.origin,
      images: images.origin,
      library: library.origin,
      theme: theme.origin,
      menu: menu.origin,
      slideColumns: slideColumns.origin,
      singleKeys: singleKeys.origin,
      blockLetters: blockLetters.origin,
    },
    told,
    ...(keys && { keys }),
  };
}

/** The one entry of the file that is not a single value. */
const keysName = 'keys';

function writtenKeys({ name: file, mapping }: NonNullable<SettingSources['file']>): WrittenKeys | undefined {
  const written = mapping.values.get(keysName);
  return written && { file, value: written.value, positionOf: way => mapping.positionOf([keysName, ...way]) };
}

function unknownNames({ name: file, mapping }: NonNullable<SettingSources['file']>): readonly Diagnostic[] {
  return [...mapping.values].flatMap(([name, { position }]): readonly Diagnostic[] => {
    const known = [...settingNames, keysName];
    if (known.includes(name)) return [];
    const hint = suggestion(name, known);
    return [{ file, ...position, message: `settings: unknown setting ${shortened(name)}; ${hint}` }];
  });
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
}
