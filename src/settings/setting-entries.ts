import { readSlideChange, type SlideChange } from '../slide-change.ts';
import { type ImagesChoice, imagesChoices } from '../terminal/capabilities.ts';

/** A setting: each has a name, an environment variable and an option. */
export type SettingEntry<Value> = {
  /** What it takes, as the end of a sentence. */
  readonly expects: string;
  readonly summary: string;
  readonly variable: string;
  readonly option: string;
  readonly byDefault: Value;
  /** Reads a value from the file or a text from the environment; nothing for invalid ones. */
  readonly read: (value: unknown) => Value | undefined;
};

export type When = 'auto' | 'always' | 'never';

/** What can be set, by its name in the file. */
export type Settings = {
  /** Whether links are written for the terminal to follow (OSC 8). */
  readonly hyperlinks: When;
  /** A command; `auto` for PAGER, else `less -FRX`; `off` for none. */
  readonly pager: string;
  /** The maximum width of printed text, in columns; `auto` for that of the window. */
  readonly columns: number | 'auto';
  /** Whether anything may move on its own. */
  readonly motion: 'auto' | 'none';
  /** How the slides of a talk follow one another; `auto` for what the talk says. */
  readonly transition: 'auto' | SlideChange;
  /** How pictures are shown on a screen. */
  readonly images: ImagesChoice;
  /** The folder of the reference that opens without arguments; `built-in` for the one in the package. */
  readonly library: string;
  /** A built-in theme, the name of a user's theme, or a file. */
  readonly theme: string;
  /** Whether the menu and the outline may be beside the text; `auto` hides them where a screen reader is hinted at. */
  readonly menu: 'auto' | 'shown' | 'hidden';
  /** Whether the columns of a slide are beside each other or below; `auto` as for the menu. */
  readonly slideColumns: 'auto' | 'beside' | 'below';
  /** Whether single characters may be keys on a screen (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** Whether titles may be drawn as pictures of letters. */
  readonly blockLetters: 'auto' | 'never';
};

export type SettingName = keyof Settings;

/** The bounds of printed text, in columns: those of `--width`. */
const leastColumns = 10;
const mostColumns = 10_000;

/** How people write yes and no, in lower case. */
const switches: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', 'on', '1'].map(word => [word, true] as const),
  ...['false', 'no', 'off', '0'].map(word => [word, false] as const),
]);

/** The one table of settings. */
export const settingEntries: { readonly [Name in SettingName]: SettingEntry<Settings[Name]> } = {
  hyperlinks: {
    expects: 'auto, always or never',
    summary: 'clickable links in the terminal',
    variable: 'DSAC_INFO_HYPERLINKS',
    option: '--hyperlinks',
    byDefault: 'auto',
    read(value) {
      if (typeof value === 'boolean') return value ? 'always' : 'never';
      return value === 'auto' || value === 'always' || value === 'never' ? value : undefined;
    },
  },
  pager: {
    expects: 'a command, auto or off',
    summary: 'pager for text longer than the screen',
    variable: 'DSAC_INFO_PAGER',
    option: '--no-pager',
    byDefault: 'auto',
    read(value) {
      if (value === false || value === '') return 'off';
      return typeof value === 'string' ? value : undefined;
    },
  },
  columns: {
    expects: `a number from ${leastColumns} to ${mostColumns}, or auto`,
    summary: 'maximum width of printed text',
    variable: 'DSAC_INFO_COLUMNS',
    option: '--width',
    byDefault: 'auto',
    read(value) {
      if (value === 'auto') return 'auto';
      const columns = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
      const isColumns =
        typeof columns === 'number' &&
        Number.isInteger(columns) &&
        columns >= leastColumns &&
        columns <= mostColumns;
      return isColumns ? columns : undefined;
    },
  },
  motion: {
    expects: 'auto or none',
    summary: 'animation; none: slides change at once',
    variable: 'DSAC_INFO_REDUCE_MOTION',
    option: '--no-motion',
    byDefault: 'auto',
    read(value) {
      // The file says whether things move; the variable says whether they move less.
      if (value === false || value === 'none' || value === '1' || value === 'true') return 'none';
      return value === true || value === 'auto' || value === '0' || value === 'false' ? 'auto' : undefined;
    },
  },
  images: {
    expects: 'auto, kitty, iterm2, sixel, cells or none',
    summary: 'how a screen shows pictures',
    variable: 'DSAC_INFO_IMAGES',
    option: '--images',
    byDefault: 'auto',
    read: value => imagesChoices.find(choice => choice === (value === false ? 'none' : value)),
  },
  transition: {
    expects: 'auto, none, fade or slide',
    summary: 'how slides change; auto: as the talk says',
    variable: 'DSAC_INFO_TRANSITION',
    option: '--transition',
    byDefault: 'auto',
    read: value => (value === 'auto' ? value : readSlideChange(value)),
  },
  library: {
    expects: 'a folder, or built-in',
    summary: 'folder that opens when you name nothing',
    variable: 'DSAC_INFO_LIBRARY',
    option: '--library',
    byDefault: 'built-in',
    // Whether there is such a folder is checked when it is opened.
    read: value => (typeof value === 'string' && value !== '' ? value : undefined),
  },
  theme: {
    expects: 'auto, or a theme that dsac-info themes lists, or a file',
    summary: 'color theme',
    variable: 'DSAC_INFO_THEME',
    option: '--theme',
    byDefault: 'auto',
    // Whether the theme exists is checked when it is loaded.
    read: value => (typeof value === 'string' && value !== '' ? value : undefined),
  },
  menu: {
    expects: 'auto, shown or hidden',
    summary: 'menu beside the text; hidden: text alone, read row by row',
    variable: 'DSAC_INFO_MENU',
    option: '--menu',
    byDefault: 'auto',
    read: value => (value === 'auto' || value === 'shown' || value === 'hidden' ? value : undefined),
  },
  slideColumns: {
    expects: 'auto, beside or below',
    summary: 'columns of slides: beside or below each other',
    variable: 'DSAC_INFO_SLIDE_COLUMNS',
    option: '--slide-columns',
    byDefault: 'auto',
    read: value => (value === 'auto' || value === 'beside' || value === 'below' ? value : undefined),
  },
  singleKeys: {
    expects: 'true or false',
    summary: 'single-character keys; if false, add Alt',
    variable: 'DSAC_INFO_SINGLE_KEYS',
    option: '--no-single-keys',
    byDefault: true,
    read: value => switches.get(String(value).toLowerCase()),
  },
  blockLetters: {
    expects: 'auto or never',
    summary: 'titles of a talk in large letters',
    variable: 'DSAC_INFO_BLOCK_LETTERS',
    option: '--no-block-letters',
    byDefault: 'auto',
    read(value) {
      if (value === false || value === 'never') return 'never';
      return value === true || value === 'auto' ? 'auto' : undefined;
    },
  },
};

export const settingNames = Object.keys(settingEntries) as readonly SettingName[];
