import type { DefinitionList, List, ListItem } from '../markdown/document.ts';
import { writtenNumber } from '../markdown/list-number.ts';
import { safeText } from '../terminal/safe-text.ts';
import { closeUp, counted, framed } from './frame.ts';
import { anchored, type Passage, told } from './passage.ts';
import { isWritten } from './steps.ts';
import { writeInlines } from './write-inlines.ts';
import type { Writing } from './writing.ts';

/** `List, 3 items`, then an item after each dash or number. Only lists with more than plain rows announce their end. */
export function writeList(list: List, writing: Writing): readonly Passage[] {
  const { children: items, start } = list;
  const inside = { ...writing, lists: writing.lists + 1 };
  const marks = items.map((_, index) => {
    const number = writtenNumber(list, index);
    return number === undefined ? '-' : `${number}.`;
  });
  const passages = items.flatMap((item, index) => writeItem(item, marks[index] ?? '-', inside));
  const kind = start === undefined ? 'list' : 'numbered list';
  const level = inside.lists > 1 ? `level ${inside.lists}` : '';
  const name = [level, kind].filter(word => word !== '').join(' ');
  const opening = `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${counted(items.length, 'item')}`;
  const isRows = items.every(
    ({ children }) => children.length <= 1 && children.every(({ type }) => type === 'paragraph'),
  );
  const ending = isRows && inside.lists === 1 ? undefined : `End of ${name}`;
  const isEnded = ending !== undefined && isWritten(writing.steps.last(list), writing.steps);
  const written = framed(list, writing, opening, isEnded ? withoutLastEnds(passages) : passages, ending);
  return written.map((passage, index) =>
    isEnded && index === written.length - 1 ? { ...passage, endsList: true } : passage,
  );
}

/** If several lists end at once, only the outermost announces it. */
function withoutLastEnds(passages: readonly Passage[]): readonly Passage[] {
  return passages.slice(0, passages.findLastIndex(({ endsList }) => !endsList) + 1);
}

function writeItem(item: ListItem, mark: string, writing: Writing): readonly Passage[] {
  const step = writing.steps.of(item, writing.step);
  const passages = writing.write(item.children, { ...writing, step });
  if (!isWritten(step, writing.steps)) return passages;
  const task = item.checked === undefined ? '' : item.checked ? ' done:' : ' not done:';
  const [first, ...others] = passages;
  if (!first) return [told(`${mark}${task} empty`)];
  return [{ ...closeUp(first), text: safeText(`${mark}${task} ${first.text}`) }, ...others];
}

/** Terms, each with its definition below. */
export function writeDefinitions(list: DefinitionList, writing: Writing): readonly Passage[] {
  const terms = list.children.filter(({ type }) => type === 'definitionTerm');
  const isShown = isWritten(writing.step, writing.steps);
  const passages = list.children.flatMap((part): readonly Passage[] => {
    if (part.type === 'definitionTerm')
      return isShown
        ? [anchored(told(`Term: ${writeInlines(part.children, writing.naming)}`), part.anchors)]
        : [];
    const [first, ...others] = writing.write(part.children, writing);
    return first ? [closeUp(first), ...others] : [];
  });
  const opening = `Definitions, ${counted(terms.length, 'term')}`;
  return framed(list, writing, opening, passages, 'End of definitions');
}
