/** The heads of charts: their first column has labels that need no name. */
const chartHead = /<!-- chart: \w+ -->\n[^\n]*\n[^\n|]*\|[^\n|]*/g;
/** Comments, tags, addresses of links, info strings, and what tells that something is a task, an alert or a note. */
const unseen = /<!--.*?-->|<[^>]*>|\]\([^)]*\)|```js|\[(?:[ x]|!\w+|\^\d+)\]/g;

/** What of a source a reader sees; marks that are no letters may be left in it. */
export const visible = (source: string): string =>
  source.replace(chartHead, ' ').replace(unseen, ' ').replaceAll('&amp;', '&');

export const timesIn = (text: string, word: string): number => text.split(word).length - 1;
