/** The sign before a YAML block: `|`, `>-`, `|2`. Line ends are Markdown's business, so both kinds are one. */
const blockSign = /^[|>][-+\d]{0,2}[ \t]*(?:\n|$)/;
/** What begins a block whose further lines belong to it by their indent. */
const marker = /^(?:[-+*>]|\d{1,9}[.)])/;

/**
 * The Markdown of a note, without the indent that its lines share.
 *
 * @param value a trimmed comment, or the value behind `speaker_note:`
 */
export function noteText(value: string): string {
  const isBlock = blockSign.test(value);
  const isLiteral = isBlock && value.startsWith('|');
  const text = isBlock ? value.replace(blockSign, '') : value;
  const [first = '', ...rest] = text.split('\n');
  // The first line of a trimmed comment has lost its indent; of the others it can be told only
  // where they are not in a list or a quote that the first line begins.
  if (!isBlock && marker.test(first)) return text;
  const lines = (isBlock ? [first, ...rest] : rest).filter(line => line.trim() !== '');
  const indent = lines.reduce((least, line) => Math.min(least, line.search(/\S/)), Number.POSITIVE_INFINITY);
  const dedent = (line: string) => (line.trim() === '' ? '' : line.slice(indent));
  const dedented = [isBlock ? dedent(first) : first, ...rest.map(dedent)];
  return (isLiteral ? keepLines(dedented) : dedented).join('\n').trim();
}

/** In a literal block of YAML, a line ends where it is written. Two spaces at its end say so in Markdown. */
function keepLines(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => {
    const next = lines[index + 1];
    const isWithin = line !== '' && next !== undefined && next !== '' && !marker.test(next);
    return isWithin && !/^[`~]{3}/.test(line) && !line.endsWith('  ') ? `${line}  ` : line;
  });
}
