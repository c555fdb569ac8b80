import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { commandNames, commands, shells } from '../../../src/commands/command-table.ts';
import { variableEntries } from '../../../src/commands/help/environment.ts';
import { helpText } from '../../../src/commands/help/help-text.ts';
import { manualPage } from '../../../src/commands/help/man.ts';
import { helpTopics } from '../../../src/commands/help-topics.ts';
import { options } from '../../../src/commands/options.ts';
import { settingEntries } from '../../../src/settings/setting-entries.ts';
import { run } from '../../support/run-program.ts';
import { sourceFiles } from '../../support/source-files.ts';

// Everything is generated from the tables that the parser reads; here it is seen that nothing got lost on the way.

const man = manualPage('1.2.3').replaceAll('\\-', '-');
const texts: Readonly<Record<string, string>> = {
  help: helpText(undefined),
  man,
  ...Object.fromEntries(shells.map(shell => [shell, run(['completion', shell]).stdout])),
};

for (const [name, text] of Object.entries(texts)) {
  test(`no command, option or topic is missing from ${name}`, () => {
    for (const command of commandNames) assert.match(text, new RegExp(`\\b${command}\\b`), command);
    for (const { name: option, short } of options) {
      // fish has them without dashes.
      assert.match(text, new RegExp(`${name === 'fish' ? '-l ' : '--'}${option}\\b`), option);
      if (short !== undefined)
        assert.match(text, new RegExp(`${name === 'fish' ? '-s ' : '-'}${short}\\b`), short);
    }
    for (const { name: topic } of helpTopics) assert.ok(text.includes(topic), topic);
  });
}

test('the help of each command names each of its options, its operands and its examples', () => {
  for (const { name, operands, examples } of commands) {
    const text = helpText(name);
    for (const option of options) {
      if (name !== '' && (option.commands?.includes(name) ?? true))
        assert.ok(text.includes(`--${option.name}`));
    }
    if (name === '') continue;
    assert.ok(text.includes(operands ?? ''));
    for (const [line] of examples) assert.ok(text.includes(line), line);
  }
});

test('each value that can be listed is in the manual page and in the completions', () => {
  const { help: _, ...generated } = texts;
  for (const [name, text] of Object.entries(generated)) {
    for (const { values = [] } of options)
      for (const value of values) assert.ok(text.includes(value), name + value);
  }
});

test('no section and no heading is missing from the completions', () => {
  const { sections } = JSON.parse(run(['list', '--json']).stdout) as {
    sections: { id: string; headings: { anchor: string }[] }[];
  };
  for (const shell of shells) {
    for (const { id, headings } of sections) {
      for (const { anchor } of headings)
        assert.ok(texts[shell]?.includes(`${id}#${anchor}`), `${shell} ${id}#${anchor}`);
    }
  }
});

test('help environment and the manual page name every variable that the program reads', () => {
  const named = variableEntries.flatMap(([names]) => names);
  const read = sourceFiles.flatMap(({ code }) =>
    [...code.matchAll(/(?:\benv|\benvironment)\??\.([A-Z][A-Z0-9_]+)/g)].map(([, name = '']) => name),
  );
  const known = [...read, ...Object.values(settingEntries).map(({ variable }) => variable)];
  assert.ok(known.includes('NO_COLOR') && known.includes('XDG_STATE_HOME'));
  for (const name of known) assert.ok(named.includes(name), name);
  for (const name of named) assert.ok(man.includes(name), name);
});

describe('help is plain ASCII in 80 columns, examples first, without borders', () => {
  const topics = ['', ...commandNames, ...helpTopics.map(({ name }) => name)];
  for (const topic of topics) {
    test(`help ${topic}`, () => {
      const { stdout, code } = run(['help', ...(topic === '' ? [] : [topic])], { LANG: 'C' });
      assert.equal(code, 0);
      assert.match(stdout, /^[\x20-\x7e\n]*\n$/);
      for (const row of stdout.split('\n')) assert.ok(row.length <= 80 && !/\s$/.test(row), row);
      if (topic !== 'keys') assert.match(stdout, /^(?:dsac-info.*\n(?:[a-z].*\n)?\n)?Examples:\n {2}\S/);
    });
  }
});

test('the manual page is roff: every row that starts with a dot is a request of man(7)', () => {
  const requests = new Set([...manualPage('1').matchAll(/^[.'](\S*)/gm)].map(([, name]) => name));
  assert.deepEqual([...requests].sort(), ['PP', 'SH', 'TH', 'TP', 'br']);
  for (const row of manualPage('1').split('\n')) assert.ok(row.length <= 100, row);
});

test('every example is a command line that the program knows', async () => {
  const { readArguments } = await import('../../../src/commands/read-arguments.ts');
  for (const [line] of commands.flatMap(({ examples }) => examples)) {
    const [, own = ''] = /dsac-info([^|>)]*)/.exec(line) ?? [];
    assert.doesNotThrow(
      () =>
        readArguments(
          own
            .trim()
            .split(/\s+/)
            .filter(word => word !== ''),
        ),
      line,
    );
  }
});
