import type { Inline, Later } from '../markdown/document.ts';
import { laterWords } from '../markdown/walk.ts';
import { isWritten } from './steps.ts';
import type { Writing } from './writing.ts';

/** What is written of a paragraph at these steps: all but what comes later; or, once it was written, what comes now. */
export function writtenParts(inlines: readonly Inline[], writing: Writing): readonly (readonly Inline[])[] {
  const { steps, step } = writing;
  if (isWritten(step, steps)) return [upTo(inlines, inline => steps.of(inline, step) <= steps.to)];
  return [...laterWords(inlines)]
    .filter(inline => isWritten(steps.of(inline, step), steps))
    .map(inline => [inline]);
}

function upTo(inlines: readonly Inline[], isThere: (inline: Later) => boolean): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.type === 'later' && !isThere(inline)) return [];
    return 'children' in inline ? [{ ...inline, children: upTo(inline.children, isThere) }] : [inline];
  });
}
