import type { Role } from '../terminal/line.ts';

/**
 * The tokens that marked-terminal's highlighter tells apart, by its names for them, and the role of each.
 * `code.text` are those that only hold others: the parts of a function's head, of a class's, of a string that
 * is computed.
 */
const roles = {
  addition: 'code.addition',
  attr: 'code.attribute',
  attribute: 'code.attribute',
  builtin: 'code.type',
  built_in: 'code.type',
  bullet: 'code.literal',
  class: 'code.text',
  code: 'code.string',
  comment: 'code.comment',
  deletion: 'code.deletion',
  doctag: 'code.comment',
  emphasis: 'emphasis',
  formula: 'code.literal',
  function: 'code.text',
  keyword: 'code.keyword',
  link: 'code.string',
  literal: 'code.literal',
  meta: 'code.meta',
  name: 'code.keyword',
  number: 'code.number',
  params: 'code.text',
  quote: 'code.comment',
  regexp: 'code.string',
  section: 'code.section',
  selector: 'code.keyword',
  string: 'code.string',
  strong: 'strong',
  subst: 'code.text',
  symbol: 'code.literal',
  tag: 'code.text',
  template: 'code.meta',
  title: 'code.function',
  type: 'code.type',
  variable: 'code.variable',
} as const satisfies Record<string, Role>;

export type CodeToken = keyof typeof roles;

export const codeTokens = Object.keys(roles) as readonly CodeToken[];

/** The roles of text inside tokens, outermost first: the innermost token says what it is. */
export function rolesOfTokens(tokens: readonly CodeToken[]): readonly Role[] {
  const inner = tokens.at(-1);
  // `class Name` and `function name()` have the same token for the name.
  const isTypeName = inner === 'title' && tokens.includes('class') && !tokens.includes('function');
  const role = inner === undefined ? 'code.text' : isTypeName ? 'code.type' : roles[inner];
  return role === 'code.text' ? [role] : ['code.text', role];
}
