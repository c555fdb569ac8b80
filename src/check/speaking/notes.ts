import { blockText } from '../../markdown/block-text.ts';
import type { Block } from '../../markdown/document.ts';
import { blocksWithin } from '../../markdown/walk.ts';
import { readNumber } from '../../markdown/written-number.ts';
import type { Checked, CheckedSlide } from '../checked.ts';
import { howMany, listed, proseIn, quotedWords, wordsOf } from '../plain-words.ts';
import type { Fault, Rule } from '../rule.ts';
import { foundRuns, inlinesWithin } from '../walk-passage.ts';
import { placeOfKey, placeOfWords } from '../written-place.ts';

/** What of a slide is seen rather than read. */
function seenPart({ blocks }: CheckedSlide): string | undefined {
  const all = blocks.flatMap(block => [...blocksWithin(block)]);
  if (all.some(block => block.type === 'table' && block.chart !== undefined)) return 'a chart';
  if (all.some(({ type }) => type === 'table')) return 'a table';
  if (all.some(block => block.type === 'code' && block.lang?.toLowerCase() === 'mermaid')) return 'a diagram';
  if (all.some(({ type }) => type === 'code')) return 'code';
  for (const { inlines } of foundRuns(blocks))
    for (const inline of inlinesWithin(inlines))
      if (inline.type === 'image' && inline.alt !== '') return 'a picture';
  return undefined;
}

function* missingNotes({ slides, file }: Checked): Generator<Fault> {
  const seen = slides.flatMap(slide => {
    const part = seenPart(slide);
    return part === undefined || slide.notes.length > 0 ? [] : [{ slide, part }];
  });
  if (seen.length === 0) return;
  if (slides.every(({ notes }) => notes.length === 0)) {
    const named = `${seen.length === 1 ? 'slide' : 'slides'} ${listed(seen.map(({ slide }) => slide.number))}`;
    const message = `No slide has notes, and ${named} must be seen to be understood.`;
    yield { at: { file, line: 1, column: 1 }, message, severity: 'advice' };
    return;
  }
  for (const { slide, part } of seen)
    yield {
      at: slide.at,
      message: `Slide ${slide.number} shows ${part} and has no notes.`,
    };
}

/** More figures than this are to be looked up, not said. */
const mostFigures = 8;

function figuresOf(block: Block): readonly string[] {
  if (block.type !== 'table' || block.chart === undefined) return [];
  return block.rows.flatMap(row =>
    row.flatMap(place => {
      const text = place.type === 'cell' ? place.children.map(blockText).join(' ') : '';
      const number = readNumber(text);
      return number ? [number.digits] : [];
    }),
  );
}

function* silentFigures({ slides }: Checked): Generator<Fault> {
  for (const { blocks, notes, number, at } of slides) {
    const figures = [...new Set(blocks.flatMap(block => [...blocksWithin(block)].flatMap(figuresOf)))];
    if (notes.length === 0 || figures.length === 0 || figures.length > mostFigures) continue;
    const said = notes.map(blockText).join(' ');
    const silent = figures.filter(
      figure => !new RegExp(`(?<![\\d.,])${escaped(figure)}(?!\\d|[.,]\\d)`).test(said),
    );
    if (silent.length > 0)
      yield {
        at,
        message: `The notes of slide ${number} do not say ${listed(silent)}, which its chart shows.`,
      };
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const pointing =
  /\b(?:as you(?: can| all)? see\b|(?:you can|you|can you) see (?:here|this|that|it here)\b|look at (?:this|the (?:picture|chart|slide|screen|diagram|figure|photo|table))\b|(?:this|that) (?:one|thing)? ?(?:over|up|down) (?:here|there)\b|have a look\b|the slide shows\b|read (?:it|this) (?:for )?yourself)/i;

function* pointingNotes(checked: Checked): Generator<Fault> {
  for (const { file, notes, at } of checked.slides)
    for (const { text } of proseIn(notes)) {
      const found = pointing.exec(text)?.[0];
      if (found !== undefined)
        yield {
          at: placeOfWords(checked, file, at, found),
          message: `${quotedWords(found)} says nothing to people who cannot see the slide.`,
        };
    }
}

/** How many words a minute a speaker says in a hall. */
const wordsPerMinute = 140;
/** A talk may take so much longer than its words before that is worth a remark. */
const tolerance = 1.15;

function* longTalks(checked: Checked): Generator<Fault> {
  const minutes = checked.deck?.settings.minutes;
  const words = checked.slides.flatMap(({ notes }) =>
    [...proseIn(notes)].flatMap(({ text }) => wordsOf(text)),
  ).length;
  const needed = words / wordsPerMinute;
  if (minutes === undefined || needed <= minutes * tolerance) return;
  const about = howMany(Math.round(needed), 'minute');
  yield {
    at: placeOfKey(checked, 'minutes'),
    message: `The notes have ${words.toLocaleString('en')} words, about ${about} to say; the talk has ${minutes}.`,
  };
}

export const noteRules: readonly Rule[] = [
  {
    id: 'notes-missing',
    family: 'speaking',
    title: 'What must be seen is also said',
    why: 'People who cannot see a chart, code or a picture depend on what the speaker says about it.',
    wcag: '1.1.1',
    item: 9,
    severity: 'warning',
    fix: 'Add a comment with what you say: <!-- The chart shows that … -->.',
    unknown: 'What the speaker says without notes.',
    find: missingNotes,
  },
  {
    id: 'notes-figures',
    family: 'speaking',
    title: 'The figures of a chart are said',
    why: 'A figure that is only drawn is lost to people who listen.',
    wcag: '1.1.1',
    item: 9,
    severity: 'warning',
    fix: 'Say the figures in the notes, or take those out that do not matter.',
    unknown: 'Which figures matter.',
    find: silentFigures,
  },
  {
    id: 'notes-point',
    family: 'speaking',
    title: 'Notes do not point at the slide',
    why: '"As you can see" leaves out the people who cannot.',
    wcag: '1.3.3',
    item: 9,
    severity: 'warning',
    fix: 'Say what the slide shows.',
    unknown: 'Whether the next sentence says it.',
    find: pointingNotes,
  },
  {
    id: 'talk-too-long',
    family: 'speaking',
    title: 'The notes can be said in the time of the talk',
    why: 'A rushed talk cannot be followed, interpreted or captioned well.',
    severity: 'warning',
    fix: 'Shorten the notes, or change minutes. present --rehearse measures your own time.',
    unknown: 'How fast you speak, and how long you pause.',
    find: longTalks,
  },
];
