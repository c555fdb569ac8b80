import { PictureError, type Pixels } from './pixels.ts';

/** What libwebp's decoder, compiled to WebAssembly, offers. */
type Decoder = {
  readonly memory: { readonly buffer: ArrayBuffer };
  malloc(size: number): number;
  free(at: number): void;
  WebPDecodeRGBA(bytes: number, size: number, width: number, height: number): number;
};

/** It writes no file and no message: what it could call for that is not there. */
const nothing = { fd_close: () => 8, fd_seek: () => 8, fd_write: () => 8 };

/** Decodes a WebP that does not move. @param module the decoder */
export function decodeWebp(bytes: Uint8Array, module: WebAssembly.Module): Pixels {
  const instance = new WebAssembly.Instance(module, { wasi_snapshot_preview1: nothing });
  // What the module exports is known: its version is pinned.
  const decoder = instance.exports as unknown as Decoder;
  const input = decoder.malloc(bytes.length);
  const size = decoder.malloc(8);
  new Uint8Array(decoder.memory.buffer).set(bytes, input);
  const output = decoder.WebPDecodeRGBA(input, bytes.length, size, size + 4);
  if (output === 0) throw new PictureError('it is damaged, or it moves');
  const [width = 0, height = 0] = new Uint32Array(decoder.memory.buffer, size, 2);
  // A copy: the instance and its memory go.
  return { width, height, rgba: new Uint8Array(decoder.memory.buffer, output, width * height * 4).slice() };
}
