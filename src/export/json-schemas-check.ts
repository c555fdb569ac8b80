import { severities } from '../check/severity.ts';
import {
  described,
  type JsonSchema,
  list,
  number,
  object,
  oneOf,
  orNull,
  output,
  text,
  texts,
} from './json-schema-parts.ts';

const ofRule = {
  why: text,
  wcag: described(orNull('string'), 'A success criterion of WCAG 2.2.'),
  checklistItem: described(
    orNull('integer'),
    'An item of the 508 checklist for presentations, from 1 to 14.',
  ),
};

/** What `check` prints. */
export const checkOutputs: Readonly<Record<string, JsonSchema>> = {
  findings: output('findings', {
    findings: list(
      object({
        ...{ file: text, line: number, column: number },
        severity: oneOf(severities),
        ...{ rule: text, message: text, ...ofRule, fix: text },
      }),
    ),
    fit: described(
      list(object({ file: text, rows: texts })),
      'How the slides of each talk fit, in sentences.',
    ),
  }),
  rules: output('rules', {
    rules: list(
      object({
        ...{ id: text, family: text, title: text, severity: oneOf(severities) },
        ...{ ...ofRule, fix: text },
        unknown: described(text, 'What no program can know.'),
      }),
    ),
  }),
  outlines: output('outlines', {
    outlines: list(object({ file: text, rows: list(object({ depth: number, text })) })),
  }),
};
