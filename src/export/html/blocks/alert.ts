import { alertNames } from '../../../layout/blocks/alert.ts';
import type { Alert } from '../../../markdown/document.ts';
import { type Html, html } from '../markup.ts';
import type { PageWriting } from '../writing.ts';
import { rootOf } from './root.ts';

/** A note under its name: the word says what it is, whatever the colors. */
export function writeAlert(block: Alert, writing: PageWriting): Html {
  const { kind, children } = block;
  return html`<div${rootOf(block, writing, `alert ${kind}`)} role="note"><p class="alert-name">${alertNames[kind]}</p>
${writing.blocks(children, writing)}</div>`;
}
