import decodeJpeg from 'jpeg-js/lib/decoder.js';
import { GifReader } from 'omggif';
import { decodePng, type Inflate } from './decode-png.ts';
import { decodeWebp } from './decode-webp.ts';
import { turnUpright } from './orientation.ts';
import type { PictureHead } from './picture-format.ts';
import { mostPixels } from './picture-head.ts';
import { emptyPixels, PictureError, type Pixels } from './pixels.ts';

/** What decoding needs of the world. */
export type DecodeTools = {
  readonly inflate: Inflate;
  /** The decoder of WebP, compiled when it is first asked for. */
  readonly webpModule: () => WebAssembly.Module;
};

/** What the decoder of JPEG may use. MB. */
const mostMemory = 300;

/**
 * Decodes a picture of which the head is known. Of one that moves it is the first frame.
 *
 * @throws PictureError, or whatever a decoder throws at what is broken
 */
export function decodePicture(
  bytes: Uint8Array,
  { format, orientation = 1 }: PictureHead,
  { inflate, webpModule }: DecodeTools,
): Pixels {
  switch (format) {
    case 'png':
      return decodePng(bytes, inflate);
    case 'jpeg': {
      const { width, height, data } = decodeJpeg(bytes, {
        useTArray: true,
        formatAsRGBA: true,
        tolerantDecoding: false,
        maxResolutionInMP: mostPixels / 1e6,
        maxMemoryUsageInMB: mostMemory,
      });
      return turnUpright({ width, height, rgba: data }, orientation);
    }
    case 'gif': {
      const reader = new GifReader(bytes);
      // A frame says its own size, and takes memory for it.
      const { width, height } = reader.frameInfo(0);
      if (width > reader.width || height > reader.height)
        throw new PictureError('its frame is larger than the picture');
      const pixels = emptyPixels(reader.width, reader.height);
      reader.decodeAndBlitFrameRGBA(0, pixels.rgba);
      return pixels;
    }
    case 'webp':
      return decodeWebp(bytes, webpModule());
    case 'svg':
      throw new PictureError('SVG is not drawn');
  }
}
