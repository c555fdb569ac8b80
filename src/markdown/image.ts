import type { SafeText } from '../terminal/safe-text.ts';
import type { ImageLength } from './image-size.ts';

/** Where an image is written: the file as the user knows it, and its place there. */
export type ImageSource = { readonly file: string; readonly line: number; readonly column: number };
export type Image = {
  readonly type: 'image';
  readonly url: SafeText;
  /** What it shows, in words: absent where its author gave none, empty where it only decorates (HTML's `alt=""`). */
  readonly alt?: SafeText;
  /** How large its author wants it. */
  readonly width?: ImageLength;
  readonly height?: ImageLength;
  readonly source: ImageSource;
};
