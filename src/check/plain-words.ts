import type { Block, Inline, Position } from '../markdown/document.ts';
import { inlineText } from '../markdown/plain-text.ts';
import { safeText } from '../terminal/safe-text.ts';
import { foundRuns } from './walk-passage.ts';

/** A text as a reader hears it: without code, formulas and what is in another language. */
export type Prose = {
  readonly text: string;
  readonly position: Position;
  /** The kind of block that it is. */
  readonly type: Block['type'];
};

const code = safeText('\ufffc');

/** A run without what is not prose; code and addresses become a sign that is no letter. */
function proseOf(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    switch (inline.type) {
      case 'inlineCode':
      case 'inlineMath':
      case 'keyboard':
        return [{ type: 'text', value: code }];
      case 'language':
      case 'image':
        return [];
      case 'link': {
        const text = inlineText(inline.children);
        return isAddress(text) ? [{ type: 'text', value: code }] : proseOf(inline.children);
      }
      default:
        return 'children' in inline ? [{ ...inline, children: proseOf(inline.children) }] : [inline];
    }
  });
}

/** A run as its texts: bold words in a row of their own are no part of the sentence below them. */
function textsOf(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const [first, second, ...others] = inlines;
  const isAlone = second?.type === 'break' || (second?.type === 'text' && second.value.startsWith('\n'));
  return first?.type === 'strong' && second && isAlone ? [[first], [second, ...others]] : [inlines];
}

/** The prose of blocks, text by text. */
export function* proseIn(blocks: readonly Block[]): Generator<Prose> {
  for (const { inlines, position, block } of foundRuns(blocks))
    for (const part of textsOf(inlines)) {
      const text = inlineText(proseOf(part)).trim();
      if (/\p{L}/u.test(text)) yield { text, position, type: block.type };
    }
}

/** Whether a text is an address of the web, a host, or an address of mail. */
export function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|www\.|mailto:)\S+$/i.test(text) || isHost(text) || /^\S+@\S+\.\w+$/.test(text);
}

/** `hhs.gov`, `usds.gov/join`. */
export function isHost(text: string): boolean {
  return /^[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|org|gov|net|edu|mil|io|dev|info|us|uk|de|eu|app|ai)(?:\/\S*)?$/i.test(
    text,
  );
}

/** Whether an address is of the reader's own machine: nothing is behind it but what runs there. */
export function isOwnMachine(address: string): boolean {
  return /^https?:\/\/(?:localhost|127\.|\[::1\]|0\.0\.0\.0)/i.test(address);
}

/** The words of a text. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** The sentences of a text. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(
    /(?<=[.!?…:;]["”’)]*)(?<!\b(?:e\.g|i\.e|cf|vs|Dr|Mrs?|Ms|No|St)\.)\s+(?=["“(]?[\p{Lu}\p{N}])/u,
  );
}

/** `1 row`, `3 rows`. */
export function howMany(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `1, 2 and 4`. */
export function listed(words: readonly (string | number)[]): string {
  const last = words.at(-1);
  return words.length < 2 ? String(last ?? '') : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** What was written, short enough for a message. */
export function quotedWords(text: string): string {
  const row = text.replace(/\s+/g, ' ').trim();
  return `"${row.length > 60 ? `${row.slice(0, 57)}...` : row}"`;
}
