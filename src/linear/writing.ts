import type { Block } from '../markdown/document.ts';
import type { Passage } from './passage.ts';
import type { Steps } from './steps.ts';
import type { NameOfLink } from './write-inlines.ts';

/** What a writer of blocks must know beside the blocks. */
export type Writing = {
  readonly steps: Steps;
  /** The step of what the blocks stand in. */
  readonly step: number;
  /** How many lists they stand in. */
  readonly lists: number;
  readonly nameOf: NameOfLink;
  /** How a container writes what it holds. It is handed down, so that no container imports the whole. */
  readonly write: (blocks: readonly Block[], writing: Writing) => readonly Passage[];
};
