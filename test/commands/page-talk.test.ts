import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readPageTalk } from '../../src/commands/talk/page-talk.ts';
import { fileLibrary } from '../../src/library/page.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { createPageFiles } from '../../src/platform/page-files.ts';
import { reduceApp } from '../../src/screens/reduce.ts';
import { currentTalk } from '../../src/screens/screen-stack.ts';
import { initialState } from '../../src/screens/state.ts';
import { pressOf } from '../support/keys.ts';
import { plainViews } from '../support/plain-view.ts';

const root = mkdtempSync(join(tmpdir(), 'page-talk-'));
after(() => rmSync(root, { recursive: true }));
writeFileSync(join(root, 'part.md'), '# Part\n\ntext\n');
const slidev =
  '---\nmdc: true\n---\n\n# First\n\n---\nsrc: ./part.md\n---\n\n---\nlayout: center\n---\n\n# Last\n';

function opened(text: string) {
  const library = fileLibrary('deck.md', text, parseMarkdown(text, 'deck.md'));
  const page = library.sections[0] ?? assert.fail();
  return { page, state: initialState({ columns: 80, rows: 24 }, library) };
}

test('a page is presented in its dialect, with what it includes', async () => {
  const { page, state } = opened(slidev);
  const viewOf = plainViews();
  const pressed = reduceApp(state, pressOf('p'), viewOf);
  assert.deepEqual(pressed.effects, [{ type: 'presentPage', page }]);
  const talk = await readPageTalk(page, createPageFiles({ root, folders: [root], maxSize: 1e6 }));
  const given = reduceApp(pressed.state, { type: 'pageTalk', page, talk }, viewOf).state;
  assert.deepEqual(
    currentTalk(given)?.deck.slides.map(({ title }) => String(title)),
    ['First', 'Part', 'Last'],
  );
  assert.equal(given.notice, 'Read as a Slidev deck');
  assert.equal(currentTalk(given)?.source.dialect, 'slidev');
  assert.equal(reduceApp(given, { type: 'pageTalk', page, talk }, viewOf).state, given, 'only once');
});

test('what comes from standard input includes nothing', async () => {
  const { page } = opened(slidev);
  const { deck } = await readPageTalk(page, createPageFiles({ root, folders: [], maxSize: 1e6 }));
  assert.equal(deck.slides.length, 2);
  assert.match(String(deck.diagnostics[0]?.message), /standard input has no folder/);
});
