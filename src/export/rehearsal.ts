import { formatElapsed } from '../deck/pace.ts';
import type { RehearsedSlide } from '../deck/rehearsal.ts';
import type { Alignment, Document, Inline, Table, TableCell } from '../markdown/document.ts';
import { type SafeText, safeText } from '../terminal/safe-text.ts';
import { type Json, schemaVersion } from './json-text.ts';

/** A rehearsal as it is printed at its end. */
export type PrintedRehearsal = {
  readonly name: SafeText;
  readonly slides: readonly RehearsedSlide[];
  readonly isSaved: boolean;
};

export function rehearsalJson({ name, slides, isSaved }: PrintedRehearsal): Json {
  return {
    schemaVersion,
    type: 'rehearsal',
    title: name,
    saved: isSaved,
    slides: slides.map(({ title, planned = null, thisTime = null, lastTime = null }, index) => {
      return { slide: index + 1, title, planned, thisTime, lastTime };
    }),
  };
}

type Column = {
  readonly name: string;
  readonly align?: Alignment;
  readonly isShown: boolean;
  readonly cell: (slide: RehearsedSlide, index: number) => SafeText;
  readonly total: SafeText;
};

/** Slide by slide what was planned, what this rehearsal took and what the last one did, with the sums below. */
export function rehearsalDocument(slides: readonly RehearsedSlide[]): Document {
  const frontMatter = { values: new Map() };
  return { frontMatter, blocks: [rehearsalTable(slides)], links: [], diagnostics: [], lineCount: 0 };
}

function rehearsalTable(slides: readonly RehearsedSlide[]): Table {
  const times = (name: string, seconds: (slide: RehearsedSlide) => number | undefined, none = ''): Column => {
    const isPlan = name === 'Planned';
    const all = slides.map(seconds);
    return {
      ...{ name, align: 'right', isShown: all.some(value => value !== undefined) },
      cell: slide => timeText(seconds(slide), none),
      // What is shown adds up; but a plan is spread over the slides, not made of them.
      total: timeText(all.reduce<number>((sum, value = 0) => sum + (isPlan ? value : Math.round(value)), 0)),
    };
  };
  const columns: readonly Column[] = [
    {
      ...{ name: 'Slide', isShown: true, total: safeText('Total') },
      cell: ({ title }, index) => safeText(`${index + 1} ${title}`),
    },
    times('Planned', ({ planned }) => planned),
    { ...times('This time', ({ thisTime }) => thisTime, 'not timed'), isShown: true },
    times('Last time', ({ lastTime }) => lastTime),
  ];
  const shown = columns.filter(({ isShown }) => isShown);
  return {
    type: 'table',
    position,
    align: shown.map(({ align }) => align),
    header: [shown.map(({ name }) => cellOf(safeText(name)))],
    rows: [
      ...slides.map((slide, index) => shown.map(({ cell }) => cellOf(cell(slide, index)))),
      shown.map(({ total }) => cellOf(total)),
    ],
  };
}

/** It is in no file. */
const position = { line: 1, column: 1 };

function timeText(seconds: number | undefined, none = ''): SafeText {
  return seconds === undefined ? safeText(none) : formatElapsed(Math.round(seconds) * 1000);
}

function cellOf(value: SafeText): TableCell {
  const text: Inline = { type: 'text', value };
  return { type: 'cell', children: [{ type: 'paragraph', position, children: [text] }] };
}
