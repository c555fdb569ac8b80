import { resolve } from 'node:path';
import { build } from 'rolldown';
import { chunks } from './chunks.ts';
import { lateStackUtils } from './late-stack-utils.ts';
import { lazyBuiltins } from './lazy-builtins.ts';
import { lazyLanguages } from './lazy-languages.ts';
import { lazyModules } from './lazy-modules.ts';
import { lazySegmenters } from './lazy-segmenters.ts';
import { licences } from './licences.ts';
import { oneCellRows } from './one-cell-rows.ts';
import { parsedReference } from './parsed-reference.ts';
import { setPackedModes } from './same-modes.ts';
import { sameValues } from './same-values.ts';
import { sanitizedOnce } from './sanitized-once.ts';
import { searchIndex } from './search-index.ts';
import { selfContained } from './self-contained.ts';
import { stamp } from './stamp.ts';
import { standIn } from './stand-in.ts';
import { wholeRows } from './whole-rows.ts';
import { withoutAssert } from './without-assert.ts';
import { withoutDevtools } from './without-devtools.ts';

/**
 * One call bundles the program and all that it needs, so that the package has no runtime dependency.
 *
 * Dynamic imports become chunks of their own: Ink and React load only when a screen is drawn.
 * Ink's one use of `Promise.withResolvers`, which Node 20 lacks, is in its concurrent mode, which we do
 * not use; so no fallback for it is carried.
 *
 * The bundler's command line would print its report whatever its options; `npm start` should show the program.
 */
await build({
  input: { cli: 'src/cli.ts' },
  platform: 'node',
  // Modules are in a chunk in the order of their paths: a node_modules that is a link must not make another one.
  resolve: { symlinks: false },
  // It reports modules that could be in a chunk of their own; `chunks` decides where they go.
  checks: { ineffectiveDynamicImport: false },
  transform: {
    target: 'node20.19',
    // React's production build, not its development one.
    define: { 'process.env.NODE_ENV': '"production"' },
  },
  plugins: [
    lazyModules([
      {
        name: 'markdown',
        module: resolve('src/markdown/read.ts'),
        imported: /\/read\.ts$/,
        exports: ['parseMarkdown', 'MarkdownReader'],
      },
      {
        name: 'yaml',
        module: 'yaml',
        imported: /^yaml$/,
        exports: ['isMap', 'isNode', 'isScalar', 'isSeq', 'LineCounter', 'parseDocument'],
      },
      { name: 'open', module: 'open', imported: /^open$/, exports: ['default'] },
    ]),
    parsedReference('reference.json'),
    lazyBuiltins({
      'node:crypto': /[\\/]src[\\/]platform[\\/]/,
      'node:vm': /[\\/]src[\\/]platform[\\/]/,
      'node:child_process': /[\\/](?:terminal-size|src[\\/]platform)[\\/]/,
    }),
    withoutAssert(),
    withoutDevtools(),
    lateStackUtils(),
    sameValues(),
    wholeRows(),
    oneCellRows(),
    sanitizedOnce(),
    // string-width builds `\p{RGI_Emoji}` and a segmenter before it can measure anything else than ASCII, and gives
    // some graphemes other widths than our rows are laid out with. Older versions of it are in folders of their own.
    standIn('string-width', /[\\/]node_modules[\\/]string-width[\\/]index\.js$/, 'string-width.ts'),
    standIn(
      'yoga-layout',
      /[\\/]node_modules[\\/]yoga-layout[\\/]dist[\\/]src[\\/]index\.js$/,
      'yoga-layout.ts',
    ),
    standIn('parse5', /[\\/]node_modules[\\/]parse5[\\/]/, 'parse5.ts'),
    standIn('parse5-htmlparser2-tree-adapter', /parse5-htmlparser2-tree-adapter[\\/]/, 'nothing.ts'),
    standIn('restore-cursor', /[\\/]node_modules[\\/]restore-cursor[\\/]/, 'restore-cursor.ts'),
    standIn('cli-table3', /[\\/]node_modules[\\/]cli-table3[\\/]/, 'nothing.ts'),
    standIn('supports-hyperlinks', /[\\/]node_modules[\\/]supports-hyperlinks[\\/]/, 'nothing.ts'),
    lazyLanguages(),
    standIn('node-emoji', /[\\/]node_modules[\\/]node-emoji[\\/]/, 'node-emoji.ts'),
    ...lazySegmenters(),
    searchIndex(),
    selfContained(),
    licences('LICENSES.txt'),
    stamp(),
  ],
  output: {
    dir: 'dist',
    cleanDir: true,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    // PROFILE=1 keeps the names, for a profiler.
    minify: !process.env.PROFILE,
    sourcemap: false,
    codeSplitting: { groups: chunks },
  },
});

setPackedModes(
  ['bin', 'dist'],
  ['content/talk.md', 'package.json', 'README.md', 'LICENSE'],
  ['bin/dsac-info.cjs'],
);
