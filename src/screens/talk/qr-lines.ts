import { alignAll } from '../../layout/align.ts';
import { layoutQr } from '../../layout/qr.ts';
import { wrap } from '../../layout/wrap.ts';
import { typedAddress } from '../../markdown/shown-address.ts';
import type { Glyphs } from '../../terminal/glyphs.ts';
import { type Line, span } from '../../terminal/line.ts';
import { type SafeText, safeText } from '../../terminal/safe-text.ts';

const tooLarge = safeText('The QR code does not fit in this window. The address is:');

/** The code of an address as large as the room for it is, with the address below, in the middle of it. */
export function qrLines(
  address: SafeText,
  { columns, rows }: { readonly columns: number; readonly rows: number },
  glyphs: Glyphs,
): readonly Line[] {
  const inner = Math.max(1, columns - 2);
  const words = wrap([span(typedAddress(address), ['strong'])], inner);
  const room = rows - words.length - 1;
  const code = layoutQr(address, columns, room, { glyphs }, Number.POSITIVE_INFINITY);
  const shown: readonly Line[] = code
    ? [...alignAll(code, columns, 'center'), [], ...alignAll(words, columns, 'center')]
    : alignAll([...wrap([span(tooLarge, ['quiet'])], inner), [], ...words], columns, 'center');
  const above = Math.max(0, Math.floor((rows - shown.length) / 2));
  return [...Array.from({ length: above }, (): Line => []), ...shown].slice(0, rows);
}
