import type { Block } from '../markdown/document.ts';
import type { Glyphs } from '../terminal/glyphs.ts';
import type { Line } from '../terminal/line.ts';

/** What layout must know beside the blocks and the columns. It never knows colours. */
export type LayoutOptions = {
  readonly glyphs: Glyphs;
  /**
   * Where links cannot be followed: the number that each link shows behind its text, by its index in the
   * document. Absent where the terminal follows links.
   */
  readonly linkNumbers?: ReadonlyMap<number, number>;
};

/** How a container lays its children out. It is handed down, so that no block imports the whole. */
export type LayoutBlocks = (
  blocks: readonly Block[],
  columns: number,
  options: LayoutOptions,
) => readonly Line[];
