import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

type Profile = 'earlier' | '2024';

interface Figure {
  readonly figure: number;
  readonly unit: string;
  readonly programme: string;
}

interface NewsLink {
  readonly kind: 'video' | 'article' | 'page' | 'pdf' | 'deck';
  readonly url: string;
  readonly profiles: readonly Profile[];
}

interface NewsItem {
  readonly title: string;
  readonly venue?: string;
  readonly when?: string;
  readonly year?: number;
  readonly profiles: readonly Profile[];
  readonly links: readonly NewsLink[];
}

interface Facts {
  readonly mission: { readonly what_dsac_does: readonly string[] };
  readonly stats: readonly Readonly<Record<Profile, Figure>>[];
  readonly news: readonly NewsItem[];
}

/** What the content must say: the fields that tests read by name, of a file that has more. */
export const facts: Facts = parse(readFileSync(new URL('facts.yaml', import.meta.url), 'utf8'));

type Json = string | number | readonly Json[] | { readonly [key: string]: Json };

/** One value of the facts, e.g. `{ path: 'stats.medicare.earlier.figure', value: '63', unit: 'million people' }`. */
export interface Leaf {
  readonly path: string;
  readonly value: string;
  /** Of a figure alone. */
  readonly unit?: string;
}

/** Every leaf, in the order of the file. A list item goes by its `id`, or else by its place, from 0. */
function leavesOf(node: Json, path: readonly string[] = []): readonly Leaf[] {
  if (typeof node !== 'object') return [{ path: path.join('.'), value: String(node) }];
  return Object.entries(node).flatMap(([key, child]) => {
    const leaves = leavesOf(child, [...path, idOf(child) ?? key]);
    const unit = key === 'figure' && 'unit' in node ? String(node.unit) : undefined;
    return unit === undefined ? leaves : leaves.map(leaf => ({ ...leaf, unit }));
  });
}

function idOf(node: Json): string | undefined {
  return typeof node === 'object' && 'id' in node ? String(node.id) : undefined;
}

export const leaves: readonly Leaf[] = leavesOf(facts as unknown as Json);
