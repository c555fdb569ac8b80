import { sourceId } from '../markdown/source-comment.ts';
import { type SafeText, safeRow } from '../terminal/safe-text.ts';

/** A document that a section is based on, as its front matter lists it. */
export type CitedSource = {
  /** One word, by which comments in the text refer to it; absent where none has to. */
  readonly id?: SafeText;
  readonly name: SafeText;
};

/** What the list in the front matter must be, in words for its author. */
export const citedSourcesWanted = 'a list of names, or of entries with an id (one word) and a name';

/**
 * Reads the sources of a section: texts, or `{ id: "2024", name: Annual report, 2024 }`.
 *
 * @returns nothing if the list is empty, or has an entry that is neither, or an id twice
 */
export function readCitedSources(value: unknown): readonly CitedSource[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const sources = value.map(readCitedSource);
  if (!sources.every(source => source !== undefined)) return undefined;
  const ids = idsOf(sources);
  return new Set(ids).size === ids.length ? sources : undefined;
}

/** The ids of all sources that have one. */
export function idsOf(sources: readonly CitedSource[]): readonly SafeText[] {
  return sources.flatMap(({ id }) => id ?? []);
}

/** A source in one row, with the word by which the parts of the section name it. */
export function citedSourceText({ id, name }: CitedSource): SafeText {
  return id === undefined ? name : safeRow(`${id}: ${name}`);
}

function readCitedSource(value: unknown): CitedSource | undefined {
  if (typeof value !== 'object' || value === null) {
    const name = asText(value);
    return name === undefined ? undefined : { name };
  }
  const { id, name } = value as { readonly id?: unknown; readonly name?: unknown };
  const [ownId, ownName] = [asText(id), asText(name)];
  if (ownId === undefined || ownName === undefined || !sourceId.test(ownId)) return undefined;
  return { id: ownId, name: ownName };
}

/** A year without quotes is a number in YAML. */
function asText(value: unknown): SafeText | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : safeRow(text);
}
