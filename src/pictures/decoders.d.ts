declare module 'jpeg-js/lib/decoder.js' {
  type Options = {
    readonly useTArray: true;
    readonly formatAsRGBA: true;
    readonly tolerantDecoding: boolean;
    readonly maxResolutionInMP: number;
    readonly maxMemoryUsageInMB: number;
  };
  export default function decode(
    bytes: Uint8Array,
    options: Options,
  ): { readonly width: number; readonly height: number; readonly data: Uint8Array };
}

declare module 'omggif' {
  export class GifReader {
    constructor(bytes: Uint8Array);
    readonly width: number;
    readonly height: number;
    frameInfo(frame: number): { readonly width: number; readonly height: number };
    decodeAndBlitFrameRGBA(frame: number, pixels: Uint8Array): void;
  }
}

/** What is used of it; the types of Node have none. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: object);
    readonly exports: object;
  }
}
