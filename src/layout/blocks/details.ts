import type { Details } from '../../markdown/document.ts';
import { decoration, type Line } from '../../terminal/line.ts';
import { named } from '../anchors.ts';
import { hang, hangingIndent } from '../hang.ts';
import { layoutInline } from '../inline.ts';
import { type LayoutBlocks, type LayoutOptions, proseColumns } from '../options.ts';
import { wrap } from '../wrap.ts';

/** The summary behind a mark, the content indented below it: nothing is folded away. */
export function layoutDetails(
  { summary, children }: Details,
  columns: number,
  options: LayoutOptions,
  layoutBlocks: LayoutBlocks,
): readonly Line[] {
  const mark: Line = [decoration(`${options.glyphs.unfolded} `, 'list.marker')];
  const head = hang(hangingIndent(mark), columns, room =>
    summary.type === 'heading'
      ? layoutBlocks([summary], room, options)
      : named(
          wrap(layoutInline(summary.children, options, ['strong']), proseColumns(room, options)),
          summary.anchors,
        ),
  );
  const indent: Line = [decoration('  ')];
  const body = hang({ first: indent, rest: indent }, columns, room => layoutBlocks(children, room, options));
  return body.length === 0 ? head : [...head, [], ...body];
}
