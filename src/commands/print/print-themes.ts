import { commandName } from '../../command-name.ts';
import { type Json, jsonText, schemaVersion } from '../../export/json-text.ts';
import type { PrintStyle } from '../../export/text.ts';
import { createBackgroundMemory } from '../../platform/background-memory.ts';
import { printsOnTerminal } from '../../platform/output.ts';
import { type ListedTheme, listThemes } from '../../settings/list-themes.ts';
import { loadSettings, tellOfSettings } from '../../settings/load-settings.ts';
import { encodeLine } from '../../terminal/ansi.ts';
import { type ColorDepth, colorDepth } from '../../terminal/capabilities.ts';
import { type Line, lineWidth, padLine, type Span, span, truncateLine } from '../../terminal/line.ts';
import { painted } from '../../terminal/painted.ts';
import { type SafeText, safeText } from '../../terminal/safe-text.ts';
import { autoTheme } from '../../theme/auto.ts';
import { autoThemeOn } from '../../theme/colored.ts';
import { isDark } from '../../theme/contrast.ts';
import { createPen, paintOf } from '../../theme/pen.ts';
import { leastContrast, type Theme } from '../../theme/theme.ts';
import type { Invocation } from '../invocation.ts';
import { printsLinear } from '../linear/is-linear.ts';
import { preparePrinting, printText } from './printing.ts';

/** Prints all themes: on a terminal with a sample of each, else by name and what each is for. */
export async function printThemes(invocation: Invocation): Promise<void> {
  const { themes, told } = await listThemes(await loadSettings(invocation));
  await tellOfSettings({ told });
  if (invocation.json) return printText([jsonText(themesJson(themes))]);
  const { look, pager } = await preparePrinting(invocation);
  const depth = colorDepth(process.env, { isTerminal: printsOnTerminal() }, invocation.color);
  // Without colors all samples are the same.
  if (!look.pen || depth === 'none' || printsLinear(invocation))
    return printText(themes.map(plainRow(themes)), pager);
  const ending = `Choose one with: ${commandName()} --theme NAME\n`;
  await printText([...samples(themes, look, depth), '\n', ending], pager);
}

const nameColumns = (themes: readonly ListedTheme[]) =>
  Math.max(...themes.map(({ name }) => lineWidth([span(name)])));

/** `nord              Nord by Sven Greb`. */
function plainRow(themes: readonly ListedTheme[]) {
  const columns = nameColumns(themes) + 2;
  return ({ name, summary, isCurrent }: ListedTheme): string => {
    const row = padLine([span(name)], columns).map(({ text }) => text);
    return `${row.join('')}${summary}${isCurrent ? ' (current)' : ''}\n`;
  };
}

/** What a theme makes of text, in its own words. */
const sample: Line = [
  span(safeText(' ')),
  span(safeText('Heading'), ['heading.1']),
  span(safeText('  text  ')),
  span(safeText('quiet'), ['quiet']),
  span(safeText('  ')),
  span(safeText('link'), ['link']),
  span(safeText('  ')),
  span(safeText('code'), ['code']),
  span(safeText('  ')),
  span(safeText('notice'), ['accent']),
  span(safeText('  ')),
  span(safeText(' chosen '), ['menu.selected']),
  span(safeText('  ')),
  span(safeText('found'), ['hit']),
  span(safeText(' ')),
];

/** Below this many columns a sample beside the name, or words beside the sample, say too little. */
const leastBeside = 30;

/** A row for each theme: its name, a sample, and what it is for where there is room. */
function samples(themes: readonly ListedTheme[], look: PrintStyle, depth: ColorDepth): readonly string[] {
  const { columns, glyphs } = look;
  const names = nameColumns(themes) + 4;
  const isBeside = columns - names >= leastBeside;
  const indent = isBeside ? names : 2;
  const shown = fitting(columns - indent);
  const room = columns - indent - lineWidth(shown) - 2;
  const pen = createPen(autoTheme, { depth, hyperlinks: false });
  return themes.map(({ name, summary, theme, isCurrent }) => {
    const mark = safeText(isCurrent ? '> ' : '  ');
    const named: Line = [span(mark, ['strong']), span(name, isCurrent ? ['strong'] : [])];
    const words = isBeside && room >= leastBeside ? truncateLine([span(summary)], room, glyphs.ellipsis) : [];
    const head = isBeside
      ? encodeLine(padLine(named, names), pen)
      : `${encodeLine(truncateLine(named, columns, glyphs.ellipsis), pen)}\n${' '.repeat(indent)}`;
    const tail = words.length > 0 ? `  ${encodeLine(words, pen)}` : '';
    return `${head}${drawnIn(theme, shown, depth)}${tail}\n`;
  });
}

/** As much of the sample as there is room for, without half words. */
function fitting(columns: number): Line {
  const kept: Span[] = [];
  for (const piece of sample) {
    if (lineWidth([...kept, piece]) > columns) break;
    kept.push(piece);
  }
  return kept;
}

function drawnIn(listed: Theme, line: Line, depth: ColorDepth): string {
  const ground =
    listed === autoTheme && (depth === 'true' || depth === '256')
      ? createBackgroundMemory(process.env).recall()
      : undefined;
  const theme = ground ? autoThemeOn(ground) : listed;
  const drawn = encodeLine(line, createPen(theme, { depth, hyperlinks: false }));
  const paint = paintOf(theme, depth);
  return paint ? painted(drawn, paint) : drawn;
}

/** `themes --json`. */
function themesJson(themes: readonly ListedTheme[]): Json {
  return {
    ...{ schemaVersion, type: 'themes' },
    themes: themes.map(({ name, summary, theme, file, isCurrent }) => ({
      ...{ name, summary, file: file ?? null, current: isCurrent },
      appearance: appearanceOf(theme),
      leastContrast: leastContrast(undefined, theme),
      foreground: theme.base?.foreground ?? null,
      background: theme.base?.background ?? null,
      colors: Object.fromEntries(
        shownRoles.map(([key, role]) => [key, theme.styles[role].foreground ?? null] as const),
      ),
    })),
  };
}

/** The colors that say what a theme is like, by their names in JSON. */
const shownRoles = [
  ['heading', 'heading.1'],
  ['link', 'link'],
  ['code', 'code'],
  ['quiet', 'quiet'],
  ['accent', 'accent'],
  ['mark', 'rule'],
] as const;

function appearanceOf({ base }: Theme): SafeText {
  if (!base) return safeText('terminal');
  return safeText(isDark(base.background) ? 'dark' : 'light');
}
