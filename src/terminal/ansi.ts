import type { Line, LinkTarget, Role } from './line.ts';

/** Everything a writer must know to turn roles into bytes. */
export type Pen = {
  /** SGR parameters for nested roles, outermost first: `'1;36'`, or `''` for the terminal's own look. */
  readonly sgr: (roles: readonly Role[]) => string;
  /** Whether the terminal follows OSC 8 links. */
  readonly hyperlinks: boolean;
};

const reset = '\u001b[0m';
/** What RFC 3986 lets stand in an address. Anything else, a control above all, gets no link. */
const printableAddress = /^[\x21-\x7e]{1,2000}$/;

function openLink({ address, index }: LinkTarget): string {
  return `\u001b]8;id=d${index};${address}\u001b\\`;
}
const closeLink = '\u001b]8;;\u001b\\';

/**
 * Writes one line with its looks: SGR (ECMA-48 §8.3.117) and, where the pen allows, OSC 8 links with an
 * `id`, so that a link that goes on in the next row lights up as one. Both are closed before the row ends.
 */
export function encodeLine(line: Line, pen: Pen): string {
  let out = '';
  let open: LinkTarget | undefined;
  for (const { text, roles, link } of line) {
    const target = pen.hyperlinks && link && printableAddress.test(link.address) ? link : undefined;
    if (target?.index !== open?.index) {
      if (open) out += closeLink;
      if (target) out += openLink(target);
      open = target;
    }
    const sgr = pen.sgr(roles);
    out += sgr === '' ? text : `\u001b[${sgr}m${text}${reset}`;
  }
  return open ? out + closeLink : out;
}
