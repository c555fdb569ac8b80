import { writeDeckPage } from '../../export/html/deck.ts';
import { writeDocumentPage } from '../../export/html/document.ts';
import { writeHandoutPage } from '../../export/html/handout.ts';
import { deckMarkdown, documentMarkdown } from '../../export/markdown/markdown.ts';
import { documentText, type PrintStyle } from '../../export/text.ts';
import { transcript } from '../../export/transcript.ts';
import { deckWithTitle, documentWithTitle } from '../../export/with-title.ts';
import { unicodeGlyphs } from '../../terminal/glyphs.ts';
import { safeRow } from '../../terminal/safe-text.ts';
import type { ExportCommand, Invocation } from '../invocation.ts';
import { drawWithin } from '../print/draw-within.ts';
import type { ExportedContent } from './exported-content.ts';
import { pageOptions } from './page-options.ts';

/** Rows of text, where nothing says how wide. Columns. */
const textColumns = 80;

/**
 * The export in its format, piece by piece; of a PDF, the page that is printed.
 *
 * @param pictures receives the paths of those that are in the page
 */
export async function exportedPieces(
  content: ExportedContent,
  command: ExportCommand,
  invocation: Invocation,
  pictures: Set<string>,
): Promise<Iterable<string>> {
  switch (command.format) {
    case 'html':
    case 'pdf':
      return [await pageOf(content, command, invocation, pictures)];
    case 'md':
      return markdownOf(named(content, command), command);
    case 'site':
      throw new Error('a website is not one file');
    case 'txt':
      return textOf(named(content, command), command, invocation);
  }
}

async function pageOf(
  content: ExportedContent,
  command: ExportCommand,
  invocation: Invocation,
  pictures: Set<string>,
): Promise<string> {
  const options = await pageOptions(content, command, invocation, pictures);
  if (content.type === 'document') return writeDocumentPage(content.document, content.facts, options);
  return content.form === 'handout'
    ? writeHandoutPage(content.deck, options)
    : writeDeckPage(content.deck, options);
}

/** Under the title that the user gives. */
function named(content: ExportedContent, { title }: ExportCommand): ExportedContent {
  if (title === undefined) return content;
  const row = safeRow(title);
  return content.type === 'document'
    ? { ...content, document: documentWithTitle(content.document, row) }
    : { ...content, deck: deckWithTitle(content.deck, row) };
}

/** With a language, there is front matter that says so. */
function* markdownOf(content: ExportedContent, command: ExportCommand): Generator<string> {
  if (command.language !== undefined) yield `---\nlang: ${command.language}\n---\n\n`;
  yield* textAsMarkdown(content, command);
}

function textAsMarkdown(content: ExportedContent, { hasNotes }: ExportCommand): Iterable<string> {
  if (content.type === 'document') return [documentMarkdown(content.document)];
  if (content.form === 'handout') return deckMarkdown(content.deck, 'prose');
  return deckMarkdown(content.deck, hasNotes ? 'comments' : 'none');
}

async function textOf(
  content: ExportedContent,
  { hasNotes }: ExportCommand,
  { width = textColumns }: Invocation,
): Promise<Iterable<string>> {
  const glyphs = unicodeGlyphs;
  const look: PrintStyle = { columns: width, glyphs, draw: await drawWithin(glyphs) };
  if (content.type === 'document') return documentText(content.document, look);
  const hasLinksAtEnd = content.form === 'handout';
  return transcript(content.deck, look, { hasNotes: hasNotes || hasLinksAtEnd, hasLinksAtEnd });
}
