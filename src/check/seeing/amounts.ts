import { blockText } from '../../markdown/block-text.ts';
import type { Block } from '../../markdown/document.ts';
import type { Checked } from '../checked.ts';
import { wordsOf } from '../plain-words.ts';
import type { Fault, Rule } from '../rule.ts';
import { foundRuns, inlinesWithin } from '../walk-passage.ts';
import { proseLines } from '../written-place.ts';

/** More than half a minute of reading, in which no one listens. */
const mostWords = 75;

/** What is read on a slide: code, tables and charts are looked at. */
function isRead({ type }: Block): boolean {
  return type !== 'code' && type !== 'table' && type !== 'comment' && type !== 'footnotes';
}

function* crowdedSlides({ slides }: Checked): Generator<Fault> {
  for (const { blocks, number, at } of slides) {
    const { length } = blocks.filter(isRead).flatMap(block => wordsOf(blockText(block)));
    if (length > mostWords) yield { at, message: `Slide ${number} has ${length} words to read.` };
  }
}

function* movingParts(checked: Checked): Generator<Fault> {
  for (const { text, at } of proseLines(checked)) {
    const found = /<(marquee|blink)\b/i.exec(text);
    if (found)
      yield {
        at: { ...at, column: found.index + 1 },
        message: `<${found[1]}> moves or flashes without end.`,
      };
  }
  for (const { file, blocks } of checked.passages)
    for (const { inlines, position } of foundRuns(blocks))
      for (const image of inlinesWithin(inlines))
        if (image.type === 'image' && /\.gif(?:[?#]|$)/i.test(image.url)) {
          const { line, column } = image.source;
          yield {
            at: image.source.file === '' ? { file, ...position } : { file, line, column },
            message: `${image.url.replace(/^.*\//s, '')} may move or flash.`,
            severity: 'advice',
            fix: 'Use a still picture, or make sure that it stops after five seconds.',
          };
        }
}

export const amountRules: readonly Rule[] = [
  {
    id: 'slide-crowded',
    family: 'seeing',
    title: `A slide has no more than ${mostWords} words`,
    why: 'People read or listen, but not both.',
    severity: 'advice',
    fix: 'Move what you say into the notes, or split the slide.',
    unknown: 'Whether the slide is to be read later.',
    find: crowdedSlides,
  },
  {
    id: 'motion',
    family: 'seeing',
    title: 'Nothing moves or flashes',
    why: 'Flashing can cause seizures, and what moves keeps people from reading.',
    wcag: '2.3.1',
    item: 12,
    severity: 'error',
    fix: 'Use text or pictures that stand still.',
    unknown: 'Whether and how fast a picture moves.',
    find: movingParts,
  },
];
