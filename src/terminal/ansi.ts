import { cellWidth } from './cell-width.ts';
import type { Line, LinkTarget, PictureRow, Role } from './line.ts';
import { type SafeText, safeRow } from './safe-text.ts';
import { markScaled } from './scaled-text.ts';
import { wholeGraphemes } from './whole-graphemes.ts';

/** Everything a writer must know to turn roles into bytes. */
export type Pen = {
  /** SGR parameters for nested roles, outermost first: `'1;36'`, or `''` for the terminal's own style. */
  readonly sgr: (roles: readonly Role[]) => string;
  /** Whether the terminal follows OSC 8 links. */
  readonly hyperlinks: boolean;
  /** Whether code has a ground that can be seen. */
  readonly hasPanel?: boolean;
  /** A row of a picture with all its styles, which end with it; nothing while it is not drawn. */
  readonly picture?: (row: PictureRow) => string | undefined;
};

const reset = '\u001b[0m';
/**
 * Whole addresses, of what RFC 3986 allows in one. Anything else gets no link: a control above all, and a
 * relative address, of which a terminal does not know what it is relative to.
 */
const linkableAddress = /^(?:https?|mailto):[\x21-\x7e]{1,2000}$/i;

/** Whether a terminal that follows links follows this address. */
export function isLinkable(address: string): boolean {
  return linkableAddress.test(address);
}

function openLink({ address, index }: LinkTarget): string {
  return `\u001b]8;id=d${index};${address}\u001b\\`;
}
const closeLink = '\u001b]8;;\u001b\\';

/** What was cut off is not shown at all: a part of a row is no picture. */
function pictureText(text: SafeText, row: PictureRow, pen: Pen): string {
  const columns = cellWidth(text);
  return (columns === row.columns ? pen.picture?.(row) : undefined) ?? ' '.repeat(columns);
}

/**
 * Writes one line with its styles: SGR (ECMA-48 §8.3.117) and, where the pen allows, OSC 8 links with an
 * `id`, so that a link that goes on in the next row lights up as one. Both are closed before the row ends.
 * The text is safe by its type; that it really is, and has no newline, is checked here once more.
 */
export function encodeLine(line: Line, pen: Pen): string {
  let out = '';
  let open: LinkTarget | undefined;
  let style = '';
  for (const { text, roles, link, scale, picture } of wholeGraphemes(line)) {
    const target = pen.hyperlinks && link && !picture && isLinkable(link.address) ? link : undefined;
    if (target?.index !== open?.index) {
      if (open) out += closeLink;
      if (target) out += openLink(target);
      open = target;
    }
    const sgr = pen.sgr(roles);
    // Neighbors of one style are one stretch: what is chosen has many.
    if (sgr !== style) out += `${style === '' ? '' : reset}${sgr === '' ? '' : `\u001b[${sgr}m`}`;
    style = sgr;
    const shown = safeRow(text);
    if (picture) out += pictureText(shown, picture, pen);
    else out += scale ? markScaled(shown, cellWidth(shown)) : shown;
  }
  const end = style === '' ? '' : reset;
  return open ? out + end + closeLink : out + end;
}
