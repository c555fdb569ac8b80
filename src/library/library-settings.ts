import type { Diagnostic } from '../diagnostic.ts';
import type { FrontMatterEntry } from '../markdown/document.ts';
import type { Mapping } from '../markdown/yaml-mapping.ts';
import { suggestion } from '../nearest.ts';
import { type SafeText, safeRow } from '../terminal/safe-text.ts';
import { type CitedSource, citedSourcesWanted, readCitedSources } from './cited-source.ts';
import { newsKinds, readNewsKinds } from './news-kinds.ts';

/** The file in the folder of a library that says what it is. */
export const librarySettingsFile = 'dsac-info.yaml';

/** What `dsac-info.yaml` says of its library. */
export type LibrarySettings = {
  /** Whose library it is: the title of the window's first row. */
  readonly title?: SafeText;
  /** What it is about, in a few words. */
  readonly subtitle?: SafeText;
  /** Under which terms its texts may be used, in one row. */
  readonly license?: SafeText;
  /** The section whose newest figures stand on the first page; none of them where it is false, any where it is absent. */
  readonly figures?: WrittenValue<SafeText | false>;
  /** The talk, below the folder; `false` where there is none. */
  readonly talk?: WrittenValue<SafeText | false>;
  /** The folder of the sections, below that of the library. */
  readonly sections?: WrittenValue<SafeText>;
  /** A theme by its name, or a file below the folder. */
  readonly theme?: WrittenValue<SafeText>;
  /** What the sections are based on: each names some by their ids, or is based on all. */
  readonly sources: readonly CitedSource[];
  /** The date that statements hold for where a section gives none. */
  readonly asOf?: SafeText;
  /** The words that links of news begin with, in lower case. */
  readonly linkKinds: readonly string[];
};

/** A value, and where it was written. */
export type WrittenValue<Value> = { readonly value: Value } & Pick<FrontMatterEntry, 'position'>;

/** What a library is without a file that says so. */
export const noLibrarySettings: LibrarySettings = { sources: [], linkKinds: newsKinds };

/** All keys of the file. */
export const librarySettingsKeys: readonly string[] = [
  'title',
  'subtitle',
  'license',
  'sections',
  'talk',
  'theme',
  'figures',
  'asOf',
  'sources',
  'linkKinds',
  // How rules of `check` weigh: read where pages are checked.
  'check',
];

/** Reads `dsac-info.yaml`. What is wrong in it is a diagnostic, and as if it were not there. @param file how it is named */
export function readLibrarySettings(
  { values, diagnostics: faults }: Pick<Mapping, 'values' | 'diagnostics'>,
  file: string,
): { readonly settings: LibrarySettings; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [...faults];
  const report = ({ position }: Pick<FrontMatterEntry, 'position'>, message: string) =>
    diagnostics.push({ file, ...position, message: `library: ${message}` });

  /** A key without a value is the same as no key. */
  function read<Value>(
    key: string,
    what: string,
    accept: (value: unknown) => Value | undefined,
  ): WrittenValue<Value> | undefined {
    const entry = values.get(key);
    if (entry === undefined || entry.value === null) return undefined;
    const value = accept(entry.value);
    if (value === undefined) report(entry, `${key} must be ${what}`);
    return value === undefined ? undefined : { value, position: entry.position };
  }
  for (const [key, entry] of values)
    if (!librarySettingsKeys.includes(key))
      report(entry, `unknown key ${key}; ${suggestion(key, librarySettingsKeys)}`);
  const settings = {
    title: read('title', 'text', asText)?.value,
    subtitle: read('subtitle', 'text', asText)?.value,
    license: read('license', 'text', asText)?.value,
    figures: read('figures', 'the name of a section, or false', asTextOrFalse),
    talk: read('talk', 'a file in this folder, or false', value => (value === false ? false : asPath(value))),
    sections: read('sections', 'a folder in this folder', asPath),
    theme: read('theme', 'the name of a theme, or a file in this folder', asPath),
    asOf: read('asOf', 'a date or year, in quotes', asText)?.value,
  };
  const given = Object.entries(settings).filter(([, value]) => value !== undefined);
  return {
    settings: {
      ...(Object.fromEntries(given) as Partial<LibrarySettings>),
      sources: read('sources', citedSourcesWanted, readCitedSources)?.value ?? [],
      linkKinds: read('linkKinds', 'a list of words', readNewsKinds)?.value ?? newsKinds,
    },
    diagnostics,
  };
}

/** White space is folded: each is in one row, however many lines it has in YAML. */
function asText(value: unknown): SafeText | undefined {
  const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
  return text === '' ? undefined : safeRow(text);
}

function asTextOrFalse(value: unknown): SafeText | false | undefined {
  return value === false ? value : asText(value);
}

/** A path that leads out of the folder is refused: a library is one folder, wherever it is copied to. */
function asPath(value: unknown): SafeText | undefined {
  const path = asText(value);
  const isInside = path !== undefined && !/^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(path);
  return isInside ? path : undefined;
}
