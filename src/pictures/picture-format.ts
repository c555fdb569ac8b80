export type PictureFormat = 'png' | 'jpeg' | 'gif' | 'webp' | 'svg';

/** What the first bytes of a picture say: enough to make room for it, and to refuse what is too large. */
export type PictureHead = {
  readonly format: PictureFormat;
  /** In pixels, as it is seen: a camera that was turned is accounted for. */
  readonly width: number;
  readonly height: number;
  /** How the pixels are turned (EXIF): 1 to 8, where 1 is not at all. */
  readonly orientation?: number;
  /** What an SVG says of itself. */
  readonly title?: string;
};
