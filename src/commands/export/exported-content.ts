import type { Deck } from '../../deck/deck.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import type { DocumentFacts } from '../../export/html/document.ts';
import { citedSourceText } from '../../library/cited-source.ts';
import { titleOf } from '../../library/document-title.ts';
import type { Document } from '../../markdown/document.ts';
import { namesFile } from '../../platform/source.ts';
import { readTarget } from '../../platform/target.ts';
import { safeRow } from '../../terminal/safe-text.ts';
import type { ExportCommand, Invocation } from '../invocation.ts';
import { findShown } from '../print/find-shown.ts';
import { openReference } from '../reference/open-reference.ts';
import type { Reference } from '../reference/reference.ts';
import { openTalk } from '../talk/open-talk.ts';
import { looksLikeSlides } from './looks-like-slides.ts';

type Common = {
  readonly diagnostics: readonly Diagnostic[];
  /** The file that it is from, beside which its pictures are; nothing for standard input and what is built in. */
  readonly file: string | undefined;
  /** The files that it asked for. */
  readonly included: readonly string[];
  /** It is built in: its links to other sections lead nowhere from a file. */
  readonly isBuiltIn: boolean;
};

/** What is exported: a talk, or a text with what is known of it. */
export type ExportedContent =
  | (Common & { readonly type: 'deck'; readonly deck: Deck; readonly form: 'slides' | 'handout' })
  | (Common & { readonly type: 'document'; readonly document: Document; readonly facts: DocumentFacts });

/** What pictures are beside: the file that the user named, or what a library of their own has. */
function fileOf(what: string | undefined, isSection: boolean, reference: Reference): string | undefined {
  if (what === undefined) return reference.talkFile;
  if (isSection) return reference.document && reference.find(readTarget(what).name, 'sections').source.file;
  return what === '-' ? undefined : readTarget(what).name;
}

/** Finds and reads what the user wants to export. @throws UsageError and InputError as `show` and `present` do */
export async function exportedContent(
  { what, form }: ExportCommand,
  invocation: Invocation,
  root: URL,
): Promise<ExportedContent> {
  const { maxSize } = invocation;
  const reference = await openReference(root, invocation);
  const isSection = what !== undefined && reference.has(readTarget(what).name);
  const isBuiltIn = what === undefined || isSection;
  const file = fileOf(what, isSection, reference);
  const asDeck = async (wanted: 'slides' | 'handout'): Promise<ExportedContent> => {
    const choice = { ...(what !== undefined && { what }), resume: false, rehearse: false };
    const opened = await openTalk(reference, choice, maxSize, true);
    const { deck } = opened.shown;
    const included = opened.file.watched?.included ?? [];
    return { type: 'deck', deck, form: wanted, diagnostics: deck.diagnostics, file, included, isBuiltIn };
  };
  // A talk without its slides is what is said of them.
  if (what === undefined) return asDeck(form === undefined || form === 'slides' ? 'slides' : 'handout');
  if (form === 'slides' || form === 'handout') {
    // It throws, and lists the sections.
    if (!isSection && !namesFile(what)) reference.find(what, 'sections');
    return asDeck(form);
  }
  const { document } = await findShown(what, maxSize, reference);
  if (form === undefined && !isSection && looksLikeSlides(document)) return asDeck('slides');
  const section = isSection ? reference.find(readTarget(what).name, 'sections') : undefined;
  const title =
    titleOf(document) ?? section?.title ?? safeRow(what === '-' ? 'Document' : what.replace(/^.*[/\\]/, ''));
  const facts: DocumentFacts = {
    title,
    ...(section && {
      title: section.title,
      ...(section.summary !== '' && { summary: section.summary }),
      asOf: section.asOf,
      sources: section.sources.map(citedSourceText),
    }),
  };
  // They have been reported.
  return { type: 'document', document, facts, diagnostics: [], file, included: [], isBuiltIn };
}
