import type { FlowInsert } from '../../layout/flow.ts';
import { layoutInline } from '../../layout/inline.ts';
import { type Digits, type LargeFigure, layoutKeyFigures } from '../../layout/key-figures.ts';
import { wrap } from '../../layout/wrap.ts';
import { newestFigures } from '../../library/newest-figures.ts';
import type { Library } from '../../library/section.ts';
import type { Figure } from '../../library/stats.ts';
import type { Block, Paragraph } from '../../markdown/document.ts';
import { decoration, type Line, lineWidth } from '../../terminal/line.ts';
import { type SafeText, safeText } from '../../terminal/safe-text.ts';
import type { Rect } from '../frame.ts';
import type { Setting } from '../runtime/setting.ts';
import { talkLines } from './talk-hint.ts';

/** In lower windows, figures so large would push the text out of sight. Rows. */
const leastForLarge = 36;
const leastForSmall = 18;

/** The figures that the first section of a reference shows below its first paragraph; nothing for any other section. */
export function frontInsert(
  library: Library,
  section: number,
  {
    page,
    measure,
    isAlone,
  }: {
    readonly page: Pick<Rect, 'rows'>;
    readonly measure: { readonly columns: number };
    readonly isAlone: boolean;
  },
  { glyphs }: Pick<Setting, 'glyphs'>,
): FlowInsert | undefined {
  const figures = frontFigures(library, section);
  const opening = openingOf(library);
  if (!figures || !opening) return undefined;
  // Large digits are pictures, and beside each other.
  const digits = isAlone
    ? 'plain'
    : page.rows >= leastForLarge
      ? 'large'
      : page.rows >= leastForSmall
        ? 'small'
        : 'plain';
  return { after: opening, lines: layoutKeyFigures(figures, measure.columns, { glyphs, digits }) };
}

/**
 * What the menu says of the first section of a reference where its text is not beside it: who we are, the figures, and the
 * talk; as much of it as there are rows for.
 *
 * @param isAlone whether it is read row by row: then without large digits
 * @returns nothing for any other section, and where not even the figures fit
 */
export function frontSummary(
  library: Library,
  section: number,
  { columns, rows }: Pick<Rect, 'columns' | 'rows'>,
  setting: Setting,
  isAlone: boolean,
): readonly Line[] | undefined {
  const figures = frontFigures(library, section);
  if (!figures) return undefined;
  const { glyphs } = setting;
  const opening = openingOf(library);
  const who = opening ? wrap(layoutInline(opening.children, { glyphs }), columns) : [];
  const talk = talkLines(library, true, columns, setting);
  const inDigits = (digits: Digits) => layoutKeyFigures(figures, columns, { glyphs, digits });
  const plain = inDigits('plain');
  const wanted = [
    ...(isAlone ? [] : [[[], ...who, [], ...inDigits('small'), [], ...talk]]),
    [[], ...who, [], ...plain, [], ...talk],
    [[], ...who, [], ...plain, [], ...talk.slice(0, 1)],
    [[], ...who, [], ...plain],
    [titledRule(library.about?.title, columns, glyphs), ...plain],
  ];
  return wanted.find(lines => lines.length <= rows);
}

/** Where there is no row for a title: it is in the rule between the menu and the figures. */
function titledRule(title: SafeText | undefined, columns: number, { rule }: Setting['glyphs']): Line {
  if (title === undefined) return [decoration(rule.repeat(columns), 'quiet')];
  const name = decoration(title, 'strong');
  const before = decoration(`${rule.repeat(2)} `, 'quiet');
  const room = columns - lineWidth([before, name]) - 1;
  return room < 1 ? [name] : [before, name, decoration(` ${rule.repeat(room)}`, 'quiet')];
}

function frontFigures(library: Library, section: number): readonly LargeFigure[] | undefined {
  if (library.kind !== 'reference' || section !== 0) return undefined;
  const figures = newestFigures(library).map(largeFigure);
  return figures.length > 0 ? figures : undefined;
}

/** `million people who found insurance` is a scale, and who is counted. */
function largeFigure({ value, unit, program, year }: Figure): LargeFigure {
  const [scale = '', ...counted] = unit.split(' ');
  return {
    number: safeText(String(value)),
    scale: safeText(scale),
    name: program,
    counted: safeText(counted.join(' ')),
    year: safeText(String(year ?? '')),
  };
}

/** The first paragraph of the first section: who we are, in one breath. */
function openingOf({ sections }: Library): Paragraph | undefined {
  return sections[0]?.document.blocks.find((block: Block) => block.type === 'paragraph');
}
