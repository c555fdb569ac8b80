import type { Alert, AlertKind } from '../../markdown/document.ts';
import { decoration, type Line, type Role, span } from '../../terminal/line.ts';
import { safeText } from '../../terminal/safe-text.ts';
import { hang } from '../hang.ts';
import type { LayoutBlocks, LayoutOptions } from '../options.ts';
import { wrap } from '../wrap.ts';

/** What each kind of alert is called. */
export const alertNames: Readonly<Record<AlertKind, string>> = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
};

/** A quote under its name: bar and word have the color of the kind, and the word says it whatever the colors. */
export function layoutAlert(
  { kind, children }: Alert,
  columns: number,
  options: LayoutOptions,
  layoutBlocks: LayoutBlocks,
): readonly Line[] {
  const role: Role = `alert.${kind}`;
  const bar: Line = [decoration(`${options.glyphs.alert} `, role)];
  return hang({ first: bar, rest: bar }, columns, room => [
    ...wrap([span(safeText(alertNames[kind]), ['alert', role])], room),
    ...layoutBlocks(children, room, options),
  ]);
}
