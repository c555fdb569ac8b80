const newline = 0x0a;

/**
 * Cuts the bytes of a stream into lines of UTF-8, however they come in pieces. Lines that are longer than
 * `most` bytes, that are not UTF-8 or that are empty are dropped; of one too long, no more than `most` bytes
 * are ever held.
 *
 * @returns takes the next piece and gives the lines that end in it, without their newlines
 */
export function createLineSplitter(most: number): (chunk: Uint8Array) => readonly string[] {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let pieces: Uint8Array[] = [];
  let size = 0;
  let isDropping = false;

  function keep(piece: Uint8Array): void {
    size += piece.length;
    if (size > most) isDropping = true;
    if (isDropping) pieces = [];
    else if (piece.length > 0) pieces.push(piece);
  }

  /** The line that ends here; empty where it is dropped. */
  function end(): string {
    const ended = pieces;
    pieces = [];
    size = 0;
    isDropping = false;
    if (ended.length === 0) return '';
    try {
      return decoder.decode(ended.length === 1 ? ended[0] : Buffer.concat(ended));
    } catch {
      return '';
    }
  }

  return chunk => {
    const lines: string[] = [];
    let from = 0;
    for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, from)) {
      keep(chunk.subarray(from, at));
      const line = end();
      if (line !== '') lines.push(line);
      from = at + 1;
    }
    keep(chunk.subarray(from));
    return lines;
  };
}
