import type { LineGroup } from '../markdown/code-info.ts';
import type { Block, Code } from '../markdown/document.ts';
import { blocksWithin } from '../markdown/walk.ts';
import type { Slide } from './deck.ts';

/** Which lines of a code block are emphasized at a step; nothing if it has no groups. */
export function groupAt({ emphases }: Slide, code: Code, step: number): LineGroup | undefined {
  const first = emphases?.get(code);
  if (first === undefined || !code.groups) return undefined;
  return code.groups[Math.max(0, Math.min(step - first, code.groups.length - 1))];
}

/** The code blocks in a block with groups that name a line they do not have, and what is wrong. */
export function* linesBeyond(block: Block): Generator<{ readonly code: Code; readonly message: string }> {
  for (const code of blocksWithin(block)) {
    if (code.type !== 'code' || !code.groups) continue;
    const count = code.value.split('\n').length;
    const last = code.groups.reduce(
      (most, group) => (group === 'all' ? most : group.reduce((least, { to }) => Math.max(least, to), most)),
      0,
    );
    if (last <= count) continue;
    const has = count === 1 ? 'only 1 line' : `only ${count.toLocaleString('en-US')} lines`;
    yield { code, message: `line ${last} is to be emphasized, but the code has ${has}` };
  }
}
