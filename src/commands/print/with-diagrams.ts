import type { PrintStyle } from '../../export/text.ts';
import { holdsDiagram } from '../../layout/diagram-source.ts';
import type { Block } from '../../markdown/document.ts';
import { blocksWithin } from '../../markdown/walk.ts';

/** The look with what draws diagrams, where there is one. */
export async function withDiagrams(look: PrintStyle, blocks: readonly Block[]): Promise<PrintStyle> {
  if (!blocks.some(block => [...blocksWithin(block)].some(holdsDiagram))) return look;
  const { drawWithin } = await import('./draw-within.ts');
  return { ...look, draw: await drawWithin(look.glyphs) };
}
