import type { NewsItem } from '../library/news.ts';
import { type Provenance, readProvenance, type Sourced } from '../library/provenance.ts';
import type { Section } from '../library/section.ts';
import type { Stats } from '../library/stats.ts';
import type { Document } from '../markdown/document.ts';
import { headings, inlineText } from '../markdown/plain-text.ts';
import { blocksJson } from './json-blocks.ts';
import { type Json, schemaVersion } from './json-text.ts';

// What each command prints with --json. `json-schemas.ts` describes it; the order of the keys is part of it.

type About = Pick<Section, 'id' | 'title' | 'summary' | 'asOf' | 'sources'>;

function citations({ asOf, sources }: About): { readonly asOf: string; readonly sources: Json } {
  return { asOf, sources: sources.map(({ id, name }) => ({ id: id ?? null, name })) };
}

function provenanceJson({ parts }: Provenance): Json {
  return parts
    .filter(({ hasContent }) => hasContent)
    .map(({ anchor, title, sources, named }) => {
      return { anchor: anchor ?? null, title, sources, named: named.map(one => ({ ...one })) };
    });
}

/**
 * `show SECTION --json`.
 *
 * @param document all of the section, or a part of it
 * @param anchor of the heading that the part begins with
 */
export function sectionJson(section: About & Sourced, document: Document, anchor?: string): Json {
  const { id, title, summary } = section;
  return {
    schemaVersion,
    type: 'section',
    ...{ id, title, summary, ...citations(section) },
    lang: document.language ?? null,
    anchor: anchor ?? null,
    blocks: blocksJson(document.blocks),
    provenance: provenanceJson(readProvenance({ ...section, document })),
  };
}

/** `show FILE --json`. @param name as the user named it */
export function fileJson(name: string, title: string, document: Document, anchor?: string): Json {
  return {
    ...{ schemaVersion, type: 'file', file: name, title },
    lang: document.language ?? null,
    anchor: anchor ?? null,
    blocks: blocksJson(document.blocks),
  };
}

/** `list --json`. */
export function listJson(sections: readonly (About & { readonly document: Document })[]): Json {
  return {
    schemaVersion,
    type: 'list',
    sections: sections.map(section => {
      const { id, title, summary, document } = section;
      return {
        ...{ id, title, summary, ...citations(section) },
        headings: headings(document.blocks).map(({ depth, slug, children }) => {
          return { level: depth, anchor: slug, text: inlineText(children) };
        }),
      };
    }),
  };
}

/** `news --json`. What is not given is null, so that each item has the same keys. */
export function newsJson(section: About, items: readonly NewsItem[]): Json {
  return {
    ...{ schemaVersion, type: 'news', ...citations(section) },
    items: items.map(({ id, title, venue, date, year, sources, links }) => ({
      ...{ id, title, venue: venue ?? null, date: date ?? null, year: year ?? null, sources },
      links: links.map(({ kind, address, text, sources: given, note }) => {
        return { kind, address, text, sources: given, note: note ?? null };
      }),
    })),
  };
}

/** `stats --json`. The figures are in the order of the chart, row by row. */
export function statsJson(section: About, { figures, cautions }: Stats): Json {
  return {
    ...{ schemaVersion, type: 'stats', ...citations(section) },
    figures: figures.map(({ label, program, series, sources, year, value, unit, comparable }) => {
      return { value, unit, program, series, sources, year: year ?? null, label, comparable };
    }),
    cautions,
  };
}
