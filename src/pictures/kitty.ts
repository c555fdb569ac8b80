import { diacritics } from './kitty-diacritics.ts';

/** What is in place of a cell of a picture (kitty, "Unicode placeholders"). */
const placeholder = '\u{10eeee}';
/** A sequence takes so much of a file, as base64. */
const chunkSize = 4096;
/**
 * The number by which the terminal knows a picture: the lowest byte is a color of the 256, the highest a mark, so that
 * terminals and multiplexers with 256 colors know it too.
 */
export function kittyId(program: number, picture: number): number {
  return program * 0x1000000 + picture;
}

/** Hands a PNG over, as a picture that is seen only where its placeholders are. No answer is asked for. */
export function transmitKitty(id: number, file: string, columns: number, rows: number): readonly string[] {
  const chunks = file.match(new RegExp(`.{1,${chunkSize}}`, 'g')) ?? [''];
  return chunks.map((part, index) => {
    const first = index === 0 ? `a=T,U=1,f=100,t=d,q=2,i=${id},c=${columns},r=${rows},` : '';
    return `\u001b_G${first}m=${index < chunks.length - 1 ? 1 : 0};${part}\u001b\\`;
  });
}

/** Has the terminal forget a picture, and show it nowhere any more. */
export function deleteKitty(id: number): string {
  return `\u001b_Ga=d,d=I,q=2,i=${id};\u001b\\`;
}

/** The cells of one row of a picture: each says its row, its column, and the highest byte of the number. */
export function kittyRow(id: number, row: number, columns: number): string {
  const mark = (value: number) => diacritics[value] ?? '';
  const high = mark(Math.floor(id / 0x1000000));
  const cells = Array.from({ length: columns }, (_, column) => placeholder + mark(row) + mark(column) + high);
  return `\u001b[38;5;${id & 0xff}m${cells.join('')}\u001b[0m`;
}

/** For a terminal behind tmux, which lets through what is wrapped so (`allow-passthrough`). */
export function throughTmux(sequence: string): string {
  return `\u001bPtmux;${sequence.replaceAll('\u001b', '\u001b\u001b')}\u001b\\`;
}
