import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { run } from '../support/run-program.ts';

// Talks without a terminal: they are printed, slide by slide.

const folder = mkdtempSync(join(tmpdir(), 'dsac-info-present-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const deck = write(
  'talk.md',
  '---\ntitle: My talk\n---\n\n# One\n\na\n\n<!-- pause -->\n\nb\n\n---\n\n# Two\n',
);
mkdirSync(join(folder, 'inner'));
write('outside.md', 'Words from outside.\n');
write('inner/part.md', 'Words from within.\n');
const including = write(
  'inner/including.md',
  '# A\n\n<!-- include: ../outside.md -->\n\n<!-- include: part.md -->\n\nThe rest.\n',
);

type Case = {
  readonly name: string;
  readonly args: readonly string[];
  readonly input?: string;
  readonly code?: number;
  /** Without one nothing is printed. */
  readonly stdout?: RegExp;
  readonly stderr?: RegExp;
};

const oneLine = (message: string) => new RegExp(`^dsac-info: [^\\n]*${message}[^\\n]*\\n$`);

const cases: readonly Case[] = [
  {
    name: 'the built-in talk',
    args: ['present'],
    stdout:
      /^Slide 1 of 21\n\nDigital Service at CMS\n[\s\S]*\nSlide 19 of 21\n\nWhat will you reuse first\?\n/,
  },
  {
    name: 'a file',
    args: ['present', deck],
    stdout: /^Slide 1 of 3\n\nMy talk\n\nSlide 2 of 3\n\nOne\n━+\n\na\n\nb\n\nSlide 3 of 3\n\nTwo\n━+\n\n$/,
  },
  { name: 'a section', args: ['present', 'stats'], stdout: /^Slide 1 of \d+\n\nOur technology serves / },
  { name: 'in ASCII', args: ['present', deck, '--ascii'], stdout: /\nOne\n=+\n/ },
  {
    name: 'standard input',
    args: ['present', '-'],
    input: '# Piped\n\nx\n',
    stdout: /^Slide 1 of 1\n\nPiped\n/,
  },
  { name: 'empty standard input', args: ['present', '-'], stdout: /^Slide 1 of 1\n\nThis deck is empty\./ },
  {
    name: 'an empty file',
    args: ['present', write('empty.md', '')],
    stdout: /^Slide 1 of 1\n\nThis deck is empty\./,
  },
  {
    name: 'a missing file',
    args: ['present', join(folder, 'none.md')],
    code: 1,
    stderr: oneLine('none\\.md cannot be read\\. There is no such file'),
  },
  {
    name: 'a directory',
    args: ['present', folder],
    code: 1,
    stderr: oneLine('is a directory\\. Name a file in it'),
  },
  {
    name: 'a binary file',
    args: ['present', write('picture.md', Buffer.from('\u0089PNG\r\n\u001a\n\0\0', 'latin1'))],
    code: 1,
    stderr: oneLine('picture\\.md is not a text file'),
  },
  {
    name: 'a file that is too large',
    args: ['present', write('large.md', 'x'.repeat(3000)), '--max-size', '2K'],
    code: 1,
    stderr: oneLine('is larger than 2 kB'),
  },
  {
    name: 'an include that escapes',
    args: ['present', including],
    stdout: /^Slide 1 of 1\n\nA\n━+\n\nWords from within\.\n\nThe rest\.\n/,
    stderr: /^[^\n]*including\.md:3:1 include \.\.\/outside\.md: it is outside the folder of the deck\n$/,
  },
  {
    name: 'an unknown theme',
    args: ['present', write('theme.md', '---\ntheme: nosuch\n---\n\n# A\n')],
    stdout: /^Slide 1 of 1\n\nA\n/,
    stderr: /^[^\n]*theme\.md:2:1 [^\n]*nosuch[^\n]*\n$/,
  },
  {
    name: 'front matter that cannot be read',
    args: ['present', write('broken.md', '---\ntitle: [a\n---\n\n# A\n')],
    stdout: /^Slide 1 of 1\n\nA\n/,
    stderr: /^[^\n]*broken\.md:\d+:\d+ front matter[^\n]*\n$/,
  },
  {
    name: 'no such section',
    args: ['present', 'nosuch'],
    code: 2,
    stderr: oneLine('"nosuch"\\. Sections: mission'),
  },
  {
    name: 'nearly a section',
    args: ['present', 'polices'],
    code: 2,
    stderr: oneLine('Did you mean policies\\?'),
  },
  {
    name: 'two talks',
    args: ['present', deck, 'stats'],
    code: 2,
    stderr: oneLine('unexpected argument "stats"'),
  },
  { name: 'nearly the command', args: ['presnt'], code: 2, stderr: oneLine('Did you mean present\\?') },
  { name: 'notes', args: ['notes'], code: 1, stderr: oneLine('notes needs a terminal') },
  { name: 'notes of something', args: ['notes', deck], code: 2, stderr: oneLine('notes takes no arguments') },
  ...['--rehearse', '--resume'].flatMap((option): readonly Case[] => [
    {
      name: `${option} alone`,
      args: [option],
      code: 2,
      stderr: oneLine(`${option} works only with present`),
    },
    {
      name: `${option} elsewhere`,
      args: ['show', 'stats', option],
      code: 2,
      stderr: oneLine(`${option} works only with`),
    },
    {
      name: `${option} with a value`,
      args: ['present', `${option}=1`],
      code: 2,
      stderr: oneLine('takes no value'),
    },
    { name: `${option} and help`, args: [option, '--help'], stdout: /^dsac-info: / },
  ]),
  {
    name: 'nothing to resume',
    args: ['present', deck, '--resume'],
    code: 1,
    stderr: oneLine('no saved place in this talk'),
  },
];

for (const { name, args, input = '', code = 0, stdout, stderr } of cases) {
  test(`present without a terminal: ${name}`, () => {
    const ran = run(args, {}, input);
    assert.equal(ran.code, code, ran.stderr);
    if (stdout) assert.match(ran.stdout, stdout);
    else assert.equal(ran.stdout, '');
    if (stderr) assert.match(ran.stderr, stderr);
    else assert.equal(ran.stderr, '');
    assert.doesNotMatch(ran.stdout + ran.stderr, /[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
  });
}

// To read its own memory from the start is an error for everybody, also for the superuser.
const unreadable = '/proc/self/mem';
test('present without a terminal: an unreadable file', { skip: process.platform !== 'linux' }, () => {
  const ran = run(['present', unreadable]);
  assert.deepEqual([ran.code, ran.stdout], [1, '']);
  assert.match(ran.stderr, oneLine('/proc/self/mem cannot be read'));
});

test('a talk is as wide as requested', () => {
  const widest = (args: readonly string[]) =>
    Math.max(
      ...run(['present', ...args])
        .stdout.split('\n')
        .map(row => row.length),
    );
  assert.ok(widest(['--width', '40']) <= 40);
  assert.ok(widest([]) <= 80);
});
