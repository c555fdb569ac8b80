import { commandName } from '../../command-name.ts';
import type { PrintStyle } from '../../export/text.ts';
import { printOut, printsOnTerminal, writeError } from '../../platform/output.ts';
import { lessVersion, page } from '../../platform/pager.ts';
import { widestMeasure } from '../../screens/frame.ts';
import { type LoadedSettings, loadSettings, tellOfSettings } from '../../settings/load-settings.ts';
import { loadTheme } from '../../settings/load-theme.ts';
import {
  isLess,
  lessFollowsLinks,
  lessOptions,
  type PagerCommand,
  pagerCommand,
} from '../../settings/pager-command.ts';
import type { Settings } from '../../settings/setting-entries.ts';
import {
  canDrawScreen,
  colorDepth,
  followsLinks,
  isUtf8,
  printsStyles,
} from '../../terminal/capabilities.ts';
import { asciiGlyphs, unicodeGlyphs } from '../../terminal/glyphs.ts';
import { safeRow } from '../../terminal/safe-text.ts';
import { createPen } from '../../theme/pen.ts';
import type { Invocation } from '../invocation.ts';
import { printsLinear } from '../linear/is-linear.ts';
import { mostWidth } from '../option-values.ts';

/** The style of printed text, and where it goes. */
export type Printing = { readonly look: PrintStyle; readonly pager?: PagerCommand };

/** Smaller pieces are collected, since many small writes are slow. UTF-16 code units. */
const worthWriting = 64_000;

/** How to print, by options, settings and environment. Mistakes in the settings are reported. */
export async function preparePrinting(invocation: Invocation): Promise<Printing> {
  const resolved = await loadSettings(invocation);
  await tellOfSettings(resolved);
  const { settings } = resolved;
  const { env } = process;
  // A pager draws a screen.
  const isPaged = printsOnTerminal() && canDrawScreen(env) && !printsLinear(invocation);
  const pager = isPaged ? pagerCommand(settings, env) : undefined;
  const isAscii = invocation.ascii || invocation.plain || !isUtf8(env);
  const links = choosePen(invocation, settings, pager);
  // An unknown theme is reported even if nothing is styled.
  const isThemed = links !== undefined || invocation.theme !== undefined;
  const themed = isThemed
    ? await createPrintingPen(invocation, resolved, links?.hyperlinks ?? false)
    : undefined;
  const pen = links && themed;
  // What has no plain words keeps a width, where screen-reader mode has none.
  const columns = Math.min(printedColumns(invocation, settings), mostWidth);
  return {
    look: {
      columns,
      // --width is for all text, prose too.
      prose: invocation.width !== undefined ? columns : Math.min(columns, widestMeasure),
      glyphs: isAscii ? asciiGlyphs : unicodeGlyphs,
      ...(pen && { pen }),
    },
    ...(pager && { pager }),
  };
}

function windowColumns(): number | undefined {
  return printsOnTerminal() ? process.stdout.columns : undefined;
}

/** The option, or the width from the environment or the window, or 80, within the limit in the settings. */
export function printedColumns({ width }: Invocation, { columns: most }: Settings): number {
  if (width !== undefined) return width;
  const given = Number(process.env.COLUMNS ?? windowColumns() ?? 80);
  const columns = Number.isInteger(given) && given >= 10 ? given : 80;
  return most === 'auto' ? columns : Math.min(columns, most);
}

async function createPrintingPen({ color }: Invocation, resolved: LoadedSettings, hyperlinks: boolean) {
  const { theme, told } = await loadTheme(resolved);
  await tellOfSettings({ told });
  const { env } = process;
  return createPen(theme, {
    depth: colorDepth(env, { isTerminal: printsOnTerminal() }, color),
    hyperlinks,
  });
}

/** Whether there is a pen, and whether it writes links. */
function choosePen(invocation: Invocation, { hyperlinks }: Settings, pager: PagerCommand | undefined) {
  const { color, plain } = invocation;
  const { env } = process;
  const stream = { isTerminal: printsOnTerminal() };
  if (plain || printsLinear(invocation) || !printsStyles(env, stream, color)) return undefined;
  // A pager that is not known to show styles gets them only if they are forced.
  const isForced = printsStyles(env, { isTerminal: false }, color);
  if (pager && !pager.showsStyles && !isForced) return undefined;
  const follows = hyperlinks === 'always' || (stream.isTerminal && followsLinks(env, hyperlinks));
  return { hyperlinks: follows && (!pager || passesLinks(pager)) };
}

function passesLinks(pager: PagerCommand): boolean {
  return pager.showsStyles && isLess(pager) && lessFollowsLinks(lessVersion(pager.words[0]));
}

/** Prints text piece by piece; through the pager where it is longer than the screen. */
export async function printText(pieces: Iterable<string>, pager?: PagerCommand): Promise<void> {
  if (!pager) return writePieces(pieces);
  // The last row is for the shell's prompt.
  const room = (process.stdout.rows ?? 24) - 1;
  const held: string[] = [];
  let rows = 0;
  const iterator = pieces[Symbol.iterator]();
  while (rows <= room) {
    const next = iterator.next();
    if (next.done) return writePieces(held);
    held.push(next.value);
    rows += next.value.split('\n').length - 1;
  }
  function* all(): Generator<string> {
    yield* held;
    for (let next = iterator.next(); !next.done; next = iterator.next()) yield next.value;
  }
  const environment = { ...(process.env.LESS === undefined && { LESS: lessOptions }) };
  if ((await page(pager.words, all(), environment)) === 'shown') return;
  if (pager.isNamed)
    await writeError(
      `${commandName()}: pager ${safeRow(pager.words[0])} cannot be started; printing without it\n`,
    );
  await writePieces(all());
}

async function writePieces(pieces: Iterable<string>): Promise<void> {
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < worthWriting) continue;
    await printOut(waiting);
    waiting = '';
  }
  await printOut(waiting);
}
