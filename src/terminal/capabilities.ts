/** The environment as a value: nothing here reads the process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** How many colors may be used: none, the 16 of the terminal's palette, 256, or 24-bit. */
export type ColorDepth = 'none' | '16' | '256' | 'true';

export type ColorChoice = 'auto' | 'always' | 'never';

/** How pictures are shown: `auto` as well as the terminal can. */
export const imagesChoices = ['auto', 'kitty', 'iterm2', 'sixel', 'cells', 'none'] as const;
export type ImagesChoice = (typeof imagesChoices)[number];

function terminalDepth(environment: Environment): ColorDepth {
  const term = environment.TERM ?? '';
  if (/^(truecolor|24bit)$/.test(environment.COLORTERM ?? '') || /-direct$/.test(term)) return 'true';
  if (environment.WT_SESSION !== undefined) return 'true';
  return /256/.test(term) ? '256' : '16';
}

/**
 * The order that terminal users expect: `--color` > `FORCE_COLOR` > `NO_COLOR` (non-empty) >
 * `CLICOLOR_FORCE` > `CLICOLOR=0` > `TERM=dumb` > is it a terminal (no-color.org, bixense.com/clicolors).
 */
export function colorDepth(
  environment: Environment,
  stream: { readonly isTerminal: boolean },
  choice: ColorChoice = 'auto',
): ColorDepth {
  const depth = terminalDepth(environment);
  if (choice !== 'auto') return choice === 'always' ? depth : 'none';
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined) {
    const asked: Readonly<Record<string, ColorDepth>> = {
      '0': 'none',
      false: 'none',
      '1': '16',
      '2': '256',
      '3': 'true',
    };
    return asked[forced] ?? depth;
  }
  if (environment.NO_COLOR) return 'none';
  if (environment.CLICOLOR_FORCE && environment.CLICOLOR_FORCE !== '0') return depth;
  if (environment.CLICOLOR === '0' || environment.TERM === 'dumb') return 'none';
  return stream.isTerminal ? depth : 'none';
}

/**
 * Whether printed text has styles at all: on a terminal that can show them, or where colors are forced. `never`
 * writes no code, while NO_COLOR takes the colors alone and leaves weight and lines.
 */
export function printsStyles(
  environment: Environment,
  stream: { readonly isTerminal: boolean },
  choice: ColorChoice,
): boolean {
  if (choice === 'never') return false;
  return (
    colorDepth(environment, stream, choice) !== 'none' || (stream.isTerminal && canDrawScreen(environment))
  );
}

/** Whether the locale writes UTF-8; POSIX order: `LC_ALL` > `LC_CTYPE` > `LANG`. Unset means yes. */
export function isUtf8(environment: Environment): boolean {
  const locale = environment.LC_ALL || environment.LC_CTYPE || environment.LANG;
  return !locale || /utf-?8/i.test(locale);
}

const linkingPrograms = new Set([
  'ghostty',
  'Hyper',
  'iTerm.app',
  'rio',
  'tabby',
  'vscode',
  'WezTerm',
  'WarpTerminal',
]);

/**
 * Whether the terminal is known to follow OSC 8 links. No answer is a no: the addresses are then shown.
 *
 * @param choice what the user says of it
 */
export function followsLinks(environment: Environment, choice: ColorChoice = 'auto'): boolean {
  if (choice !== 'auto') return choice === 'always';
  const forced = environment.FORCE_HYPERLINK;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  const term = environment.TERM ?? '';
  // Inside a multiplexer the outer terminal's variables are still set, but only the multiplexer counts.
  if (isMultiplexed(environment)) return false;
  if (/^(alacritty|contour|foot|xterm-ghostty|xterm-kitty)/.test(term)) return true;
  if (linkingPrograms.has(environment.TERM_PROGRAM ?? '')) return true;
  if (environment.WT_SESSION !== undefined || environment.KONSOLE_VERSION !== undefined) return true;
  return Number(environment.VTE_VERSION ?? 0) >= 5000;
}

function isMultiplexed({ TERM = '', TMUX, STY }: Environment): boolean {
  return TMUX !== undefined || STY !== undefined || /^(screen|tmux)/.test(TERM);
}

/**
 * Whether the terminal may be asked if it scales text (OSC 66). A multiplexer does not, whatever terminal it runs in.
 */
export function mayScaleText(environment: Environment): boolean {
  return takesTitle(environment) && !isMultiplexed(environment);
}

/** Whether the terminal has a window with a title. The Linux console has none, and its older ones show what is sent. */
export function takesTitle(environment: Environment): boolean {
  return environment.TERM !== 'linux' && canDrawScreen(environment);
}

/** Whether the terminal can move its cursor and show a full screen. */
export function canDrawScreen(environment: Environment): boolean {
  const term = environment.TERM ?? '';
  return term !== '' && term !== 'dumb';
}

/** Terminals with colors that erase with their own background, by the names that terminfo has for them without "bce". */
const erasesBare =
  /^(?:screen|xterm-kitty|kterm|mlterm|dvtm|eterm|cygwin|ansi|pcansi|mach|xterm-color$|vt\d)/;

/**
 * Whether the terminal erases with the background that is set ("bce" in terminfo). Most do; GNU screen does not unless it
 * is configured to and has such a name, nor does kitty. tmux does, by whatever name. One of the two may run in the other: which is
 * nearer only a name of tmux's own says, and to write blanks is right in both.
 */
export function erasesPainted({ TERM = '', TMUX, STY, KITTY_WINDOW_ID }: Environment): boolean {
  if (/^screen.*-bce$/.test(TERM)) return true;
  if (TMUX !== undefined) return STY === undefined || TERM.startsWith('tmux');
  return STY === undefined && KITTY_WINDOW_ID === undefined && !erasesBare.test(TERM);
}

/** Whether pictures are shown at all. Sixteen colors of unknown shades show none, and what is no color even less. */
export function showsPictures(
  choice: ImagesChoice,
  { ascii, depth }: { readonly ascii: boolean; readonly depth: ColorDepth },
): boolean {
  if (choice === 'none' || ascii) return false;
  return (
    choice === 'kitty' || choice === 'iterm2' || choice === 'sixel' || depth === '256' || depth === 'true'
  );
}
