import type { Line } from '../../terminal/line.ts';

/** A row with a link marked as focused. @param link its index; nothing if no link is focused */
export function focusLink(line: Line, link: number | undefined): Line {
  if (link === undefined) return line;
  return line.map(piece =>
    piece.link?.index === link
      ? { ...piece, roles: piece.roles.map(role => (role === 'link' ? 'link.focused' : role)) }
      : piece,
  );
}
