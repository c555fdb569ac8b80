import type { Alert, AlertKind } from '../../markdown/document.ts';
import { decoration, type Line, span } from '../../terminal/line.ts';
import { safeText } from '../../terminal/safe-text.ts';
import { hang } from '../hang.ts';
import type { LayoutBlocks, LayoutOptions } from '../options.ts';
import { wrap } from '../wrap.ts';

const names: Readonly<Record<AlertKind, string>> = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
};

/** A quote under its name: the word says the kind, whatever the colors. */
export function layoutAlert(
  { kind, children }: Alert,
  columns: number,
  options: LayoutOptions,
  layoutBlocks: LayoutBlocks,
): readonly Line[] {
  const bar: Line = [decoration(`${options.glyphs.quote} `, 'quote.mark')];
  return hang({ first: bar, rest: bar }, columns, room => [
    ...wrap([span(safeText(names[kind]), ['alert'])], room),
    ...layoutBlocks(children, room, options),
  ]);
}
