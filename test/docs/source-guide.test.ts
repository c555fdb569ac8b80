import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { consoleKeymap } from '../src/app/console-keymap.ts';
import { deckKeymap, finderKeymap } from '../src/app/deck-keymap.ts';
import { keyLabel } from '../src/app/key-label.ts';
import { type BindingGroup, keymap } from '../src/app/keymap.ts';
import { converse } from './support/converse.ts';
import { drawFrame } from './support/draw.tsx';
import { builtInTalk, consoleState, drawConsole } from './support/draw-talk.tsx';
import { readRepositoryFile } from './support/setting.ts';

const readmeFile = new URL('../README.md', import.meta.url);

function keyTable(groups: readonly BindingGroup[]): string {
  const rows = groups.flatMap(({ title, bindings }) =>
    bindings.map(({ keys, label }, index) => {
      const names = keys.map(key => `\`${keyLabel(key)}\``).join(' ');
      return `| ${index === 0 ? `**${title}**` : ''} | ${names} | ${label} |`;
    }),
  );
  return ['| | keys | what they do |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The parts of the README that are made from the program, by the comment that stands before each. */
const parts: Readonly<Record<string, () => string>> = {
  'frame: browse-stats-100x30': () => `\`\`\`text\n${drawFrame('2', [100, 30])}\n\`\`\``,
  'frame: console-100x30': () => {
    const state = consoleState(builtInTalk, { slide: 2, step: 2, elapsed: 120_000 }, [100, 30]);
    return `\`\`\`text\n${drawConsole(state, '')}\n\`\`\``;
  },
  transcript: () => {
    const { text } = converse(['sources'], { on: { type: 'section', section: 1 }, rows: 19 });
    return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
  },
  keys: () => `\n${keyTable(keymap)}\n`,
  'deck keys': () => `\n${keyTable([...deckKeymap, ...finderKeymap])}\n`,
  'console keys': () => `\n${keyTable(consoleKeymap)}\n`,
};

test('the README shows a real frame and the real keys', () => {
  let readme = readRepositoryFile('README.md');
  for (const [name, make] of Object.entries(parts)) {
    const [before, after] = [`<!-- ${name} -->\n`, '\n<!-- end -->'];
    const from = readme.indexOf(before) + before.length;
    const to = readme.indexOf(after, from - 1);
    assert.ok(from >= before.length && to !== -1, `the README has no part ${name}`);
    if (process.env.UPDATE_README === '1') {
      readme = readme.slice(0, from) + make() + readme.slice(to);
      writeFileSync(readmeFile, readme);
    } else {
      assert.equal(readme.slice(from, to), make(), `${name}: UPDATE_README=1 writes it anew`);
    }
  }
});

test('every path that src/README.md names exists, and it stays short', () => {
  const text = readRepositoryFile('src/README.md');
  assert.ok(text.split('\n').length <= 141, 'at most 140 lines');
  const paths = [...text.matchAll(/`((?:\.\.\/)?[\w-]+(?:\/[\w.-]+)*(?:\.tsx?|\/))`/g)].map(
    match => match[1] ?? '',
  );
  assert.ok(paths.length > 20);
  for (const path of paths) {
    assert.ok(existsSync(new URL(path, new URL('../src/', import.meta.url))), `src/README.md names ${path}`);
  }
});

test('every npm script that the README names exists', () => {
  const { scripts } = JSON.parse(readRepositoryFile('package.json')) as { scripts: Record<string, string> };
  for (const [, name] of readRepositoryFile('README.md').matchAll(/npm run ([\w:]+)/g)) {
    assert.ok(scripts[name ?? ''], `the README names npm run ${name}`);
  }
});
