import { wrap } from '../../layout/wrap.ts';
import type { Library } from '../../library/section.ts';
import { type Line, span } from '../../terminal/line.ts';

/** What is in a section, for windows where its text is not next to the menu. */
export function summaryLines({ sections }: Library, section: number, columns: number): readonly Line[] {
  const shown = sections[section];
  return shown ? [[], ...wrap([span(shown.summary)], Math.max(8, columns))] : [];
}
