import { writeDeck } from '../decks.ts';
import { entries, rows, sections, slides, type Walk, walk } from '../keys.ts';
import { browserText, open } from '../programs.ts';
import type { Bench, Bound, Measured, Row } from '../row.ts';
import type { Answer } from '../session.ts';
import { spreadOf } from '../spread.ts';

const size = { columns: 120, rows: 40 };
const screenOfText = size.columns * size.rows;
/** Also loads what the first code needs. */
const warmUp = 15;

type Pressed = { readonly answers: readonly Answer[] };

/** Opens the program, warms it up, and presses a key `count` times. */
async function press(
  bench: Bench,
  words: readonly string[],
  opening: string,
  way: Walk,
  count: number,
): Promise<Pressed> {
  const session = open(bench, words, size);
  try {
    await session.firstFrame(words.includes('present') ? '1/' : browserText);
    await session.settle();
    for (const key of opening) await session.press(key);
    await walk(session, way, warmUp);
    return { answers: await walk(session, way, count) };
  } finally {
    await session.stop();
  }
}

/** How soon a key is answered, and by how many bytes. */
export const keys: Row = {
  name: 'keys',
  async measure(bench) {
    const count = bench.runs ?? 100;
    const deck = writeDeck(bench.folder.path, 1000);
    const slide = await press(bench, ['present', deck], '', slides, count);
    const step = await press(bench, ['present'], '', slides, count);
    const section = await press(bench, [], '1', sections, count);
    const item = await press(bench, [], '', entries, Math.ceil(count / 4));
    const row = await press(bench, [deck], '', rows, Math.ceil(count / 4));
    const soon: readonly Bound[] = [
      { of: 'median', atMost: 8, stretch: 4 },
      { of: 'p95', atMost: 16 },
    ];
    const time = (what: string, { answers }: Pressed): Measured => {
      const ours = spreadOf(answers.map(({ milliseconds }) => milliseconds));
      return { what: `${what}, 120 × 40`, unit: 'ms', ours, bounds: soon };
    };
    const written = (what: string, { answers }: Pressed, atMost: number): Measured => {
      const ours = spreadOf(answers.map(({ bytes }) => bytes));
      return { what: `bytes: ${what}`, unit: 'bytes', ours, bounds: [{ of: 'most', atMost }] };
    };
    return [
      time('next slide', slide),
      time('next step of the built-in talk', step),
      time('next section', section),
      written('one step in the menu', item, 1000),
      written('one row of scrolling', row, screenOfText),
      written('one slide', slide, screenOfText),
    ];
  },
};
