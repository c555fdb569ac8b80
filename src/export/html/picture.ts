import type { Image } from '../../markdown/image.ts';
import { imageFile } from '../../markdown/image-name.ts';
import type { ImageLength } from '../../markdown/image-size.ts';
import { attributes, type Html, html, nothing } from './markup.ts';
import type { PageWriting } from './writing.ts';

/**
 * A picture inside the page, with its description; that alone where it cannot be shown. An SVG stands as an image too, so
 * that nothing in it runs and nothing is fetched for it.
 */
export function writeImage(image: Image, { ports }: PageWriting): Html {
  const picture = ports.embed?.(image);
  const words = image.alt ?? imageFile(image);
  if (!picture) {
    if (words === undefined || words === '') return nothing;
    return html`<span class="no-picture">[image: ${words}]</span>`;
  }
  const { width, height } = sizeOf(image, picture);
  const share = image.width?.unit === 'percent' ? `share-${nearestShare(image.width)}` : undefined;
  const alt = html` alt="${words ?? ''}"`;
  return html`<img src="data:${picture.mediaType};base64,${picture.base64}"${alt}${attributes({ width, height, class: share })}>`;
}

type Size = { readonly width: number; readonly height: number };

/** The size that an author wants, else that of the file: room is made for it before it is there. */
function sizeOf({ width, height }: Image, file: Size): { readonly width?: number; readonly height?: number } {
  const [wide, high] = [pixelsOf(width), pixelsOf(height)];
  if (file.width === 0 || file.height === 0)
    return { ...(wide && { width: wide }), ...(high && { height: high }) };
  const ratio = file.width / file.height;
  if (wide) return { width: wide, height: high ?? Math.round(wide / ratio) };
  return high
    ? { width: Math.round(high * ratio), height: high }
    : { width: file.width, height: file.height };
}

function pixelsOf(length: ImageLength | undefined): number | undefined {
  return length?.unit === 'pixels' ? Math.round(length.value) : undefined;
}

/** A page has a style for each tenth. */
function nearestShare({ value }: ImageLength): number {
  return Math.max(10, Math.round(value / 10) * 10);
}
