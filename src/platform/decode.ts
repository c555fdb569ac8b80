/** How much of a file is looked at to tell whether it is text. Bytes. */
const sampleSize = 8192;
/** The share of control characters, or of bytes that are no UTF-8, above which it is none. */
const mostOdd = 0.1;

const byteOrderMarks: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** The first bytes of formats that might pass for text: PDF, PNG, ZIP, gzip, ELF. */
const signatures = ['%PDF-', '\u0089PNG', 'PK\u0003\u0004', '\u001f\u008b', '\u007fELF'];

function isText(bytes: Uint8Array, decoded: string): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 5));
  if (signatures.some(signature => start.startsWith(signature))) return false;
  const odd = decoded.match(/[\x00-\x07\x0e-\x1a\x1c-\x1f\ufffd]/g)?.length ?? 0;
  return odd <= Math.max(8, decoded.length * mostOdd);
}

/**
 * Decodes a file: UTF-8 with or without a byte order mark, or UTF-16 with one (WHATWG Encoding). Bytes that
 * are neither become U+FFFD, so a file with a few bad ones still opens.
 *
 * @returns nothing for what is not text
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = byteOrderMarks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  // Node's decoder knows no big-endian UTF-16: its bytes are put the other way round.
  const isSwapped = marked?.[1] === 'utf-16be';
  const ordered = isSwapped ? Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16() : bytes;
  const decoder = new TextDecoder(isSwapped ? 'utf-16le' : (marked?.[1] ?? 'utf-8'));
  if (!isText(bytes, new TextDecoder(decoder.encoding).decode(ordered.subarray(0, sampleSize))))
    return undefined;
  return decoder.decode(ordered);
}
