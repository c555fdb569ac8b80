import type { Block } from '../markdown/document.ts';
import type { Passage } from './passage.ts';
import type { SlideSteps } from './steps.ts';
import type { LinkNaming } from './write-inlines.ts';

/** What a writer of blocks must know besides the blocks. */
export type Writing = {
  readonly steps: SlideSteps;
  /** The step of the container of the blocks. */
  readonly step: number;
  /** How many lists they are nested in. */
  readonly lists: number;
  readonly naming: LinkNaming;
  /** How a container writes what it holds. It is passed down, so that containers need not import all writers. */
  readonly write: (blocks: readonly Block[], writing: Writing) => readonly Passage[];
};
