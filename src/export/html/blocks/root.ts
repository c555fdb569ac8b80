import type { Block, ListItem } from '../../../markdown/document.ts';
import { attributes, type Html } from '../markup.ts';
import type { PageWriting } from '../writing.ts';

/** What the element of any block may have: its language, the step at which it comes into view, and a class. */
export function rootOf(block: Block | ListItem, { stepOf }: PageWriting, className?: string): Html {
  const step = stepOf(block);
  return attributes({
    class: className,
    lang: block.language,
    'data-step': step === undefined || step === 0 ? undefined : step,
  });
}
