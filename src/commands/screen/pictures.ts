import type { ScreenPictures, Setting } from '../../screens/runtime/setting.ts';
import type { Pen } from '../../terminal/ansi.ts';
import { createScreenBoard, type PictureSetting, type ScreenBoard } from './picture-board.ts';

/** The pictures of a screen, and what the terminal needs for them. */
export type TerminalPictures = ScreenPictures &
  Pick<ScreenBoard, 'withStrips' | 'leave' | 'resume' | 'diagnostics' | 'close'> & {
    readonly findPicture: NonNullable<Setting['findPicture']>;
    readonly row: NonNullable<Pen['picture']>;
  };

/** Nothing of it is loaded before a document has an image. */
export function createTerminalPictures(setting: PictureSetting): TerminalPictures {
  let board: ScreenBoard | undefined;
  let opened: Parameters<ScreenPictures['opened']> | undefined;
  let version = 0;
  let findPicture = finder();

  function finder(): TerminalPictures['findPicture'] {
    return image => {
      if (!board) {
        board = createScreenBoard(setting);
        if (opened) board.opened(...opened);
      }
      return board.find(image);
    };
  }
  return {
    get findPicture() {
      // Another one, so that what was laid out with the old one is laid out again.
      if (board && board.version !== version) {
        version = board.version;
        findPicture = finder();
      }
      return findPicture;
    },
    row: row => board?.row(row),
    withStrips: drawing => board?.withStrips(drawing) ?? drawing,
    leave: () => board?.leave() ?? '',
    resume: () => board?.resume(),
    get diagnostics() {
      return board?.diagnostics ?? [];
    },
    work: () => board?.work(),
    opened(...all) {
      opened = all;
    },
    close: () => board?.close(),
  };
}
