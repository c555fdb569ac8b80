import { hang, hangingIndent } from '../../layout/hang.ts';
import { wrap } from '../../layout/wrap.ts';
import type { Library } from '../../library/section.ts';
import { decoration, type Line, span } from '../../terminal/line.ts';
import { safeText } from '../../terminal/safe-text.ts';
import type { Setting } from '../runtime/setting.ts';

/**
 * The talk as an entry of its own: its key, and what it is about. In a section the same key presents that one.
 *
 * @param isInMenu whether the menu has the focus
 */
export function talkLines(
  { talk }: Pick<Library, 'talk'>,
  isInMenu: boolean,
  columns: number,
  { keys }: Pick<Setting, 'keys'>,
): readonly Line[] {
  const mark = hangingIndent([decoration(`${keys.browser.label('present')} `, 'hint.key')]);
  if (!isInMenu) return hang(mark, columns, room => wrap([decoration('Present this', 'hint.label')], room));
  // Without a talk of its own, the rows in the menu stay blank.
  if (!talk) return [[]];
  const minutes = talk.minutes === undefined ? [] : [safeText(`${talk.minutes} minutes`)];
  const about = [...(talk.subtitle === undefined ? [] : [talk.subtitle]), ...minutes];
  return hang(mark, columns, room => [
    ...wrap([span(safeText('See the talk'), ['strong'])], room),
    ...about.flatMap(text => wrap([span(text, ['quiet'])], room)),
  ]);
}
