import { type Transition, transition } from '../transition.ts';

/**
 * A key that is held comes up to 30 times a second. A switch of the whole window would flash it then, and more than three
 * flashes a second can cause a seizure (WCAG 2.3.1): the same switch is not heard again for so long. Milliseconds.
 */
export const leastBetweenSwitches = 400;

/** The commands that change the whole window at once, and bring it back. */
const switches = ['black', 'white', 'showQr', 'switchDiagrams', 'switchTheme'] as const;
type Switch = (typeof switches)[number];

/** The switch that was heard last, and when, by the clock of the ports. */
export type HeardSwitch = { readonly command: Switch; readonly at: number };

/** The switch that a command is; nothing for all others. */
export function switchOf(command: string | undefined): Switch | undefined {
  return switches.find(name => name === command);
}

/**
 * What comes of a switch.
 *
 * @param before the state that it comes to @param reduced what it would change there
 * @returns the same, with when it was heard; the state before where the same one was heard just then
 */
export function hearSwitch<State extends { readonly heard?: HeardSwitch }, Effect>(
  before: State,
  reduced: Transition<State, Effect>,
  heard: HeardSwitch,
): Transition<State, Effect> {
  const { command, at } = before.heard ?? { command: undefined, at: 0 };
  if (command === heard.command && heard.at - at < leastBetweenSwitches) return transition(before);
  return { ...reduced, state: { ...reduced.state, heard } };
}
