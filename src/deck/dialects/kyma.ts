import { commentsAsNotes } from './comments.ts';
import type { Dialect, DialectText } from './dialect.ts';
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
        const words = key === 'title' ? `: ${String(value)}` : '';
        if (key === 'title' && hasHeading(lines, end + 1, String(value))) continue;
        if (key !== 'notes') report(position.line - 1, `the setting ${key} of a slide has no effect${words}`);
        else lines.set(line, `<!-- speaker_note: ${String(value).replace(/\n/g, ' ')} -->`);
      }
      const note = lines.at(line).startsWith('<!--') ? [lines.at(line)] : [];
      lines.replace(line, end + 1, note);
      line = end;
    }
    if (written.trim() !== '') isStart = false;
  }
  placeGrids(text);
  return { breaksEndSlides: false };
};

/** Whether the slide says its title itself. */
function hasHeading(lines: DialectText['lines'], from: number, title: string): boolean {
  for (let line = from; line < lines.count && !/^----[ \t]*$/.test(lines.at(line)); line += 1)
    if (/^#{1,6}\s/.test(lines.at(line)) && lines.at(line).includes(title)) return true;
  return false;
}

/** `[grid]` holds columns; the size of an image is in its description. */
function placeGrids({ lines }: DialectText): void {
  const all = [...lines.textLines()];
  const sign = (line: number) => /^\[(\/?(?:grid|column))\][ \t]*$/.exec(lines.at(line))?.[1];
  let column = 0;
  for (const [index, line] of all.entries()) {
    switch (sign(line)) {
      case 'grid': {
        const rest = all.slice(index + 1);
        const end = rest.findIndex(other => sign(other) === '/grid');
        const columns = rest.slice(0, end === -1 ? undefined : end).filter(other => sign(other) === 'column');
        const weights = columns.slice(0, 6).map(() => 1);
        lines.set(line, weights.length > 0 ? commandComments(`column_layout: [${weights.join(', ')}]`) : '');
        column = 0;
        break;
      }
      case 'column':
        lines.set(line, commandComments(`column: ${column}`));
        column += 1;
        break;
      case '/column':
        lines.set(line, '');
        break;
      case '/grid':
        lines.set(line, commandComments('reset_layout'));
        break;
      default:
        if (lines.at(line).includes('![img|'))
          lines.set(line, lines.at(line).replace(/!\[img\|\d+x\d+\]/g, '![]'));
    }
  }
}
