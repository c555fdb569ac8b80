import { diagramWords } from '../../markdown/diagram/relations.ts';
import type { Block, Code } from '../../markdown/document.ts';
import { inlineText } from '../../markdown/plain-text.ts';
import type { Checked } from '../checked.ts';
import { proseIn, quotedWords, wordsOf } from '../plain-words.ts';
import type { Fault, Rule } from '../rule.ts';
import { foundBlocks, foundRuns } from '../walk-passage.ts';

/** Notes of so many words say what is to be seen. */
const leastSaid = 8;

/** The code of a passage, with whether a text is directly before or after it, or is said. */
function* codes(
  checked: Checked,
): Generator<{ readonly code: Code; readonly at: Fault['at']; readonly hasText: boolean }> {
  for (const [number, { file, blocks }] of checked.passages.entries()) {
    const said = [...proseIn(checked.slides[number]?.notes ?? [])].flatMap(({ text }) =>
      wordsOf(text),
    ).length;
    const found = [...foundBlocks(blocks)].filter(({ block }) => block.type !== 'comment');
    for (const [index, { block }] of found.entries()) {
      if (block.type !== 'code') continue;
      const hasText =
        said >= leastSaid || [found[index - 1], found[index + 1]].some(near => near && isText(near.block));
      yield { code: block, at: { file, ...block.position }, hasText };
    }
  }
}

function isText({ type }: Block): boolean {
  return type === 'paragraph' || type === 'list';
}

function* silentDiagrams(checked: Checked): Generator<Fault> {
  for (const { code, at, hasText } of codes(checked)) {
    const isDiagram = /^(?:mermaid|dot|graphviz|plantuml|d2)$/i.test(code.lang ?? '');
    if (isDiagram && !hasText && diagramWords(code.value) === undefined)
      yield { at, message: `This diagram (${code.lang}) has no words next to it.` };
  }
}

const leastRows = 3;
const leastShare = 0.4;
const drawn = /[+|<>/\\_─-╿▀-▟^=*~-]/gu;

/** Letters and lines that make a picture: not a tree of files, a table of data, a session of a shell. */
function isDrawing({ lang, value }: Code): boolean {
  if (lang !== undefined && !/^(?:text|txt|plain|ascii|art)$/i.test(lang)) return false;
  const rows = value.split('\n').filter(row => row.trim() !== '');
  if (rows.length < leastRows || rows.some(row => /^\s*[├└]── |^\s*[$#>] |^\s*--?\w/.test(row))) return false;
  const signs = value.replace(/\s/g, '');
  const marks = signs.match(drawn)?.length ?? 0;
  const isTable = rows.every(row => /^\s*[|+│┌├└╭╰]/.test(row)) && rows.some(row => /\w.*[|│].*\w/.test(row));
  const hasArrow = /-[>»]|<-|[▶◀►◄→←↑↓]/.test(value);
  return marks / signs.length >= leastShare && (hasArrow || !isTable);
}

function* silentDrawings(checked: Checked): Generator<Fault> {
  for (const { code, at, hasText } of codes(checked))
    if (!hasText && isDrawing(code))
      yield { at, message: 'A drawing of characters has no words next to it.' };
}

const emoji = String.raw`(?:\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*(?:\u200d\p{Extended_Pictographic}\ufe0f?)*)`;

function* emojiRuns({ passages }: Checked): Generator<Fault> {
  const run = new RegExp(`(?:${emoji}\\s*){3,}`, 'u');
  for (const { file, blocks } of passages)
    for (const { inlines, position } of foundRuns(blocks)) {
      const found = run.exec(inlineText(inlines))?.[0];
      if (found !== undefined)
        yield { at: { file, ...position }, message: `${quotedWords(found)} is read aloud name by name.` };
    }
}

function* lonelyEmoji({ passages }: Checked): Generator<Fault> {
  const only = new RegExp(`^(?:${emoji}\\s*){1,2}$`, 'u');
  for (const { file, blocks } of passages)
    for (const { inlines, position, isInTable, isInItem } of foundRuns(blocks)) {
      const text = inlineText(inlines).trim();
      if ((isInTable || isInItem) && only.test(text))
        yield {
          at: { file, ...position },
          message: `${text} is all that ${isInTable ? 'a cell' : 'an item'} says.`,
        };
    }
}

export const drawingRules: readonly Rule[] = [
  {
    id: 'diagram-silent',
    family: 'alternatives',
    title: 'A diagram is also said in words',
    why: 'A screen reader can read only the source of this diagram.',
    wcag: '1.1.1',
    item: 7,
    severity: 'warning',
    fix: 'Say what it shows in a sentence before or after it.',
    unknown: 'Whether the text next to it says all that the diagram says.',
    find: silentDiagrams,
  },
  {
    id: 'ascii-art-silent',
    family: 'alternatives',
    title: 'A drawing of characters is also said in words',
    why: 'A screen reader reads such a drawing sign by sign.',
    wcag: '1.1.1',
    item: 7,
    severity: 'warning',
    fix: 'Say what it shows in a sentence before or after it.',
    unknown: 'Whether code is a drawing.',
    find: silentDrawings,
  },
  {
    id: 'emoji-run',
    family: 'alternatives',
    title: 'No more than two emoji in a row',
    why: 'A screen reader says the name of each: "party popper, party popper, party popper".',
    wcag: '1.1.1',
    item: 3,
    severity: 'warning',
    fix: 'Use one, or words.',
    unknown: 'Whether they say something.',
    find: emojiRuns,
  },
  {
    id: 'emoji-alone',
    family: 'alternatives',
    title: 'No emoji alone in a cell or an item',
    why: 'Its name may not be what it means: a check mark is read as "white heavy check mark".',
    wcag: '1.1.1',
    item: 3,
    severity: 'warning',
    fix: 'Write the word, with or without the emoji: ✅ done.',
    unknown: 'What it means.',
    find: lonelyEmoji,
  },
];
