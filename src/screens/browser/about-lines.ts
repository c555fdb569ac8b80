import { hang, hangingIndent } from '../../layout/hang.ts';
import { wrap } from '../../layout/wrap.ts';
import { citedSourceText } from '../../library/cited-source.ts';
import { provenanceLines } from '../../library/provenance.ts';
import type { Library, Section } from '../../library/section.ts';
import type { Glyphs } from '../../terminal/glyphs.ts';
import { decoration, type Line, span } from '../../terminal/line.ts';
import { type SafeText, safeRow, safeText } from '../../terminal/safe-text.ts';

/** About a section: its summary, date, sources and file. */
export function aboutLines(
  section: Section,
  { about }: Pick<Library, 'about'>,
  columns: number,
  glyphs: Glyphs,
): readonly Line[] {
  const { title, document, source } = section;
  const name: readonly Line[] = wrap([span(title, ['heading.1'])], columns);
  const file = labelled('File', safeRow(source.file), columns);
  if (section.page) {
    const { lineCount, links } = document;
    return [
      ...name,
      [],
      ...file,
      ...labelled('Lines', safeText(String(lineCount)), columns),
      ...labelled('Links', safeText(String(links.length)), columns),
    ];
  }
  const parts = provenanceLines(section);
  const list = (texts: readonly SafeText[]) => texts.flatMap(text => bulleted(text, columns, glyphs));
  return [
    ...name,
    [],
    ...(section.summary === '' ? [] : [...wrap([span(section.summary)], columns), []]),
    ...(section.asOf === '' ? [] : [...labelled('As of', section.asOf, columns), []]),
    ...(section.sources.length === 0
      ? []
      : [[decoration('Sources', 'strong')], ...list(section.sources.map(citedSourceText))]),
    ...(parts.length > 0
      ? [[], ...wrap([decoration('Sources by part', 'strong')], columns), ...list(parts)]
      : []),
    ...(section.sources.length === 0 ? [] : [[]]),
    ...file,
    ...(about?.license === undefined ? [] : labelled('License', about.license, columns)),
  ];
}

function labelled(label: string, text: SafeText, columns: number): readonly Line[] {
  return wrap([decoration(`${label}: `, 'strong'), span(text)], columns);
}

function bulleted(text: SafeText, columns: number, { bullets: [bullet = '-'] }: Glyphs): readonly Line[] {
  const mark = hangingIndent([decoration(`${bullet} `, 'list.marker')]);
  return hang(mark, columns, room => wrap([span(text)], room));
}
