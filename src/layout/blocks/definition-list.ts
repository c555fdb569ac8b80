import type { DefinitionList } from '../../markdown/document.ts';
import { decoration, type Line } from '../../terminal/line.ts';
import { named } from '../anchors.ts';
import { hang } from '../hang.ts';
import { layoutInline } from '../inline.ts';
import { type LayoutBlocks, type LayoutOptions, proseColumns } from '../options.ts';
import { wrap } from '../wrap.ts';

/** Terms in bold at the edge, what is said of them indented below. */
export function layoutDefinitionList(
  { children }: DefinitionList,
  columns: number,
  options: LayoutOptions,
  layoutBlocks: LayoutBlocks,
): readonly Line[] {
  const indent: Line = [decoration('    ')];
  return children.flatMap((part, index): readonly Line[] => {
    if (part.type === 'definitionDescription') {
      return hang({ first: indent, rest: indent }, columns, room =>
        layoutBlocks(part.children, room, options),
      );
    }
    const term = named(
      wrap(layoutInline(part.children, options, ['strong']), proseColumns(columns, options)),
      part.anchors,
    );
    return index > 0 && children[index - 1]?.type === 'definitionDescription' ? [[], ...term] : term;
  });
}
