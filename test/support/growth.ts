/** From one size to the next, which is four times as long, time may grow by this much more than the text. */
const slack = 2.5;
/** CPU time in which the start of a compiler or a collector is lost. What stays below it is quick at any ratio. Milliseconds. */
const quick = 120;
/** What is too slow by chance is not so each time. */
const mostTries = 4;

export type Growth = { readonly isProportional: boolean; readonly told: string };

/** CPU time of this process, which other work on the machine does not count in. Milliseconds. */
function cpuTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Whether work on inputs, each four times as long as the one before it, takes time in proportion, and not by their squares.
 * It is the ratio that counts; the least time of several tries, wherever the first does not look like it.
 *
 * @param timeOf measures work that it does, in milliseconds
 */
export function growth<Input>(
  inputs: readonly Input[],
  work: (input: Input) => unknown,
  timeOf: (work: () => unknown) => number = cpuTime,
): Growth {
  const least = inputs.map(input => timeOf(() => work(input)));
  const isProportional = () =>
    least.every((time, index) => {
      const before = least[index - 1];
      return before === undefined || time <= quick || time <= 4 * slack * Math.max(before, quick / 8);
    });
  for (let tries = 1; tries < mostTries && !isProportional(); tries += 1)
    for (const [index, input] of inputs.entries())
      least[index] = Math.min(
        least[index] ?? 0,
        timeOf(() => work(input)),
      );
  return { isProportional: isProportional(), told: least.map(time => `${Math.round(time)} ms`).join(', ') };
}
