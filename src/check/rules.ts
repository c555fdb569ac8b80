import { drawingRules } from './alternatives/drawings.ts';
import { imageRules } from './alternatives/images.ts';
import { fileNameRules } from './files/file-names.ts';
import { reportedRules } from './files/reported.ts';
import { fitRules } from './fit/fit-rules.ts';
import { linkNameRules } from './links/link-names.ts';
import { linkTargetRules } from './links/link-targets.ts';
import { abbreviationRules } from './reading/abbreviations.ts';
import { languageRules } from './reading/language.ts';
import { plainLanguageRules } from './reading/plain-language.ts';
import { readingGradeRules } from './reading/reading-grade.ts';
import type { Rule } from './rule.ts';
import { amountRules } from './seeing/amounts.ts';
import { colorRules } from './seeing/colors.ts';
import { mediaRules } from './speaking/media.ts';
import { noteRules } from './speaking/notes.ts';
import { columnRules } from './structure/columns.ts';
import { headingRules } from './structure/headings.ts';
import { listRules } from './structure/lists.ts';
import { tableRules } from './structure/tables.ts';

/** Found in the comments that silence rules, so that it cannot be silenced itself. */
export const ignoreRule: Rule = {
  id: 'check-ignore',
  family: 'files',
  title: 'A comment that silences a rule names it, has a reason, and is needed',
  why: 'The next author must know why the finding does not matter.',
  severity: 'warning',
  fix: 'Write <!-- check-ignore: RULE why it does not matter here -->.',
  unknown: 'Whether the reason is good.',
  find: () => [],
};

/** All rules, family by family. */
export const allRules: readonly Rule[] = [
  ...headingRules,
  ...listRules,
  ...tableRules,
  ...columnRules,
  ...imageRules,
  ...drawingRules,
  ...linkNameRules,
  ...linkTargetRules,
  ...colorRules,
  ...amountRules,
  ...languageRules,
  ...abbreviationRules,
  ...plainLanguageRules,
  ...readingGradeRules,
  ...noteRules,
  ...mediaRules,
  ...fitRules,
  ...fileNameRules,
  ...reportedRules,
  ignoreRule,
];
