import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { commandName, inCommandName, startAs } from '../src/command-name.ts';

afterEach(() => startAs('dsac-info'));

const files: readonly (readonly [file: string | undefined, name: string])[] = [
  ['/usr/bin/their-info', 'their-info'],
  ['C:\\npm\\node_modules\\their-info\\their-info.cjs', 'their-info'],
  ['/x/dsac-info.cjs', 'dsac-info'],
  ['/x/src/cli.ts', 'dsac-info'],
  ['/x/their-info/index.js', 'dsac-info'],
  ['/x/a b', 'dsac-info'],
  ['/x/\u001b[2J', 'dsac-info'],
  [undefined, 'dsac-info'],
];

for (const [file, name] of files)
  test(`the command of ${JSON.stringify(file)} is ${name}`, () => {
    startAs(file);
    assert.equal(commandName(), name);
  });

test('a text says the command, and leaves the names of files', () => {
  const text =
    'dsac-info: run "dsac-info help" (dsac-info). See dsac-info.yaml, ~/.config/dsac-info/themes, %APPDATA%\\dsac-info, man1/dsac-info.1, dsac-info-x.';
  assert.equal(inCommandName(text), text);
  startAs('/bin/their-info');
  const theirs =
    'their-info: run "their-info help" (their-info). See dsac-info.yaml, ~/.config/dsac-info/themes, %APPDATA%\\dsac-info, man1/their-info.1, dsac-info-x.';
  assert.equal(inCommandName(text), theirs);
  startAs('/bin/my-dsac-info');
  assert.equal(inCommandName(inCommandName('Try: dsac-info help')), 'Try: my-dsac-info help');
});
