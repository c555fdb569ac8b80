/**
 * Where a strip of a picture goes, in what a screen is drawn with: blanks with a link that no text can have. Whatever
 * draws takes it for text, and writes a row anew only if another picture is there.
 */
const scheme = 'dsac-info-picture:';
const closing = '\u001b]8;;\u001b\\';
const marks = new RegExp(`\u001b\\]8;;${scheme}([\\d.]+)\u001b\\\\( *)\u001b\\]8;;\u001b\\\\`, 'g');

/** @param name of digits and points */
export function pictureMark(name: string, columns: number): string {
  return `\u001b]8;;${scheme}${name}\u001b\\${' '.repeat(columns)}${closing}`;
}

/**
 * Puts the strips in the place of their marks. The cells are blanked, the strip is drawn from the first one on, and the
 * cursor, which a terminal may leave anywhere (DECSC, DECRC), ends behind the last one (CUF).
 */
export function withStrips(drawing: string, strip: (name: string) => string): string {
  if (!drawing.includes(scheme)) return drawing;
  return drawing.replace(marks, (_, name: string, blanks: string) => {
    const { length: columns } = blanks;
    return `\u001b7${blanks}\u001b8\u001b7${strip(name)}\u001b8\u001b[${columns}C`;
  });
}
