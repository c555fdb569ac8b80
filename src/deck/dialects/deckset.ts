import { commentsAsNotes, noteComment } from './comments.ts';
import type { Dialect, DialectText } from './dialect.ts';
import { placePictures } from './marp-pictures.ts';
import { commandComments, isThematicBreak, slidesBetween, type WrittenSlide } from './written-slides.ts';

const setting = /^\[\.([\w-]+)(?::\s*(.*?))?\]\s*$/;
const headSetting =
  /^(?:theme|autoscale|slidenumbers|slidecount|footer|footer-style|build-lists|slide-transition|background-color|presenter-notes|text|header|code|list|quote|link|table|slide-dividers|fit-headers)(?:-\w+)*:\s?(.*)$/;

/** Deckset: settings at the start and in brackets, `^` notes, `[fit]` headings, pictures behind the text. */
export const deckset: Dialect = text => {
  const { lines, head, report, define } = text;
  const levels: number[] = [];
  let isIncremental = false;
  for (let line = head; line < lines.count && headSetting.test(lines.at(line)); line += 1) {
    const written = lines.at(line);
    const value = headSetting.exec(written)?.[1] ?? '';
    if (/^build-lists:\s?true/.test(written)) isIncremental = true;
    else if (written.startsWith('slide-dividers:'))
      levels.push(...[...value.matchAll(/#+/g)].map(([signs]) => signs.length));
    else if (/^(?:slidenumbers|slidecount|autoscale):/.test(written)) lines.set(line, '');
    else if (written.startsWith('footer:')) define('footer', value, line);
    else report(line, `the setting ${written.replace(/:.*/, '')} has no effect`);
    lines.set(line, '');
  }
  text.drop('theme');
  commentsAsNotes(text);
  const slides = slidesBetween(lines, line => isThematicBreak(lines, line));
  for (const slide of slides) {
    if (slide.separator !== undefined) lines.set(slide.separator, commandComments('end_slide'));
    placeColumns(text, slide);
    groupLines(text, slide);
    for (const line of lines.textLines(slide.from, slide.to)) {
      const written = lines.at(line);
      const [, name, value = ''] = setting.exec(written) ?? [];
      if (name === 'build-lists') lines.set(line, commandComments(`incremental_lists: ${value !== 'false'}`));
      else if (name !== undefined) {
        report(
          line,
          `the setting ${name} of a slide has no effect${/footer/.test(name) ? `: ${value}` : ''}`,
        );
        lines.set(line, '');
      } else if (/^\^ ?/.test(written)) lines.set(line, noteComment(written.replace(/^\^ ?/, '')));
      else if (/^-- ?\S/.test(written) && /^>/.test(lines.at(line - 1))) {
        lines.set(line, `> — ${written.replace(/^-- ?/, '')}`);
        lines.set(line - 1, `${lines.at(line - 1).trimEnd()}  `);
      } else if (/\[fit\]/.test(written))
        lines.set(line, written.replace(/^(#{1,6}) ?\[fit\] ?/, '$1 ').replace(/\[fit\] ?/g, ''));
    }
    placePictures(text, slide, true);
  }
  return {
    incrementalLists: isIncremental,
    ...(levels.length > 0 && { headings: { type: 'levels', levels } }),
  };
};

/** `[.column]` begins a column. */
function placeColumns({ lines }: DialectText, { from, to }: WrittenSlide): void {
  const starts = [...lines.textLines(from, to)].filter(line => /^\[\.column\][ \t]*$/.test(lines.at(line)));
  const weights = starts.slice(0, 6).map(() => 1);
  for (const [index, line] of starts.entries())
    lines.set(
      line,
      commandComments(...(index === 0 ? [`column_layout: [${weights.join(', ')}]`] : []), `column: ${index}`),
    );
}

/** `[.code-highlight: 2-3]` before code: what of it is emphasized, one after the other. */
function groupLines({ lines }: DialectText, { from, to }: WrittenSlide): void {
  let groups: string[] = [];
  for (let line = from; line < to; line += 1) {
    const group = lines.isText(line)
      ? /^\[\.code-highlight:\s*([\w,\s-]+)\]\s*$/.exec(lines.at(line))?.[1]
      : undefined;
    if (group !== undefined) {
      groups.push(/none/.test(group) ? 'all' : group);
      lines.set(line, '');
    }
    if (lines.kind(line) === 'open' && groups.length > 0) {
      lines.set(line, `${lines.at(line).trimEnd()} {${groups.join('|')}}`);
      groups = [];
    }
  }
}
