import type { Block, Paragraph } from '../markdown/document.ts';
import { languageName } from '../markdown/language.ts';
import { decoration, type Line } from '../terminal/line.ts';
import { alignAll } from './align.ts';
import { anchorRowsOf, named } from './anchors.ts';
import { layoutAlert } from './blocks/alert.ts';
import { layoutBlockquote } from './blocks/blockquote.ts';
import { layoutChart } from './blocks/chart.ts';
import { layoutCode } from './blocks/code.ts';
import { layoutDefinitionList } from './blocks/definition-list.ts';
import { layoutDetails } from './blocks/details.ts';
import { layoutFootnotes } from './blocks/footnotes.ts';
import { layoutHeading } from './blocks/heading.ts';
import { layoutList } from './blocks/list.ts';
import { layoutMath } from './blocks/math.ts';
import { layoutPictures } from './blocks/picture.ts';
import { layoutTable } from './blocks/table.ts';
import { layoutThematicBreak } from './blocks/thematic-break.ts';
import { layoutInline } from './inline.ts';
import { type LayoutOptions, proseColumns } from './options.ts';
import { wrap } from './wrap.ts';

/**
 * Lays one block out, without the blank rows around it.
 *
 * @param columns at least 1; no line is wider
 * @returns no lines for what is not shown (comments); blank ones for what is hidden
 */
export function layoutBlock(block: Block, columns: number, options: LayoutOptions): readonly Line[] {
  const lines = named(
    inItsLanguage(block, layoutVisible(block, columns, options), options),
    anchorRowsOf(block),
  );
  return options.isHidden?.(block) ? lines.map(() => []) : lines;
}

/** Styling does not show a language: without it, a row above a container does. */
function inItsLanguage(
  { language }: Block,
  lines: readonly Line[],
  { isPlain }: LayoutOptions,
): readonly Line[] {
  if (language === undefined || !isPlain || lines.length === 0) return lines;
  return [[decoration(`In ${languageName(language)}:`)], ...lines];
}

function layoutVisible(block: Block, columns: number, options: LayoutOptions): readonly Line[] {
  const prose = proseColumns(columns, options);
  switch (block.type) {
    case 'paragraph':
      return layoutParagraph(block, prose, options);
    case 'heading':
      return layoutHeading(block, prose, options);
    case 'thematicBreak':
      return layoutThematicBreak(prose, options);
    case 'blockquote':
      return layoutBlockquote(block, columns, options, layoutBlocks);
    case 'alert':
      return layoutAlert(block, columns, options, layoutBlocks);
    case 'definitionList':
      return layoutDefinitionList(block, columns, options, layoutBlocks);
    case 'details':
      return layoutDetails(block, columns, options, layoutBlocks);
    case 'footnotes':
      return layoutFootnotes(block, columns, options, layoutBlocks);
    case 'list':
      return layoutList(block, columns, options, layoutBlocks);
    case 'code':
      return layoutCode(block, columns, options);
    case 'math':
      return layoutMath(block, columns, options);
    case 'table':
      return block.chart === undefined
        ? layoutTable(block, columns, options, layoutBlocks)
        : layoutChart(block, block.chart, columns, options, layoutBlocks);
    case 'comment':
      return [];
  }
}

/** Pictures that only decorate take no row. */
function layoutParagraph(block: Paragraph, columns: number, options: LayoutOptions): readonly Line[] {
  const pictures = layoutPictures(block, columns, options);
  if (pictures) return pictures;
  const { children, align } = block;
  const spans = layoutInline(children, options);
  return spans.length === 0 ? [] : alignAll(wrap(spans, columns), columns, align);
}

/** Whether a blank row separates two neighbors. A minor heading stands close to what it heads. */
export function isParted(before: Block, after: Block): boolean {
  if (after.type === 'comment' || (after.type === 'code' && after.isContinued)) return false;
  return !(before.type === 'heading' && before.depth > 2 && after.type !== 'heading');
}

/** Lays blocks out below each other, separated by blank rows. */
export function layoutBlocks(
  blocks: readonly Block[],
  columns: number,
  options: LayoutOptions,
): readonly Line[] {
  const lines: Line[] = [];
  let before: Block | undefined;
  for (const block of blocks) {
    const own = layoutBlock(block, columns, options);
    if (own.length === 0) continue;
    if (before && isParted(before, block)) lines.push([]);
    for (const line of own) lines.push(line);
    before = block;
  }
  return lines;
}
