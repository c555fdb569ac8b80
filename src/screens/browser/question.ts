import { wrap } from '../../layout/wrap.ts';
import { listedPage, withPage } from '../../library/page.ts';
import { decoration, type Line, span } from '../../terminal/line.ts';
import { safeRow } from '../../terminal/safe-text.ts';
import { transition } from '../../transition.ts';
import type { BrowserView, Reduced } from '../reduced.ts';
import type { Setting } from '../runtime/setting.ts';
import type { InBrowser } from '../state.ts';
import { plainPage } from './browse-state.ts';
import type { Question } from './overlay.ts';
import { visitPage } from './visit-page.ts';

/** What a link would do that the reader has not asked for by opening the folder. */
export function linkQuestionLines(
  { target: { type, file, isOutside } }: Question,
  columns: number,
  { keys: { browser } }: Pick<Setting, 'keys'>,
): readonly Line[] {
  const name = safeRow(file);
  const outside = isOutside ? ' It is outside the folder that you opened.' : '';
  const text =
    type === 'page'
      ? `Read ${name}?${outside}`
      : `Open ${name} with the program that your system has for it?${outside}`;
  const answer = (key: string, does: string) =>
    wrap([decoration(key, 'hint.key'), decoration(`: ${does}`)], columns);
  return [
    ...wrap([span(safeRow(text), ['strong'])], columns),
    [],
    ...answer(browser.label('open'), type === 'page' ? 'read it' : 'open it'),
    ...answer(browser.label('back'), 'do not'),
  ];
}

/** The reader has said yes. */
export function answerYes(state: InBrowser, { target, anchor }: Question, view: BrowserView): Reduced {
  const closed = { ...state, browse: { ...plainPage(state.browse), ...linkOf(state) } };
  const { id, file } = target;
  if (target.type === 'file') return transition(closed, { type: 'openFile', id });
  const page = listedPage(id, file, { level: 0, isLinked: true });
  const library = withPage(state.library, page);
  const visited = visitPage({ ...closed, library }, library.sections.length - 1, anchor, view);
  return {
    state: { ...visited.state, reading: id },
    effects: [...visited.effects, { type: 'readPage', page, isAllowed: true }],
  };
}

function linkOf({ browse: { link } }: InBrowser): { readonly link?: number } {
  return link === undefined ? {} : { link };
}
