import { createPictureBoard, type PictureBoard } from '../../pictures/picture-board.ts';
import { createPictureDrawing } from '../../platform/picture-drawing.ts';
import { createPictureFiles } from '../../platform/picture-files.ts';
import type { ImagesChoice } from '../../terminal/capabilities.ts';

/** Where a document is. */
export type DocumentPlace = {
  /** As the user named it; nothing for standard input and what is built in. */
  readonly document?: string | undefined;
  /** Where its path begins, if that is not the current folder. */
  readonly folder?: string | undefined;
};

/** What the pictures of a screen depend on. */
export type PictureSetting = {
  readonly choice: ImagesChoice;
  readonly colors: '256' | 'true';
  /** The document whose pictures they are, once there is one. */
  readonly documentPlace: () => DocumentPlace;
  /** Folders that the user allows besides that of the document. */
  readonly folders: readonly string[];
  readonly stdout: NodeJS.WriteStream;
  /** Asks the terminal. @returns its replies; never rejects */
  readonly ask: (question: string) => Promise<readonly string[]>;
};

export type ScreenBoard = PictureBoard & { close(): void };

/** The board of pictures on the real terminal. */
export function createScreenBoard(setting: PictureSetting): ScreenBoard {
  const { choice, colors, folders, stdout, ask } = setting;
  const { document, folder } = setting.documentPlace();
  const drawing = createPictureDrawing();
  const board = createPictureBoard({
    ...createPictureFiles(document, folders, folder),
    draw: drawing.draw,
    write: bytes => void stdout.write(bytes),
    ...{ ask, choice, colors },
    environment: process.env,
    // Any number will do that is not the same in each program.
    program: 1 + (process.pid % 255),
  });
  return Object.assign(board, { close: drawing.close });
}
