import assert from 'node:assert/strict';
import { safeRow, safeText } from '../../src/terminal/safe-text.ts';
import type { Terminal } from './terminal.ts';
import { untouchedModes } from './terminal-record.ts';

/** A row as we write it: text, our SGR, our OSC 8, and nothing else that a terminal would obey. */
const sgr = /\u001b\[\d+(?:;\d+)*m/.source;
const link = /\u001b\]8;id=d\d+;[\x21-\x7e]{1,2000}\u001b\\|\u001b\]8;;\u001b\\/.source;
export const rowWithLinks = new RegExp(`(?:${sgr}|${link})`, 'g');
export const rowWithoutLinks = new RegExp(sgr, 'g');
export const linkAddress = /\u001b\]8;id=d\d+;([^\u001b]*)/g;

export function assertRow(row: string, codes: RegExp, where: string): void {
  const text = row.replace(codes, '');
  assert.equal(text, safeText(text).replace(/[\t\n]/g, '␉'), where);
}

export const wholeAddress = /^(?:https?|mailto):/i;

/** A title that the program itself gives its window, or the empty one that it leaves. */
const ownTitle = /^(?:|(?:Notes, )?Slide \d+ of \d+\b.*|dsac-info: .*)$/;

/** What a terminal would tell, had foreign text got through. */
export function assertUntouched({ events, modes }: Terminal): void {
  const { titles, bells, clipboard, replies } = events;
  const foreign = titles.filter(title => !ownTitle.test(title) || title !== safeRow(title));
  assert.deepEqual(
    { titles: foreign, bells, clipboard, replies },
    { titles: [], bells: 0, clipboard: [], replies: [] },
  );
  const unexpected = events.links.filter(address => !wholeAddress.test(address));
  assert.deepEqual(unexpected, []);
  assert.deepEqual(modes, untouchedModes);
}

/** No control but the newline, as the tty writes it. */
export const onlyText = /^(?:[^\x00-\x1f\x7f-\x9f]|\r?\n)*$/;
