import { altKeyCharacter } from './alt-keys.ts';
import { functionKeyCharacter } from './function-keys.ts';
import { mouseReportCharacters } from './mouse-keys.ts';

const pasteStart = '\u001b[200~';
const mouseStart = '\u001b[<';
const pasteEnd = '\u001b[201~';

/** A whole CSI or SS3 sequence; in the Linux console's forms of the function keys `[` stands twice. */
const keySequence = /^\u001b(?:\[(?:\[|(?!\[))[\x30-\x3f]*[\x20-\x2f]*[\x40-\x7e]|O[\x30-\x3b]*[\x40-\x7e])/;
/** A string sequence: OSC, DCS, SOS, PM or APC up to its terminator. No key sends one: it is a reply. */
const stringSequence = /^\u001b[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\)/;
const unfinished = /^\u001b(?:\[\[?[\x30-\x3f]*[\x20-\x2f]*|O[\x30-\x3b]*|[\]PX^_][^\u0007\u001b]*\u001b?)$/;

/** Replies and reports: device attributes, cursor position, modes, color scheme, focus, mouse. */
const report =
  /^\u001b\[(?:[?>=][\x30-\x3f]*[\x20-\x2f]*[cnyuS]|\d+;\d+R|\d*n|[IO]|<[\d;]+[Mm]|\d+(?:;\d+)*t)$/;

/** The start of what no key begins: Alt+] is shorter, and no key has a private parameter. */
const beginsReply = /^\u001b(?:[\]PX^_].|\[[?>=])/s;
/** More of the reply to a question of ours, up to its end; and more of it without one, which is no single key. */
const replyEnd = /^(?:[\da-f/:;rgb]*(?:\u0007|\u001b?\\)|[\d;$]*[cny])/i;
const replyMore = /^[\da-f/:;rgb$]{2,}$/i;

const ofBackground = /^\u001b\]11;[\da-f/:;rgb]*(?:\u001b$)?/i;
const orphan = /^(?:\]?11;rgba?:[\da-f/]*(?:\u0007|\u001b\\)|\[?\?\d[\d;]*[cn])/i;

const functionKeys: Readonly<Record<string, number>> = {
  OP: 1,
  OQ: 2,
  OR: 3,
  OS: 4,
  '[P': 1,
  '[Q': 2,
  '[R': 3,
  '[S': 4,
  '[[A': 1,
  '[[B': 2,
  '[[C': 3,
  '[[D': 4,
  '[[E': 5,
  '[11~': 1,
  '[12~': 2,
  '[13~': 3,
  '[14~': 4,
  '[15~': 5,
  '[17~': 6,
  '[18~': 7,
  '[19~': 8,
  '[20~': 9,
  '[21~': 10,
  '[23~': 11,
  '[24~': 12,
};

/** With Shift, which is modifier 2 (xterm, "PC-style function keys"): `ESC [ 15 ; 2 ~`, `ESC [ 1 ; 2 P`. */
const shifted = /^\[(?:(\d+);2~|1;2([PQRS]))$/;

function functionKey(sequence: string): string | undefined {
  const body = sequence.slice(1);
  const withShift = shifted.exec(body);
  const bare = withShift ? `[${withShift[1] === undefined ? withShift[2] : `${withShift[1]}~`}` : body;
  const number = functionKeys[bare];
  return number === undefined ? undefined : functionKeyCharacter(number, withShift !== null);
}

/** Alt with what is no control: a letter, a mark, a digit, punctuation or a symbol. */
const withAlt = /^\u001b([\p{L}\p{M}\p{N}\p{P}\p{S}])/u;

export type Filtered = {
  /** What Ink may read. */
  readonly text: string;
  /** The start of a sequence whose end has not come yet: to be put in front of the next bytes. */
  readonly pending: string;
  /** What the terminal said of itself, whole, in order. */
  readonly replies: readonly string[];
};

/**
 * Takes apart a start whose end did not come in time. A reply that a slow line cut in two is not text, whenever the rest of
 * it comes; what was typed behind it is.
 *
 * @param isAwaited whether the terminal was asked something
 * @returns nothing if all of it was typed
 */
export function cutReply(
  pending: string,
  isAwaited: boolean,
): { readonly reply: string; readonly typed: string } | undefined {
  if (!beginsReply.test(pending) && !(isAwaited && pending.length === 2)) return undefined;
  const reply = ofBackground.exec(pending)?.[0] ?? pending;
  return { reply, typed: pending.slice(reply.length) };
}

/** Whether what comes after a cut reply is the rest of it. Anything else was typed, and the reply is lost. */
export function continuesReply(input: string): boolean {
  return replyEnd.test(input) || replyMore.test(input);
}

/** The whole rest of a reply whose first one or two characters came alone, and were taken for a key. */
export function withoutEscape(input: string): string | undefined {
  return orphan.exec(input)?.[0];
}

/**
 * Stands between the terminal and Ink: cuts out replies, which Ink would hand on as typed text, and writes
 * function keys as characters that Ink hands on. A paste goes through untouched. A lone Esc is passed on at
 * once: it is a key.
 */
export function filterInput(input: string): Filtered {
  const replies: string[] = [];
  let text = '';
  let rest = input;
  while (rest !== '') {
    const escapeAt = rest.indexOf('\u001b');
    if (escapeAt === -1) return { text: text + rest, pending: '', replies };
    text += rest.slice(0, escapeAt);
    rest = rest.slice(escapeAt);
    if (rest.startsWith(pasteStart)) {
      const end = rest.indexOf(pasteEnd);
      if (end === -1) return { text, pending: rest, replies };
      text += rest.slice(0, end + pasteEnd.length);
      rest = rest.slice(end + pasteEnd.length);
      continue;
    }
    const reply = stringSequence.exec(rest)?.[0];
    const sequence = reply ?? keySequence.exec(rest)?.[0];
    if (sequence === undefined) {
      if (rest.length > 1 && unfinished.test(rest)) return { text, pending: rest, replies };
      const [whole = '', character = ''] = withAlt.exec(rest) ?? [];
      const altKey = whole === '' ? undefined : altKeyCharacter(character);
      if (altKey !== undefined) {
        text += altKey;
        rest = rest.slice(whole.length);
        continue;
      }
      text += '\u001b';
      rest = rest.slice(1);
      continue;
    }
    if (sequence.startsWith(mouseStart)) text += mouseReportCharacters(sequence.slice(mouseStart.length));
    else if (reply || report.test(sequence)) replies.push(sequence);
    else text += functionKey(sequence) ?? sequence;
    rest = rest.slice(sequence.length);
  }
  return { text, pending: '', replies };
}
