import { type SafeText, safeText } from '../terminal/safe-text.ts';
import { filterNews, type NewsFilter, type NewsItem, type NewsYear } from './news.ts';
import { kindText, type NewsKind } from './news-kinds.ts';

/** A filter that someone can choose. */
export type NewsChoice = {
  readonly name: SafeText;
  /** What it filters by. */
  readonly by: 'nothing' | keyof NewsFilter;
  /** How many items it leaves, with what else is in effect. */
  readonly count: number;
  readonly isInForce: boolean;
  /** The filter once it is chosen: what is in effect is let go when it is chosen again. */
  readonly chosen: NewsFilter;
};

/** All that the news can be filtered by now: all of them, each year, each kind of link. What leaves nothing is left out. */
export function newsFilters(items: readonly NewsItem[], now: NewsFilter): readonly NewsChoice[] {
  const { year: _, ...anyYear } = now;
  const { kind: __, ...anyKind } = now;
  const years = [...new Set(items.map(({ year }): NewsYear => year ?? 'unknown'))];
  const choice = (
    by: NewsChoice['by'],
    name: string,
    filter: NewsFilter,
    isInForce: boolean,
    without: NewsFilter,
  ): NewsChoice => ({
    name: safeText(name),
    by,
    count: filterNews(items, filter).length,
    isInForce,
    chosen: isInForce ? without : filter,
  });
  const choices = [
    choice('nothing', 'All items', {}, now.year === undefined && now.kind === undefined, {}),
    ...years.map(year => choice('year', yearName(year), { ...now, year }, year === now.year, anyYear)),
    ...kindsOf(items).map(kind =>
      choice('kind', kindName(kind), { ...now, kind }, kind === now.kind, anyKind),
    ),
  ];
  return choices.filter(({ count, isInForce }) => count > 0 || isInForce);
}

/** The kinds of link that some news has, by name. */
function kindsOf(items: readonly NewsItem[]): readonly NewsKind[] {
  return [...new Set(items.flatMap(({ links }) => links.map(({ kind }) => kind)))].sort();
}

function yearName(year: NewsYear): string {
  return year === 'unknown' ? 'Year unknown' : `Year ${year}`;
}

function kindName(kind: NewsKind): string {
  if (kind.endsWith('s')) return `With ${kind}`;
  return `With ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kindText(kind)}`;
}

/** A filter in words: `2023, with a video`. */
export function filterText({ year, kind }: NewsFilter): SafeText {
  const words = [
    ...(year === undefined ? [] : [year === 'unknown' ? 'year unknown' : String(year)]),
    ...(kind === undefined ? [] : [kindName(kind).replace('With', 'with')]),
  ];
  return safeText(words.join(', '));
}

/**
 * What to say where a filter leaves no item.
 *
 * @param items all the news @returns that there is none, and what there is: a sentence, or nothing
 */
export function noNewsText(
  items: readonly NewsItem[],
  { year, kind }: NewsFilter,
): { readonly what: string; readonly hint: string } {
  if (items.length === 0) return { what: 'no news yet', hint: '' };
  const asked = [
    'no news item',
    ...(year === undefined ? [] : [year === 'unknown' ? 'without a year' : `from ${year}`]),
    ...(kind === undefined ? [] : [kindName(kind).replace('With', 'with')]),
  ];
  return { what: asked.join(' '), hint: whatThereIs(items, { year, kind }) };
}

/** The years and the kinds of link that some news has, in sentences. */
export function newsThatThereIs(items: readonly NewsItem[]): string {
  const years = [...new Set(items.flatMap(item => item.year ?? []))];
  const kinds = kindsOf(items);
  return [
    ...(years.length > 0 ? [named('year', years)] : []),
    ...(kinds.length > 0 ? [named('kind', kinds)] : []),
  ].join(' ');
}

function whatThereIs(
  items: readonly NewsItem[],
  { year, kind }: { readonly year: NewsYear | undefined; readonly kind: NewsKind | undefined },
): string {
  const withKind = kind === undefined ? items : filterNews(items, { kind });
  if (withKind.length === 0) {
    const kinds = kindsOf(items);
    return kinds.length === 0 ? 'No item has a link.' : named('kind', kinds);
  }
  const years = [...new Set(withKind.flatMap(item => item.year ?? []))];
  if (years.length === 0) return year === 'unknown' ? '' : 'No item has a year.';
  return kind === undefined
    ? named('year', years)
    : `Items ${kindName(kind).replace('With', 'with')} are from ${years.join(', ')}.`;
}

function named(what: string, names: readonly (string | number)[]): string {
  return names.length === 1 ? `The only ${what} is ${names[0]}.` : `The ${what}s are ${names.join(', ')}.`;
}
