import { commandName } from '../command-name.ts';
import { type Diagnostic, formatDiagnostic } from '../diagnostic.ts';
import type { Mapping } from '../markdown/yaml-mapping.ts';
import { nearest, suggestion } from '../nearest.ts';
import type { Role } from '../terminal/line.ts';
import { type SafeText, safeText } from '../terminal/safe-text.ts';
import { autoTheme } from '../theme/auto.ts';
import { builtInTheme } from '../theme/built-in.ts';
import { type Color, type PaletteColor, readHex } from '../theme/color.ts';
import type { BaseColors, Style, Theme } from '../theme/theme.ts';
import { isThemeName, themeNames } from '../theme/theme-names.ts';
import { unreadable } from '../theme/unreadable.ts';

/** A theme that a user wrote, and what they should fix: rows for stderr. It can be used despite mistakes. */
export type OwnTheme = { readonly theme: Theme; readonly told: readonly SafeText[] };

type Entry = {
  readonly value: unknown;
  readonly position: { readonly line: number; readonly column: number };
};

const roles = Object.keys(autoTheme.styles) as readonly Role[];
const ownKeys = ['extends', 'foreground', 'background'] as const;
const attributes = ['bold', 'italic', 'underline', 'strikethrough', 'inverse'] as const;
const styleKeys = ['foreground', 'background', ...attributes] as const;

const colorForms = 'write "#rrggbb" in quotes, or a palette number from 0 to 15';

/**
 * Reads a theme: `extends` names the theme to start from (default `auto`), `foreground` and `background` are for
 * the screen, and all other keys are roles. A role is a color, or a mapping of colors and attributes.
 *
 * @param name of the theme, as the screen shows it
 * @param file how to name it in diagnostics
 */
export function readOwnTheme({ values, diagnostics: found }: Mapping, name: string, file: string): OwnTheme {
  const diagnostics: Diagnostic[] = [...found];
  const report = ({ position }: Pick<Entry, 'position'>, message: string) =>
    diagnostics.push({ file, ...position, message: safeText(`theme: ${message}`) });

  const extended = extendedBy(values.get('extends'), report);
  const foreground = colorOf('foreground', values.get('foreground'), report);
  const background = colorOf('background', values.get('background'), report);
  const base = baseOf(extended, { foreground, background });
  for (const [key, color, other] of [
    ['foreground', foreground, 'background'],
    ['background', background, 'foreground'],
  ] as const) {
    const entry = values.get(key);
    if (entry && color !== undefined && !base) report(entry, `${key} needs a ${other}; add one`);
  }
  const styles: Record<Role, Style> = { ...extended.styles };
  for (const [key, entry] of values) {
    const role = roles.find(known => known === key);
    if (role) styles[role] = styleOf(role, entry, extended.styles[role], report);
    else if (!ownKeys.some(known => known === key)) report(entry, unknownName(key, [...ownKeys, ...roles]));
  }
  const theme: Theme = { name, styles, ...(base && { base }), ...(extended.isStrict && { isStrict: true }) };
  for (const { role, ratio, least, on } of unreadable(theme)) {
    const entry = values.get(role) ?? values.get('background') ?? values.get('foreground');
    // Styles from the built-in theme are tested elsewhere.
    if (!entry) continue;
    const missing =
      role === 'foreground' || styles[role].background === undefined ? 'background' : 'foreground';
    const where = on === 'background' ? '' : ` on a ${on}; add a ${missing}`;
    // Cut, not rounded: 4.49 must not read as enough.
    report(
      entry,
      `${role} has a contrast of ${Math.floor(ratio * 100) / 100}:1 and needs at least ${least}:1${where}`,
    );
  }
  return { theme, told: diagnostics.map(formatDiagnostic) };
}

type Report = (entry: Pick<Entry, 'position'>, message: string) => void;

function extendedBy(entry: Entry | undefined, report: Report): Theme {
  if (!entry) return autoTheme;
  const { value } = entry;
  if (typeof value === 'string' && isThemeName(value)) return builtInTheme(value);
  const near = typeof value === 'string' ? nearest(value, themeNames) : undefined;
  const hint = near === undefined ? `run ${commandName()} themes to list them` : `did you mean ${near}?`;
  report(entry, `extends must be the name of a built-in theme; ${hint}`);
  return autoTheme;
}

/** The pair of colors, or nothing if one of them is missing. */
function baseOf(
  { base }: Theme,
  own: { readonly foreground: Color | undefined; readonly background: Color | undefined },
): BaseColors | undefined {
  const foreground = own.foreground ?? base?.foreground;
  const background = own.background ?? base?.background;
  return foreground === undefined || background === undefined ? undefined : { foreground, background };
}

function colorOf(key: string, entry: Entry | undefined, report: Report): Color | undefined {
  if (!entry) return undefined;
  const { value } = entry;
  const isPalette = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 15;
  const color = typeof value === 'string' ? readHex(value) : isPalette ? (value as PaletteColor) : undefined;
  // To YAML, a # without quotes begins a comment.
  const problem = value === null ? 'has no value' : 'is not a color';
  if (color === undefined) report(entry, `${key} ${problem}; ${colorForms}`);
  return color;
}

function styleOf(role: Role, entry: Entry, extended: Style, report: Report): Style {
  const { value, position } = entry;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const color = colorOf(role, entry, report);
    return color === undefined ? extended : { ...extended, foreground: color };
  }
  const style: Record<string, unknown> = { ...extended };
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'foreground' || key === 'background') {
      const color = colorOf(`${role}: ${key}`, { value: inner, position }, report);
      if (color !== undefined) style[key] = color;
    } else if (!attributes.some(known => known === key)) report(entry, unknownName(key, styleKeys));
    else if (typeof inner !== 'boolean') report(entry, `${role}: ${key} must be true or false`);
    else if (inner) style[key] = true;
    else delete style[key];
  }
  return style;
}

function unknownName(key: string, known: readonly string[]): string {
  const shown = key.length > 60 ? `${key.slice(0, 60)}...` : key;
  return `unknown name ${shown}; ${suggestion(key, known, `see ${commandName()} help config`)}`;
}
