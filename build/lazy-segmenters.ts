import type { Plugin } from 'rolldown';
import { type Change, rewrite } from './rewrite.ts';

/** Modules that make a segmenter when they load, and the words with which they do so. */
const segmenters: readonly (readonly [file: RegExp, made: string])[] = [
  [/[\\/]ink[\\/]build[\\/]line-update\.js$/, "new Intl.Segmenter(undefined, { granularity: 'grapheme' })"],
  [/[\\/]slice-ansi[\\/]tokenize-ansi\.js$/, "new Intl.Segmenter(undefined, {granularity: 'grapheme'})"],
  [/[\\/]node_modules[\\/]wrap-ansi[\\/]index\.js$/, 'new Intl.Segmenter()'],
  [
    /[\\/]@alcalzone[\\/]ansi-tokenize[\\/]build[\\/]tokenize\.js$/,
    'new Intl.Segmenter(undefined, { granularity: "grapheme" })',
  ],
];

/** Has them make it when they first use it: most text needs none, and each costs the start about a millisecond. */
export function lazySegmenters(): readonly Plugin[] {
  return segmenters.map(([file, made]) => rewrite('lazy-segmenters', file, [lazily(made)]));
}

function lazily(made: string): Change {
  return [made, `{ segment(text) { return (this.made ??= ${made}).segment(text); } }`];
}
