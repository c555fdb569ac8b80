import type { Environment, ImagesChoice } from '../terminal/capabilities.ts';
import type { CellColors } from './cells.ts';
import type { CellSize, PictureMode } from './picture-request.ts';

/** What cells are taken for where a terminal does not say. */
const usualCell: CellSize = { width: 10, height: 20 };

/** May it show a picture of one pixel; what is its name and version (XTVERSION); how large is a cell, in pixels. */
const kittyQuestion = '\u001b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u001b\\';
const otherQuestions = '\u001b[>q\u001b[16t';

const kittyAnswer = /^\u001b_Gi=31;OK\u001b\\$/;
const nameAnswer = /^\u001bP>\|([^\u001b\u0007]*)(?:\u001b\\|\u0007)$/;
const cellAnswer = /^\u001b\[6;(\d+);(\d+)t$/;
const attributesAnswer = /^\u001b\[\?([\d;]*)c$/;
const sixelAttribute = '4';

/** Those that would show the questions, or take them for something else. */
const takesNone = ({ TERM = '', TERM_PROGRAM, STY }: Environment) =>
  TERM === 'linux' || TERM.startsWith('screen') || TERM_PROGRAM === 'Apple_Terminal' || STY !== undefined;

export function isInTmux({ TMUX, TERM = '' }: Environment): boolean {
  return TMUX !== undefined || TERM.startsWith('tmux');
}

/** What to ask a terminal before its attributes; nothing where it would not answer, or be confused. */
export function pictureQuestions(environment: Environment, choice: ImagesChoice): string | undefined {
  if (choice === 'cells' || choice === 'none') return undefined;
  if (isInTmux(environment)) return otherQuestions;
  if (takesNone(environment)) return undefined;
  return choice === 'auto' ? kittyQuestion + otherQuestions : otherQuestions;
}

/** Terminals with placeholders for pictures (kitty). Others have the protocol without them: what they show does not scroll. */
const hasPlaceholders = /^(?:kitty|ghostty)\b/i;
/** Terminals with the pictures of iTerm2, by what they call themselves. */
const hasIterm2 = /^(?:iTerm2|WezTerm)\b/;
const iterm2Programs = new Set(['iTerm.app', 'WezTerm']);

/** How to show pictures in a terminal that has said this. */
export function readPictureAnswers(
  replies: readonly string[],
  environment: Environment,
  choice: ImagesChoice,
  colors: CellColors,
): { readonly mode: PictureMode; readonly cell: CellSize } {
  const found = (pattern: RegExp) => replies.map(reply => pattern.exec(reply)).find(match => match !== null);
  const [, height, width] = found(cellAnswer) ?? [];
  const said = { width: Number(width), height: Number(height) };
  const isSize = said.width >= 3 && said.width <= 100 && said.height >= 6 && said.height <= 200;
  const cell = isSize ? said : usualCell;
  if (choice !== 'auto' && choice !== 'cells' && choice !== 'none') return { mode: { type: choice }, cell };
  const name = found(nameAnswer)?.[1] ?? '';
  const attributes = found(attributesAnswer)?.[1]?.split(';') ?? [];
  const isIterm2 =
    hasIterm2.test(name) || (!isInTmux(environment) && iterm2Programs.has(environment.TERM_PROGRAM ?? ''));
  if (choice === 'auto' && found(kittyAnswer) && hasPlaceholders.test(name))
    return { mode: { type: 'kitty' }, cell };
  if (choice === 'auto' && replies.length > 0 && isIterm2) return { mode: { type: 'iterm2' }, cell };
  // Sixels are as many as the pixels of a cell: without its size they would not fit.
  if (choice === 'auto' && isSize && attributes.includes(sixelAttribute))
    return { mode: { type: 'sixel' }, cell };
  return { mode: { type: 'cells', colors }, cell };
}
