import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { builtInReference } from '../../src/commands/reference/built-in-reference.ts';
import { bodyOf, deckPageOf, handoutOf, pageOf, pageOfDocument } from '../support/pages.ts';
import { builtInTalk } from '../support/talk-state.ts';

const root = new URL('../../', import.meta.url);
const blocks = readFileSync(new URL('blocks.md', import.meta.url), 'utf8');

/** Holds the body of a page against its golden file. With `UPDATE_FRAMES=1` the files are written: look at each difference. */
function assertPage(name: string, page: string): void {
  const file = new URL(`golden/${name}.html`, import.meta.url);
  const body = bodyOf(page);
  if (process.env.UPDATE_FRAMES === '1') writeFileSync(file, body);
  assert.ok(existsSync(file), `there is no golden page ${name}; UPDATE_FRAMES=1 writes it`);
  assert.equal(body, readFileSync(file, 'utf8'));
}

test('every kind of block', () => assertPage('blocks', pageOf(blocks)));
test('the talk', () => assertPage('talk', deckPageOf(builtInTalk.deck, { hasNotes: true })));
test('the handout of the talk', () => assertPage('handout', handoutOf(builtInTalk.deck)));
for (const { id, document } of builtInReference(root).sections)
  test(`the section ${id}`, () => assertPage(`section-${id}`, pageOfDocument(document)));
