import { createPictureBoard, type PictureBoard } from '../../pictures/picture-board.ts';
import { createPictureDrawing } from '../../platform/picture-drawing.ts';
import { createPictureFiles } from '../../platform/picture-files.ts';
import type { PictureSetting } from './pictures.ts';

export type ScreenBoard = PictureBoard & { close(): void };

/** The board of pictures on the real terminal. */
export function createScreenBoard(setting: PictureSetting): ScreenBoard {
  const { choice, colors, document, folders, stdout, ask } = setting;
  const drawing = createPictureDrawing();
  const board = createPictureBoard({
    ...createPictureFiles(document, folders),
    draw: drawing.draw,
    write: bytes => void stdout.write(bytes),
    ...{ ask, choice, colors },
    environment: process.env,
    // Any number will do that is not the same in each program.
    program: 1 + (process.pid % 255),
  });
  return Object.assign(board, { close: drawing.close });
}
