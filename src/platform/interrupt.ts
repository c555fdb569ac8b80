/** Far longer than any program runs: it alone keeps this one alive. Milliseconds. */
const longTime = 2 ** 31 - 1;

/** Waits until the user presses Ctrl+C, or the system ends the program. What is being written is finished first. */
export function untilInterrupted(): Promise<void> {
  return new Promise(resolve => {
    const alive = setInterval(() => {}, longTime);
    const end = () => {
      clearInterval(alive);
      process.off('SIGINT', end);
      process.off('SIGTERM', end);
      resolve();
    };
    process.on('SIGINT', end);
    process.on('SIGTERM', end);
  });
}
