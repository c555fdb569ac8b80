import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { formatDiagnostic } from '../../src/diagnostic.ts';
import { createScreenModels } from '../../src/screens/screen-model.ts';
import { createSpeakerModels } from '../../src/screens/speaker/speaker-model.ts';
import type { AppState } from '../../src/screens/state.ts';
import { encodeLine } from '../../src/terminal/ansi.ts';
import { type Line, lineText } from '../../src/terminal/line.ts';
import { autoTheme } from '../../src/theme/auto.ts';
import { createPen } from '../../src/theme/pen.ts';
import { hostileHead, slidePlaces } from '../support/deck-places.ts';
import {
  assertRow,
  assertUntouched,
  linkAddress,
  onlyText,
  rowWithLinks,
  rowWithoutLinks,
  wholeAddress,
} from '../support/harmless.ts';
import { pressAll } from '../support/keys.ts';
import { payloads } from '../support/payloads.ts';
import { run } from '../support/run-program.ts';
import { isSampled } from '../support/sample.ts';
import { plainSetting } from '../support/setting.ts';
import { createStage } from '../support/stage.ts';
import { speakerState, talkOf, talkState } from '../support/talk-state.ts';
import { inTalk } from '../support/top-screen.ts';

// What a hostile deck may try: first its layout, quickly; then talk and speaker view on real terminals.

const pens = [true, false].map(hyperlinks => createPen(autoTheme, { depth: '16', hyperlinks }));

function assertLines(lines: readonly Line[], hyperlinks: boolean, where: string): void {
  for (const pen of pens.filter(pen => pen.hyperlinks === hyperlinks)) {
    for (const line of lines) {
      assert.doesNotMatch(lineText(line), /[\t\n]/, where);
      const row = encodeLine(line, pen);
      assertRow(row, hyperlinks ? rowWithLinks : rowWithoutLinks, where);
      for (const [, address = ''] of row.matchAll(linkAddress)) assert.match(address, wholeAddress, where);
    }
  }
}

/** All screens of a talk and its speaker view that foreign text can reach. */
function assertHarmless(text: string, file: string, where: string): void {
  const talk = talkOf(text, file);
  for (const diagnostic of talk.deck.diagnostics)
    assertRow(formatDiagnostic(diagnostic), rowWithoutLinks, where);
  for (const pen of pens) {
    const setting = { ...plainSetting(), pen };
    const models = createScreenModels(setting);
    const consoles = createSpeakerModels(setting, () => undefined);
    const draw = (state: AppState) => assertLines(models(inTalk(state)).lines(), pen.hyperlinks, where);
    const size = [70, 20] as const;
    for (const [slide, { lastStep }] of talk.deck.slides.entries()) {
      const state = { ...talk.state, slide, step: lastStep };
      const shown = talkState({ ...talk, state }, [...size]);
      draw(shown);
      assertLines(
        consoles(speakerState(talk, { slide, step: lastStep }, [...size])).lines(),
        pen.hyperlinks,
        where,
      );
    }
    const opening = talkState(talk, [...size]);
    draw(pressAll('o', opening, models).state);
    draw(pressAll('/ w o r d', opening, models).state);
    draw({
      ...opening,
      talk: { ...talk, state: { ...talk.state, question: { slide: 1, step: 0, elapsed: 0 } } },
    });
    const [problem] = talk.deck.diagnostics;
    if (problem) draw({ ...opening, talk: { ...talk, banner: formatDiagnostic(problem) } });
  }
}

/** All payloads in few pieces, so that one slide has many of them. */
function pieces(count: number): readonly string[] {
  const each = Math.ceil(payloads.length / count);
  return Array.from({ length: count }, (_, piece) =>
    payloads
      .slice(piece * each, (piece + 1) * each)
      .map(({ text }) => text.replace(/\n/g, ' '))
      .join(' '),
  );
}

for (const [at, { what, put }] of slidePlaces.entries()) {
  test(`no payload gets out of: ${what}`, () => {
    for (const piece of pieces(30).filter((_piece, index) => isSampled(at + index, 7)))
      assertHarmless(`words\n\n---\n\n${put(piece)}`, 'talk.md', JSON.stringify(piece));
  });
}

test('nor out of the front matter, or of the name of the file', () => {
  for (const piece of pieces(30))
    assertHarmless(
      `${hostileHead(piece)}# word\n\n<!-- nosuch_x -->\n`,
      `a${piece}.md`,
      JSON.stringify(piece),
    );
});

const slides = slidePlaces.flatMap(({ put }) => pieces(4).map(put));
const hostile = `${hostileHead(payloads.map(({ text }) => text).join(' '))}${slides
  .map((slide, index) => `${slide}\n\nEnd of case ${index}.`)
  .join('\n\n---\n\n')}\n\n---\n\n# The end\n`;

/** A name that a file may have, with some of the payloads. */
const hostileName = `${payloads
  .map(({ text }) => text.replace(/[\0/]/g, ''))
  .filter(text => /[\x1b\x07\x9b\x9d\u202e]/.test(text))
  .reduce((name, text) => (Buffer.byteLength(name + text) < 60 ? name + text : name), 'a')}.md`;

test('a hostile deck on a terminal, with a speaker view that follows it: neither terminal gets a command', async t => {
  const stage = createStage(t, hostile);
  const file = join(stage.folder, hostileName);
  writeFileSync(file, hostile);
  // A terminal of 16 colors: one of more is asked for its background, and would answer.
  // Nor is one in tmux asked whether it scales text.
  const env = { FORCE_HYPERLINK: '1', TERM: 'xterm', TMUX: '/tmp/tmux,1,0' };
  const deck = stage.open(['present', file], { columns: 100, rows: 30, env });
  await deck.until(/1\/\d+/);
  const speaker = stage.open(['notes'], { columns: 120, rows: 40, env });
  await speaker.until(/Slide 1\/\d+/);
  const count = slides.length + 2;
  for (let slide = 2; slide <= count; slide += 1) {
    deck.press(`${slide}G`);
    await deck.until(new RegExp(` *${slide}/${count}`));
    await speaker.until(new RegExp(`Slide ${slide}/${count}`));
  }
  for (const key of ['o', '/word']) {
    for (const terminal of [deck, speaker]) {
      terminal.press(key);
      await terminal.until(/\d+ (?:slides|hits)/);
      terminal.press('\x1b');
      await terminal.until(/\d+\/\d+/);
    }
  }
  // It breaks: the reason is shown with the name of the file.
  writeFileSync(file, `---\ntitle: [a\n---\n${hostile}`);
  await deck.until(() => /:\d+:\d+ front matter/.test(deck.screen().at(-1) ?? ''));
  speaker.press('q');
  deck.press('q');
  assert.deepEqual(await speaker.ended, { code: 0, signal: null });
  assert.deepEqual(await deck.ended, { code: 0, signal: null });
  assertUntouched(deck);
  assertUntouched(speaker);
  assert.ok(deck.events.links.length > 0);
});

test('printed, it is text and nothing else', t => {
  const stage = createStage(t, hostile);
  const file = join(stage.folder, hostileName);
  writeFileSync(file, hostile);
  const { code, stdout, stderr } = run(['present', file]);
  assert.equal(code, 0);
  assert.match(stdout, onlyText);
  assert.match(stderr, onlyText);
  for (const index of slides.keys()) assert.ok(stdout.includes(`End of case ${index}.`), `${index}`);
  assert.match(stderr, /there is no such file\n/);
  assert.match(run(['present', join(stage.folder, `${hostileName}x.md`)]).stderr, /^dsac-info: [^\n]*\n$/);
});
