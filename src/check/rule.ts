import type { Checked, SourcePlace } from './checked.ts';
import type { Severity } from './severity.ts';

/** Rules of one subject. */
type Family = 'structure' | 'alternatives' | 'links' | 'seeing' | 'reading' | 'speaking' | 'fit' | 'files';

/** Something that a rule has found. */
export type Fault = {
  readonly at: SourcePlace;
  /** What is wrong, as a sentence. */
  readonly message: string;
  /** How to fix this one, where the rule's own words are too general. */
  readonly fix?: string;
  /** Where this one weighs less than the rule's others. */
  readonly severity?: Severity;
};

/** What a rule is, as readers see it: plain values, but for what finds. */
export type Rule = {
  /** As options and comments name it: `link-text`. */
  readonly id: string;
  readonly family: Family;
  /** What it asks for, in a few words. */
  readonly title: string;
  /** Why, as a sentence. */
  readonly why: string;
  /** The success criterion of WCAG 2.x, such as `1.4.3`; absent where it is of no standard. */
  readonly wcag?: string;
  /** The item of the office's checklist for presentations, from 1 to 14. */
  readonly item?: number;
  readonly severity: Severity;
  /** How to fix it, as a sentence. */
  readonly fix: string;
  /** What no program can know here, as a sentence. */
  readonly unknown: string;
  readonly find: (checked: Checked) => Iterable<Fault>;
};

/** `WCAG 2.4.6, checklist item 1`; empty where a rule is of no standard. */
export function clauseOf({ wcag, item }: Pick<Rule, 'wcag' | 'item'>): string {
  const parts = [
    ...(wcag === undefined ? [] : [`WCAG ${wcag}`]),
    ...(item === undefined ? [] : [`508 checklist item ${item}`]),
  ];
  return parts.join(', ');
}

/** A finding: what a rule has found, as it counts here. */
export type Finding = SourcePlace & {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly message: string;
  readonly fix: string;
};
