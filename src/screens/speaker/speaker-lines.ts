import type { Slide } from '../../deck/deck.ts';
import type { Glyphs } from '../../terminal/glyphs.ts';
import { decoration, type Line, lineWidth, span, truncateLine } from '../../terminal/line.ts';
import { joinSafe, type SafeText, safeText } from '../../terminal/safe-text.ts';
import { middleOf, type Rect } from '../frame.ts';
import { moreLine } from '../lines/more-line.ts';
import type { Placed } from '../lines/place-lines.ts';
import type { Setting } from '../runtime/setting.ts';
import type { createSlideViews } from '../talk/slide-views.ts';
import type { SpeakerFrame } from './speaker-frame.ts';
import { speakerHints } from './speaker-hints.ts';
import type { FollowedTalk, SpeakerState } from './speaker-state.ts';
import { speakerStatus } from './speaker-status.ts';

type Drawing = {
  readonly nowViews: ReturnType<typeof createSlideViews>;
  readonly nextViews: ReturnType<typeof createSlideViews>;
  readonly setting: Setting;
};

/** What comes next: another step of the slide, or another slide. Nothing at the end of the talk. */
type NextStep = { readonly slide: Slide; readonly step: number; readonly isOther: boolean };

type Frame = Exclude<SpeakerFrame, { kind: 'tooSmall' }>;

/** The speaker view while a talk is followed: clock, slide and next step, notes, hints. */
export function placeSpeaker(
  state: SpeakerState,
  talk: FollowedTalk,
  frame: Frame,
  notes: readonly Line[],
  drawing: Drawing,
): readonly Placed[] {
  const { clock, notesLabel, status } = frame;
  const { setting } = drawing;
  const now = slideAt(talk, talk.slide);
  const next = nextStep(talk);
  return [
    { rect: clock, lines: [speakerStatus(state, talk, clock.columns)] },
    ...(frame.kind === 'panes'
      ? panes(talk, now, next, frame, drawing)
      : [{ rect: frame.titles, lines: titles(talk, now, next, frame.titles, setting.glyphs) }]),
    { rect: notesLabel, lines: [label(notesName(state), notesLabel.columns, setting.glyphs)] },
    ...placeNotes(state, notes, frame, setting.glyphs),
    { rect: status, lines: [speakerHints(state, talk, status.columns, setting)] },
  ];
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
function covering({ blank, overlay }: FollowedTalk): SafeText | undefined {
  if (blank) return safeText(`The screen is ${blank}`);
  return overlay === undefined ? undefined : joinSafe([safeText('On screen: '), overlay]);
}

function nowName(talk: FollowedTalk, now: Slide | undefined): SafeText {
  // What the audience sees comes first: a narrow window cuts the end of a label.
  const over = talk.blank ? safeText(talk.blank === 'black' ? 'Black' : 'White') : talk.overlay;
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
  frame: Extract<Frame, { kind: 'panes' }>,
  drawing: Drawing,
): readonly Placed[] {
  const { nowLabel, corner, border, nextLabel, next: pane } = frame;
  const { nextViews, setting } = drawing;
  const { glyphs } = setting;
  const coming = next && nextViews(next.slide, talk.deck.settings, pane);
  const between: Line = [decoration(glyphs.paneBorder, 'pane.border')];
  return [
    { rect: nowLabel, lines: [label(nowName(talk, now), nowLabel.columns, glyphs)] },
    { rect: corner, lines: [[decoration(glyphs.rule, 'pane.border')]] },
    { rect: nextLabel, lines: [label(nextName(next), nextLabel.columns, glyphs)] },
    nowPart(talk, now, frame.now, drawing),
    { rect: border, lines: Array.from({ length: border.rows }, () => between) },
    { rect: pane, lines: coming ? preview(coming, next.step, pane, glyphs) : [] },
  ];
}

/** What the audience sees of the slide: the slide itself, or in words what is over it. */
function nowPart(
  talk: FollowedTalk,
  now: Slide | undefined,
  pane: Rect,
  { nowViews, setting: { glyphs } }: Drawing,
): Placed {
  const over = covering(talk);
  if (over !== undefined) {
    const line = truncateLine([span(over, ['console.warning'])], pane.columns, glyphs.ellipsis);
    return { rect: middleOf(pane, { columns: lineWidth(line), rows: 1 }), lines: [line] };
  }
  const lines = now ? preview(nowViews(now, talk.deck.settings, pane), talk.step, pane, glyphs) : [];
  return { rect: pane, lines: lines.map(line => truncateLine(line, pane.columns, glyphs.ellipsis)) };
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
  const blank = Array.from({ length: Math.max(0, shown.visible - lines.length) }, (): Line => []);
  return [...lines.slice(row, row + shown.visible), ...blank, more];
}

function titles(
  talk: FollowedTalk,
  now: Slide | undefined,
  next: NextStep | undefined,
  { columns }: Rect,
  { ellipsis }: Glyphs,
): readonly Line[] {
  return [nowName(talk, now), nextName(next)].map(name =>
    truncateLine([span(name, ['console.value'])], columns, ellipsis),
  );
}

function notesName({ talk }: SpeakerState): SafeText {
  const hasNotes = talk && (slideAt(talk, talk.slide)?.notes.length ?? 0) > 0;
  return safeText(hasNotes ? 'Notes' : 'No notes on this slide');
}

function placeNotes(
  { notesRow }: SpeakerState,
  notes: readonly Line[],
  { notes: rect, notesMore }: Frame,
  glyphs: Glyphs,
): readonly Placed[] {
  const row = Math.max(0, Math.min(notesRow, notes.length - rect.rows));
  const below = notes.length - row - rect.rows;
  // The last row says how much more there is, unless it is scrolled to the end.
  if (below <= 0 || rect.rows === 0) return [{ rect, lines: notes.slice(row) }];
  const shown = notes.slice(row, row + Math.max(1, rect.rows - 1));
  const more = moreLine(row, notes.length - row - shown.length, notesMore.columns, glyphs);
  return rect.rows === 1
    ? [{ rect, lines: shown }]
    : [
        { rect, lines: shown },
        { rect: notesMore, lines: [more] },
      ];
}
