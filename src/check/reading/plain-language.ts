import type { Checked, SourcePlace } from '../checked.ts';
import { type Prose, proseIn, quotedWords, sentencesOf, wordsOf } from '../plain-words.ts';
import type { Fault, Rule } from '../rule.ts';
import { placeOfWords } from '../written-place.ts';

type Said = Prose & { readonly placeOf: (words: string) => SourcePlace; readonly isNote: boolean };

/** All prose: what is shown, and what is said. */
function* saidIn(checked: Checked): Generator<Said> {
  for (const { file, blocks } of checked.passages)
    for (const prose of proseIn(blocks))
      yield { ...prose, isNote: false, placeOf: words => placeOfWords(checked, file, prose.position, words) };
  for (const { file, notes, at } of checked.slides)
    for (const prose of proseIn(notes))
      yield { ...prose, isNote: true, placeOf: words => placeOfWords(checked, file, at, words) };
}

const mostWords = 25;

function* longSentences(checked: Checked): Generator<Fault> {
  for (const { text, placeOf } of saidIn(checked))
    for (const sentence of sentencesOf(text)) {
      const { length } = wordsOf(sentence);
      if (length > mostWords)
        yield {
          at: placeOf(firstWords(sentence)),
          message: `A sentence has ${length} words: ${quotedWords(sentence)}.`,
        };
    }
}

/** Enough to find a sentence by: it may continue in the next line. */
function firstWords(sentence: string): string {
  return sentence.split(' ').slice(0, 3).join(' ');
}

const shouted = /(?<![\p{L}\p{N}_.-])\p{Lu}{2,}(?:[ !'’-]+\p{Lu}{2,}){3,}(?![\p{L}\p{N}_])/u;
const shoutedHeading = /^\P{L}*\p{Lu}{4,}(?:\P{L}+\p{Lu}+)+\P{L}*$/u;

function* allCapitals(checked: Checked): Generator<Fault> {
  for (const { text, type, placeOf } of saidIn(checked)) {
    const found =
      shouted.exec(text)?.[0] ?? (type === 'heading' ? shoutedHeading.exec(text)?.[0] : undefined);
    if (found !== undefined)
      yield { at: placeOf(found), message: `${quotedWords(found)} is all in capitals.` };
  }
}

const shapes =
  'bars?|box(?:es)?|columns?|circles?|arrows?|pictures?|images?|photos?|charts?|pies?|slices?|panels?|diagrams?|buttons?|icons?';
/** "The right slide" is the one that is wanted; behind "on the right", a sentence ends or goes on without a noun. */
const noNoun =
  '(?=\\s*(?:$|[^\\p{L}\\s]|(?:of|is|are|was|were|you|we|it|they|and|or|but|there|here|in|from|with|show\\w*|has|have|can|will|side|that|which|at|below|above|as|for|when|if|stands?|next)\\b))';
const bySide = new RegExp(
  `\\b(?:(?<!\\b(?:margins?|padding|spaces?|indent\\w*|align\\w*)\\b[^.]{0,24})(?:on|at|to) the (?:far )?(?:left|right)(?:[- ]hand)?(?: side)?(?! of (?:way|the law)|[- ]?(?:to|wing|side up))${noNoun}|the (?:left|right|top|bottom|upper|lower)(?:[- ]hand|[- ]most)? (?:${shapes}|side(?! of the (?:screen|terminal|window|page))|half|corner)|(?:above|below) (?:left|right))\\b`,
  'iu',
);
const byOrder = new RegExp(
  `\\bthe (?:first|second|third|last|next|other)(?: (?:two|three|pair of))? (?:${shapes.replace('columns?|', '')})\\b`,
  'i',
);

function* pointingWords(checked: Checked): Generator<Fault> {
  for (const { text, isNote, placeOf } of saidIn(checked)) {
    if (checked.kind === 'page' && !bySide.test(text)) continue;
    const found = bySide.exec(text)?.[0] ?? byOrder.exec(text)?.[0];
    if (found === undefined) continue;
    yield {
      at: placeOf(found),
      message: `${quotedWords(found)} points by place.`,
      ...((checked.kind === 'page' || isNote) && { severity: 'advice' as const }),
    };
  }
}

export const plainLanguageRules: readonly Rule[] = [
  {
    id: 'sentence-long',
    family: 'reading',
    title: `Sentences have no more than ${mostWords} words`,
    why: 'The federal plain-language guidelines ask for short sentences: long ones are read twice, and heard once.',
    severity: 'advice',
    fix: 'Make it two sentences, or a list.',
    unknown: 'Whether the sentence is clear.',
    find: longSentences,
  },
  {
    id: 'all-capitals',
    family: 'reading',
    title: 'No words all in capitals',
    why: 'Capitals are slower to read, and some screen readers spell them letter by letter.',
    severity: 'warning',
    fix: 'Write it in lower case, and **bold** if it matters.',
    unknown: 'Whether the capitals are a name.',
    find: allCapitals,
  },
  {
    id: 'place-only',
    family: 'reading',
    title: 'Nothing is named by its place alone',
    why: 'People who listen, or who see the columns below each other, cannot tell what is on the left or first.',
    wcag: '1.3.3',
    item: 3,
    severity: 'warning',
    fix: 'Name the thing as well: "the first bar, Medicaid".',
    unknown: 'Whether the same is said in words next to it.',
    find: pointingWords,
  },
];
