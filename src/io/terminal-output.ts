const enterAlternateScreen = '\u001b[?1049h';
const home = '\u001b[H';

/**
 * The terminal as Ink writes to it. The alternate screen opens with the cursor where it was (DEC mode 1049
 * saves it, and moves nothing), and Ink draws from there: behind a half-written row, its first row would be cut
 * in two. So the cursor goes home first.
 */
export function screenOutput(stdout: NodeJS.WriteStream): NodeJS.WriteStream {
  const write = (chunk: string | Uint8Array, ...rest: never[]) =>
    stdout.write(chunk === enterAlternateScreen ? enterAlternateScreen + home : chunk, ...rest);
  return new Proxy(stdout, {
    get(target, key) {
      if (key === 'write') return write;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
