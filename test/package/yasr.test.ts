import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { packed } from '../support/packed.ts';
import { startYasr, withoutYasr } from '../support/yasr.ts';

// The installed program by ear: what a screen reader says of it.

const { bin } = withoutYasr ? { bin: '' } : packed();
const skip = withoutYasr;

/** Someone whose environment says that a screen reader is there, and who wants the screens. */
const heardScreen = { ACCESSIBLE: '1', DSAC_INFO_ACCESSIBLE: '0' };

/** More is not listened to: the next key silences it. */
const mostUtterances = 10;

const deck = `---
title: By ear
---

# First slide

<!-- incremental_lists: true -->

- One **strong** word
- Another item

<!-- pause -->

A closing [sentence](https://a.example)

---

# Second slide

<!-- column_layout: [1, 1] -->
<!-- column: 0 -->

Words at the left

<!-- column: 1 -->
<!-- pause -->

Words at the right
`;

function deckFile(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'dsac-info-heard-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'heard.md');
  writeFileSync(file, deck);
  return file;
}

describe('by ear', { skip }, () => {
  test('a step in a talk says the new words first, and little else', async t => {
    const yasr = startYasr(t, [bin, 'present', deckFile(t)], { env: heardScreen });
    await yasr.hear('', /1\/3/);
    const steps = [
      ['First slide', 'First slide'],
      ['One strong word', 'One strong word'],
      ['Another item', 'Another item'],
      ['A closing sentence', 'A closing sentence'],
      ['Second slide', 'Second slide'],
      ['Words at the right', 'Words at the right'],
    ] as const;
    for (const [shown, words] of steps) {
      const { said, line } = await yasr.hear('l', shown);
      assert.ok(said.length <= mostUtterances, said.join(' | '));
      // A bullet, and the title of the window with its number, may come before.
      assert.ok(
        said.slice(0, 3).join(' ').includes(words.split(' ').slice(0, 2).join(' ')),
        said.join(' | '),
      );
      assert.ok(line.includes(words), line);
    }
    assert.doesNotMatch(yasr.terminal.screen().join('\n'), /left +Words/, 'columns are below each other');
  });

  test('a step in a list names the entry', async t => {
    const yasr = startYasr(t, [bin], { env: heardScreen });
    await yasr.hear('', 'Acknowledgements');
    for (const [key, shown, entry] of [
      ['j', '❯ 2', 'Stats'],
      ['j', '❯ 3', 'OSPO'],
      ['/ospo', /^ *Search: ospo/, 'Search: ospo'],
    ] as const) {
      const { said, line } = await yasr.hear(key, shown);
      if (key === 'j')
        assert.ok(
          said.some(piece => piece.includes(entry)),
          said.join(' | '),
        );
      assert.ok(line.includes(entry), line);
    }
    const { line } = await yasr.hear('\u001b[B', () => yasr.terminal.cursor.row > 2);
    assert.match(line, /^❯/);
  });

  test('a step in a text is the next row, and no row begins with the menu', async t => {
    const yasr = startYasr(t, [bin, 'ospo'], { env: heardScreen });
    const lines = [(await yasr.hear('', 'guidance')).line];
    for (let step = 0; step < 6; step += 1) {
      const { row } = yasr.terminal.cursor;
      const { line } = await yasr.hear('j', () => yasr.terminal.cursor.row !== row);
      lines.push(line);
    }
    assert.equal(new Set(lines).size, lines.length);
    for (const line of lines) assert.doesNotMatch(line, /Mission|[─━│┃]/);
  });

  test('screen-reader mode says no drawn sign', async t => {
    const yasr = startYasr(t, [bin, '--accessible'], {});
    const heard = [await yasr.hear('', 'Number: choose')];
    for (const [typed, shown] of [
      ['stats\r', 'Figures, 3 items'],
      ['links\r', /links?\b/i],
      ['present\r', 'Slide 1 of'],
      ['\r', 'Slide 2 of'],
    ] as const)
      heard.push(await yasr.hear(typed, shown));
    const all = heard.flatMap(({ said, line }) => [...said, line]);
    assert.ok(all.length > 20);
    for (const piece of all) assert.doesNotMatch(piece, /[\u2500-\u259f\u2800-\u28ff❯›•◦▪●◆▲■]/u);
  });
});
