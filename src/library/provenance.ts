import type { Diagnostic } from '../diagnostic.ts';
import { blockText } from '../markdown/block-text.ts';
import type { Block, Comment, Document, Heading } from '../markdown/document.ts';
import { inlineText } from '../markdown/plain-text.ts';
import { readSourceComment, type SourceComment } from '../markdown/source-comment.ts';
import { cellsOfRow } from '../markdown/table-grid.ts';
import { linksOfBlock } from '../markdown/walk.ts';
import { nearest } from '../nearest.ts';
import { joinSafe, type SafeText, safeRow } from '../terminal/safe-text.ts';
import { type CitedSource, idsOf } from './cited-source.ts';

/** Where the part of a section comes from that a heading begins. */
export type PartSources = {
  /** Absent for what comes before the first heading. */
  readonly anchor?: SafeText;
  readonly title: SafeText;
  /** Ids of its sources: those that it names, or else those of the part around it, or else all. */
  readonly sources: readonly SafeText[];
  /** Links and columns whose sources are not those of the part. */
  readonly named: readonly NamedSources[];
  /** Whether it says something of its own: a heading may only group those below it. */
  readonly hasContent: boolean;
};

/** `name` is a link's text, or how it begins, or a column's heading. */
export type NamedSources = { readonly name: SafeText; readonly sources: readonly SafeText[] };

export type Provenance = {
  readonly parts: readonly PartSources[];
  readonly diagnostics: readonly Diagnostic[];
};

/** What provenance is read from: a section, or a talk that lists its sources. */
export type Sourced = {
  readonly title: SafeText;
  readonly sources: readonly CitedSource[];
  /** How to name it in diagnostics. */
  readonly source: { readonly file: string };
  readonly document: Document;
};

type Report = (comment: Comment, message: string) => void;
type OpenPart = { readonly depth: number; readonly sources: readonly SafeText[] };

/** Reads which part of a section comes from which of its sources: they say so in comments that no reader sees. */
export function readProvenance({ title, sources, source: { file }, document }: Sourced): Provenance {
  const diagnostics: Diagnostic[] = [];
  const report: Report = ({ position }, message) =>
    diagnostics.push({ file, ...position, message: `source: ${message}` });
  const known = idsOf(sources);
  let open: readonly OpenPart[] = [{ depth: 0, sources: known }];
  const parts = cutAtHeadings(document.blocks).map(({ heading, blocks, isLast }): PartSources => {
    const depth = heading?.depth ?? 0;
    const around = open.filter(part => part.depth < Math.max(depth, 1));
    const comments = blocks.flatMap(block => readComment(block, known, report));
    const own = ownSources(comments, report) ?? around.at(-1)?.sources ?? known;
    open = [...around, { depth, sources: own }];
    return {
      ...(heading && { anchor: heading.slug }),
      title: heading ? inlineText(heading.children) : title,
      sources: own,
      named: namedSources(comments, namesIn(blocks), report),
      hasContent: isLast || blocks.some(({ type }) => type !== 'comment'),
    };
  });
  return { parts, diagnostics };
}

/** The sources of a link or a column. @param text all of the link's text, or of the column's heading */
export function sourcesOfNamed({ named, sources }: PartSources, text: string): readonly SafeText[] {
  return named.find(({ name }) => isNameOf(name, text))?.sources ?? sources;
}

type Piece = {
  readonly heading?: Heading;
  /** Without the heading. */
  readonly blocks: readonly Block[];
  /** No part below it belongs to it. */
  readonly isLast: boolean;
};

function cutAtHeadings(blocks: readonly Block[]): readonly Piece[] {
  const starts = blocks.flatMap((block, index) => (block.type === 'heading' ? [{ block, index }] : []));
  const before = blocks.slice(0, starts[0]?.index ?? blocks.length);
  const pieces = starts.map(({ block, index }, at): Piece => {
    const next = starts[at + 1];
    const isLast = next === undefined || next.block.depth <= block.depth;
    return { heading: block, blocks: blocks.slice(index + 1, next?.index), isLast };
  });
  return before.length > 0 ? [{ blocks: before, isLast: false }, ...pieces] : pieces;
}

type ReadComment = SourceComment & { readonly comment: Comment; readonly sources: readonly SafeText[] };

function readComment(block: Block, known: readonly SafeText[], report: Report): readonly ReadComment[] {
  const read = block.type === 'comment' ? readSourceComment(block) : undefined;
  if (block.type !== 'comment' || !read) return [];
  const sources = read.ids.flatMap(id => {
    const found = known.filter(one => one === id);
    if (found.length === 0) report(block, `unknown id "${id}"; ${suggestion(id, known)}`);
    return found;
  });
  return sources.length > 0 ? [{ ...read, comment: block, sources }] : [];
}

/** The comment about all of a part: the first, where there are more. */
function ownSources(comments: readonly ReadComment[], report: Report): readonly SafeText[] | undefined {
  const [first, ...others] = comments.filter(({ of }) => of.length === 0);
  for (const { comment } of others) report(comment, 'this part already names its sources');
  return first?.sources;
}

function namedSources(
  comments: readonly ReadComment[],
  names: readonly SafeText[],
  report: Report,
): readonly NamedSources[] {
  return comments.flatMap(({ of, sources, comment }) =>
    of.flatMap(name => {
      if (names.some(text => isNameOf(name, text))) return [{ name: safeRow(name), sources }];
      report(comment, `"${name}" is not the name of a link or column here; ${suggestion(name, names)}`);
      return [];
    }),
  );
}

/** `Page` names `Page` and `Page: fact sheet`, but not `Pages`. */
function isNameOf(name: string, text: string): boolean {
  const [short, long] = [name.toLowerCase(), text.toLowerCase()];
  return long.startsWith(short) && !/^[\p{L}\p{N}]/u.test(long.slice(short.length));
}

/** What a comment can name: the links of a part, and the columns of its tables. */
function namesIn(blocks: readonly Block[]): readonly SafeText[] {
  return blocks.flatMap(block => {
    const links = [...linksOfBlock(block)].map(({ children }) => inlineText(children));
    const columns = block.type === 'table' ? cellsOfRow(block.header, block.header.length - 1) : [];
    return [...links, ...columns.map(({ children }) => joinSafe(children.map(blockText), ' '))];
  });
}

function suggestion(typed: string, known: readonly string[]): string {
  const near = nearest(typed, known);
  if (near !== undefined) return `did you mean "${near}"?`;
  return known.length === 0 ? 'none are defined' : `known are ${known.join(', ')}`;
}

/** Which part comes from which sources, a line for each: nothing if there is only one to come from. */
export function provenanceLines(section: Sourced): readonly SafeText[] {
  if (idsOf(section.sources).length < 2) return [];
  return readProvenance(section)
    .parts.filter(({ hasContent }) => hasContent)
    .map(({ title, sources, named }) => {
      const exceptions = named.map(one => `${one.name} from ${one.sources.join(', ')}`);
      return safeRow([`${title}: ${sources.join(', ')}`, ...exceptions].join('; '));
    });
}
