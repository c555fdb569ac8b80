import type { InputError } from '../../errors.ts';
import { type Json, jsonText } from '../../export/json-text.ts';
import { documentText, type LinkNames, type PrintStyle } from '../../export/text.ts';
import type { NameAddress } from '../../layout/link-numbers.ts';
import type { Library } from '../../library/section.ts';
import { showCommand } from '../../library/section-link.ts';
import type { Document } from '../../markdown/document.ts';
import type { Invocation } from '../invocation.ts';
import { printsLinear } from '../linear/is-linear.ts';
import type { PrintedContent } from '../linear/print-linear.ts';
import { preparePrinting, printText } from './printing.ts';
import { withDiagrams } from './with-diagrams.ts';

/** What a command prints, in each form that can be asked for. */
export type Printed = {
  readonly json: () => Json;
  readonly text: (look: PrintStyle) => Iterable<string>;
  /** The content, for screen-reader mode. */
  readonly content: PrintedContent;
  /** The error if nothing matches. The exit code is then 1. */
  readonly failure?: InputError;
};

/**
 * Prints it in the form that the options ask for: as text, as JSON, or in plain words.
 *
 * @throws the failure of what matches nothing
 */
export async function printForm(printed: Printed, invocation: Invocation, library: Library): Promise<void> {
  const { json, text, failure } = printed;
  if (invocation.json) {
    await printText([jsonText(json())]);
  } else if (!failure) {
    const { look, pager } = await preparePrinting(invocation);
    await printText(
      printsLinear(invocation)
        ? await wordsOf(printed, library, look)
        : text(
            await withDiagrams(
              look,
              printed.content.type === 'document' ? printed.content.document.blocks : [],
            ),
          ),
      pager,
    );
  }
  if (failure) throw failure;
}

async function wordsOf({ content }: Printed, library: Library, { columns }: PrintStyle) {
  const { contentWords } = await import('../linear/print-linear.ts');
  return contentWords(content, library, columns);
}

/** A document in the forms that are not JSON. */
export function printedDocument(
  document: Document,
  names: LinkNames = {},
): Pick<Printed, 'text' | 'content'> {
  return { text: look => documentText(document, look, names), content: { type: 'document', document } };
}

/** In printed text, links between sections show what to type. */
export function commandsIn(library: Library): NameAddress {
  return url => showCommand(url, library);
}
