import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Command } from '../../src/commands/invocation.ts';
import { options } from '../../src/commands/options.ts';
import { readArguments } from '../../src/commands/read-arguments.ts';
import { UsageError } from '../../src/errors.ts';
import fc from '../support/property.ts';

const read: readonly (readonly [line: string, command: Command])[] = [
  ['', { type: 'browse' }],
  ['mission', { type: 'browse', what: 'mission' }],
  ['-', { type: 'browse', what: '-' }],
  ['show a#b', { type: 'show', what: 'a#b' }],
  ['--width 40 show a', { type: 'show', what: 'a' }],
  ['show -- --width', { type: 'show', what: '--width' }],
  ['search tour of duty', { type: 'search', query: 'tour of duty' }],
  ['search show', { type: 'search', query: 'show' }],
  ['search -- --json', { type: 'search', query: '--json' }],
  ['list', { type: 'list', isBroken: false }],
  ['stats', { type: 'stats' }],
  ['news', { type: 'news' }],
  ['news --year=2023 --kind video', { type: 'news', year: 2023, kind: 'video' }],
  ['present', { type: 'present', resume: false, rehearse: false, follow: false, report: false }],
  [
    'present a --resume',
    { type: 'present', what: 'a', resume: true, rehearse: false, follow: false, report: false },
  ],
  ['notes', { type: 'notes' }],
  ['config', { type: 'config' }],
  ['help', { type: 'help' }],
  ['help show', { type: 'help', topic: 'show' }],
  ['help exit-codes', { type: 'help', topic: 'exit-codes' }],
  ['--help', { type: 'help' }],
  ['show --help', { type: 'help', topic: 'show' }],
  ['mission -h', { type: 'help' }],
  ['-Vh', { type: 'help' }],
  ['-V show', { type: 'version' }],
  ['man', { type: 'man' }],
  ['completion zsh', { type: 'completion', shell: 'zsh' }],
];

const wordsOf = (line: string) => line.split(' ').filter(word => word !== '');

for (const [line, command] of read) {
  test(`dsac-info ${line}`, () => assert.deepEqual(readArguments(wordsOf(line)).command, command));
}

const refused: readonly (readonly [line: string, message: RegExp])[] = [
  ['search', /search needs at least one word/],
  ['list one two', /unexpected argument "two"\. List one folder at a time\./],
  ['https://cms.gov/a.md', /"https:\/\/cms\.gov\/a\.md" is on the web, and dsac-info opens no connection/],
  ['show http://cms.gov', /is on the web/],
  ['stats --in docs', /--in works only with search/],
  ['stats --to a.html', /--to works only with export and check. Try: dsac-info export --to/],
  ['stats 2024', /stats takes no arguments/],
  ['news 2023', /unexpected argument "2023"\. To filter the news, use --year or --kind\./],
  ['news --year 23', /"23" is not a valid --year\. Use a year such as 2023\./],
  ['stats --year 2023', /--year works only with news. Try: dsac-info news --year YEAR/],
  ['present --json', /--json works with present only in a rehearsal. Try: present --rehearse --json/],
  ['man --plain', /--plain does not work with man/],
  ['show a --json --plain', /--json and --plain cannot be combined/],
  ['help sho', /no command or help topic is named "sho". Did you mean show\?/],
  ['help xyzzy', /"xyzzy"\. Choose from: show, search, .*, keys, .*, json$/],
  ['help keys browser', /one topic at a time/],
  ['help --json', /--json does not work with help. Try: dsac-info help json --json/],
  ['completion', /completion needs a shell: bash, zsh, fish/],
  ['completion fihs', /Did you mean fish\?/],
  ['completion pwsh', /"pwsh"\. Choose from: bash, zsh, fish$/],
  ['completion bash zsh', /unexpected argument "zsh"\. Name one shell\./],
  ['--hyperlinks maybe', /"maybe" is not a valid --hyperlinks\. Use auto, always or never\./],
  ['--width 9', /from 10 to 10000/],
  ['--width 10001', /from 10 to 10000/],
  ['--width 1e3', /from 10 to 10000/],
  ['--width=', /from 10 to 10000/],
  ['--no-pager=yes', /--no-pager takes no value/],
  ['--no-pagr', /Did you mean --no-pager\?/],
];

for (const [line, message] of refused) {
  test(`refused: dsac-info ${line}`, () => {
    assert.throws(
      () => readArguments(wordsOf(line)),
      error => error instanceof UsageError && message.test(`${error.message}. ${error.hint}`),
    );
  });
}

test('the bounds of --width hold', () => {
  assert.equal(readArguments(['--width', '10']).width, 10);
  assert.equal(readArguments(['--width=10000']).width, 10_000);
});

test('every short option has a long one, and no two have the same name', () => {
  const names = options.flatMap(({ name, short }) => (short === undefined ? [name] : [name, short]));
  assert.equal(new Set(names).size, names.length);
});

test('any command line is understood, or refused with a message', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'show',
      'search',
      'news',
      'help',
      '--json',
      '--width',
      '--kind=video',
      '-h',
      '--',
      '-',
      '=',
      '-Vx',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), words => {
      try {
        assert.equal(typeof readArguments(words).command.type, 'string');
      } catch (error) {
        assert.ok(error instanceof UsageError, String(error));
      }
    }),
  );
});
