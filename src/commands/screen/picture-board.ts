import { createPictureBoard, type PictureBoard } from '../../pictures/picture-board.ts';
import { askTerminal } from '../../platform/ask-terminal.ts';
import { createPictureDrawing } from '../../platform/picture-drawing.ts';
import { createPictureFiles } from '../../platform/picture-files.ts';
import type { PictureSetting } from './pictures.ts';

export type ScreenBoard = PictureBoard & {
  /** The terminal is asked, and has not answered all. */
  settled(): Promise<void> | undefined;
  close(): void;
};

/** The board of pictures on the real terminal. */
export function createScreenBoard(setting: PictureSetting): ScreenBoard {
  const { choice, colors, document, folders, stdout, input } = setting;
  const files = createPictureFiles(document, folders);
  const drawing = createPictureDrawing();
  const write = (bytes: string) => void stdout.write(bytes);
  let asking: Promise<void> | undefined;
  const board = createPictureBoard({
    ...files,
    draw: drawing.draw,
    write,
    async ask(questions) {
      await setting.settled();
      const answered = askTerminal(write, input, questions);
      asking = answered.then(() => {
        asking = undefined;
      });
      return answered;
    },
    choice,
    colors,
    environment: process.env,
    // Any number will do that is not the same in each program.
    program: 1 + (process.pid % 255),
  });
  return Object.assign(board, { settled: () => asking, close: drawing.close });
}
