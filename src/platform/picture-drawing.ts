import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { DrawnPicture, PictureRequest } from '../pictures/picture-request.ts';

/** What one picture may take. Milliseconds. */
const longest = 10_000;
/** MB of the worker's own objects; pixels are beside them, and bounded before they are decoded. */
const memory = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

export type PictureDrawing = {
  /** Decodes and draws a picture in the background. Never rejects. */
  draw(request: PictureRequest): Promise<DrawnPicture>;
  close(): void;
};

type Waiting = { readonly request: PictureRequest; readonly resolve: (drawn: DrawnPicture) => void };

/** Draws pictures in a thread of its own, which begins with the first one, and ends with one that takes too long. */
export function createPictureDrawing(): PictureDrawing {
  const waiting: Waiting[] = [];
  let worker: Worker | undefined;
  let timer: NodeJS.Timeout | undefined;
  let number = 0;
  let isClosed = false;

  function finish(drawn: DrawnPicture): void {
    clearTimeout(timer);
    waiting.shift()?.resolve(drawn);
    next();
  }
  function giveUp(reason: string): void {
    void worker?.removeAllListeners().terminate();
    worker = undefined;
    finish({ type: 'broken', reason });
  }
  function next(): void {
    const [first] = waiting;
    if (!first || isClosed) return;
    number += 1;
    worker ??= start();
    worker.postMessage({ number, request: first.request });
    timer = setTimeout(() => giveUp('it takes too long'), longest);
    timer.unref();
  }
  function start(): Worker {
    const started = new Worker(workerFile(), { resourceLimits: memory });
    started.on('message', (answer: { readonly number: number; readonly drawn: DrawnPicture }) => {
      if (answer.number === number) finish(answer.drawn);
    });
    started.on('error', () => giveUp('it takes too much memory'));
    // A picture that is not done yet is no reason to stay.
    started.unref();
    return started;
  }
  return {
    draw(request) {
      return new Promise(resolve => {
        waiting.push({ request, resolve });
        if (waiting.length === 1) next();
      });
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
      void worker?.removeAllListeners().terminate();
    },
  };
}

/** The bundle has it beside itself; otherwise it is the source. */
function workerFile(): URL {
  const bundled = new URL('./picture-worker.cjs', import.meta.url);
  return existsSync(bundled) ? bundled : new URL('./picture-worker.ts', import.meta.url);
}
