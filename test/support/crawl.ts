import assert from 'node:assert/strict';
import { browserKeys } from '../../src/keys/browser-keys.ts';
import type { BindingGroup } from '../../src/keys/key-table.ts';
import { listKeys } from '../../src/keys/list-keys.ts';
import { speakerKeys } from '../../src/keys/speaker-keys.ts';
import { talkKeys } from '../../src/keys/talk-keys.ts';
import { type Line, lineText, lineWidth } from '../../src/terminal/line.ts';

// Someone who presses whatever there is to press.

/** The sizes of the windows: the least and smaller ones, those of the golden frames, and the largest. */
export const windows: readonly (readonly [columns: number, rows: number])[] = [
  [20, 5],
  [19, 4],
  [21, 40],
  [30, 9],
  [40, 12],
  [69, 15],
  [70, 16],
  [80, 24],
  [100, 10],
  [160, 45],
  [200, 6],
  [500, 200],
];

/** What is typed into a query, with what is hard to measure and to cut. */
const typed = [...'aeiost cms 508 ü"\'/\\-', 'e\u0301', '東', '👩‍💻', '🇺🇸', '\u200b', 'ﷺ'];

/** All keys that a table binds; `1…9` stands for each of them. */
function keysOf(...tables: readonly (readonly BindingGroup[])[]): readonly string[] {
  const keys = tables.flat().flatMap(({ bindings }) => bindings.flatMap(binding => binding.keys));
  return [...new Set(keys)].flatMap(key => {
    const [, from, to] = /^(\d)…(\d)$/.exec(key) ?? [];
    if (from === undefined || to === undefined) return [key];
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => String(Number(from) + index));
  });
}

/** What a mouse does, where it may be. */
const mouse = ['click@2,3', 'click@30,9', 'click@70,20', 'wheelUp@5,5', 'wheelDown@40,4', 'click@499,199'];
const unbound = [...mouse, '~', 'alt+x', 'ctrl+g', 'f9', ''];
export const pressedOnScreen = [...keysOf(browserKeys, talkKeys, listKeys), ...typed, ...unbound];
export const pressedInSpeakerView = [...keysOf(speakerKeys, listKeys), ...typed, ...unbound];

/** Random numbers that are the same each time (mulberry32). */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0 up to, but not including, a limit. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  of<Thing>(things: readonly Thing[]): Thing {
    return things[this.below(things.length)] as Thing;
  }
}

type Effect = { readonly type: string };

/** A screen that can be crawled. */
export type Crawled<State, Action> = {
  /** Where a crawl may begin. */
  readonly starts: readonly State[];
  /** Whatever may happen next. */
  action(dice: Dice): Action;
  reduce(state: State, action: Action): { readonly state: State; readonly effects: readonly Effect[] };
  key(name: string): Action;
  /** Draws a state and holds it against its window. @param isWhole whether Ink is to draw it too */
  draw(state: State, isWhole: boolean): void;
};

/** How often a state is drawn by Ink too, and tried for a way out. */
const often = { whole: 97, out: 23 };

/** More than what can lie upon one another. */
const mostToLeave = 8;

/** Presses keys; whatever goes wrong says which ones. */
export function crawl<State, Action>(crawled: Crawled<State, Action>, seed: number, times: number): void {
  const dice = new Dice(seed);
  let state = dice.of(crawled.starts);
  let way: unknown[] = [];
  try {
    for (let time = 1; time <= times; time += 1) {
      const action = crawled.action(dice);
      way.push(action);
      const { state: next, effects } = crawled.reduce(state, action);
      state = next;
      crawled.draw(state, time % often.whole === 0);
      if (time % often.out === 0) leave(crawled, state);
      if (effects.some(({ type }) => type === 'exit')) {
        state = dice.of(crawled.starts);
        way = [];
      }
    }
  } catch (error) {
    throw new Error(`seed ${seed}, after ${JSON.stringify(way.slice(-40), withoutTexts)}`, { cause: error });
  }
}

/** Whole texts and what was found in them would hide the way. */
function withoutTexts(name: string, value: unknown): unknown {
  return ['library', 'slides', 'deck', 'talk', 'source', 'hits'].includes(name) ? undefined : value;
}

function leave<State, Action>({ reduce, key }: Crawled<State, Action>, state: State): void {
  assert.deepEqual(reduce(state, key('ctrl+c')).effects, [{ type: 'exit', code: 130 }]);
  let now = state;
  for (let time = 0; time < mostToLeave; time += 1) {
    const back = reduce(now, key('escape'));
    assert.ok(!back.effects.some(({ type }) => type === 'exit'), 'Esc never quits');
    const quit = reduce(back.state, key('q'));
    if (quit.effects.some(({ type }) => type === 'exit')) {
      assert.deepEqual(quit.effects, [{ type: 'exit', code: 0 }]);
      return;
    }
    now = quit.state;
  }
  assert.fail(`${mostToLeave} times Esc and q, and still there`);
}

/** Lines as a window shows them: none too wide, and not too many. */
export function assertLines(lines: readonly Line[], columns: number, rows: number): void {
  assert.ok(lines.length <= rows, `${lines.length} rows of ${rows}`);
  for (const line of lines) {
    // Most rows are plain text that is not as long.
    if (line.reduce((sum, { text }) => sum + text.length, 0) * 2 <= columns) continue;
    assert.ok(lineWidth(line) <= columns, `${lineWidth(line)} columns of ${columns}: ${lineText(line)}`);
  }
}
