import type { Diagnostic } from '../diagnostic.ts';
import type { FindPicture, FoundPicture } from '../layout/options.ts';
import type { Image } from '../markdown/image.ts';
import type { Environment, ImagesChoice } from '../terminal/capabilities.ts';
import type { PictureRow } from '../terminal/line.ts';
import { safeRow } from '../terminal/safe-text.ts';
import type { CellColors } from './cells.ts';
import { createKittyPictures } from './kitty-pictures.ts';
import { isInTmux, pictureQuestions, readPictureAnswers } from './picture-answers.ts';
import type { PictureHead } from './picture-format.ts';
import { headBytes, mostPixels, readPictureHead } from './picture-head.ts';
import { pictureMark, withStrips } from './picture-marks.ts';
import type { CellSize, DrawnPicture, PictureMode, PictureRequest } from './picture-request.ts';

/** The start of a picture's file, or why there is none. */
export type PictureStart =
  | { readonly type: 'start'; readonly key: string; readonly path: string; readonly bytes: Uint8Array }
  /** It is in the web: nothing is fetched. */
  | { readonly type: 'elsewhere' }
  | { readonly type: 'refused'; readonly reason: string };

/** What the board needs of the world. */
export type PicturePorts = {
  /**
   * Reads the start of what an image names.
   *
   * @param url as it is written @param from the file that it is written in, as the user knows it @param most bytes
   */
  start(url: string, from: string, most: number): PictureStart;
  /** All of a file; nothing if it cannot be read any more. */
  whole(path: string): Uint8Array | undefined;
  /** Never rejects. */
  draw(request: PictureRequest): Promise<DrawnPicture>;
  /** Asks the terminal, once, when the first picture is to be drawn. @returns its replies; never rejects */
  ask(questions: string): Promise<readonly string[]>;
  /** Writes to the terminal what draws nothing. */
  write(bytes: string): void;
  /** For numbers that no other program uses: 1 to 255. */
  readonly program: number;
  readonly choice: ImagesChoice;
  readonly colors: CellColors;
  readonly environment: Environment;
};

/** The pictures of a screen: what a layout may ask, what a pen may, and the work that comes of it. */
export type PictureBoard = {
  /** It reads the starts of files. */
  readonly find: FindPicture;
  /** Another one whenever a picture turned out to be broken. */
  readonly version: number;
  /** What a row of a picture looks like; nothing while it is not drawn. */
  readonly row: (row: PictureRow) => string | undefined;
  /** Puts pictures in their places in what a screen is drawn with. */
  readonly withStrips: (drawing: string) => string;
  /** What the authors should fix, as far as it was seen. */
  readonly diagnostics: readonly Diagnostic[];
  /** Begins with what the last frame asked for: to be called once that is drawn. */
  work(): void;
  /** Called once there is a screen. @param redraw draws the same again @param say says what an author should fix */
  opened(redraw: () => void, say: (diagnostic: Diagnostic) => void): void;
  /** What takes all pictures out of the terminal, before the screen is left. */
  leave(): string;
  /** Puts them back. */
  resume(): void;
};

type Known = { readonly path: string; readonly head: PictureHead };
type Asked = Pick<PictureRow, 'key' | 'columns' | 'rows'>;
type Drawn = DrawnPicture & { readonly number: number };

/** What was drawn is kept for so many pictures and sizes. */
const mostDrawn = 24;

export function createPictureBoard(ports: PicturePorts): PictureBoard {
  const known = new Map<string, Known | undefined>();
  const broken = new Set<string>();
  const drawn = new Map<string, Drawn>();
  /** What was found for this frame: a slide is laid out many times until its pictures fit, and a file is read once. */
  const found = new Map<string, FoundPicture | undefined>();
  const asked = new Map<string, Asked>();
  const waiting = new Set<string>();
  /** Where each picture is written. */
  const images = new Map<string, Image>();
  const diagnostics: Diagnostic[] = [];
  const reported = new Set<string>();
  const { choice, colors, environment } = ports;
  const kitty = createKittyPictures({ ...ports, isInTmux: isInTmux(environment) });
  let shownWith: { readonly mode: PictureMode; readonly cell: CellSize } | undefined;
  let isAsking = false;
  let said = 0;
  let number = 0;
  let redraw = () => {};
  let say: (diagnostic: Diagnostic) => void = () => {};
  let version = 0;

  function find(image: Image): FoundPicture | undefined {
    const { url, source } = image;
    const name = `${source.file}\0${url}`;
    if (!found.has(name)) found.set(name, look(image));
    return found.get(name);
  }
  function look(image: Image): FoundPicture | undefined {
    const { url, source } = image;
    const start = ports.start(url, source.file, headBytes);
    if (start.type === 'elsewhere') return undefined;
    if (start.type === 'refused') return report(image, start.reason);
    const { key, path, bytes } = start;
    if (!known.has(key)) {
      const head = readPictureHead(bytes);
      known.set(key, head && { path, head });
    }
    const head = known.get(key)?.head;
    if (!head) return report(image, 'it is not a PNG, JPEG, GIF, WebP or SVG');
    if (head.format === 'svg')
      return head.title === undefined ? undefined : { type: 'title', title: safeRow(head.title) };
    const { width, height } = head;
    const told = (value: number) => value.toLocaleString('en');
    if (width * height > mostPixels)
      return report(
        image,
        `it has ${told(width)} × ${told(height)} pixels; up to ${told(mostPixels)} are shown`,
      );
    images.set(key, image);
    return broken.has(key) ? undefined : { type: 'picture', key, width, height };
  }
  function report({ source, url }: Image, reason: string): undefined {
    const diagnostic = { ...source, message: safeRow(`image ${url} cannot be shown: ${reason}`) };
    const key = JSON.stringify(diagnostic);
    if (!reported.has(key)) diagnostics.push(diagnostic);
    reported.add(key);
  }

  const nameOf = ({ key, columns, rows }: Asked) => `${columns} ${rows} ${key}`;

  function row(wanted: PictureRow): string | undefined {
    const name = nameOf(wanted);
    const picture = drawn.get(name);
    if (!picture) {
      asked.set(name, wanted);
      return undefined;
    }
    // What was seen last stays longest.
    drawn.delete(name);
    drawn.set(name, picture);
    switch (picture.type) {
      case 'text':
        return picture.rows[wanted.row];
      case 'strips':
        return pictureMark(`${picture.number}.${wanted.row}`, wanted.columns);
      case 'file':
        return kitty.row(picture.number, picture.file, wanted);
      case 'broken':
        return undefined;
    }
  }
  function strip(mark: string): string {
    const [wanted, index] = mark.split('.').map(Number);
    const picture = [...drawn.values()].find(each => each.number === wanted);
    return picture?.type === 'strips' ? (picture.rows[index ?? 0] ?? '') : '';
  }
  function drawNext(): void {
    if (!shownWith) return;
    for (const [name, wanted] of asked) {
      if (waiting.has(name)) continue;
      const file = known.get(wanted.key);
      const bytes = file && ports.whole(file.path);
      waiting.add(name);
      const { mode, cell } = shownWith;
      const drawing: Promise<DrawnPicture> =
        file && bytes
          ? ports.draw({ ...wanted, head: file.head, bytes, mode, cell })
          : Promise.resolve({ type: 'broken', reason: 'it cannot be read any more' });
      void drawing.then(picture => put(name, wanted.key, picture));
    }
    asked.clear();
  }
  function put(name: string, key: string, picture: DrawnPicture): void {
    waiting.delete(name);
    if (picture.type === 'broken') {
      broken.add(key);
      found.clear();
      const image = images.get(key);
      if (image) report(image, picture.reason);
      version += 1;
    } else {
      number += 1;
      drawn.set(name, { ...picture, number });
      const [oldest] = drawn.keys();
      if (drawn.size > mostDrawn && oldest !== undefined) drawn.delete(oldest);
    }
    redraw();
  }
  return {
    find,
    get version() {
      return version;
    },
    row,
    withStrips: drawing => withStrips(drawing, strip),
    diagnostics,
    work() {
      found.clear();
      kitty.work();
      for (; said < diagnostics.length; said += 1) {
        const next = diagnostics[said];
        if (next) say(next);
      }
      if (asked.size === 0) return;
      if (shownWith) return drawNext();
      if (isAsking) return;
      isAsking = true;
      const questions = pictureQuestions(environment, choice);
      const answered = questions === undefined ? Promise.resolve([]) : ports.ask(questions);
      void answered.then(replies => {
        shownWith = readPictureAnswers(replies, environment, choice, colors);
        drawNext();
      });
    },
    opened(redrawScreen, sayOnScreen) {
      redraw = redrawScreen;
      say = sayOnScreen;
    },
    leave: kitty.leave,
    resume: kitty.resume,
  };
}
