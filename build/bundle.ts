import { resolve } from 'node:path';
import { build } from 'rolldown';
import { chunks } from './chunks.ts';
import { emojiNames } from './emoji-names.ts';
import { lazyBuiltins } from './lazy-builtins.ts';
import { lazyModules } from './lazy-modules.ts';
import { libraryChanges } from './library-changes.ts';
import { licences } from './licences.ts';
import { parsedReference } from './parsed-reference.ts';
import { setPackedModes } from './same-modes.ts';
import { searchIndex } from './search-index.ts';
import { selfContained } from './self-contained.ts';
import { stamp } from './stamp.ts';
import { starter } from './starter.ts';
import { webpDecoder } from './webp-decoder.ts';

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
  // Pictures are drawn in a thread of their own, which is a program of its own.
  input: { cli: 'src/cli.ts', 'picture-worker': 'src/platform/picture-worker.ts' },
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
      {
        name: 'formulas',
        module: resolve('src/markdown/formula/formula-text.ts'),
        imported: /\/formula-text\.ts$/,
        exports: ['formulaText', 'formulaRows', 'formulaTree', 'spokenFormula'],
      },
      {
        name: 'emoji',
        module: resolve('src/markdown/emoji-names.ts'),
        imported: /\/emoji-names\.ts$/,
        exports: ['emojiNamed'],
      },
      {
        name: 'pictures',
        module: resolve('src/commands/screen/picture-board.ts'),
        imported: /\/picture-board\.ts$/,
        exports: ['createScreenBoard'],
      },
      { name: 'open', module: 'open', imported: /^open$/, exports: ['default'] },
    ]),
    parsedReference('reference.json'),
    // Crypto takes 3 ms, and child_process 8. Of Node's other modules, each that a screen does not need takes less than 2.
    lazyBuiltins({
      'node:crypto': /[\\/]src[\\/]platform[\\/]/,
      'node:child_process': /[\\/]src[\\/]platform[\\/]/,
    }),
    ...libraryChanges.flatMap(({ plugins }) => plugins),
    searchIndex(),
    starter(),
    emojiNames(),
    webpDecoder(),
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
