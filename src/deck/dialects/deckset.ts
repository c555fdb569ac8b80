import { commentsAsNotes, noteComment } from './comments.ts';
import type { Dialect } from './dialect.ts';
import { placePictures } from './marp-pictures.ts';
import { commandComments, isThematicBreak, slidesBetween } from './written-slides.ts';

const setting = /^\[\.([\w-]+)(?::\s*(.*?))?\]\s*$/;
const headSetting =
  /^(?:theme|autoscale|slidenumbers|slidecount|footer|footer-style|build-lists|slide-transition|background-color|presenter-notes|text|header|code|list|quote|link|table|slide-dividers|fit-headers)(?:-\w+)*:\s?(.*)$/;

/** Deckset: settings at the start and in brackets, `^` notes, `[fit]` headings, pictures behind the text. */
export const deckset: Dialect = text => {
  const { lines, head, report, define } = text;
  let isIncremental = false;
  for (let line = head; line < lines.count && headSetting.test(lines.at(line)); line += 1) {
    const written = lines.at(line);
    const value = headSetting.exec(written)?.[1] ?? '';
    if (/^build-lists:\s?true/.test(written)) isIncremental = true;
    else if (written.startsWith('footer:')) define('footer', value, line);
    else report(line, `the setting ${written.replace(/:.*/, '')} has no effect`);
    lines.set(line, '');
  }
  text.drop('theme');
  commentsAsNotes(text);
  const slides = slidesBetween(lines, line => isThematicBreak(lines, line));
  for (const slide of slides) {
    if (slide.separator !== undefined) lines.set(slide.separator, commandComments('end_slide'));
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
      else if (/\[fit\]/.test(written))
        lines.set(line, written.replace(/^(#{1,6}) ?\[fit\] ?/, '$1 ').replace(/\[fit\] ?/g, ''));
    }
    placePictures(text, slide, true);
  }
  return { incrementalLists: isIncremental };
};
