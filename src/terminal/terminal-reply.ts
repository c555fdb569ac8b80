/** What a terminal says of its colors and of its cursor, and that it has said all that it was asked before. */
export type TerminalReply =
  /** Its background: red, green and blue, each 0 to 255. */
  | { readonly type: 'background'; readonly rgb: readonly [number, number, number] }
  /** Whether it is dark or light; also reported unasked when that changes (mode 2031). */
  | { readonly type: 'scheme'; readonly scheme: 'dark' | 'light' }
  /** Its device attributes: every terminal answers that, and in the order in which it was asked. */
  | { readonly type: 'attributes' }
  /** The column of the cursor, counted from 1. */
  | { readonly type: 'cursor'; readonly column: number };

/** `OSC 11 ; rgb:RRRR/GGGG/BBBB`, each part of 1 to 4 digits as X11 has them; some terminals add an alpha. */
const background =
  /^\u001b\]11;rgba?:([0-9a-f]{1,4})\/([0-9a-f]{1,4})\/([0-9a-f]{1,4})(?:\/[0-9a-f]{1,4})?(?:\u0007|\u001b\\)$/i;
const scheme = /^\u001b\[\?997;([12])n$/;
const cursor = /^\u001b\[\d+;(\d+)R$/;
const attributes = /^\u001b\[\?[\d;]*c$/;

/** Reads a reply that was cut out of the input; nothing for one that says nothing of interest. */
export function readReply(reply: string): TerminalReply | undefined {
  const [, ...parts] = background.exec(reply) ?? [];
  const [red, green, blue] = parts.map(part => {
    return Math.round((255 * Number.parseInt(part, 16)) / (16 ** part.length - 1));
  });
  if (red !== undefined && green !== undefined && blue !== undefined)
    return { type: 'background', rgb: [red, green, blue] };
  const [, kind] = scheme.exec(reply) ?? [];
  if (kind !== undefined) return { type: 'scheme', scheme: kind === '1' ? 'dark' : 'light' };
  const [, column] = cursor.exec(reply) ?? [];
  if (column !== undefined) return { type: 'cursor', column: Number(column) };
  return attributes.test(reply) ? { type: 'attributes' } : undefined;
}
