/** From one size to the next, which is four times as long, time may grow by this much more than the text. */
const slack = 2.5;
/** What stays below it is quick at any ratio: the start of a compiler or a collector takes as long. CPU time, in milliseconds. */
const quick = 200;
/** What is too slow by chance is not so each time. */
const mostTries = 4;

type Around<Input> = {
  /** Makes what an input is given before it is measured. */
  readonly prepare?: (input: Input) => unknown;
  /** Measures work that it does, in milliseconds. */
  readonly timeOf?: (work: () => unknown) => number;
};

export type Growth = { readonly isProportional: boolean; readonly told: string };

/** CPU time of this process, in which other work on the machine does not count. Milliseconds. */
function cpuTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Whether work on inputs, each four times as long as the one before it, takes time in proportion, and not by their squares.
 * It is the ratio that counts: the least time of several tries, wherever the first does not look like it. What is quick with
 * the longest input is not tried with the others.
 *
 * @param inputs from the shortest to the longest
 */
export function growth<Input>(
  inputs: readonly Input[],
  work: (input: Input) => unknown,
  { prepare = () => undefined, timeOf = cpuTime }: Around<Input> = {},
): Growth {
  const least = new Map<Input, number>();
  const measure = (input: Input) => {
    prepare(input);
    const time = timeOf(() => work(input));
    least.set(input, Math.min(least.get(input) ?? time, time));
  };
  const timeWith = (input: Input) => least.get(input) ?? 0;
  const isProportional = () =>
    inputs.every((input, index) => {
      const before = inputs[index - 1];
      if (before === undefined || timeWith(input) <= quick) return true;
      return timeWith(input) <= 4 * slack * Math.max(timeWith(before), quick / 8);
    });
  for (const input of inputs.slice(-1)) measure(input);
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (inputs.every(input => timeWith(input) <= quick)) break;
    for (const input of tries === 0 ? inputs.slice(0, -1) : inputs) measure(input);
    if (isProportional()) break;
  }
  const told = inputs.map(input => `${Math.round(timeWith(input))} ms`).join(', ');
  return { isProportional: isProportional(), told };
}
