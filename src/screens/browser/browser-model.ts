import { createFlow, type Flow } from '../../layout/flow.ts';
import { numberLinks } from '../../layout/link-numbers.ts';
import { markStretches } from '../../layout/mark-words.ts';
import type { FindPicture, HighlightCode, LayoutOptions } from '../../layout/options.ts';
import { isBroken } from '../../library/link-target.ts';
import type { Library } from '../../library/section.ts';
import { shownLibrary } from '../../library/shown-library.ts';
import { openedList } from '../../list/list-state.ts';
import type { Document } from '../../markdown/document.ts';
import { findWholeWords } from '../../markdown/search-words.ts';
import { type Line, lineText } from '../../terminal/line.ts';
import type { SafeText } from '../../terminal/safe-text.ts';
import { type BrowserFrame, browserFrame } from '../frame.ts';
import type { KeyList, KeyLists } from '../key-list.ts';
import { codeInView } from '../lines/code-in-view.ts';
import { focusLink } from '../lines/focus-link.ts';
import { placeName } from '../lines/place-name.ts';
import type { BrowserView } from '../reduced.ts';
import type { Setting } from '../runtime/setting.ts';
import { isOverTalk } from '../screen-stack.ts';
import type { InBrowser } from '../state.ts';
import { placeOf } from './browse-state.ts';
import { entriesOf } from './browsed.ts';
import { frontInsert } from './front-lines.ts';
import { browserTarget } from './hit-targets.ts';
import { menuSize } from './menu-items.ts';
import { type OutlineColumn, outlineColumn } from './outline-column.ts';
import { type OverModel, overModel } from './overlay-model.ts';

/** The browser laid out: what the components draw and the reducer asks. */
export type BrowserModel = BrowserView & {
  readonly type: 'browser';
  readonly state: InBrowser;
  /** Where everything is. */
  readonly frame: BrowserFrame;
  readonly help: KeyList;
  /** The rows of the panel, starting at the reader's place. */
  panelLines(): readonly Line[];
  /** In which of them the row is that is read, counted from 0. */
  readerRow(): number;
  /** The headings beside the text, where the frame has room for them. */
  outline(): OutlineColumn | undefined;
  /** How far down the text is, from 0 to 1; nothing if all of it is on the screen. */
  progress(): number | undefined;
  /** The overlay of the page. */
  readonly over: OverModel;
  /** The sections, with only the news that the filter shows. */
  readonly library: Library;
};

/** What of a frame the text is laid out for. */
type TextRoom = Pick<Exclude<BrowserFrame, { kind: 'tooSmall' }>, 'page' | 'measure'> & {
  /** Whether nothing is beside the text, which is read row by row. */
  readonly isAlone: boolean;
};

/** A section laid out, and what it was laid out from. */
type KeptFlow = {
  readonly document: Document;
  readonly highlight: HighlightCode | undefined;
  readonly hasPanel: boolean;
  readonly isAlone: boolean;
  readonly findPicture: FindPicture | undefined;
  readonly pictureRows: number | undefined;
  readonly flow: Flow;
};

/**
 * Keeps the layouts that may be needed again: one per section, at its last width.
 *
 * @param currentHighlight what highlights code now; where it is another function than before, code is laid
 *   out anew
 */
export function createBrowserModels(
  setting: Setting,
  currentHighlight: () => HighlightCode | undefined,
  keyListOf: KeyLists,
): (state: InBrowser) => BrowserModel {
  const { glyphs, keys } = setting;
  const flows = new Map<number, KeptFlow>();

  function flowOf(library: Library, section: number, room: TextRoom): Flow {
    const { page, measure, isAlone } = room;
    const { columns } = page;
    const { findPicture } = setting;
    // All of a picture is seen at once, and what it shows in words below it.
    const pictureRows = findPicture && Math.max(leastPictureRows, page.rows - belowPicture);
    const document = library.sections[section]?.document ?? emptyDocument;
    const known = flows.get(section);
    const highlight = currentHighlight();
    // The theme may have changed.
    const { hyperlinks, hasPanel = false } = setting.pen;
    const isSame =
      known?.hasPanel === hasPanel &&
      known.isAlone === isAlone &&
      known.findPicture === findPicture &&
      known.pictureRows === pictureRows &&
      known.flow.columns === columns &&
      known.flow.measure.left === measure.left &&
      known.flow.measure.columns === measure.columns;
    if (isSame && known.document === document && known.highlight === highlight) return known.flow;
    const options: LayoutOptions = {
      glyphs,
      hasPanel,
      areColumnsStacked: isAlone,
      ...(highlight && { highlight }),
      ...(library.kind !== 'reference' && { isBroken: (url: string) => isBroken(url, library, section) }),
      ...(findPicture && { findPicture }),
      ...(pictureRows !== undefined && { pictureRows }),
      ...(!hyperlinks && {
        linkNumbers: numberLinks(document.links, url => placeName(url, library, section, glyphs)),
      }),
    };
    const insert = frontInsert(library, section, room, setting);
    const flow = createFlow(document, columns, options, measure, insert);
    flows.set(section, { document, highlight, hasPanel, isAlone, findPicture, pictureRows, flow });
    return flow;
  }

  return function modelOf(state: InBrowser): BrowserModel {
    const library = shownLibrary(state.library, state.browse.newsFilter);
    const { section, link, found } = state.browse;
    const menu = isOverTalk(state) ? undefined : menuSize(library, setting);
    const headings = () => entriesOf({ ...state, library }, { type: 'outline', ...openedList() });
    const isAlone = state.isMenuHidden === true;
    const isOutlined = () => !menu && headings().length >= leastForOutline;
    const frame = browserFrame(state.size, menu, isAlone ? 'alone' : isOutlined() ? 'outlined' : 'plain');
    const room = { ...(frame.kind === 'tooSmall' ? nothingDrawn : frame), isAlone };
    const visible = room.page.rows;
    const place = placeOf(state.browse, library);
    const over = overModel(state, room.list, setting);
    function panelLines(): readonly Line[] {
      const flow = flowOf(library, section, room);
      // The place may be from a larger window: the last screen stays full.
      const lines = flow.lines(flow.move(place, 0, visible), visible);
      const focused = lines.map(line => focusLink(line, link));
      return found ? focused.map(line => markHits(line, found.words)) : focused;
    }

    function readerRow(): number {
      const flow = flowOf(library, section, room);
      const { reader, target } = state.browse;
      const row = reader ?? target;
      const shown = row && flow.rowOnScreen(row, place, visible);
      return shown ?? flow.rowOnScreen(flow.firstWords(place, visible), place, visible) ?? 0;
    }

    function outline(): OutlineColumn | undefined {
      if (frame.kind === 'tooSmall' || !frame.outline) return undefined;
      const at = state.browse.target ?? flowOf(library, section, room).move(place, 0, visible);
      return outlineColumn(headings(), at, frame.outline, glyphs);
    }

    return {
      type: 'browser',
      state,
      frame,
      over,
      library,
      keys,
      kind: frame.kind,
      panelRows: visible,
      list: over.list,
      about: over.about,
      help: keyListOf(state, frame),
      code: () => codeInView(panelLines()),
      at: (column, row) =>
        browserTarget(state, { frame, panelLines, outline, entryAt: over.entryAt }, { column, row }),
      scroller: browse => {
        const flow = flowOf(shownLibrary(state.library, browse.newsFilter), browse.section, room);
        return {
          move: (from, rows) => flow.move(from, rows, visible),
          end: () => flow.end(visible),
          reader: (row, from) =>
            row && flow.rowOnScreen(row, from, visible) !== undefined ? row : flow.firstWords(from, visible),
          nextWords: flow.nextWords,
          lastWords: from => flow.lastWords(from, visible),
          afterScroll: (from, to, direction) => flow.afterScroll(from, to, direction, visible),
          keepingOnScreen: (row, from) => flow.keepingOnScreen(row, from, visible),
          placeOfLink: flow.placeOfLink,
          anchor: name => flow.anchor(name, visible),
          revealing: (index, from) => flow.revealing(index, from, visible),
          showsLink: (index, from) => flow.showsLink(index, from, visible),
          nearestLink: (from, direction, target) => flow.nearestLink(from, direction, visible, target),
          hit: (block, words) => flow.hit(block, hasWord(words), visible),
          nextHit: (block, words, from, direction) =>
            flow.nextHit(block, hasWord(words), from, direction, visible),
        };
      },
      panelLines,
      readerRow,
      outline,
      progress() {
        const { over: cover } = state.browse;
        if (cover?.type === 'about') {
          const { rows } = over.about;
          return rows <= visible ? undefined : Math.min(1, (cover.row + visible) / rows);
        }
        const flow = flowOf(library, section, room);
        return flow.progress(flow.move(place, 0, visible), visible);
      },
    };
  };
}

function hasWord(words: readonly string[]): (text: SafeText) => boolean {
  return text => findWholeWords(text, words).length > 0;
}

function markHits(line: Line, words: readonly string[]): Line {
  return markStretches(line, findWholeWords(lineText(line), words), 'hit');
}

/** The rows of a picture in a low window, and those below one. */
const leastPictureRows = 3;
const belowPicture = 2;

/** One heading alone shows no more than the text does. */
const leastForOutline = 2;

const oneRow = { column: 0, row: 0, columns: 20, rows: 1 } as const;
/** What is laid out if nothing is drawn. */
const nothingDrawn = { page: oneRow, list: oneRow, measure: { left: 0, columns: 20 } } as const;

const emptyDocument = {
  frontMatter: { values: new Map() },
  blocks: [],
  links: [],
  lineCount: 0,
  diagnostics: [],
};
