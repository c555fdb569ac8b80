import type { SlideView } from '../../src/deck/deck-view.ts';
import { defaultKeymaps, type Keymaps } from '../../src/keys/keymaps.ts';
import type { Library, Section } from '../../src/library/section.ts';
import { shownLibrary } from '../../src/library/shown-library.ts';
import { blockText } from '../../src/markdown/block-text.ts';
import type { Block } from '../../src/markdown/document.ts';
import type { Jump, Place } from '../../src/markdown/place.ts';
import { headings } from '../../src/markdown/plain-text.ts';
import { linksOfBlock } from '../../src/markdown/walk.ts';
import type { Scroller } from '../../src/screens/browser/scroller.ts';
import { browserFrame } from '../../src/screens/frame.ts';
import type { HitTarget } from '../../src/screens/pointer.ts';
import type { BrowserView, TalkView, ViewOf } from '../../src/screens/reduced.ts';
import { isOverTalk } from '../../src/screens/screen-stack.ts';
import type { AppState, InBrowser, InTalk } from '../../src/screens/state.ts';
import type { CodeSource } from '../../src/terminal/line.ts';

/** What nobody has laid out: what the tests say of it. */
export type PlainLayout = {
  readonly keys?: Keymaps;
  /** What is at a cell, by `column,row`. */
  readonly spots?: Readonly<Record<string, HitTarget>>;
  /** The code block that is in view. */
  readonly code?: CodeSource;
};

/** All rows of the lists of keys, and of what a section says about itself. */
const textRows = 60;

/**
 * What a reducer must know of a window in which every block is a row, and so is every entry of a list and every step
 * of a slide.
 */
export function plainViews({ keys = defaultKeymaps, spots, code }: PlainLayout = {}): ViewOf {
  const at = (column: number, row: number) => spots?.[`${column},${row}`];

  function browserView(state: InBrowser): BrowserView {
    const { size, library } = state;
    const frame = browserFrame(size, isOverTalk(state) ? undefined : menuOf(library));
    const visible = frame.kind === 'tooSmall' ? 1 : frame.page.rows;
    return {
      keys,
      at,
      code: () => code,
      kind: frame.kind,
      panelRows: visible,
      scroller: ({ section, newsFilter }) =>
        scrollerOf(shownLibrary(library, newsFilter).sections[section], visible),
      help: { rows: textRows, visible },
      about: { rows: textRows, visible },
      list: { visible },
    };
  }
  function talkView({ size, talk }: InTalk): TalkView {
    const { reference, deck } = talk;
    const frame = browserFrame(size, menuOf(reference));
    const [kind, visible] =
      frame.kind === 'tooSmall' ? (['tooSmall', 1] as const) : (['slide', frame.overlay.rows] as const);
    const linksOf = (slide: number) =>
      (deck.slides[slide]?.links ?? []).map(({ index, url }) => ({ index, url, row: 0 }));
    return {
      keys,
      at,
      code: () => code,
      kind,
      help: { rows: textRows, visible },
      slideChange: () => 'none' as const,
      pickerRows: size.rows - 1,
      slide: index => slideView(deck.slides[index]?.lastStep ?? 0, size.rows, linksOf(index)),
    };
  }
  function viewOf(state: InBrowser): BrowserView;
  function viewOf(state: InTalk): TalkView;
  function viewOf(state: AppState): BrowserView | TalkView;
  function viewOf(state: AppState): BrowserView | TalkView {
    return state.type === 'talk' ? talkView(state) : browserView(state);
  }
  return viewOf;
}

function menuOf({ kind, sections }: Library) {
  return kind === 'file' ? undefined : { columns: 20, entries: sections.length, hintRows: 1 };
}

function slideView(lastStep: number, visible: number, links: ReturnType<SlideView['links']>): SlideView {
  return { lastStep, visible, height: step => step + 1, firstRow: step => step, links: () => links };
}

/** The blocks of a section that are seen: each is a row. */
export function plainRows(section: Section | undefined): readonly Block[] {
  return (section?.document.blocks ?? []).filter(({ type }) => type !== 'comment');
}

const at = (block: number): Place => ({ block, characters: 0, skipped: 0 });

function scrollerOf(section: Section | undefined, visible: number): Scroller {
  const rows = plainRows(section);
  const last = Math.max(0, rows.length - visible);
  const first = (row: number) => Math.max(0, Math.min(row, last));
  const jumpTo = (row: number): Jump => ({ place: at(first(row)), target: at(row) });
  // A part of a section keeps the indexes of the whole.
  const links = rows.flatMap((block, row) => [...linksOfBlock(block)].map(({ index }) => ({ index, row })));
  const rowOf = (link: number) => links.find(({ index }) => index === link)?.row ?? 0;
  const isOn = (row: number, from: Place) => row >= from.block && row < from.block + visible;
  const isSeen = (link: number, from: Place) => isOn(rowOf(link), from);
  return {
    move: (from, by) => at(first(from.block + by)),
    end: () => at(last),
    reader: (row, from) => (row && isOn(row.block, from) ? row : from),
    nextWords: (row, direction) => {
      const next = row.block + direction;
      return rows[next] ? at(next) : undefined;
    },
    lastWords: from => at(Math.min(rows.length, from.block + visible) - 1),
    afterScroll: (from, to, direction) =>
      direction === -1 ? to : at(Math.max(0, Math.min(from.block + visible, rows.length - 1))),
    keepingOnScreen: (row, from) =>
      row.block < from.block ? at(row.block) : at(Math.max(from.block, row.block - visible + 1)),
    placeOfLink: link => at(rowOf(link)),
    anchor(name) {
      const row = rows.findIndex(block => headings([block]).some(({ slug }) => slug === name));
      return row === -1 ? undefined : jumpTo(row);
    },
    revealing: (link, from) => (isSeen(link, from) ? from : at(first(rowOf(link)))),
    showsLink: isSeen,
    nearestLink(from, direction, target) {
      const edge = target?.block ?? (direction === 1 ? from.block : from.block + visible);
      const found =
        direction === 1 ? links.find(({ row }) => row >= edge) : links.findLast(({ row }) => row < edge);
      return found?.index;
    },
    hit(block, words) {
      const row = rows.findIndex(
        (own, index) => index >= block && words.some(word => blockText(own).includes(word)),
      );
      return jumpTo(row === -1 ? block : row);
    },
    nextHit: () => undefined,
  };
}
