import { type Diagnostic, formatDiagnostic } from '../../diagnostic.ts';
import { InputError } from '../../errors.ts';
import { fileJson, sectionJson } from '../../export/json-reference.ts';
import type { Json } from '../../export/json-text.ts';
import { withContent } from '../../library/page.ts';
import type { Library, Section } from '../../library/section.ts';
import { anchorsOf, partOfDocument } from '../../library/section-part.ts';
import type { Document } from '../../markdown/document.ts';
import { writeError } from '../../platform/output.ts';
import { namesFile } from '../../platform/source.ts';
import { readTarget, type TypedTarget } from '../../platform/target.ts';
import { safeRow } from '../../terminal/safe-text.ts';
import type { PageReading } from '../pages/page-texts.ts';
import type { Reference } from '../reference/reference.ts';
import { unknownHeading } from '../unknown-name.ts';

/** What to print of a section or a file, as text or as JSON. */
export type Shown = {
  readonly document: Document;
  readonly json: () => Json;
  /** It is of the reference, not a file. */
  readonly isSection: boolean;
  /** What its links lead to: the reference, or the file's own folder, of which it is the first page. */
  readonly library: Library;
};

/**
 * Finds what `show` should print, and reports on stderr what its author should fix.
 *
 * @param word a section or a file, `-` for standard input, with or without a heading after a `#`
 * @param maxSize the largest file, in bytes
 * @throws UsageError for an unknown section or heading; InputError for a file that cannot be read
 */
export async function findShown(word: string, maxSize: number, reference: Reference): Promise<Shown> {
  const target = readTarget(word);
  if (reference.has(target.name) || !namesFile(target.name)) {
    const section = reference.find(target.name, 'sections');
    const document = partOf(section.document, target, section.id);
    await tellDiagnostics(diagnosticsFor(section, reference.library));
    const isSection = true;
    return {
      document,
      isSection,
      library: reference.library,
      json: () => sectionJson(section, document, target.anchor),
    };
  }
  return findPage(target, maxSize);
}

/** A file, or the page that a folder opens with. */
async function findPage(target: TypedTarget, maxSize: number): Promise<Shown> {
  const { openPaths } = await import('../pages/open-library.ts');
  const { library, texts, rest } = await openPaths([target.name], maxSize, Number.POSITIVE_INFINITY);
  const [first] = library.sections;
  if (!first)
    throw new InputError(`${target.name} has no Markdown files`, 'Name a folder with some, or a file.');
  const page = rest ? finished(first, rest) : texts.readAll(first, library);
  const { document: whole, title, source } = page;
  const document = partOf(whole, target, target.name);
  await tellDiagnostics(whole.diagnostics);
  if (page.page?.state === 'unreadable') throw new InputError(`${source.file} cannot be read`);
  const json = () => fileJson(safeRow(source.file), title, document, target.anchor);
  const sections = library.sections.with(0, page);
  return { document, isSection: false, json, library: { ...library, sections } };
}

/** What is wrong with a section, and with what its library says of all of them. */
function diagnosticsFor(section: Section, { sections, diagnostics }: Library): readonly Diagnostic[] {
  const others = new Set(sections.flatMap(one => (one === section ? [] : one.source.file)));
  return diagnostics.filter(({ file }) => !others.has(file));
}

function finished(section: Section, rest: PageReading): Section {
  while (rest.step());
  return withContent(section, rest.content());
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
