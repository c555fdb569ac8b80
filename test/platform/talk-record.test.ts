import assert from 'node:assert/strict';
import { mkdtempSync, promises, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readPlace } from '../../src/platform/place-file.ts';
import { readRehearsal } from '../../src/platform/rehearsal-file.ts';
import { createTalkRecord } from '../../src/platform/talk-record.ts';
import { deckOf } from '../support/built-deck.ts';

const deck = deckOf('# One\n\na\n\n---\n\n# Two\n\nb\n\n<!-- pause -->\n\nc\n\n---\n\n# Three\n\nd\n');
const at = (slide: number, step = 0, shown = deck) => ({ deck: shown, slide, step });

/** A record in a folder of its own, with a clock that goes on when it is told to. */
function recordFor(t: TestContext, options: { readonly isRehearsal?: boolean; readonly id?: string } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'dsac-info-record-'));
  let now = 1_000_000;
  const { isRehearsal = false, id = 'talk' } = options;
  const record = createTalkRecord(at(0), { id, isRehearsal, folder, now: () => now });
  t.after(async () => {
    record.end(true);
    // A place may be just being written.
    await promises.rm(folder, { recursive: true, force: true, maxRetries: 10 });
  });
  return {
    ...record,
    pass(seconds: number) {
      now += seconds * 1000;
    },
    place: () => readPlace(id, folder),
    rehearsal: () => readRehearsal(id, folder)?.slides.map(({ title, seconds }) => `${title} ${seconds}`),
  };
}

test('the clock begins with the first step, and stands still before', t => {
  const record = recordFor(t);
  record.pass(60);
  record.follow(at(0));
  assert.deepEqual(record.clock(), { elapsed: 0, isRunning: false });
  record.follow(at(1));
  record.pass(5);
  assert.deepEqual(record.clock(), { elapsed: 5000, isRunning: true });
});

test('it stops and goes on, and can be set to zero', t => {
  const record = recordFor(t);
  record.changeClock('toggle');
  record.pass(10);
  record.changeClock('toggle');
  record.pass(100);
  assert.deepEqual(record.clock(), { elapsed: 10_000, isRunning: false });
  record.follow(at(1));
  assert.equal(record.clock().isRunning, false, 'who stopped it knows why');
  record.changeClock('reset');
  assert.deepEqual(record.clock(), { elapsed: 0, isRunning: false });
  record.changeClock('toggle');
  record.pass(3);
  record.changeClock('reset');
  record.pass(2);
  assert.deepEqual(record.clock(), { elapsed: 2000, isRunning: true });
});

test('a talk that is gone on with has the time of the first part', t => {
  const record = recordFor(t);
  record.follow(at(1, 1));
  record.changeClock({ resumeAt: 300_000 });
  record.pass(7);
  assert.deepEqual(record.clock(), { elapsed: 307_000, isRunning: true });
  record.end(false);
  const { slide, step, elapsed, isOpen, title } = record.place() ?? {};
  assert.deepEqual([slide, step, elapsed, isOpen, title], [1, 1, 307_000, true, 'Two']);
});

test('the place is kept: open where the talk broke off, closed where it ended', t => {
  const record = recordFor(t);
  record.follow(at(2));
  record.pass(30);
  record.end(true);
  assert.equal(record.place()?.isOpen, false);
  assert.equal(record.place()?.slide, 2);
  assert.equal(record.place()?.elapsed, 30_000);
});

test('a talk that never moved leaves no place', t => {
  const record = recordFor(t);
  record.pass(30);
  record.follow(at(0));
  record.changeClock('reset');
  record.end(true);
  assert.equal(record.place(), undefined);
});

test('without an id nothing is kept', t => {
  const folder = mkdtempSync(join(tmpdir(), 'dsac-info-record-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const record = createTalkRecord(at(0), { isRehearsal: true, folder, now: () => 0 });
  record.follow(at(1));
  assert.equal(record.timings(deck), undefined);
  record.end(false);
});

test('a rehearsal keeps the seconds of each slide, without those in which the clock stood', t => {
  const record = recordFor(t, { isRehearsal: true });
  record.follow(at(1));
  record.pass(10);
  record.follow(at(1, 1));
  record.pass(5);
  record.changeClock('toggle');
  record.pass(500);
  record.changeClock('toggle');
  record.follow(at(2));
  record.pass(20);
  record.follow(at(1, 1));
  record.pass(1);
  assert.equal(record.rehearsal(), undefined, 'it is kept at the end');
  record.end(true);
  assert.deepEqual(record.rehearsal(), ['One 0', 'Two 16', 'Three 20']);
  assert.deepEqual(record.timings(deck), [18, 16, 20], 'what was not shown gets the average');
});

test('the clock set to zero takes nothing from a slide', t => {
  const record = recordFor(t, { isRehearsal: true });
  record.follow(at(1));
  record.pass(10);
  record.changeClock('reset');
  record.pass(4);
  record.end(true);
  assert.deepEqual(record.rehearsal(), ['One 0', 'Two 14', 'Three 0']);
});

test('a deck that changes meanwhile takes the seconds along', t => {
  const record = recordFor(t, { isRehearsal: true });
  record.follow(at(1));
  record.pass(10);
  const longer = deckOf('# New\n\nx\n\n---\n\n# One\n\na\n\n---\n\n# Two\n\nb\n\n---\n\n# Three\n\nd\n');
  record.follow(at(2, 0, longer));
  record.pass(5);
  record.end(true);
  assert.deepEqual(record.rehearsal(), ['New 0', 'One 0', 'Two 15', 'Three 0']);
});

test('a talk that is no rehearsal leaves the last one as it is', t => {
  const record = recordFor(t);
  record.follow(at(1));
  record.pass(10);
  record.end(true);
  assert.equal(record.rehearsal(), undefined);
});
