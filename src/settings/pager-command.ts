import type { Settings } from './setting-entries.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A program that shows text a screen at a time. */
export type PagerCommand = {
  /** The program and its arguments. */
  readonly words: readonly [program: string, ...rest: readonly string[]];
  /** Whether the user named it: then it is reported when it is missing. */
  readonly isNamed: boolean;
  /** Whether it shows styles instead of their codes. */
  readonly showsStyles: boolean;
};

/** Quits if everything fits on the screen, shows styles, and leaves the text on the screen. */
const usual = ['less', '-FRX'] as const;
/** Show styles as a terminal does, without an option. */
const showing = new Set(['bat', 'batcat', 'moar', 'moor', 'ov']);

/**
 * The pager to use: the one in the settings, or PAGER, or `less -FRX`. An empty one, `off` and `cat` mean none.
 *
 * A command is split at white space, and quotes keep words together. It never goes to a shell, so nothing in it is
 * expanded.
 */
export function pagerCommand(
  { pager }: Pick<Settings, 'pager'>,
  environment: Environment,
): PagerCommand | undefined {
  const line = pager === 'auto' ? environment.PAGER : pager;
  const [program, ...rest] = line === undefined ? usual : splitWords(line);
  if (program === undefined || program === 'off' || program === 'cat') return undefined;
  const words = [program, ...rest] as const;
  return { words, isNamed: line !== undefined, showsStyles: showsStyles(words, environment) };
}

function splitWords(line: string): readonly string[] {
  const words = line.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  return words.map(word => word.replace(/"([^"]*)"|'([^']*)'/g, (_, one, other) => one ?? other));
}

/** The name of a program without its folder. */
function nameOf(program: string): string {
  return (program.split(/[/\\]/).at(-1) ?? '').replace(/\.exe$/i, '');
}

export function isLess({ words: [program] }: PagerCommand): boolean {
  return nameOf(program) === 'less';
}

function showsStyles([program, ...rest]: readonly [string, ...string[]], { LESS }: Environment): boolean {
  if (showing.has(nameOf(program))) return true;
  if (nameOf(program) !== 'less') return false;
  // If LESS is not set, less gets our options (`lessOptions`).
  const asked = [...rest, ...(LESS ?? lessOptions).split(/\s+/).map(word => word.replace(/^(?!-)/, '-'))];
  return asked.some(word => /^-[A-Za-z]*[rR]/.test(word) || /^--raw-control-chars$/i.test(word));
}

/** The options that less gets through the environment if the user set none, as git does. */
export const lessOptions = 'FRX';

/**
 * Whether less follows links (OSC 8), by what `less --version` prints: since 566, with -R.
 *
 * @example lessFollowsLinks('less 590 (GNU regular expressions)') // true
 */
export function lessFollowsLinks(version: string): boolean {
  return Number(/^less (\d+)/.exec(version)?.[1] ?? 0) >= 566;
}
