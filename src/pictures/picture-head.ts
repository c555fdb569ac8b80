import { readJpegHead } from './jpeg-head.ts';
import type { PictureFormat, PictureHead } from './picture-format.ts';
import { readSvgHead } from './svg-head.ts';

/** More pixels than most cameras make are not decoded: they take memory, and no terminal shows them. */
export const mostPixels = 24_000_000;

/** How many bytes of a file are enough. Cameras put a small picture and a color profile before the size. */
export const headBytes = 256 * 1024;

/** Reads the head of a picture; nothing for what is none, or too short to say. */
export function readPictureHead(bytes: Uint8Array): PictureHead | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const startsWith = (text: string, at = 0) =>
    bytes.length >= at + text.length &&
    [...text].every((character, index) => bytes[at + index] === character.charCodeAt(0));
  if (startsWith('\u0089PNG\r\n'))
    return bytes.length < 24 ? undefined : sized('png', view.getUint32(16), view.getUint32(20));
  if (startsWith('GIF8'))
    return bytes.length < 10 ? undefined : sized('gif', view.getUint16(6, true), view.getUint16(8, true));
  if (startsWith('RIFF') && startsWith('WEBP', 8)) return readWebpHead(view, startsWith);
  if (startsWith('\u00ff\u00d8')) return readJpegHead(view);
  return readSvgHead(bytes);
}

function sized(format: PictureFormat, width: number, height: number): PictureHead | undefined {
  return width > 0 && height > 0 ? { format, width, height } : undefined;
}

/** Lossy, lossless and extended WebP say it in different places (RFC 9649). */
function readWebpHead(
  view: DataView,
  startsWith: (text: string, at: number) => boolean,
): PictureHead | undefined {
  if (view.byteLength < 30) return undefined;
  if (startsWith('VP8 ', 12))
    return sized('webp', view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  if (startsWith('VP8L', 12)) {
    const bits = view.getUint32(21, true);
    return sized('webp', (bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
  }
  if (!startsWith('VP8X', 12)) return undefined;
  const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1;
  return sized('webp', three(24), three(27));
}
