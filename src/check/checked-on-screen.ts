import type { Deck } from '../deck/deck.ts';
import type { DeckSource } from '../deck/deck-source.ts';
import type { Document } from '../markdown/document.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import type { Severity } from './severity.ts';

/** The window in which slides are laid out, in cells. */
type Window = { readonly columns: number; readonly rows: number };

/** What is to be checked behind the screen. */
export type CheckRequest =
  | { readonly type: 'page'; readonly file: string; readonly text: string; readonly document: Document }
  | { readonly type: 'talk'; readonly source: DeckSource; readonly deck: Deck; readonly window: Window };

/** A finding, as a list on the screen has it. */
export type ListedFinding = {
  readonly severity: Severity;
  /** What is wrong, and how to fix it: each a sentence or two, in one row. */
  readonly message: SafeText;
  readonly fix: SafeText;
  readonly line: number;
  /** Where it leads: a block of the page or a slide of the talk, counted from 0. */
  readonly place: number;
};

/** A check as the state has it. */
export type ScreenCheck = {
  readonly request: CheckRequest;
  /** Empty while it goes on, too. */
  readonly findings: readonly ListedFinding[];
  readonly isChecking: boolean;
};

/** Checks behind the screen, one request at a time. */
export type Checker = {
  /** Checks this, and no longer what was asked before. */
  check(request: CheckRequest): void;
  stop(): void;
};

/** Whether two requests find the same. */
export function isSameCheck(one: CheckRequest, other: CheckRequest): boolean {
  if (one.type === 'page') return other.type === 'page' && one.document === other.document;
  if (other.type === 'page') return false;
  const [here, there] = [one.window, other.window];
  return one.deck === other.deck && here.columns === there.columns && here.rows === there.rows;
}
