import type { Slide } from '../../deck/deck.ts';
import { alignAll } from '../../layout/align.ts';
import type { Glyphs } from '../../terminal/glyphs.ts';
import {
  decoration,
  type Line,
  lineText,
  lineWidth,
  padLine,
  span,
  truncateLine,
} from '../../terminal/line.ts';
import { joinSafe, type SafeText, safeText } from '../../terminal/safe-text.ts';
import type { Rect } from '../frame.ts';
import { moreLine } from '../lines/more-line.ts';
import type { Placed } from '../lines/place-lines.ts';
import type { Setting } from '../runtime/setting.ts';
import type { createSlideViews } from '../talk/slide-views.ts';
import { bandsOf, talkFrame } from '../talk/talk-frame.ts';
import type { Size } from '../window-size.ts';
import { miniature } from './miniature.ts';
import { type SpeakerFrame, usualWindow } from './speaker-frame.ts';
import { speakerHints } from './speaker-hints.ts';
import type { FollowedTalk, SpeakerState } from './speaker-state.ts';
import { speakerStatus } from './speaker-status.ts';

type Drawing = {
  readonly views: ReturnType<typeof createSlideViews>;
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
  const { glyphs } = drawing.setting;
  const nowPicture = pictureOfNow(talk, now, innerOf(frame.now), drawing);
  const nextPicture = next
    ? picture(talk, next.slide, next.step, next.isOther ? 0 : talk.row, innerOf(frame.next), drawing)
    : [];
  return [
    { rect: frame.now, lines: framed(nowName(talk, now), nowPicture, frame.now, glyphs) },
    { rect: frame.next, lines: framed(nextName(next), nextPicture, frame.next, glyphs) },
  ];
}

function innerOf({ columns, rows }: Rect): Size {
  return { columns: columns - 2, rows: rows - 2 };
}

/** A picture in a frame that is labeled in its upper edge. */
function framed(
  name: SafeText,
  lines: readonly Line[],
  { columns, rows }: Rect,
  glyphs: Glyphs,
): readonly Line[] {
  const { corners, rule, paneBorder, ellipsis } = glyphs;
  const edge = (text: string) => decoration(text, 'pane.border');
  const words = truncateLine([span(name, ['console.value'])], Math.max(1, columns - 6), ellipsis);
  const top: Line = [edge(`${corners[0]}${rule} `), ...words, decoration(' ')];
  const beside = Math.max(0, columns - lineWidth(top) - 1);
  return [
    truncateLine([...top, edge(rule.repeat(beside)), edge(corners[1])], columns, ''),
    ...Array.from({ length: Math.max(0, rows - 2) }, (_, row): Line => {
      return [edge(paneBorder), ...padLine(lines[row] ?? [], columns - 2), edge(paneBorder)];
    }),
    [edge(`${corners[2]}${rule.repeat(Math.max(0, columns - 2))}${corners[3]}`)],
  ];
}

/** What the audience sees of the slide: the slide itself, or in words what is over it. */
function pictureOfNow(
  talk: FollowedTalk,
  now: Slide | undefined,
  room: Size,
  drawing: Drawing,
): readonly Line[] {
  const over = covering(talk);
  if (over === undefined) return now ? picture(talk, now, talk.step, talk.row, room, drawing) : [];
  const line = truncateLine([span(over, ['console.warning'])], room.columns, drawing.setting.glyphs.ellipsis);
  const above = Math.floor((room.rows - 1) / 2);
  return [...Array.from({ length: above }, (): Line => []), ...alignAll([line], room.columns, 'center')];
}

/** A slide as the audience has it, laid out for the window of the talk, in less room. @param row how far it is scrolled */
function picture(
  { deck, window = usualWindow }: FollowedTalk,
  slide: Slide,
  step: number,
  row: number,
  room: Size,
  { views, setting }: Drawing,
): readonly Line[] {
  const bands = bandsOf(deck.settings, slide, deck.settings.footer !== false);
  const { slide: area } = talkFrame(window, bands);
  // Large titles would be cut in a small picture, and so would letters that it has no room for.
  const look = { hasLargeTitles: false };
  const drawn = views(slide, deck.settings, area, look);
  // A picture cannot lose columns: its slide is laid out for the room itself.
  if (hasPicture(drawn.lines(slide.lastStep))) {
    const own = views(slide, deck.settings, room, { ...look, hasNoLetters: true });
    return own.lines(step).slice(0, room.rows);
  }
  const isCut = lettersWidth(drawn.lines(slide.lastStep)) > room.columns;
  const shown = isCut ? views(slide, deck.settings, area, { ...look, hasNoLetters: true }) : drawn;
  const lines = shown.lines(step);
  const lowest = Math.max(0, shown.height(step) - shown.visible);
  const fresh = step === 0 ? 0 : shown.firstRow(step);
  const isInView = fresh >= row && fresh < row + shown.visible;
  const first = Math.min(lowest, isInView || row > 0 ? row : fresh);
  const inView = (all: readonly Line[]) =>
    all.length > area.rows ? all.slice(first, first + shown.visible) : all;
  const [seen, whole] = [inView(lines), inView(shown.lines(slide.lastStep))];
  return miniature(seen, whole, window, room, Math.max(0, fresh - first), setting.glyphs.ellipsis);
}

function hasPicture(lines: readonly Line[]): boolean {
  return lines.some(line => line.some(span => span.picture !== undefined));
}

/** The cells from the first to the last of a row of letters: blanks within it do not shrink. */
function lettersWidth(lines: readonly Line[]): number {
  const drawn = lines.filter(line => line.some(({ roles }) => roles.includes('block.letters')));
  return Math.max(0, ...drawn.map(line => lineText(line).trim().length));
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
