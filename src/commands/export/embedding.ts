import type { EmbeddedPicture } from '../../export/html/writing.ts';
import type { Image } from '../../markdown/image.ts';
import type { PictureFormat } from '../../pictures/picture-format.ts';
import { headBytes, readPictureHead } from '../../pictures/picture-head.ts';
import { createPictureFiles } from '../../platform/picture-files.ts';

/** All pictures of a page together: browsers do not open larger ones well. Bytes. */
const mostBytes = 100_000_000;

const mediaTypes: Readonly<Record<PictureFormat, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};

/**
 * Puts pictures into a page: those that a screen would show too, by the same rule of which files may be read.
 *
 * @param file the document as the user named it @param folders those that the user allows besides its own
 * @param used receives the paths of those that are in the page
 */
export function createEmbedding(
  file: string,
  folders: readonly string[],
  used: Set<string>,
): (image: Image) => EmbeddedPicture | undefined {
  const files = createPictureFiles(file, folders);
  const known = new Map<string, EmbeddedPicture | undefined>();
  let left = mostBytes;
  const read = (path: string): EmbeddedPicture | undefined => {
    const bytes = files.whole(path);
    const head = bytes && readPictureHead(bytes);
    if (!head || bytes.length > left) return undefined;
    left -= bytes.length;
    used.add(path);
    const { format, width, height } = head;
    return { mediaType: mediaTypes[format], base64: Buffer.from(bytes).toString('base64'), width, height };
  };
  return ({ url, source }) => {
    const found = files.start(url, source.file, headBytes);
    if (found.type !== 'start') return undefined;
    if (!known.has(found.key)) known.set(found.key, read(found.path));
    return known.get(found.key);
  };
}
