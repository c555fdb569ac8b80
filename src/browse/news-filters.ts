import { type SafeText, safeText } from '../terminal/safe-text.ts';
import { filterNews, type NewsFilter, type NewsItem, type NewsYear } from './news.ts';
import { kindText, type NewsKind, newsKinds } from './news-kinds.ts';

/** A filter that somebody can choose. */
export type NewsChoice = {
  readonly name: SafeText;
  /** How many items it leaves, with what else is in force. */
  readonly count: number;
  readonly isInForce: boolean;
  /** The filter once it is chosen: what is in force is let go when it is chosen again. */
  readonly chosen: NewsFilter;
};

/** All that the news can be filtered by now: all of them, each year, each kind of link. What leaves nothing is left out. */
export function newsFilters(items: readonly NewsItem[], now: NewsFilter): readonly NewsChoice[] {
  const { year: _, ...anyYear } = now;
  const { kind: __, ...anyKind } = now;
  const years = [...new Set(items.map(({ year }): NewsYear => year ?? 'unknown'))];
  const choice = (name: string, filter: NewsFilter, isInForce: boolean, without: NewsFilter): NewsChoice => ({
    name: safeText(name),
    count: filterNews(items, filter).length,
    isInForce,
    chosen: isInForce ? without : filter,
  });
  const choices = [
    choice('All items', {}, now.year === undefined && now.kind === undefined, {}),
    ...years.map(year => choice(yearName(year), { ...now, year }, year === now.year, anyYear)),
    ...newsKinds.map(kind => choice(kindName(kind), { ...now, kind }, kind === now.kind, anyKind)),
  ];
  return choices.filter(({ count, isInForce }) => count > 0 || isInForce);
}

function yearName(year: NewsYear): string {
  return year === 'unknown' ? 'Year unknown' : `Year ${year}`;
}

function kindName(kind: NewsKind): string {
  if (kind === 'slides') return 'With slides';
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
