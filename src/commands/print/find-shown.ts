import { type Diagnostic, formatDiagnostic } from '../../diagnostic.ts';
import { fileJson, sectionJson } from '../../export/json-reference.ts';
import type { Json } from '../../export/json-text.ts';
import { anchorsOf, partOfDocument } from '../../library/section-part.ts';
import type { Document } from '../../markdown/document.ts';
import { writeError } from '../../platform/output.ts';
import { namesFile, readSource } from '../../platform/source.ts';
import { readTarget, type TypedTarget } from '../../platform/target.ts';
import type { SectionFinder } from '../section-finder.ts';
import { unknownHeading } from '../unknown-name.ts';

/** What to print of a section or a file, as text or as JSON. */
export type Shown = {
  readonly document: Document;
  readonly json: () => Json;
  /** It is of the reference, not a file. */
  readonly isSection: boolean;
};

/**
 * Finds what `show` should print, and reports on stderr what its author should fix.
 *
 * @param word a section or a file, `-` for standard input, with or without a heading after a `#`
 * @param maxSize the largest file, in bytes
 * @throws UsageError for an unknown section or heading; InputError for a file that cannot be read
 */
export async function findShown(word: string, maxSize: number, reference: SectionFinder): Promise<Shown> {
  const target = readTarget(word);
  if (reference.has(target.name) || !namesFile(target.name)) {
    const section = reference.find(target.name, 'sections');
    const document = partOf(section.document, target, section.id);
    await tellDiagnostics(document.diagnostics);
    const isSection = true;
    return { document, isSection, json: () => sectionJson(section, document, target.anchor) };
  }
  const { fileLibrary } = await import('../../library/library.ts');
  const { parseMarkdown } = await import('../../markdown/read.ts');
  const { name, text } = await readSource(target.name, maxSize);
  const whole = parseMarkdown(text, name);
  const document = partOf(whole, target, target.name);
  await tellDiagnostics(whole.diagnostics);
  const [section] = fileLibrary(name, text, whole).sections;
  const json = () => fileJson(section?.id ?? '', section?.title ?? '', document, target.anchor);
  return { document, isSection: false, json };
}

function partOf(document: Document, { anchor }: TypedTarget, name: string): Document {
  if (anchor === undefined) return document;
  const part = partOfDocument(document, anchor);
  if (part) return part;
  throw unknownHeading(anchor, name, anchorsOf(document));
}

/** Reports on stderr what the author of a text should fix. */
export async function tellDiagnostics(diagnostics: readonly Diagnostic[]): Promise<void> {
  await writeError(diagnostics.map(diagnostic => `${formatDiagnostic(diagnostic)}\n`).join(''));
}
