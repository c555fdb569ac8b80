import type { ConsoleState, FollowedTalk } from '../../app/console-state.ts';
import type { Slide } from '../../deck/deck.ts';
import type { Glyphs } from '../../terminal/glyphs.ts';
import { decoration, type Line, lineWidth, padLine, span, truncateLine } from '../../terminal/line.ts';
import { joinSafe, type SafeText, safeText } from '../../terminal/safe-text.ts';
import type { ConsoleArrangement } from '../console-arrangement.ts';
import type { Setting } from '../setting.ts';
import type { createSlideViews } from '../slide-views.ts';
import { consoleHints } from './console-hints.ts';
import { consoleStatus } from './console-status.ts';
import { moreLine } from './more-line.ts';
import { blankRows, filled, indented, inMiddle } from './whole-screen.ts';

type Drawing = {
  readonly nowViews: ReturnType<typeof createSlideViews>;
  readonly nextViews: ReturnType<typeof createSlideViews>;
  readonly setting: Setting;
};

/** What comes next: another step of the slide, or another slide. Nothing at the end of the talk. */
type NextStep = { readonly slide: Slide; readonly step: number; readonly isOther: boolean };

/** The speaker view while a talk is followed: clock, slide and next step, notes, hints. */
export function consoleLines(
  state: ConsoleState,
  talk: FollowedTalk,
  arrangement: Exclude<ConsoleArrangement, { kind: 'tooSmall' }>,
  notes: readonly Line[],
  drawing: Drawing,
): readonly Line[] {
  const { columns, rows } = state.size;
  const { glyphs } = drawing.setting;
  const status = indented(consoleStatus(state, talk, columns - 2), 1);
  const now = slideAt(talk, talk.slide);
  const next = nextStep(talk);
  const top =
    arrangement.kind === 'panes'
      ? panes(talk, now, next, arrangement, drawing)
      : titles(talk, now, next, columns, glyphs);
  const body = [
    ...top,
    label(notesName(state), columns, glyphs),
    ...notesLines(state, notes, arrangement.notesRows, glyphs),
  ];
  return filled(
    [status, ...body],
    rows - 1,
    indented(consoleHints(state, talk, columns - 2, drawing.setting), 1),
  );
}

function slideAt({ deck }: FollowedTalk, slide: number): Slide | undefined {
  return deck.slides[Math.max(0, Math.min(slide, deck.slides.length - 1))];
}

function nextStep(talk: FollowedTalk): NextStep | undefined {
  const now = slideAt(talk, talk.slide);
  if (now && talk.step < now.lastStep) return { slide: now, step: talk.step + 1, isOther: false };
  const slide = talk.deck.slides[talk.slide + 1];
  return slide && { slide, step: 0, isOther: true };
}

/** `── Now: What DSAC does ─────`: a rule that labels what is below it. */
function label(name: SafeText, columns: number, { rule, ellipsis }: Glyphs): Line {
  const words = truncateLine([span(name, ['console.value'])], Math.max(4, columns - 6), ellipsis);
  const line: Line = [decoration(`${rule}${rule} `, 'pane.border'), ...words, decoration(' ')];
  return [...line, decoration(rule.repeat(Math.max(0, columns - lineWidth(line))), 'pane.border')];
}

/** What the audience sees, in words, where that is not the slide. */
function covering({ curtain, overlay }: FollowedTalk): SafeText | undefined {
  if (curtain) return safeText(`The screen is ${curtain}`);
  return overlay === undefined ? undefined : joinSafe([safeText('On screen: '), overlay]);
}

function nowName(talk: FollowedTalk, now: Slide | undefined): SafeText {
  // What the audience sees comes first: a narrow window cuts the end of a label.
  const over = talk.curtain ? safeText(talk.curtain === 'black' ? 'Black' : 'White') : talk.overlay;
  return joinSafe([over ?? safeText('Now'), safeText(': '), now?.title ?? safeText('')]);
}

function nextName(next: NextStep | undefined): SafeText {
  if (!next) return safeText('Next: end of the talk');
  return next.isOther ? joinSafe([safeText('Next: '), next.slide.title]) : safeText('Next: one more step');
}

function panes(
  talk: FollowedTalk,
  now: Slide | undefined,
  next: NextStep | undefined,
  { nowColumns, nextColumns, paneRows }: Extract<ConsoleArrangement, { kind: 'panes' }>,
  { nowViews, nextViews, setting: { glyphs } }: Drawing,
): readonly Line[] {
  const border = decoration(glyphs.paneBorder, 'pane.border');
  const head: Line = [
    ...label(nowName(talk, now), nowColumns, glyphs),
    decoration(glyphs.rule, 'pane.border'),
    ...label(nextName(next), nextColumns, glyphs),
  ];
  const over = covering(talk);
  const nowArea = { columns: nowColumns, rows: paneRows };
  const nextArea = { columns: nextColumns, rows: paneRows };
  const left =
    over !== undefined
      ? inMiddle([[span(over, ['console.warning'])]], nowArea, Math.min(nowColumns, lineWidth([span(over)])))
      : now
        ? preview(nowViews(now, talk.deck.settings, nowArea), talk.step, nowArea, glyphs)
        : [];
  const right = next
    ? preview(nextViews(next.slide, talk.deck.settings, nextArea), next.step, nextArea, glyphs)
    : [];
  const rows = Array.from({ length: paneRows }, (_, row): Line => {
    const cell = truncateLine(left[row] ?? [], nowColumns, glyphs.ellipsis);
    return [...padLine(cell, nowColumns), border, ...(right[row] ?? [])];
  });
  return [head, ...rows];
}

/** A slide as it is seen at a step. If it does not fit, what the step adds is in view. */
function preview(
  shown: ReturnType<Drawing['nowViews']>,
  step: number,
  { columns, rows }: { readonly columns: number; readonly rows: number },
  glyphs: Glyphs,
): readonly Line[] {
  const lines = shown.lines(step);
  if (lines.length <= rows) return lines;
  const height = shown.height(step);
  const lowest = Math.max(0, height - shown.visible);
  const row = step === 0 ? 0 : Math.min(lowest, shown.firstRow(step));
  const more = moreLine(row, height - row - shown.visible, columns, glyphs);
  return [...lines.slice(row, row + shown.visible), ...blankRows(shown.visible - lines.length), more];
}

function titles(
  talk: FollowedTalk,
  now: Slide | undefined,
  next: NextStep | undefined,
  columns: number,
  { ellipsis }: Glyphs,
): readonly Line[] {
  return [nowName(talk, now), nextName(next)].map(name => {
    return indented(truncateLine([span(name, ['console.value'])], columns - 2, ellipsis), 1);
  });
}

function notesName({ talk }: ConsoleState): SafeText {
  const hasNotes = talk && (slideAt(talk, talk.slide)?.notes.length ?? 0) > 0;
  return safeText(hasNotes ? 'Notes' : 'No notes on this slide');
}

function notesLines(
  { size, notesRow }: ConsoleState,
  notes: readonly Line[],
  rows: number,
  glyphs: Glyphs,
): readonly Line[] {
  if (notes.length <= rows) return notes.map(line => indented(line, 2));
  const row = Math.max(0, Math.min(notesRow, notes.length - rows));
  const visible = Math.max(1, rows - 1);
  // The last row says how much more there is, unless it is scrolled to the end.
  const isAtEnd = row + rows >= notes.length;
  if (isAtEnd) return notes.slice(row).map(line => indented(line, 2));
  const shown = notes.slice(row, row + visible).map(line => indented(line, 2));
  return [...shown, moreLine(row, notes.length - row - visible, size.columns, glyphs)];
}
