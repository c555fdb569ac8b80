/** A picture as rows of pixels, each four bytes: red, green, blue, and how opaque it is. */
export type Pixels = { readonly width: number; readonly height: number; readonly rgba: Uint8Array };

/** As many pixels that are not there, to be filled in. */
export function emptyPixels(width: number, height: number): Pixels {
  return { width, height, rgba: new Uint8Array(width * height * 4) };
}

/** A part of a picture, from a row of pixels on. */
export function rowsOfPixels({ width, rgba }: Pixels, from: number, height: number): Pixels {
  return { width, height, rgba: rgba.subarray(from * width * 4, (from + height) * width * 4) };
}

/** What is wrong with a picture, as the end of a sentence. */
export class PictureError extends Error {}
