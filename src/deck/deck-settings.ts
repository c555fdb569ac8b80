import type { Diagnostic } from '../diagnostic.ts';
import { normalizeAddress } from '../markdown/address.ts';
import type { FrontMatter, FrontMatterEntry } from '../markdown/document.ts';
import { readLanguage } from '../markdown/language.ts';
import { inlineText } from '../markdown/plain-text.ts';
import { parseMarkdown } from '../markdown/read.ts';
import { isWebAddress } from '../markdown/shown-address.ts';
import { suggestion } from '../nearest.ts';
import { readSlideChange, slideChanges } from '../slide-change.ts';
import { type SafeText, safeRow, safeText } from '../terminal/safe-text.ts';
import { isThemeName, themeNames } from '../theme/theme-names.ts';
import { bandText } from './band-text.ts';
import type { DeckSettings } from './deck.ts';

/** What other programs call their themes: presenterm's and Marp's are no mistake here, and change nothing. */
const themesOfOthers =
  /^(?:terminal-(?:dark|light)|catppuccin-\w+|gruvbox-dark|tokyonight-\w+|default|gaia|uncover)$/;

/** A talk longer than a day is a mistake. */
const mostMinutes = 1440;

/**
 * Reads the front matter of a deck, its own keys and presenterm's. Keys that it does not know are left to other
 * programs.
 *
 * @param file how to name the deck in diagnostics
 * @param isForeign whether it was written for another program, so that what is odd is no fault
 */
export function readSettings(
  { values }: FrontMatter,
  file: string,
  isForeign: boolean,
): {
  readonly settings: DeckSettings;
  readonly diagnostics: readonly Diagnostic[];
  readonly unhonored: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const unhonored: Diagnostic[] = [];
  // In the deck of another program, a key may mean something else.
  const report = ({ position }: FrontMatterEntry, message: string) =>
    (isForeign ? unhonored : diagnostics).push({ file, ...position, message: safeText(message) });

  /** A key without a value is the same as no key. */
  function read<T>(key: string, what: string, accept: (value: unknown) => T | undefined): T | undefined {
    const entry = values.get(key);
    if (entry === undefined || entry.value === null || entry.value === '') return undefined;
    const value = accept(entry.value);
    if (value === undefined) report(entry, `front matter: ${key} must be ${what}`);
    return value;
  }
  const text = (key: string) => read(key, 'text', asText);

  function readTheme(): SafeText | undefined {
    // presenterm changes parts of a theme, or reads one from a file.
    if (isThemeMapping(values.get('theme')?.value)) return undefined;
    const theme = read('theme', 'the name of a theme', asThemeName);
    if (theme === undefined || isThemeName(theme)) return theme;
    if (themesOfOthers.test(theme)) return undefined;
    // Marp's themes are style sheets: in its decks they are no mistake.
    if (values.get('marp')?.value === true) return undefined;
    const entry = values.get('theme');
    if (entry) report(entry, `no theme is named ${theme}; ${suggestion(theme, themeNames)}`);
    return undefined;
  }

  const settings = {
    title: text('title'),
    subtitle: text('subtitle') ?? text('sub_title'),
    authors: ['author', 'authors'].flatMap(key => read(key, 'text or a list of texts', asTexts) ?? []),
    event: text('event'),
    date: text('date'),
    location: text('location'),
    theme: readTheme(),
    footer: read<SafeText | false>('footer', 'text or false', value =>
      value === false ? value : asText(value),
    ),
    header: text('header'),
    logo: text('logo'),
    progress: read('progress', 'line or number', asProgress),
    transition: read('transition', slideChanges.join(', ').replace(/, (\w+)$/, ' or $1'), readSlideChange),
    url: read('url', 'a web address', asWebAddress),
    links:
      read<SafeText | boolean>('links', 'true, false or a title', value =>
        typeof value === 'boolean' ? value : asText(value),
      ) || undefined,
    language: readLanguage(values.get('lang')?.value),
    minutes: read('minutes', `a number above 0 and at most ${mostMinutes}`, asMinutes),
  };
  return { settings: withBands(withoutAbsent(settings), values, report), diagnostics, unhonored };
}

/** Header and footer may name what the front matter says elsewhere. */
function withBands(
  settings: DeckSettings,
  values: FrontMatter['values'],
  report: (entry: FrontMatterEntry, message: string) => void,
): DeckSettings {
  const shown = (key: 'header' | 'footer') => {
    const written = settings[key];
    const entry = values.get(key);
    if (!written || !entry) return {};
    return {
      [key]: bandText(written, settings, message => report(entry, `front matter: ${key}: ${message}`)),
    };
  };
  return { ...settings, ...shown('header'), ...shown('footer') };
}

type Absent<T> = { readonly [Key in keyof T]: T[Key] | undefined };

function withoutAbsent(settings: Absent<Required<DeckSettings>>): DeckSettings {
  const present = Object.entries(settings).filter(([, value]) => value !== undefined);
  return { authors: [], ...(Object.fromEntries(present) as Partial<DeckSettings>) };
}

/**
 * Numbers are text too: `date: 2024`. Texts of several lines become one row; of Markdown in them, which
 * presenterm allows, the words stay.
 */
function asText(value: unknown): SafeText | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).replace(/\s+/g, ' ').trim();
  if (text === '') return undefined;
  const [only, ...others] = /[*_`<[~]/.test(text) ? parseMarkdown(`\n${text}`, '').blocks : [];
  const isMarked = only?.type === 'paragraph' && others.length === 0;
  return isMarked ? safeRow(inlineText(only.children)) : safeRow(text);
}

function asTexts(value: unknown): readonly SafeText[] | undefined {
  const texts = (Array.isArray(value) ? value : [value]).map(asText);
  return texts.every(text => text !== undefined) ? texts : undefined;
}

function isThemeMapping(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !('name' in value) &&
    ('override' in value || 'path' in value)
  );
}

/** presenterm writes a mapping: `theme: { name: dark }`. */
function asThemeName(value: unknown): SafeText | undefined {
  const isMapping = typeof value === 'object' && value !== null && 'name' in value;
  return asText(isMapping ? value.name : value);
}

function asProgress(value: unknown): 'line' | 'number' | undefined {
  return value === 'line' || value === 'number' ? value : undefined;
}

function asWebAddress(value: unknown): SafeText | undefined {
  if (typeof value !== 'string' || !isWebAddress(value)) return undefined;
  return safeRow(normalizeAddress(value));
}

function asMinutes(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 && value <= mostMinutes ? value : undefined;
}
