/** The colors of a whole screen, as SGR parameters: `38;2;230;230;230` and `48;2;22;24;29`. */
export type Paint = { readonly foreground: string; readonly background: string };

/** Modes being set and reset: nothing of it is drawn. */
const modesOnly = /^(?:\u001b\[\?[\d;]*[hl])*$/;
const sgr = /\u001b\[([\d;]*)m/g;
/** Erasing to the end of the row or the whole row; to the end of the screen or all of it. */
const erasing = /\u001b\[(0?|2)([JK])/g;

const reset = '\u001b[0m';
/** What takes each attribute away again. */
const closing: Readonly<Record<string, number>> = { 1: 22, 2: 22, 3: 23, 4: 24, 7: 27, 9: 29 };

/**
 * Has drawing done on a painted screen: what has no colors of its own gets those of the paint, and so does what is
 * erased, for a terminal erases with the background that is set ("bce" in terminfo). Nothing is set when it ends,
 * so that nothing is left behind, whenever the program does.
 *
 * @param columns of the window, where the terminal is one that erases with its own background: then blanks are
 *   written instead, which need not know where in the row they begin
 */
export function painted(drawing: string, paint: Paint, size?: { columns: number; rows: number }): string {
  if (modesOnly.test(drawing)) return drawing;
  const open = { closers: new Set<number>(), foreground: false, background: false };

  function closed(): readonly (string | number)[] {
    const parameters: (string | number)[] = [...open.closers];
    if (open.foreground) parameters.push(paint.foreground);
    if (open.background) parameters.push(paint.background);
    open.closers.clear();
    open.foreground = open.background = false;
    return parameters;
  }
  function mixed(parameters: string): string {
    const asked = parameters.split(';');
    const given: (string | number)[] = [];
    for (let at = 0; at < asked.length; at += 1) {
      const code = Number(asked[at]);
      if (code === 0) given.push(...closed());
      else if (code === 39 || code === 49) given.push(code === 39 ? paint.foreground : paint.background);
      else if (code === 38 || code === 48) {
        const length = asked[at + 1] === '5' ? 3 : 5;
        given.push(...asked.slice(at, at + length));
        at += length - 1;
        open[code === 38 ? 'foreground' : 'background'] = true;
      } else {
        given.push(code);
        note(code);
      }
    }
    return given.length === 0 ? '' : `\u001b[${given.join(';')}m`;
  }
  function note(code: number): void {
    const closer = closing[code];
    if (closer !== undefined) open.closers.add(closer);
    else if ((code >= 30 && code < 38) || (code >= 90 && code < 98)) open.foreground = true;
    else if ((code >= 40 && code < 48) || code >= 100) open.background = true;
    else open.closers.delete(code);
  }

  const recolored = drawing.replace(sgr, (_, parameters: string) => mixed(parameters));
  const erased = size ? recolored.replace(erasing, (_, how, what) => blanks(how, what, size)) : recolored;
  return `\u001b[${paint.foreground};${paint.background}m${erased}${reset}`;
}

/**
 * Blanks in place of erasing. The cursor is kept (DECSC, DECRC) and rows do not wrap (DECAWM), so that too many of them
 * do no harm; nothing is scrolled (CUD).
 */
function blanks(how: string, what: string, { columns, rows }: { columns: number; rows: number }): string {
  const row = ' '.repeat(columns);
  const here = how === '2' ? `\r${row}` : row;
  const below = what === 'K' ? '' : `\u001b[B\r${row}`.repeat(rows);
  const start = what === 'J' && how === '2' ? '\u001b[H' : '';
  return `\u001b7\u001b[?7l${start}${here}${below}\u001b[?7h\u001b8`;
}
