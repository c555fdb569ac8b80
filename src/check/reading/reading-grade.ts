import type { Block } from '../../markdown/document.ts';
import { inlineText } from '../../markdown/plain-text.ts';
import type { Checked } from '../checked.ts';
import { proseIn, quotedWords, sentencesOf, wordsOf } from '../plain-words.ts';
import type { Fault, Rule } from '../rule.ts';
import { gradeOf, syllablesIn } from './syllables.ts';

/** A text that is read in one go: a slide with its notes, or what is below a heading of a page. */
type Part = { readonly name: string; readonly at: Fault['at']; readonly blocks: readonly Block[] };

function* partsOf(checked: Checked): Generator<Part> {
  if (checked.kind === 'talk') {
    for (const { blocks, notes, number, at } of checked.slides)
      yield { name: `Slide ${number}, with its notes,`, at, blocks: [...blocks, ...notes] };
    return;
  }
  for (const { file, blocks } of checked.passages) {
    let open: Part | undefined;
    for (const block of blocks) {
      if (block.type !== 'heading') {
        open = {
          name: 'The text',
          at: { file, ...block.position },
          ...open,
          blocks: [...(open?.blocks ?? []), block],
        };
        continue;
      }
      if (open) yield open;
      open = {
        name: `The text of ${quotedWords(inlineText(block.children))}`,
        at: { file, ...block.position },
        blocks: [],
      };
    }
    if (open) yield open;
  }
}

/** What the grade of high school ends with: the guidelines ask for less, but names make a text look harder than it is. */
const mostGrade = 12;
/** In fewer, a single name or number decides. */
const leastWords = 100;
const leastSentences = 4;

/** Small words by which English is known: the grade is made for no other language. */
const english = /^(?:the|of|and|to|in|is|are|that|it|for|with|you|we|this|on|as|be|or|from|by|our|your)$/i;
const leastEnglish = 0.15;

/** The school grade of blocks; nothing where there is too little prose to tell. Lists of names are no prose. */
function gradeIn(blocks: readonly Block[]): { readonly grade: number; readonly average: number } | undefined {
  const sentences = [...proseIn(blocks)]
    .filter(({ text, type }) => type !== 'heading' && /[.?!:]["”’)]*$/.test(text))
    .flatMap(({ text }) => sentencesOf(text))
    .map(wordsOf)
    .filter(words => words.length > 0);
  const words = sentences.flat();
  if (words.length < leastWords || sentences.length < leastSentences) return undefined;
  if (words.filter(word => english.test(word)).length < words.length * leastEnglish) return undefined;
  // How long a name is, no author decides.
  const syllables = sentences.flatMap(sentence =>
    sentence.map((word, index) => (index > 0 && /^[\p{Lu}\p{N}]/u.test(word) ? 1 : syllablesIn(word))),
  );
  const average = words.length / sentences.length;
  const sum = syllables.reduce((total, count) => total + count, 0);
  return { average, grade: gradeOf(average, sum / words.length) };
}

function* hardParts(checked: Checked): Generator<Fault> {
  if (checked.language !== undefined && !/^en\b/i.test(checked.language)) return;
  for (const { name, at, blocks } of partsOf(checked)) {
    const found = gradeIn(blocks);
    if (found && found.grade >= mostGrade + 1)
      yield {
        at,
        message: `${name} reads at grade ${Math.floor(found.grade)}, with ${Math.round(found.average)} words a sentence.`,
      };
  }
}

export const readingGradeRules: readonly Rule[] = [
  {
    id: 'reading-grade',
    family: 'reading',
    title: `Longer text reads at grade ${mostGrade} or below`,
    why: 'The federal plain-language guidelines ask for words that readers know: long words in long sentences lose them.',
    wcag: '3.1.5',
    severity: 'advice',
    fix: 'Write shorter sentences with everyday words.',
    unknown:
      'Whether your readers know the long words. Names count as short words, and only English is graded.',
    find: hardParts,
  },
];
