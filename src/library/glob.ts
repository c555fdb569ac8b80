/** What one character of a name must be. */
type Piece =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'any' }
  | { readonly type: 'many' }
  | { readonly type: 'class'; readonly ranges: string; readonly isNegated: boolean };

/** A pattern with `*`, `?`, `[…]` and `**`, by the names of its path. */
export type Glob = readonly (readonly Piece[] | 'folders')[];

/** Reads a pattern of paths with slashes, as gitignore(5) has them. */
export function readGlob(pattern: string): Glob {
  return pattern.split('/').map(name => (name === '**' ? 'folders' : piecesOf(name)));
}

function piecesOf(name: string): readonly Piece[] {
  const tokens = name.match(/\*+|\?|\[!?\]?[^\]]+\]|\\?[\s\S]/g) ?? [];
  return tokens.map(token => {
    if (token.startsWith('*')) return { type: 'many' };
    if (token === '?') return { type: 'any' };
    if (token.length > 2 && token.startsWith('[')) {
      const isNegated = token[1] === '!' || token[1] === '^';
      return { type: 'class', ranges: token.slice(isNegated ? 2 : 1, -1), isNegated };
    }
    return { type: 'text', value: token.length === 2 && token.startsWith('\\') ? token.slice(1) : token };
  });
}

/** Whether all of a path fits. It takes no longer than the product of both lengths: patterns come from strangers. */
export function matchesGlob(path: string, glob: Glob): boolean {
  return greedily(
    path.split('/'),
    glob,
    part => part === 'folders',
    (name, part) => part !== 'folders' && greedily([...name], part, ({ type }) => type === 'many', fits),
  );
}

function fits(character: string, piece: Piece): boolean {
  switch (piece.type) {
    case 'text':
      return piece.value === character;
    case 'any':
      return true;
    case 'many':
      return false;
    case 'class':
      return isInRanges(character, piece.ranges) !== piece.isNegated;
  }
}

function isInRanges(character: string, ranges: string): boolean {
  for (const [range] of ranges.matchAll(/[\s\S]-[\s\S]|[\s\S]/g)) {
    const to = range.length === 3 ? range[2] : range;
    if (to !== undefined && character >= (range[0] ?? '') && character <= to) return true;
  }
  return false;
}

/** Only the last wildcard is ever tried again: those before it are served by the first fit. */
function greedily<Item, Part>(
  items: readonly Item[],
  parts: readonly Part[],
  isWild: (part: Part) => boolean,
  doesFit: (item: Item, part: Part) => boolean,
): boolean {
  let item = 0;
  let part = 0;
  let wild = -1;
  let resume = 0;
  while (item < items.length) {
    const wanted = parts[part];
    const found = items[item];
    if (wanted !== undefined && isWild(wanted)) {
      wild = part;
      resume = item;
      part += 1;
    } else if (wanted !== undefined && found !== undefined && doesFit(found, wanted)) {
      item += 1;
      part += 1;
    } else if (wild !== -1) {
      resume += 1;
      item = resume;
      part = wild + 1;
    } else return false;
  }
  return parts.slice(part).every(isWild);
}
