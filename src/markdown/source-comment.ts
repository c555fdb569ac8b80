import type { Comment } from './document.ts';

/**
 * What a comment says about where a part of a text comes from: `<!-- source: 2024 -->` below a heading, or
 * `<!-- source of Page, PDF: earlier -->` for links or columns that are there.
 */
export type SourceComment = {
  /** The links or columns that it is about; none if it is about all of the part. */
  readonly of: readonly string[];
  /** Ids of the sources, as the front matter gives them. */
  readonly ids: readonly string[];
};

/** An id is one word: a remark such as `source: an old newspaper` stays a note for the speaker. */
export const sourceId = /^[\w.-]+$/;

const written = /^sources?(?: of ([^:]+))?:[ \t]*(.+)$/;

/** Reads a comment that names sources; nothing for any other comment. */
export function readSourceComment({ value }: Comment): SourceComment | undefined {
  const [, of = '', given = ''] = written.exec(value.trim()) ?? [];
  const ids = split(given);
  return ids.length > 0 && ids.every(id => sourceId.test(id)) ? { of: split(of), ids } : undefined;
}

function split(text: string): readonly string[] {
  return text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '');
}
