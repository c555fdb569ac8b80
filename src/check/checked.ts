import type { Deck, Slide } from '../deck/deck.ts';
import type { DeckSource } from '../deck/deck-source.ts';
import { blocksOfItems } from '../deck/slide-links.ts';
import type { BrokenLink } from '../library/broken-links.ts';
import type { Block, Document } from '../markdown/document.ts';
import { parseMarkdown } from '../markdown/read.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import type { Theme } from '../theme/theme.ts';
import type { FitSetting } from './fit/fit-setting.ts';

/** Where something is written. Both numbers count from 1; the column counts UTF-16 code units. */
export type SourcePlace = { readonly file: string; readonly line: number; readonly column: number };

/** What is read together: a page, or a slide. */
export type CheckedPassage = {
  readonly file: string;
  /** All blocks in reading order, the heading of a slide among them; those inside others are not listed. */
  readonly blocks: readonly Block[];
};

/** A slide, with what its speaker says. */
export type CheckedSlide = CheckedPassage & {
  readonly slide: Slide;
  /** From 1. */
  readonly number: number;
  readonly notes: readonly Block[];
  readonly at: SourcePlace;
};

/** A file that is part of what is checked: the deck itself, or one that it includes. */
export type CheckedFile = {
  readonly file: string;
  readonly lines: readonly string[];
  readonly document: Document;
};

/** What rules look at: a page or a talk, with its sources. */
export type Checked = {
  readonly kind: 'page' | 'talk';
  /** The path as the user knows it. */
  readonly file: string;
  readonly document: Document;
  readonly language: SafeText | undefined;
  readonly files: readonly CheckedFile[];
  /** The slides, or all of the page. */
  readonly passages: readonly CheckedPassage[];
  /** Only of a talk. */
  readonly deck?: Deck;
  readonly slides: readonly CheckedSlide[];
  readonly brokenLinks: readonly BrokenLink[];
  /** The theme to look at; absent where the reader's own is used. */
  readonly theme?: Theme;
  /** Only of a talk, and only where it is asked for. */
  readonly fit?: FitSetting;
  /** The folder that it was found in, as the user named it: how rules weigh may be said there. */
  readonly folder?: string;
};

/** What else is known of a page or talk that is to be checked. */
type Known = Partial<Pick<Checked, 'brokenLinks' | 'theme' | 'fit' | 'folder'>>;

function fileOf(file: string, text: string, document: Document): CheckedFile {
  return { file, lines: text.split(/\r\n?|\n/), document };
}

/** A page, ready for the rules. @param file how to name it */
export function checkedPage(file: string, text: string, document: Document, known: Known = {}): Checked {
  return {
    kind: 'page',
    ...{ file, document, language: document.language },
    files: [fileOf(file, text, document)],
    passages: [{ file, blocks: document.blocks }],
    slides: [],
    brokenLinks: [],
    ...known,
  };
}

/** A talk, ready for the rules. */
export function checkedTalk(
  { file, text, included }: DeckSource,
  document: Document,
  deck: Deck,
  known: Known = {},
): Checked {
  const parts = included.flatMap(({ answer }) =>
    answer.type === 'text' ? [fileOf(answer.file, answer.text, parseMarkdown(answer.text, answer.file))] : [],
  );
  const slides = deck.slides.flatMap((slide, index) =>
    slide.isLinks ? [] : [checkedSlide(slide, index + 1)],
  );
  return {
    kind: 'talk',
    ...{ file, document, language: deck.settings.language },
    files: [fileOf(file, text, document), ...parts],
    passages: slides,
    deck,
    slides,
    brokenLinks: [],
    ...known,
  };
}

function checkedSlide(slide: Slide, number: number): CheckedSlide {
  const { file, heading, items, notes, position } = slide;
  return {
    ...{ slide, number, file },
    blocks: [...(heading ? [heading] : []), ...blocksOfItems(items)],
    // A note is Markdown of its own, which begins somewhere behind its slide.
    notes: notes.flatMap(({ text }) => parseMarkdown(`\n${text}`, file).blocks),
    at: { file, ...position },
  };
}
