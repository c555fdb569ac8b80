import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deckCases, deckPicture, readForeign, updateCase } from '../support/deck-cases.ts';

for (const each of deckCases) {
  test(each.file, async () => {
    const text = deckPicture(await readForeign(each.source, each.beside));
    if (process.env.UPDATE_CASES) updateCase(each, text);
    else assert.equal(text, each.expected);
  });
}
