import { type Box, beside, textBox } from './box.ts';

/** A bracket of several rows: its upper end, what is between, its middle, its lower end. */
type Tall = readonly [upper: string, between: string, middle: string, lower: string];

const tall: Readonly<Record<string, Tall>> = {
  '(': ['⎛', '⎜', '⎜', '⎝'],
  ')': ['⎞', '⎟', '⎟', '⎠'],
  '[': ['⎡', '⎢', '⎢', '⎣'],
  ']': ['⎤', '⎥', '⎥', '⎦'],
  '{': ['⎧', '⎪', '⎨', '⎩'],
  '}': ['⎫', '⎪', '⎬', '⎭'],
  '|': ['│', '│', '│', '│'],
  '‖': ['║', '║', '║', '║'],
};

/** A box between brackets as high as it is. */
export function fenced(box: Box, open: string, close: string): Box {
  return beside([bracket(open, box, 'open'), box, bracket(close, box, 'close')]);
}

function bracket(sign: string, { rows, base }: Box, side: 'open' | 'close'): Box {
  if (sign === '') return textBox('');
  if (rows.length === 1) return textBox(sign);
  const parts = tall[sign];
  const drawn = rows.map((_, row) => {
    if (!parts) return row === base ? sign : ' ';
    if (row === 0) return parts[0];
    if (row === rows.length - 1) return parts[3];
    return row === Math.floor((rows.length - 1) / 2) ? parts[2] : parts[1];
  });
  // A brace needs a row for its point; and what is tall needs air.
  const wide = drawn.map(part => (side === 'open' ? `${part} ` : ` ${part}`));
  return { rows: wide, base, columns: 2 };
}
