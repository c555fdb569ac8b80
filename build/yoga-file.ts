import type { Plugin } from 'rolldown';
import { rewrite, rewritten } from './rewrite.ts';

const binary = /"data:application\/octet-stream;base64,([A-Za-z0-9+/=]+)"/;
const file = /[\\/]yoga-layout[\\/]dist[\\/]binaries[\\/]yoga-wasm-base64-esm\.js$/;
const hook = 'loadYoga = loadYoga || {};';

/**
 * Ships the WebAssembly of Ink's layout engine as a file, and starts it at once. Left to itself it stands in the
 * code as base64, which is decoded by way of `fetch`: that loads the whole HTTP client of Node.
 */
export function yogaFile(fileName: string): Plugin {
  let isDone = false;
  return {
    name: 'yoga-file',
    transform: {
      filter: { id: file },
      handler(code) {
        isDone = true;
        const { code: changed, wasm } = withoutBinary(code, fileName, message => this.error(message));
        this.emitFile({ type: 'asset', fileName, source: wasm });
        return changed;
      },
    },
    buildEnd(error) {
      if (!error && !isDone) this.error('yoga-layout is not bundled any more');
    },
  };
}

/** The module without its binary, which it reads from beside itself, and the binary. */
export function withoutBinary(
  code: string,
  fileName: string,
  fail: (message: string) => never,
): { readonly code: string; readonly wasm: Buffer } {
  const [whole, base64] = binary.exec(code) ?? [];
  if (whole === undefined || base64 === undefined) return fail('yoga-layout has its binary elsewhere now');
  const changed = rewritten(
    code,
    [
      [whole, '"data:application/octet-stream;base64,"'],
      ['  return loadYoga.ready\n', '  return h\n'],
      [
        hook,
        `loadYoga = loadYoga || {};
loadYoga.instantiateWasm = (imports, onReady) => {
  const bytes = readFileSync(new URL(${JSON.stringify(fileName)}, import.meta.url));
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports);
  onReady(instance);
  return instance.exports;
};`,
      ],
    ],
    fail,
  );
  return {
    code: `import { readFileSync } from 'node:fs';\n${changed}`,
    wasm: Buffer.from(base64, 'base64'),
  };
}

/** The module that waits for it need not wait: so a bundle in CommonJS can hold it. */
export function yogaAtOnce(): Plugin {
  return rewrite('yoga-at-once', /[\\/]yoga-layout[\\/]dist[\\/]src[\\/]index\.js$/, [
    ['wrapAssembly(await loadYoga())', 'wrapAssembly(loadYoga())'],
  ]);
}
