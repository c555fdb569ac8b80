import type { MouseModes } from '../../platform/mouse-modes.ts';
import { TerminalColors } from '../../platform/terminal-colors.ts';
import type { TerminalInput } from '../../platform/terminal-input.ts';
import { type ScreenOutput, screenOutput } from '../../platform/terminal-output.ts';
import type { WindowTitle } from '../../platform/window-title.ts';
import type { Pen } from '../../terminal/ansi.ts';
import { type ColorDepth, erasesPainted } from '../../terminal/capabilities.ts';
import { autoTheme } from '../../theme/auto.ts';
import { builtInTheme } from '../../theme/built-in.ts';
import { hexOf, type TrueColor } from '../../theme/color.ts';
import { autoThemeOn } from '../../theme/colored.ts';
import { createPen, paintOf } from '../../theme/pen.ts';
import type { Theme } from '../../theme/theme.ts';
import { isThemeName, themeNames } from '../../theme/theme-names.ts';
import type { Looks } from '../../ui/setting.ts';

/** The style of a screen, and the terminal that it is drawn on. */
export type ScreenLooks = Looks & {
  readonly output: ScreenOutput;
  /** The pen of the current theme. */
  readonly pen: Pen;
  /** Switches to the theme of a talk, unless the user has chosen one. @param named nothing if the talk names none */
  suggest(named: string | undefined): void;
};

type Choice = {
  readonly theme: Theme;
  readonly hasChosenTheme: boolean;
  readonly depth: ColorDepth;
  readonly hyperlinks: boolean;
  readonly input: TerminalInput;
  readonly title: WindowTitle;
  readonly mouse: MouseModes;
};

/** The terminal in a theme. It is asked for its background only if that matters, and only after the first frame. */
export function createLooks(
  stdout: NodeJS.WriteStream,
  { theme, hasChosenTheme, depth, hyperlinks, input, title, mouse }: Choice,
): ScreenLooks {
  function themes(): readonly Theme[] {
    const builtIn = themeNames.map(builtInTheme);
    return builtIn.includes(theme) ? builtIn : [...builtIn, theme];
  }
  const output = screenOutput(stdout, {
    title,
    mouse,
    erasesPainted: erasesPainted(process.env),
    beforeLeaving: () => colors.leave(),
    onReturn: () => colors.resume(),
  });
  const colors = new TerminalColors(
    bytes => void stdout.write(bytes),
    input,
    background => {
      if (now === autoTheme) draw(autoThemeOn(backgroundOf(background)));
    },
  );
  let now = theme;
  let isChosen = hasChosenTheme;
  let redraw: (() => void) | undefined;
  let pen: Pen;
  put(theme);

  function put(shown: Theme): void {
    pen = createPen(shown, { depth, hyperlinks });
    output.paint(paintOf(shown, depth));
  }
  /** The background stays the same. */
  function draw(shown: Theme): void {
    put(shown);
    redraw?.();
  }
  /** The background only matters with many colors: the palette of sixteen has its own accent. */
  function follow(): void {
    if (now === autoTheme && (depth === 'true' || depth === '256')) colors.start();
    else colors.stop();
  }
  function change(next: Theme): void {
    const wasPainted = paintOf(now, depth) !== undefined;
    now = next;
    draw(next);
    // Before the first frame there is nothing to redraw.
    if (!redraw) return;
    if (wasPainted || paintOf(next, depth)) output.redraw();
    follow();
  }
  return {
    output,
    get pen() {
      return pen;
    },
    suggest(named) {
      const next = named !== undefined && isThemeName(named) ? builtInTheme(named) : theme;
      if (!isChosen && next !== now) change(next);
    },
    next() {
      isChosen = true;
      const all = themes();
      change(all[(all.indexOf(now) + 1) % all.length] ?? autoTheme);
      return depth === 'none' ? `Theme: ${now.name}, without colors` : `Theme: ${now.name}`;
    },
    opened(redrawScreen) {
      redraw = redrawScreen;
      follow();
    },
    settled: () => colors.settled(),
  };
}

function backgroundOf(background: readonly [number, number, number] | 'dark' | 'light'): TrueColor {
  if (typeof background !== 'string') return hexOf(background);
  return background === 'dark' ? '#000000' : '#ffffff';
}
