import { canDrawScreen, type Environment } from './capabilities.ts';

/**
 * Whether the environment asks for lines of words instead of screens: `DSAC_INFO_ACCESSIBLE`, else `ACCESSIBLE` (as
 * other programs read it), else `INK_SCREEN_READER=true` (as Ink does). A variable that says 0, false or no says no, and
 * an empty one says nothing.
 */
export function prefersLinear(environment: Environment): boolean {
  const asked = environment.DSAC_INFO_ACCESSIBLE || environment.ACCESSIBLE;
  if (asked) return !/^(?:0|false|no)$/i.test(asked);
  return environment.INK_SCREEN_READER === 'true';
}

/**
 * Whether the environment says that someone reads by ear or by touch, even if they want screens: with
 * `DSAC_INFO_ACCESSIBLE=0` they get these, laid out to be read row by row.
 */
export function hintsAtScreenReader(environment: Environment): boolean {
  const { DSAC_INFO_ACCESSIBLE, ...others } = environment;
  return prefersLinear(environment) || prefersLinear(others);
}

/**
 * Whether what opens a screen opens screen-reader mode instead: where it was asked for by option, or where someone sits at
 * a terminal that cannot draw, or whose environment asks for words.
 *
 * @param isTerminal whether lines are typed, and read, at a terminal
 */
export function asksForLinear(isAsked: boolean, environment: Environment, isTerminal: boolean): boolean {
  return isAsked || (isTerminal && (prefersLinear(environment) || !canDrawScreen(environment)));
}
