import type { Checked } from '../checked.ts';
import type { Fault, Rule } from '../rule.ts';

const longest = 60;
/** Names that any talk could have. */
const general =
  /^(?:my[-_ ]?)?(?:talk|deck|slides?|presentation|pres|untitled|test|demo|new|draft|document|file)[-_ ]?\d*$/i;
const version = /(?:^|[-_ .])(?:final|old|new|copy|latest|v\d+|version[-_ ]?\d+|rev\d+)(?:[-_ .(]|$)/i;

function faultOf(name: string, isTalk: boolean): string | undefined {
  const base = name.replace(/\.\w+$/, '');
  if (isTalk && general.test(base)) return 'could be any talk';
  if (/\s/.test(base)) return 'has spaces';
  if (isTalk && version.test(base)) return 'names a version and not what is in it';
  return base.length > longest ? `has ${base.length} characters` : undefined;
}

function* poorNames({ file, kind }: Checked): Generator<Fault> {
  const name = file.replace(/^.*[/\\]/s, '');
  const fault = /\.\w+$/.test(name) ? faultOf(name, kind === 'talk') : undefined;
  if (fault !== undefined)
    yield { at: { file, line: 1, column: 1 }, message: `The file name ${name} ${fault}.` };
}

export const fileNameRules: readonly Rule[] = [
  {
    id: 'file-name',
    family: 'files',
    title: 'The name of the file says what is in it',
    why: 'The name is all that is known of an attachment before it is opened.',
    wcag: '2.4.2',
    item: 13,
    severity: 'advice',
    fix: 'Name it after its subject, in words joined by hyphens: open-source-at-cms-2026.md.',
    unknown: 'Whether the name is the right one.',
    find: poorNames,
  },
];
