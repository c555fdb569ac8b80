import { commentsAsNotes } from './comments.ts';
import type { Dialect } from './dialect.ts';
import { endOfSettings, readSlideSettings } from './slide-settings.ts';
import { commandComments } from './written-slides.ts';

/** kyma: slides between `----`, each with settings of its own. */
export const kyma: Dialect = text => {
  const { lines, report } = text;
  for (const key of ['theme', 'transition', 'style']) text.drop(key);
  commentsAsNotes(text);
  let isStart = true;
  for (let line = 0; line < lines.count; line += 1) {
    if (!lines.isText(line)) {
      isStart = false;
      continue;
    }
    const written = lines.at(line);
    if (/^----[ \t]*$/.test(written)) {
      lines.set(line, commandComments('end_slide'));
      isStart = true;
      continue;
    }
    const end = isStart && /^---[ \t]*$/.test(written) ? endOfSettings(lines, line) : undefined;
    if (end !== undefined) {
      for (const [key, { value, position }] of readSlideSettings(lines, line, end)) {
        const words = key === 'title' || key === 'notes' ? `: ${String(value)}` : '';
        if (key !== 'notes') report(position.line - 1, `the setting ${key} of a slide has no effect${words}`);
        else lines.set(line, `<!-- speaker_note: ${String(value).replace(/\n/g, ' ')} -->`);
      }
      const note = lines.at(line).startsWith('<!--') ? [lines.at(line)] : [];
      lines.replace(line, end + 1, note);
      line = end;
    }
    if (written.trim() !== '') isStart = false;
  }
  return {};
};
