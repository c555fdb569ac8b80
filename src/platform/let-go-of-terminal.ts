import { closeSync, fstatSync } from 'node:fs';

/**
 * Node sets the terminal right as it ends, and aborts where it cannot: `Assertion failed` and a core dump, with no one
 * there to see. What is closed it leaves alone.
 */
export function letGoOfTerminal(): void {
  for (const descriptor of [0, 1, 2]) {
    try {
      if (fstatSync(descriptor).isCharacterDevice()) closeSync(descriptor);
    } catch {
      // It was closed from the beginning.
    }
  }
}
