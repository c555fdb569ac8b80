import type { PictureHead } from './picture-format.ts';

/** The title comes early, if there is one. Bytes. */
const mostRead = 16 * 1024;
const opening = /<svg\b[^>]*>/i;
const title = /<title\b[^>]*>([^<]*)</i;
const length = (name: string) =>
  new RegExp(`\\s${name}\\s*=\\s*["']\\s*(\\d+(?:\\.\\d+)?)(?:px)?\\s*["']`, 'i');

/** An SVG is known by its root; nothing of it is run, expanded or followed. */
export function readSvgHead(bytes: Uint8Array): PictureHead | undefined {
  const text = new TextDecoder().decode(bytes.subarray(0, mostRead));
  const [root] = opening.exec(text) ?? [];
  if (root === undefined) return undefined;
  const [, said] = title.exec(text) ?? [];
  const sizeOf = (name: string) => Number(length(name).exec(root)?.[1] ?? 0);
  return {
    format: 'svg',
    width: sizeOf('width'),
    height: sizeOf('height'),
    ...(said?.trim() && { title: said.trim() }),
  };
}
