/**
 * Writes a row of cells of a picture for iTerm2 (OSC 1337, "Inline images protocol"), which others have too.
 *
 * @param file a PNG of that row, as base64
 * @param size the bytes of that file
 */
export function encodeIterm2(file: string, size: number, columns: number): string {
  return `\u001b]1337;File=inline=1;size=${size};width=${columns};height=1;preserveAspectRatio=0:${file}\u0007`;
}
