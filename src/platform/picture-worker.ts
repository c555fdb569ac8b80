import { existsSync, readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { deflateSync, inflateSync } from 'node:zlib';
import { createPictureDrawer } from '../pictures/draw-picture.ts';
import type { PictureRequest } from '../pictures/picture-request.ts';
import { PictureError } from '../pictures/pixels.ts';

/** Beside the bundle, or in the package that it comes from. */
const webpFiles = ['./webp.wasm', '../../node_modules/@cwasm/webp/webp.wasm'];

let webp: WebAssembly.Module | undefined;

function webpModule(): WebAssembly.Module {
  const file = webpFiles.map(path => new URL(path, import.meta.url)).find(url => existsSync(url));
  if (!file) throw new PictureError('the decoder of WebP is missing');
  webp ??= new WebAssembly.Module(readFileSync(file));
  return webp;
}

const draw = createPictureDrawer({
  inflate(bytes, most) {
    try {
      return inflateSync(bytes, { maxOutputLength: most });
    } catch {
      throw new PictureError('it is damaged');
    }
  },
  deflate: bytes => deflateSync(bytes, { level: 6 }),
  base64: bytes => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  webpModule,
});

/** Draws pictures beside the program, so that no picture keeps a key waiting: one at a time, in order. */
parentPort?.on('message', ({ number, request }: { number: number; request: PictureRequest }) => {
  parentPort?.postMessage({ number, drawn: draw(request) });
});
