import type { Alignment, Block, Heading } from '../markdown/document.ts';
import type { SlideChange } from '../slide-change.ts';
import type { CommentCommand } from './comment-command.ts';
import type { Note, Slide, SlideItem } from './deck.ts';
import type { DeckRules } from './deck-rules.ts';
import { Fragments } from './fragments.ts';
import { linesBeyond } from './line-groups.ts';
import { mergeLists, type Sibling } from './merge-lists.ts';
import type { Part, Report } from './part.ts';
import type { SlideFootnotes } from './slide-footnotes.ts';
import { ItemPlacer } from './slide-items.ts';
import { layoutOf } from './slide-layout.ts';
import type { SlideLayoutName } from './slide-layouts.ts';
import { blocksOfItems, linksOfBlocks, qrAddress } from './slide-links.ts';
import { slideTitle } from './slide-title.ts';

/** What the slides of a deck have in common while they are made. */
export type DeckSurroundings = {
  readonly footnotes: SlideFootnotes;
  readonly report: Report;
  /** Reports what has no effect here, though its author did nothing wrong. */
  readonly tellUnhonored: Report;
  readonly rules: DeckRules;
};

/**
 * Makes a slide of its parts.
 *
 * @returns the slide, its title '' where it has no words; nothing if it is to be skipped
 */
export function composeSlide(parts: readonly Part[], surroundings: DeckSurroundings): Slide | undefined {
  const composer = new SlideComposer(surroundings);
  for (const sibling of mergeLists(parts)) composer.add(sibling);
  return composer.finish();
}

class SlideComposer {
  readonly #surroundings: DeckSurroundings;
  readonly #placer = new ItemPlacer();
  readonly #fragments: Fragments;
  readonly #notes: Note[] = [];
  /** The step of the first block with a footnote. */
  #footnoteStep: number | undefined;
  #heading: Heading | undefined;
  #hasContent = false;
  #hasFooter = true;
  /** As its author says. */
  #layout: SlideLayoutName | undefined;
  #isSkipped = false;
  #transition: SlideChange | undefined;
  /** The `qr` comment that waits for its link. */
  #qr: Part | undefined;
  #first: Part | undefined;

  constructor(surroundings: DeckSurroundings) {
    this.#surroundings = surroundings;
    this.#fragments = new Fragments(part => this.#obey(part, true), surroundings.rules);
  }

  add(sibling: Sibling): void {
    this.#first ??= sibling;
    if (sibling.command) {
      this.#obey(sibling, false);
      return;
    }
    // A slide begins where it begins to show something; one of notes only, with its first comment.
    if (!this.#hasContent || this.#first?.isRepeated) this.#first = sibling;
    this.#show(sibling);
    this.#hasContent = true;
  }

  finish(): Slide | undefined {
    this.#missQr();
    if (this.#isSkipped || !this.#first) return undefined;
    const { file, block } = this.#first;
    const { position } = block;
    const items = this.#placer.items;
    const own: readonly Block[] = [...(this.#heading ? [this.#heading] : []), ...blocksOfItems(items)];
    const links = linksOfBlocks(own);
    const footnotes = this.#surroundings.footnotes.blockFor(links, position);
    const sole = footnotes ? undefined : soleHeading(this.#heading, items);
    if (footnotes && (this.#footnoteStep ?? 0) > 0)
      this.#fragments.reveals.set(footnotes, this.#footnoteStep ?? 0);
    const heading = sole ?? this.#heading;
    const shown = sole ? [] : items;
    const layout = this.#layout ?? layoutOf(heading, shown);
    return {
      kind: sole ? 'section' : 'content',
      ...(layout && { layout }),
      title: slideTitle(heading, own),
      ...(heading && { heading }),
      items: [...shown, ...(footnotes ? [{ type: 'block' as const, block: footnotes }] : [])],
      reveals: this.#fragments.reveals.size > 0 ? this.#fragments.reveals : nothingLater,
      ...(this.#fragments.emphases.size > 0 && { emphases: this.#fragments.emphases }),
      lastStep: this.#fragments.lastStep,
      notes: this.#notes,
      hasFooter: this.#hasFooter,
      ...(this.#transition && { transition: this.#transition }),
      links: footnotes ? [...links, ...linksOfBlocks([footnotes])] : links,
      file,
      position,
    };
  }

  #show(sibling: Sibling): void {
    const { block, step } = this.#fragments.place(sibling);
    for (const wrong of linesBeyond(block)) this.#report({ ...sibling, block: wrong.code }, wrong.message);
    if (this.#surroundings.footnotes.isReferredToIn(block)) this.#footnoteStep ??= step;
    const qr = this.#qr && qrAddress(block);
    if (qr) {
      this.#placer.addQr(qr.block, qr.address);
    } else {
      this.#missQr();
      if (block.type === 'heading' && !this.#hasContent && this.#placer.isEmpty)
        this.#heading = aligned(block, this.#placer.alignment);
      else this.#placer.add(block);
    }
    this.#qr = undefined;
  }

  #missQr(): void {
    if (this.#qr) this.#report(this.#qr, 'qr needs a paragraph after it that is a link and little else');
  }

  #report({ file, block }: Part, message: string): void {
    this.#surroundings.report({ file, position: block.position }, message);
  }

  /** @param isInside whether the comment is in a list, a quote or the like */
  #obey(part: Part, isInside: boolean): void {
    const { command } = part;
    if (!command) return;
    const wrong =
      isInside && outsideOnly.has(command.type)
        ? 'this command has no effect inside a list, a quote or another block'
        : this.#wrongIn(command, part);
    if (wrong !== undefined) this.#report(part, wrong);
  }

  /** Does what a command asks for. @returns what is wrong with it here, if anything is */
  #wrongIn(command: CommentCommand, part: Part): string | undefined {
    switch (command.type) {
      case 'pause':
        this.#fragments.pause();
        return undefined;
      case 'incrementalLists':
        this.#fragments.isIncremental = command.isOn;
        return undefined;
      case 'columnLayout':
        this.#placer.openLayout(command.weights);
        return undefined;
      case 'column':
        return this.#placer.enterColumn(command.column);
      case 'resetLayout':
        this.#placer.closeLayout();
        return undefined;
      case 'alignment':
        this.#placer.align(command.align);
        return undefined;
      case 'jumpToMiddle':
        return this.#placer.addMiddle();
      case 'newLines':
        this.#placer.addBlankRows(command.rows);
        return undefined;
      case 'qr':
        this.#missQr();
        this.#qr = part;
        return undefined;
      case 'layout':
        this.#layout = command.name;
        return undefined;
      case 'noFooter':
        this.#hasFooter = false;
        return undefined;
      case 'transition':
        this.#transition = command.change;
        return undefined;
      case 'skipSlide':
        this.#isSkipped = true;
        return undefined;
      case 'speakerNote':
        this.#notes.push({ text: command.text, file: part.file });
        return undefined;
      case 'wrong':
        return command.message;
      case 'unhonored':
        this.#surroundings.tellUnhonored({ file: part.file, position: part.block.position }, command.message);
        return undefined;
      // These are obeyed before there are slides.
      case 'endSlide':
      case 'include':
      case 'nothing':
        return undefined;
    }
  }
}

/** One for all slides that are there at once: thousands of empty maps are worth sparing. */
const nothingLater: Slide['reveals'] = new Map();

/** The commands that part or arrange whole blocks of a slide. */
const outsideOnly: ReadonlySet<CommentCommand['type']> = new Set<CommentCommand['type']>([
  'endSlide',
  'include',
  'columnLayout',
  'column',
  'resetLayout',
  'alignment',
  'jumpToMiddle',
  'newLines',
  'qr',
]);

function aligned(heading: Heading, align: Alignment | undefined): Heading {
  return align === undefined ? heading : { ...heading, align };
}

/** The heading of a slide that shows nothing else: where the author has put it does not matter then. */
function soleHeading(heading: Heading | undefined, items: readonly SlideItem[]): Heading | undefined {
  const shown = items.filter(({ type }) => type !== 'blankRows' && type !== 'middle');
  if (heading) return shown.length === 0 ? heading : undefined;
  const [only] = shown;
  return shown.length === 1 && only?.type === 'block' && only.block.type === 'heading'
    ? aligned(only.block, only.align)
    : undefined;
}
