import { createBackgroundMemory } from '../../platform/background-memory.ts';
import type { MouseModes } from '../../platform/mouse-modes.ts';
import { TerminalColors } from '../../platform/terminal-colors.ts';
import type { TerminalInput } from '../../platform/terminal-input.ts';
import { type ScreenOutput, screenOutput } from '../../platform/terminal-output.ts';
import type { WindowTitle } from '../../platform/window-title.ts';
import type { Looks } from '../../screens/runtime/setting.ts';
import type { Pen } from '../../terminal/ansi.ts';
import { type ColorDepth, erasesPainted, mayScaleText } from '../../terminal/capabilities.ts';
import { autoTheme } from '../../theme/auto.ts';
import { builtInTheme } from '../../theme/built-in.ts';
import { hexOf, type TrueColor } from '../../theme/color.ts';
import { autoThemeOn } from '../../theme/colored.ts';
import { isDark } from '../../theme/contrast.ts';
import { createPen, paintOf } from '../../theme/pen.ts';
import type { Theme } from '../../theme/theme.ts';
import { isThemeName, themeNames } from '../../theme/theme-names.ts';
import type { TerminalPictures } from './pictures.ts';

/** The style of a screen, and the terminal that it is drawn on. */
export type ScreenStyles = Looks & {
  readonly output: ScreenOutput;
  /** The pen of the current theme. */
  readonly pen: Pen;
  /** Asks the terminal. @returns its replies; never rejects */
  ask(question: string): Promise<readonly string[]>;
  /** Switches to the theme of a talk, unless the user has chosen one. @param named nothing if the talk names none */
  suggest(named: string | undefined): void;
  /** Whether the terminal is known to scale text. */
  readonly scalesText: boolean;
  /** Asks whether it does, once. Called when there is text to be scaled, after the first frame. */
  askScale(): void;
};

type Choice = {
  readonly theme: Theme;
  readonly hasChosenTheme: boolean;
  readonly depth: ColorDepth;
  readonly hyperlinks: boolean;
  readonly pictures: TerminalPictures | undefined;
  readonly input: TerminalInput;
  readonly title: WindowTitle;
  readonly mouse: MouseModes;
};

/** The terminal in a theme. It is asked for its background only if that matters, and only after the first frame. */
export function createStyles(
  stdout: NodeJS.WriteStream,
  { theme, hasChosenTheme, depth, hyperlinks, pictures, input, title, mouse }: Choice,
): ScreenStyles {
  function themes(): readonly Theme[] {
    const builtIn = themeNames.map(builtInTheme);
    return builtIn.includes(theme) ? builtIn : [...builtIn, theme];
  }
  const output = screenOutput(stdout, {
    title,
    mouse,
    erasesPainted: erasesPainted(process.env),
    withStrips: drawing => pictures?.withStrips(drawing) ?? drawing,
    beforeLeaving: () => (pictures?.leave() ?? '') + colors.leave(),
    onReturn() {
      colors.resume();
      pictures?.resume();
    },
  });
  const colors = new TerminalColors(
    bytes => void stdout.write(bytes),
    input,
    background => {
      const said = background && backgroundOf(background);
      // That it is dark or light says less than what is known of it; the color itself comes next.
      const isKnown = typeof background === 'string' && ground && isDark(ground) === (background === 'dark');
      if (now !== autoTheme || isKnown || said === ground) return;
      ground = said;
      memory?.keep(said);
      draw(now);
    },
  );
  // The background only matters with many colors: the palette of sixteen has its own accent.
  const memory = depth === 'true' || depth === '256' ? createBackgroundMemory(process.env) : undefined;
  let ground = theme === autoTheme ? memory?.recall() : undefined;
  let now = theme;
  let isChosen = hasChosenTheme;
  let redraw: (() => void) | undefined;
  let scalesText = false;
  let wasAsked = !mayScaleText(process.env);
  let pen: Pen;
  put(theme);

  function put(next: Theme): void {
    const shown = next === autoTheme && ground ? autoThemeOn(ground) : next;
    pen = createPen(shown, { depth, hyperlinks, picture: pictures?.row });
    output.paint(paintOf(shown, depth));
  }
  /** The background stays the same. */
  function draw(shown: Theme): void {
    put(shown);
    redraw?.();
  }
  function follow(): void {
    if (now === autoTheme && memory) colors.start();
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
    get scalesText() {
      return scalesText;
    },
    askScale() {
      if (wasAsked) return;
      wasAsked = true;
      colors.askScale(() => {
        scalesText = true;
        redraw?.();
        // The question has left blanks.
        output.redraw();
      });
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
    ask: question => colors.ask(question),
    settled: () => colors.settled(),
  };
}

function backgroundOf(background: readonly [number, number, number] | 'dark' | 'light'): TrueColor {
  if (typeof background !== 'string') return hexOf(background);
  return background === 'dark' ? '#000000' : '#ffffff';
}
