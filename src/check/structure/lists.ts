import type { List } from '../../markdown/document.ts';
import { inlineText, rawText } from '../../markdown/plain-text.ts';
import type { Checked } from '../checked.ts';
import { quotedWords } from '../plain-words.ts';
import type { Fault, Rule } from '../rule.ts';
import { foundBlocks } from '../walk-passage.ts';

/** What stands for a bullet where Markdown sees none. */
const bullet = /^\s*(?:[•◦‣▪▸●○■□✓✔✗✘➤►·–—]|\(?\d{1,2}\)|[a-h]\))\s*\S/u;

function* listsByStyle({ passages }: Checked): Generator<Fault> {
  for (const { file, blocks } of passages) {
    let before = false;
    for (const { block } of foundBlocks(blocks)) {
      if (block.type !== 'paragraph') {
        before = false;
        continue;
      }
      const rows = rawText(block.children.map(child => (child.type === 'break' ? lineEnd : child))).split(
        '\n',
      );
      const marked = rows.filter(row => bullet.test(row));
      const isOne = rows.length === 1 && marked.length === 1;
      if (marked.length > 1 || (isOne && before))
        yield {
          at: { file, ...block.position },
          message: `${quotedWords(marked[0] ?? '')} reads like an item of a list, but is text.`,
        };
      // Paragraphs that follow one another are reported once.
      before = isOne && !before;
    }
  }
}

const lineEnd = { type: 'text', value: '\n' } as never;

function* lists(
  checked: Checked,
): Generator<{ readonly list: List; readonly file: string; readonly depth: number }> {
  function* within(
    list: List,
    file: string,
    depth: number,
  ): Generator<{ list: List; file: string; depth: number }> {
    yield { list, file, depth };
    for (const item of list.children)
      for (const child of item.children) if (child.type === 'list') yield* within(child, file, depth + 1);
  }
  for (const { file, blocks } of checked.passages)
    for (const block of blocks) if (block.type === 'list') yield* within(block, file, 1);
}

/** Lists are read as a whole on slides: more than one can hold in mind. */
const mostItems = 8;
const deepest = 3;

function* longLists(checked: Checked): Generator<Fault> {
  if (checked.kind !== 'talk') return;
  for (const { list, file } of lists(checked))
    if (list.children.length > mostItems)
      yield { at: { file, ...list.position }, message: `This list has ${list.children.length} items.` };
}

function* deepLists(checked: Checked): Generator<Fault> {
  for (const { list, file, depth } of lists(checked))
    if (depth === deepest + 1)
      yield { at: { file, ...list.position }, message: `This list is ${depth} levels deep.` };
}

/** Lists with nothing but comments between them: pauses part one list, as its author sees it. */
function partsOfLists({ passages }: Checked): ReadonlySet<object> {
  const parts = new Set<object>();
  for (const { blocks } of passages) {
    const shown = blocks.filter(({ type }) => type !== 'comment');
    for (const [index, block] of shown.entries()) {
      const next = shown[index + 1];
      if (block.type === 'list' && next?.type === 'list') parts.add(block).add(next);
    }
  }
  return parts;
}

function* soleItems(checked: Checked): Generator<Fault> {
  const parts = partsOfLists(checked);
  for (const { list, file, depth } of lists(checked)) {
    const [item, ...others] = list.children;
    if (!item || others.length > 0 || depth > 1 || parts.has(list)) continue;
    // A tree has one root; a number or a box says that more is meant.
    const isMore = item.checked !== undefined || item.children.length > 1;
    if (isMore || list.start !== undefined) continue;
    const [first] = item.children;
    const words = first?.type === 'paragraph' ? inlineText(first.children) : '';
    yield { at: { file, ...list.position }, message: `A list has only one item: ${quotedWords(words)}.` };
  }
}

export const listRules: readonly Rule[] = [
  {
    id: 'list-by-style',
    family: 'structure',
    title: 'Lists are lists, not rows with signs',
    why: 'A screen reader says how many items a list has and where it ends, but only of a real list.',
    wcag: '1.3.1',
    item: 5,
    severity: 'error',
    fix: 'Begin each item on its own line with "- " or "1. ".',
    unknown: 'Whether rows that begin with dashes are items or quoted speech.',
    find: listsByStyle,
  },
  {
    id: 'list-long',
    family: 'structure',
    title: `Lists on slides have no more than ${mostItems} items`,
    why: 'By ear, the first items are forgotten when the last is read.',
    item: 5,
    severity: 'advice',
    fix: 'Group the items, or split the slide.',
    unknown: 'Whether the items are to be remembered.',
    find: longLists,
  },
  {
    id: 'list-deep',
    family: 'structure',
    title: `Lists are no more than ${deepest} levels deep`,
    why: 'By ear, it is hard to know which level an item is on.',
    item: 5,
    severity: 'advice',
    fix: 'Use headings or several lists.',
    unknown: 'Whether the levels matter.',
    find: deepLists,
  },
  {
    id: 'list-of-one',
    family: 'structure',
    title: 'A list has more than one item',
    why: '"List of one item" is more to listen to than the item.',
    item: 5,
    severity: 'advice',
    fix: 'Write it as a sentence.',
    unknown: 'Whether more items are to come.',
    find: soleItems,
  },
];
