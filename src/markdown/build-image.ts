import { safeText } from '../terminal/safe-text.ts';
import type { Image, ImageSource } from './document.ts';
import { readImageLength, readSizeInWords } from './image-size.ts';
import type { ElementNode } from './syntax-node.ts';

/** Where an address is written that is in a paragraph beginning with this line. */
export type SourceOf = (line: number, address: string) => ImageSource;
export const nowhere: SourceOf = line => ({ file: '', line, column: 1 });

/** HTML's `img`, and Markdown's. */
export function buildImage({ attributes, line }: ElementNode, sourceOf: SourceOf): Image {
  const url = attributes.src ?? '';
  const said = readSizeInWords(attributes.alt ?? '');
  const width = readImageLength(attributes.width) ?? said.width;
  const height = readImageLength(attributes.height);
  const words = said.alt.trim();
  // With a size alone there is no description: empty is only what was left empty.
  const alt = attributes.alt === undefined || (words === '' && said.width) ? undefined : words;
  return {
    type: 'image',
    url: safeText(url),
    ...(alt !== undefined && { alt: safeText(alt) }),
    ...(width && { width }),
    ...(height && { height }),
    source: sourceOf(line, url),
  };
}
