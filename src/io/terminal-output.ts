import type { MouseModes } from './mouse-modes.ts';

const enterAlternateScreen = '\u001b[?1049h';
const home = '\u001b[H';
const eraseAll = '\u001b[2J';

/** By what Ink and its hooks listen for a new size. */
const listening = new Set<PropertyKey>(['on', 'addListener', 'off', 'removeListener']);

/** More columns than any window has: whatever comes after that is narrower. */
const unheardOf = 10_000;

/**
 * The terminal as Ink writes to it.
 *
 * The alternate screen opens with the cursor where it was (DEC mode 1049 saves it, and moves nothing), and Ink
 * draws from there: behind a half-written row, its first row would be cut in two. So the cursor goes home first.
 *
 * When the window changes, Ink draws at once, which is the frame of the old size, and only what is different in
 * it; but every terminal does something else with the rows that no longer fit. So it hears of a new size a turn
 * later than the program, whose frame is right by then, on an empty screen; and as it draws all rows anew only where
 * a window has become narrower, it is told that every window has.
 */
export function screenOutput(stdout: NodeJS.WriteStream, mouse: MouseModes): NodeJS.WriteStream {
  const write = (chunk: string | Uint8Array, ...rest: never[]) =>
    stdout.write(typeof chunk === 'string' ? mouse.around(homed(chunk)) : chunk, ...rest);
  const listeners = new Set<() => void>();
  let isPretending = false;
  const tellAll = () => {
    for (const listener of listeners) listener();
  };
  const onResize = () =>
    setImmediate(() => {
      isPretending = true;
      tellAll();
      isPretending = false;
      if (listeners.size > 0) stdout.write(home + eraseAll);
      tellAll();
    });
  const listen = (key: PropertyKey) => (event: string, listener: () => void) => {
    if (event !== 'resize') return Reflect.get(stdout, key).call(stdout, event, listener);
    if (key === 'on' || key === 'addListener') listeners.add(listener);
    else listeners.delete(listener);
    stdout.off('resize', onResize);
    if (listeners.size > 0) stdout.on('resize', onResize);
  };
  return new Proxy(stdout, {
    get(target, key) {
      if (key === 'write') return write;
      if (key === 'columns' && isPretending) return unheardOf;
      if (listening.has(key)) return listen(key);
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

function homed(chunk: string): string {
  return chunk === enterAlternateScreen ? enterAlternateScreen + home : chunk;
}
