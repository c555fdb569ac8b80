import type { Plugin } from 'rolldown';
import { changedCells } from './changed-cells.ts';
import { lateBuiltins } from './late-builtins.ts';
import { lazyLanguages } from './lazy-languages.ts';
import { lazySegmenters } from './lazy-segmenters.ts';
import { quietHighlighter } from './quiet-highlighter.ts';
import { standIn } from './stand-in.ts';
import { wholeRows } from './whole-rows.ts';
import { withoutDevtools } from './without-devtools.ts';
import { withoutElk } from './without-elk.ts';

/** What the build changes of a library, or puts in its place. */
export type LibraryChange = {
  /** package.json pins the exact version of each: another one may need another change. */
  readonly libraries: readonly string[];
  readonly plugins: readonly Plugin[];
  readonly does: string;
  /**
   * What is lost without this one alone. Milliseconds are those of the main thread on the processor, 100 × 30 cells: the
   * median of pairs that took turns, on a machine with other work, so two like sides differ by up to 10. kB of `dist`.
   */
  readonly brings: string;
  readonly goesWhen: string;
};

/**
 * The one table of them. What brings less than 3 ms and less than 20 kB, and is not needed for the program to be right,
 * does not stay: each has to be looked at again with each new version.
 */
export const libraryChanges: readonly LibraryChange[] = [
  {
    libraries: ['ink'],
    plugins: [withoutDevtools()],
    does: 'Shuts the door to the React developer tools, which DEV=true in the environment would open.',
    brings: 'The build: it fails without, for the package behind that door is not ours.',
    goesWhen: 'Ink imports the developer tools only where they are installed.',
  },
  {
    libraries: ['ink'],
    plugins: [wholeRows()],
    does: 'Joins a frame row by row where nothing lies over anything else.',
    brings: '39 ms of the first frame, 15 ms of a key.',
    goesWhen: 'Ink writes text that nothing overlaps without taking it apart into cells.',
  },
  {
    libraries: ['ink'],
    plugins: [changedCells()],
    does: 'Writes of a row the cells that have changed, where each character is one cell wide.',
    brings:
      '3 kB of 5.6 for a row of scrolling beside an outline at 120 × 40, and 4 ms of a key at 200 × 60.',
    goesWhen:
      'Ink writes no cell that stays as it is, and compares rows that are not ASCII without a segmenter.',
  },
  {
    libraries: ['ink', 'slice-ansi', 'wrap-ansi', '@alcalzone/ansi-tokenize'],
    plugins: lazySegmenters(),
    does: 'Makes the four segmenters when they are first used, and not as the modules load.',
    brings: '24 ms of the first frame.',
    goesWhen: 'The libraries make them late, or Node makes the first one in a millisecond.',
  },
  {
    libraries: ['ink', 'signal-exit', 'terminal-size'],
    plugins: lateBuiltins(),
    does: 'Loads three modules of Node when there is an error or no terminal, and not at each start.',
    brings: '12 ms of the first frame.',
    goesWhen: 'Ink imports its view of errors late, and the others need no such module as they load.',
  },
  {
    libraries: ['string-width'],
    // It builds `\p{RGI_Emoji}` and a segmenter before it can measure anything else than ASCII. Older versions of it
    // stand in folders of their own.
    plugins: [
      standIn('string-width', /[\\/]node_modules[\\/]string-width[\\/]index\.js$/, 'string-width.ts'),
    ],
    does: 'Has Ink measure with our ruler. The library gives some graphemes other widths than our rows are laid out with.',
    brings: '56 ms of the first frame, 2 ms of a key, and rows that Ink does not cut.',
    goesWhen: 'It measures as our ruler does, and as fast.',
  },
  {
    libraries: ['yoga-layout'],
    plugins: [
      standIn(
        'yoga-layout',
        /[\\/]node_modules[\\/]yoga-layout[\\/]dist[\\/]src[\\/]index\.js$/,
        'yoga-layout.ts',
      ),
    ],
    does: 'Lays out rows of text and one box beside them, which is all that our screens ask for.',
    brings:
      'The build: a program in WebAssembly that is awaited as it loads does not fit in a CommonJS bundle. It took a tenth of the first frame.',
    goesWhen: 'Ink draws rows without a layout engine.',
  },
  {
    libraries: ['restore-cursor'],
    plugins: [standIn('restore-cursor', /[\\/]node_modules[\\/]restore-cursor[\\/]/, 'restore-cursor.ts')],
    does: 'Leaves the cursor to Ink and to our own output. The library writes to stderr at the end, even to a file.',
    brings: 'A redirected stderr with nothing in it that nobody said. 5 kB.',
    goesWhen: 'It writes only to a terminal.',
  },
  {
    libraries: ['parse5'],
    plugins: [standIn('parse5', /[\\/]node_modules[\\/]parse5[\\/]/, 'parse5.ts')],
    does: 'Reads what highlight.js writes: spans with a class, and five escapes.',
    brings: '190 kB.',
    goesWhen: 'cli-highlight takes tokens from highlight.js, not HTML.',
  },
  {
    libraries: ['cli-table3'],
    plugins: [standIn('cli-table3', /[\\/]node_modules[\\/]cli-table3[\\/]/, 'nothing.ts')],
    does: 'Leaves out the tables of marked-terminal: it only highlights code here.',
    brings: '26 kB.',
    goesWhen: 'marked-terminal loads it for tables alone.',
  },
  {
    libraries: ['node-emoji'],
    plugins: [standIn('node-emoji', /[\\/]node_modules[\\/]node-emoji[\\/]/, 'node-emoji.ts')],
    does: 'Leaves out the names of emoji, which marked-terminal wants for text, not for code.',
    brings: '235 kB.',
    goesWhen: 'marked-terminal loads it for text alone.',
  },
  {
    libraries: ['beautiful-mermaid'],
    plugins: [withoutElk()],
    does: 'Leaves out elkjs, which lays diagrams out for SVG alone. Here they are drawn in cells.',
    brings: '1,400 kB.',
    goesWhen: 'It imports elkjs where it draws SVG.',
  },
  {
    libraries: ['highlight.js'],
    plugins: [lazyLanguages()],
    does: 'Learns each of 190 languages when code in it is shown.',
    brings: '13 ms of the first code that is shown.',
    goesWhen: 'cli-highlight takes a highlight.js that is given its languages.',
  },
  {
    libraries: ['highlight.js'],
    plugins: [quietHighlighter()],
    does: 'Keeps what it says of code from the console, which is the screen.',
    brings: 'A screen that no library writes on.',
    goesWhen: 'highlight.js throws what it finds wrong, or leaves it to who called.',
  },
];
