import type { Library } from '../../library/section.ts';
import { type LinearOpening, openLinear } from '../../linear/open.ts';
import { passageRows, passagesText } from '../../linear/passage.ts';
import { promptOf } from '../../linear/prompt.ts';
import { reduceLinear } from '../../linear/reduce.ts';
import type {
  LinearAction,
  LinearEffect,
  LinearReduced,
  LinearState,
  LinearWorld,
  TalkRequest,
} from '../../linear/state.ts';
import { writeOut } from '../../platform/output.ts';
import { editTypedLines, readTypedLines } from '../../platform/typed-lines.ts';
import { describeSettings, originText } from '../../settings/describe-settings.ts';
import { loadSettings, tellOfSettings } from '../../settings/load-settings.ts';
import { withThemeInForce } from '../../settings/load-theme.ts';
import type { ResolvedSettings } from '../../settings/resolve-settings.ts';
import { canDrawScreen } from '../../terminal/capabilities.ts';
import { safeRow, safeText } from '../../terminal/safe-text.ts';
import type { Invocation } from '../invocation.ts';
import type { PageTexts } from '../pages/page-texts.ts';
import { printedColumns } from '../print/printing.ts';
import type { Reference } from '../reference/reference.ts';
import { createActionQueue } from './action-queue.ts';
import { createLinearEffects } from './linear-effects.ts';

type Opening = {
  /** What opens without arguments. */
  readonly reference: Reference;
  readonly invocation: Invocation;
  readonly library: Library;
  /** What reads the pages of files. */
  readonly texts?: PageTexts | undefined;
  readonly on: LinearOpening;
  /** Where lines are typed. */
  readonly input: NodeJS.ReadStream;
  /** Called with every state, including the first one. */
  readonly onState?: (state: LinearState) => void;
  /** How long the talk has been running, in milliseconds. */
  readonly elapsed?: () => number;
  /** Connects to what speaks without being asked: speaker views, the file of a talk, a talk elsewhere. */
  readonly connect?: (push: (action: LinearAction) => void) => TalkLink;
  /** Whether the notes of each slide are read with it. */
  readonly withNotes?: boolean;
};

/** The connection to a talk, or of a talk to its speaker views. */
export type TalkLink = {
  perform(request: TalkRequest): void;
  stop(): void;
};

/** How many rows are read at once without a window, and the minimum in a small one. */
const pageWithoutWindow = 20;
const leastPage = 5;
/** Rows of a window that are kept for the prompt, what is typed, and the last rows of the page before. */
const rowsBeside = 6;

/** How long a talk elsewhere may take to answer before the next prompt. Milliseconds. */
const longestSilence = 500;

/** Reads and answers lines until there are no more. @returns the exit code */
export async function openLinearMode({
  reference,
  invocation,
  library: opened,
  texts,
  on,
  input,
  onState,
  elapsed,
  connect,
  withNotes = false,
}: Opening): Promise<number> {
  const { stdout } = process;
  let interrupted = false;
  let library = opened;
  let isGone = false;
  const interrupt = () => {
    interrupted = true;
    lines.close();
  };
  // What is typed is echoed behind the prompt. A pipe has no echo, so there the prompt is a row of its own.
  const isOnTerminal = input.isTTY && stdout.isTTY;
  const lines =
    isOnTerminal && canDrawScreen(process.env)
      ? editTypedLines(input, stdout, interrupt)
      : readTypedLines(input);
  let isAtPrompt = false;
  const actions = createActionQueue(lines);
  let link: TalkLink | undefined;
  let patience: NodeJS.Timeout | undefined;
  process.once('SIGINT', interrupt);
  stdout.once('error', () => {
    isGone = true;
    lines.close();
  });
  try {
    const resolved = await withThemeInForce(await loadSettings(invocation));
    await tellOfSettings(resolved);
    // The size of the window may have changed.
    const worldNow = (): LinearWorld => ({
      ...worldOf(invocation, library, resolved),
      ...(elapsed && { elapsed: elapsed() }),
    });
    const perform = createLinearEffects(
      reference,
      texts,
      () => library,
      more => {
        library = more;
      },
    );
    let state: LinearState | undefined;
    /** Prints what is said and performs effects, until the next line is needed. */
    async function follow(reduced: LinearReduced): Promise<boolean> {
      let next = reduced;
      for (;;) {
        const world = worldNow();
        state = next.state;
        onState?.(state);
        // What was not asked for does not follow the prompt in its row.
        if (isAtPrompt && next.said.length > 0) await writeOut(stdout, '\n');
        isAtPrompt &&= next.said.length === 0;
        await writeOut(stdout, passagesText(next.said, world.columns));
        if (next.effect?.type === 'quit') return false;
        if (!next.effect) break;
        if (isTalkRequest(next.effect)) {
          link?.perform(next.effect);
          break;
        }
        next = reduceLinear(next.state, await perform(next.effect), world);
      }
      const world = worldNow();
      if (isGone || interrupted) return false;
      // The prompt follows the answer.
      if (next.effect?.type === 'send') {
        patience = setTimeout(() => actions.push({ type: 'silence' }), longestSilence);
        return true;
      }
      // Nothing was said, so the prompt is still the last row.
      if (isAtPrompt) return true;
      // One column less: the cursor stands behind the last row, not below it.
      const rows = passageRows(promptOf(state, world), world.columns - 1);
      await writeOut(stdout, `\n${rows.join('\n')}${isOnTerminal ? ' ' : '\n'}`);
      isAtPrompt = isOnTerminal;
      lines.prompted(safeText(`${rows.at(-1) ?? ''} `));
      return !isGone && !interrupted;
    }
    let goesOn = await follow(openLinear(on, worldNow(), { pageRows: pageRows(), withNotes }));
    link = connect?.(actions.push);
    for await (const action of actions) {
      clearTimeout(patience);
      if (action.type === 'line') isAtPrompt = false;
      if (!goesOn || !state || isGone || interrupted) break;
      goesOn = await follow(reduceLinear(state, action, worldNow()));
      if (!goesOn) break;
    }
  } finally {
    process.off('SIGINT', interrupt);
    link?.stop();
    clearTimeout(patience);
    lines.close();
  }
  // The shell's prompt would follow in the row of ours, or behind the ^C that the terminal has echoed.
  if ((interrupted || isAtPrompt) && !isGone) await writeOut(stdout, '\n');
  return interrupted ? 130 : 0;
}

function isTalkRequest(effect: LinearEffect): effect is TalkRequest {
  return effect.type === 'send' || effect.type === 'join' || effect.type === 'clock';
}

function worldOf(invocation: Invocation, library: Library, resolved: ResolvedSettings): LinearWorld {
  const columns = printedColumns(invocation, resolved.settings);
  const settings = describeSettings(resolved).map(({ name, value, origin, summary }) => {
    return safeRow(`${name}: ${value}, ${summary}; from ${originText(origin)}`);
  });
  return { library, columns, settings };
}

function pageRows(): number {
  const { isTTY, rows } = process.stdout;
  return isTTY ? Math.max(leastPage, (rows || 24) - rowsBeside) : pageWithoutWindow;
}
