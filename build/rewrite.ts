import type { Plugin } from 'rolldown';

/** What is in a library's module, once or that many times, and what is to be there instead. */
export type Change = readonly [from: string, to: string, times?: number];

/**
 * A plugin that changes one module of a library while it is bundled. It fails the build where the module has
 * gone, or no longer has what is to be changed: then someone must look at the library again.
 *
 * @param file matches the end of the module's path
 */
export function rewrite(name: string, file: RegExp, changes: readonly Change[]): Plugin {
  let isDone = false;
  return {
    name,
    transform: {
      filter: { id: file },
      handler(code) {
        isDone = true;
        return rewritten(code, changes, message => this.error(`${file.source}: ${message}`));
      },
    },
    buildEnd(error) {
      if (!error && !isDone) this.error(`${file.source} is not bundled any more`);
    },
  };
}

/** Makes the changes. @param fail receives the one that cannot be made, and throws */
export function rewritten(
  code: string,
  changes: readonly Change[],
  fail: (message: string) => never,
): string {
  let changed = code;
  for (const [from, to, times = 1] of changes) {
    const parts = changed.split(from);
    const found = parts.length - 1;
    if (found !== times) fail(`expected ${times} times, found ${found} times: ${from.slice(0, 80)}`);
    changed = parts.join(to);
  }
  return changed;
}
