/** The words of a label: without quotes, in one row. */
export function labelWords(written: string): string {
  return written
    .trim()
    .replace(/^"([\s\S]*)"$/, '$1')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `, labeled yes`, or nothing. */
export function labeled(label: string | undefined): string {
  const words = labelWords(label ?? '');
  return words === '' ? '' : `, labeled ${words}`;
}
