import { parseComment } from '../../deck/comment-command.ts';
import type { Checked } from '../checked.ts';
import type { Fault, Rule } from '../rule.ts';
import { foundBlocks } from '../walk-passage.ts';

const mostColumns = 3;

function* columnFaults({ kind, files }: Checked): Generator<Fault & { readonly about: 'order' | 'count' }> {
  if (kind !== 'talk') return;
  for (const { file, document } of files) {
    let before = -1;
    for (const { block } of foundBlocks(document.blocks)) {
      if (block.type === 'thematicBreak') before = -1;
      if (block.type !== 'comment') continue;
      const command = parseComment(block);
      const at = { file, ...block.position };
      switch (command.type) {
        case 'columnLayout':
          before = -1;
          if (command.weights.length > mostColumns)
            yield {
              about: 'count',
              at,
              message: `${command.weights.length} columns are narrow even in a wide window.`,
            };
          break;
        case 'endSlide':
        case 'resetLayout':
          before = -1;
          break;
        case 'column':
          if (command.column < before)
            yield {
              about: 'order',
              at,
              message: `Column ${command.column} is written after column ${before}, but read before it.`,
            };
          before = Math.max(before, command.column);
          break;
        default:
      }
    }
  }
}

function faultsAbout(about: 'order' | 'count'): Rule['find'] {
  return function* find(checked) {
    for (const fault of columnFaults(checked)) if (fault.about === about) yield fault;
  };
}

export const columnRules: readonly Rule[] = [
  {
    id: 'columns-order',
    family: 'structure',
    title: 'Columns are written in the order in which they are read',
    why: 'Columns are read from the first to the last, even where they are written in another order.',
    wcag: '1.3.2',
    item: 4,
    severity: 'warning',
    fix: 'Write column 0 first.',
    unknown: 'Whether the order makes sense.',
    find: faultsAbout('order'),
  },
  {
    id: 'columns-many',
    family: 'structure',
    title: `A slide has no more than ${mostColumns} columns`,
    why: 'Narrow columns break most words, and in a small window they are shown one below the other.',
    item: 4,
    severity: 'advice',
    fix: 'Use a table, or fewer columns.',
    unknown: 'How wide the window in the hall is.',
    find: faultsAbout('count'),
  },
];
