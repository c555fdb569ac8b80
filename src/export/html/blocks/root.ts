import type { Block, ListItem, Revealed } from '../../../markdown/document.ts';
import { attributes, type Html, html } from '../markup.ts';
import type { PageWriting } from '../writing.ts';

/** What the element of any block may have: its language, the step at which it comes into view, and a class. */
export function rootOf(block: Block | ListItem, { stepOf }: PageWriting, className?: string): Html {
  return html`${attributes({ class: className, lang: block.language })}${stepAttribute(block, stepOf)}`;
}

/** The step at which it comes into view, for the script of a talk. */
export function stepAttribute(node: Revealed, stepOf: PageWriting['stepOf']): Html {
  const step = stepOf(node);
  return attributes({ 'data-step': step === undefined || step === 0 ? undefined : step });
}
