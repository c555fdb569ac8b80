import { type Modules, qrModules } from '../../layout/qr.ts';
import type { SafeText } from '../../terminal/safe-text.ts';
import { type Html, html } from './markup.ts';

/** The light border around a code, in modules (ISO/IEC 18004). */
const quietZone = 4;

/** The code of an address as an image: a module is a unit. The address must be said in words as well. */
export function writeQr(address: SafeText): Html | undefined {
  const code = qrModules(address);
  if (!code) return undefined;
  const size = code.size + 2 * quietZone;
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="QR code for ${address}" shape-rendering="crispEdges"><path d="${pathOf(code)}"/></svg>`;
}

/** Dark modules that are beside each other are one piece. */
function pathOf({ size, isDark }: Modules): string {
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!isDark(column, row)) continue;
      const from = column;
      while (isDark(column, row)) column += 1;
      const length = column - from;
      path += `M${from + quietZone} ${row + quietZone}h${length}v1h-${length}z`;
    }
  }
  return path;
}
