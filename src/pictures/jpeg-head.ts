import type { PictureHead } from './picture-format.ts';

/** A segment that says how large the picture is: SOF0 to SOF15, without the three among them that are something else. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** What has no content: padding, restarts, the start. */
const isBare = (marker: number) => marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
const endOfHead = new Set([0xd9, 0xda]);
const appOne = 0xe1;

/** Walks over the segments (ITU-T T.81, Annex B) to the size, and reads on the way how the camera was turned. */
export function readJpegHead(view: DataView): PictureHead | undefined {
  let orientation = 1;
  for (let at = 2; at + 4 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (isBare(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    if (endOfHead.has(marker)) return undefined;
    if (isFrame(marker)) return at + 9 <= view.byteLength ? turned(view, at, orientation) : undefined;
    if (marker === appOne) orientation = readOrientation(view, at + 4) ?? orientation;
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function turned(view: DataView, at: number, orientation: number): PictureHead | undefined {
  const size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  if (size.width === 0 || size.height === 0) return undefined;
  const isOnSide = orientation >= 5;
  const seen = isOnSide ? { width: size.height, height: size.width } : size;
  return { format: 'jpeg', ...seen, ...(orientation > 1 && { orientation }) };
}

const exif = 0x45786966;
const orientationTag = 0x0112;

/** Tag 0x0112 of the first directory of EXIF, which is a TIFF in a segment. */
function readOrientation(view: DataView, at: number): number | undefined {
  const tiff = at + 6;
  if (tiff + 8 > view.byteLength || view.getUint32(at) !== exif) return undefined;
  const isLittle = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, isLittle);
  if (directory + 2 > view.byteLength) return undefined;
  const count = view.getUint16(directory, isLittle);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + 12 * index;
    if (entry + 12 > view.byteLength) return undefined;
    if (view.getUint16(entry, isLittle) !== orientationTag) continue;
    const value = view.getUint16(entry + 8, isLittle);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}
