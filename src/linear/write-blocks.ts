import { anchorRowsOf } from '../layout/anchors.ts';
import type { Alert, AlertKind, Block, Document, Footnotes } from '../markdown/document.ts';
import { footnoteAnchor } from '../markdown/document.ts';
import { spokenFormula } from '../markdown/formula/formula-text.ts';
import { languageName } from '../markdown/language.ts';
import { safeText } from '../terminal/safe-text.ts';
import { closeUp, counted, framed } from './frame.ts';
import { ownNames } from './link-place.ts';
import { anchored, type Passage, told } from './passage.ts';
import { allAtOnce, isWritten } from './steps.ts';
import { writeChart } from './write-chart.ts';
import { writeCode, writeGroup } from './write-code.ts';
import { writeDiagram } from './write-diagram.ts';
import { type LinkNaming, type LinkStyle, type NameOfLink, writeInlines } from './write-inlines.ts';
import { writeDefinitions, writeList } from './write-list.ts';
import { writeTable } from './write-table.ts';
import type { Writing } from './writing.ts';

/** Blocks in plain words: what a screen shows by style (a heading, a list, a table, code) is announced. */
export function writeBlocks(blocks: readonly Block[], writing: Writing): readonly Passage[] {
  return blocks.flatMap(block => {
    const step = writing.steps.of(block, writing.step);
    const [first, ...others] = writeBlock(block, { ...writing, step });
    if (!first) return [];
    const { language } = block;
    const isNamed = language !== undefined && isWritten(step, writing.steps);
    const named = isNamed
      ? { ...first, text: safeText(`In ${languageName(language)}: ${first.text}`) }
      : first;
    return [anchored(named, block.anchors), ...others];
  });
}

/** A whole document in plain words. @param nameOf need not name the places of the document itself */
export function writeDocument(
  { blocks }: Document,
  nameOf: NameOfLink,
  style: LinkStyle = { isWhole: true },
): readonly Passage[] {
  const own = ownNames(() => blocks);
  return writeBlocks(blocks, wholeText({ ...style, nameOf: url => nameOf(url) ?? own(url) }));
}

/** For text without steps. */
export function wholeText(naming: LinkNaming): Writing {
  return { steps: allAtOnce, step: 0, lists: 0, naming, write: writeBlocks };
}

/** @param writing with the step of the block */
function writeBlock(block: Block, writing: Writing): readonly Passage[] {
  const { steps, step, naming, write } = writing;
  const isShown = isWritten(step, steps);
  switch (block.type) {
    case 'comment':
      return [];
    case 'paragraph': {
      const text = writeInlines(block.children, naming);
      return isShown && text !== '' ? [{ text, isApart: true }] : [];
    }
    case 'heading': {
      const text = safeText(
        `Heading ${block.depth}: ${writeInlines(block.children, naming).replaceAll('\n', ' ')}`,
      );
      return isShown ? [{ text, isApart: true, leads: true, anchors: [block.slug], block }] : [];
    }
    case 'thematicBreak':
      return isShown ? [{ text: safeText('Separator'), isApart: true }] : [];
    case 'code':
      return [
        ...(isShown ? (writeDiagram(block, writing) ?? writeCode(block, writing)) : []),
        ...writeGroup(block, writing),
      ];
    case 'math':
      return isShown ? [{ text: safeText(`Formula: ${spokenFormula(block.value)}`), isApart: true }] : [];
    case 'table':
      if (!block.chart) return writeTable(block, writing);
      return isShown ? writeChart(block, block.chart, writing) : [];
    case 'list':
      return writeList(block, writing);
    case 'definitionList':
      return writeDefinitions(block, writing);
    case 'blockquote':
      return framed(block, writing, 'Quote', write(block.children, writing), 'End of quote');
    case 'alert':
      return writeAlert(block, writing);
    case 'details': {
      const { summary } = block;
      const level = summary.type === 'heading' ? `Heading ${summary.depth}, details` : 'Details';
      const text = writeInlines(summary.children, naming).replaceAll('\n', ' ');
      const inside = write(block.children, writing);
      const [first, ...others] = framed(block, writing, `${level}: ${text}`, inside, 'End of details');
      return first && isShown
        ? [anchored(first, anchorRowsOf(summary)), ...others]
        : [...(first ? [first] : []), ...others];
    }
    case 'footnotes':
      return isShown ? writeFootnotes(block, writing) : [];
  }
}

const alertNames: Readonly<Record<AlertKind, string>> = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
};

/** One paragraph follows the name; more than one needs an end. */
function writeAlert(alert: Alert, writing: Writing): readonly Passage[] {
  const name = alertNames[alert.kind];
  const passages = writing.write(alert.children, writing);
  const [first] = passages;
  const isAlone = alert.children.length === 1 && alert.children[0]?.type === 'paragraph';
  if (isAlone && first && passages.length === 1)
    return [{ ...first, isApart: true, text: safeText(`${name}: ${first.text}`) }];
  return framed(alert, writing, `${name}:`, passages, `End of ${name.toLowerCase()}`);
}

function writeFootnotes(footnotes: Footnotes, writing: Writing): readonly Passage[] {
  const passages = footnotes.children.flatMap((note, index): readonly Passage[] => {
    const number = footnotes.numbers?.[index] ?? index + 1;
    const [first, ...others] = writing.write(note.children, writing);
    const named = first ? closeUp(first) : told('');
    const text = safeText(`Footnote ${number}: ${named.text}`);
    return [anchored({ ...named, text }, [safeText(footnoteAnchor(number))]), ...others];
  });
  return framed(footnotes, writing, counted(footnotes.children.length, 'footnote'), passages);
}
