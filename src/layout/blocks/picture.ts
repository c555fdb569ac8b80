import type { Block, Inline, Paragraph } from '../../markdown/document.ts';
import type { Image } from '../../markdown/image.ts';
import { imageFile } from '../../markdown/image-name.ts';
import { decoration, type Line, type LinkTarget, type Span } from '../../terminal/line.ts';
import { safeText } from '../../terminal/safe-text.ts';
import { alignAll } from '../align.ts';
import { layoutInline } from '../inline.ts';
import type { FoundPicture, LayoutOptions } from '../options.ts';
import { pictureBox } from '../picture-box.ts';
import { wrap } from '../wrap.ts';

/** What holds the place of a picture; the pen puts something else there. */
const place = '▒';

/** An image that stands by itself, maybe as a link. */
type Shown = { readonly inline: Inline; readonly image: Image; readonly link?: LinkTarget };

/**
 * Lays out a paragraph of nothing but images, of which one at least can be shown: each picture above its description.
 *
 * @returns nothing for any other paragraph
 */
export function layoutPictures(
  { children, align }: Paragraph,
  columns: number,
  options: LayoutOptions,
): readonly Line[] | undefined {
  const { findPicture } = options;
  const shown = findPicture && imagesOf(children);
  if (!shown || shown.length === 0) return undefined;
  const found = shown.map(({ image }) => findPicture(image));
  if (found.every(picture => picture === undefined)) return undefined;
  const lines = shown.flatMap((each, index): readonly Line[] => {
    const own = layoutFound(each, found[index], columns, options);
    return index === 0 ? own : [[], ...own];
  });
  return alignAll(lines, columns, align);
}

function layoutFound(
  { inline, image, link }: Shown,
  found: FoundPicture | undefined,
  columns: number,
  options: LayoutOptions,
): readonly Line[] {
  if (!found) return wrap(layoutInline([inline], options), columns);
  if (found.type === 'title') {
    const titled: Image = { ...image, alt: image.alt ?? found.title };
    const named = inline.type === 'link' ? { ...inline, children: [titled] } : titled;
    return wrap(layoutInline([named], options), columns);
  }
  const box = pictureBox(found, image, columns, options.pictureRows);
  const rows = Array.from({ length: box.rows }, (_, row): Line => {
    const piece = decoration(place.repeat(box.columns));
    return [{ ...piece, picture: { key: found.key, ...box, row }, ...(link && { link }) }];
  });
  // What only decorates has nothing to say.
  return image.alt === '' ? rows : [...rows, ...wrap([caption(image, link)], columns)];
}

/** Whether a block is a picture that can be shown. */
export function showsPicture(block: Block, { findPicture }: LayoutOptions): boolean {
  if (!findPicture || block.type !== 'paragraph') return false;
  return imagesOf(block.children)?.some(({ image }) => findPicture(image)?.type === 'picture') ?? false;
}

/** What the picture shows, in words; and if its author has not said it, that. */
function caption(image: Image, link: LinkTarget | undefined): Span {
  const roles = link ? (['link'] as const) : (['quiet'] as const);
  const file = imageFile(image);
  const missing = `[no description${file === undefined ? '' : `: ${file}`}]`;
  const text = image.alt?.replace(/\s+/g, ' ') ?? missing;
  return { text: safeText(text), roles, ...(link && { link }) };
}

/** The images of a paragraph that holds nothing else. */
function imagesOf(children: readonly Inline[]): readonly Shown[] | undefined {
  const shown = children.filter(
    inline => inline.type !== 'break' && (inline.type !== 'text' || inline.value.trim() !== ''),
  );
  const images = shown.map((inline): Shown | undefined => {
    if (inline.type === 'image') return { inline, image: inline };
    if (inline.type !== 'link') return undefined;
    const [image, ...others] = inline.children;
    const link = { address: inline.url, index: inline.index };
    return image?.type === 'image' && others.length === 0 ? { inline, image, link } : undefined;
  });
  return images.every(image => image !== undefined) ? images : undefined;
}
