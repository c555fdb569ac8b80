import { build } from 'rolldown';
import { licences } from './licences.ts';
import { selfContained } from './self-contained.ts';
import { withoutDevtools } from './without-devtools.ts';

/**
 * One call bundles the program and all that it needs, so that the package has no runtime dependency.
 *
 * Dynamic imports become chunks of their own: Ink and React load only when a screen is drawn.
 * Ink's one use of `Promise.withResolvers`, which Node 20 lacks, is in its concurrent mode, which we do
 * not use; so no fallback for it is carried.
 *
 * The bundler's command line would print its report whatever it is told; `npm start` should show the program.
 */
await build({
  input: { cli: 'src/cli.ts' },
  platform: 'node',
  transform: {
    target: 'node20.19',
    // React's production build, not its development one.
    define: { 'process.env.NODE_ENV': '"production"' },
  },
  plugins: [withoutDevtools(), selfContained(), licences('LICENSES.txt')],
  output: {
    dir: 'dist',
    cleanDir: true,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    minify: true,
    sourcemap: false,
  },
});
