import type { BenchFolder } from './bench-folder.ts';
import type { Spread } from './spread.ts';

/** What is measured, and with what. */
export type Bench = {
  /** The Node that runs the program: the path of the executable, and its major version. */
  readonly node: string;
  readonly major: number;
  /** The launcher of the packed and installed program. */
  readonly launcher: string;
  readonly folder: BenchFolder;
  /** How often each side runs where someone said so; otherwise each row knows. */
  readonly runs: number | undefined;
};

/** Why there is no figure. */
export type Missing = { readonly missing: string };

/** What a figure is held to: nothing fails, the table says whether it holds. */
export type Bound = {
  /** `ratio` of the medians, `more` than the rival's median, or of the own runs the `median`, `p95` or `most`. */
  readonly of: 'ratio' | 'more' | 'median' | 'p95' | 'most';
  readonly atMost: number;
  readonly stretch?: number;
};

/** Units that figures have: milliseconds, bytes, bytes shown as MB or kB (of 1000), and plain counts. */
export type Unit = 'ms' | 'bytes' | 'kB' | 'MB' | 'count';

/** One line of the table. */
export type Measured = {
  readonly what: string;
  readonly unit: Unit;
  readonly ours: Spread | Missing;
  readonly rival?: { readonly name: string; readonly taken: Spread | Missing };
  readonly bounds?: readonly Bound[];
};

export type Row = {
  /** As `--row` names it. */
  readonly name: string;
  measure(bench: Bench): Promise<readonly Measured[]>;
};
