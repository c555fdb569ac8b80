import { readFileSync } from 'node:fs';
import type { Plugin } from 'rolldown';

/** Puts the decoder of WebP beside the bundle: it is WebAssembly, and read when the first such picture is drawn. */
export function webpDecoder(): Plugin {
  return {
    name: 'webp-decoder',
    generateBundle() {
      const source = readFileSync('node_modules/@cwasm/webp/webp.wasm');
      this.emitFile({ type: 'asset', fileName: 'webp.wasm', source });
    },
  };
}
