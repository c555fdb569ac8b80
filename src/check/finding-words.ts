import { joinSafe, type SafeText, safeText } from '../terminal/safe-text.ts';
import type { ListedFinding } from './checked-on-screen.ts';

/** A finding in a list: `error: Slide 3 has no title.` */
export function findingTitle({ severity, message }: Pick<ListedFinding, 'severity' | 'message'>): SafeText {
  return joinSafe([safeText(`${severity}:`), message], ' ');
}

/** `1 finding`, `3 findings`. */
export function findingsText(count: number): string {
  return `${count} ${count === 1 ? 'finding' : 'findings'}`;
}

/** What a list of findings says where none are listed. */
export function noFindingsText(query: string, isChecking: boolean): string {
  if (isChecking) return 'Checking...';
  return query.trim() === ''
    ? 'Nothing found. This checks the form, not the truth.'
    : 'No matches. Erase some letters.';
}
