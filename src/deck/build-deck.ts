import type { Diagnostic } from '../diagnostic.ts';
import type { Block, Document } from '../markdown/document.ts';
import { safeText } from '../terminal/safe-text.ts';
import { composeSlide, type DeckSurroundings } from './compose-slide.ts';
import type { Deck, DeckSettings, Slide } from './deck.ts';
import { type DeckRules, ownRules } from './deck-rules.ts';
import { readSettings } from './deck-settings.ts';
import { expandIncludes } from './expand-includes.ts';
import type { ReadInclude } from './include.ts';
import { linksSlides } from './links-slides.ts';
import { SlideFootnotes } from './slide-footnotes.ts';
import { splitSlides } from './split-slides.ts';
import { addTitleSlide } from './title-slide.ts';

/**
 * Makes a talk of a document: its slides in their order, at least one. It never fails: what its author should fix
 * is reported in the diagnostics, which include those of the document. Every link on the slides has an index of its own.
 *
 * @param file how to name the document in diagnostics
 * @param readInclude reads the files that `include` comments ask for
 * @param rules those of its dialect
 */
export function buildDeck(
  document: Document,
  file: string,
  readInclude: ReadInclude,
  rules: DeckRules = ownRules,
): Deck {
  const steps = buildDeckInSteps(document, file, readInclude, rules);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** How many slides are made in a step: a fraction of a frame's time. */
const slidesInStep = 20;

/** The same, step by step: a deck of thousands of slides is made between the keys. */
export function* buildDeckInSteps(
  document: Document,
  file: string,
  readInclude: ReadInclude,
  rules: DeckRules = ownRules,
): Generator<undefined, Deck, undefined> {
  const {
    settings,
    diagnostics: ofSettings,
    unhonored: unhonoredSettings,
  } = readSettings(document.frontMatter, file, rules.isForeign);
  const expanded = expandIncludes(document, file, readInclude);
  const diagnostics: Diagnostic[] = [...expanded.diagnostics, ...ofSettings];
  const unhonored: Diagnostic[] = [...unhonoredSettings];
  const surroundings: DeckSurroundings = {
    footnotes: new SlideFootnotes(expanded.footnotes),
    // The commands of another program, and what looks like one.
    report: ({ file, position }, message) =>
      (rules.isForeign ? unhonored : diagnostics).push({ file, ...position, message: safeText(message) }),
    tellUnhonored: ({ file, position }, message) =>
      unhonored.push({ file, ...position, message: safeText(message) }),
    rules,
  };
  yield;
  const written: Slide[] = [];
  let made = 0;
  for (const parts of splitSlides(expanded.parts, surroundings.report, rules)) {
    const slide = composeSlide(parts, surroundings);
    if (slide && !isEmpty(slide)) written.push(slide);
    made += 1;
    if (made % slidesInStep === 0) yield;
  }
  const titled = wantsTitleSlide(rules, written, settings.title)
    ? addTitleSlide(settings, document.frontMatter, written, file)
    : { settings, slides: written };
  const slides = titled.slides.length > 0 ? withSections(titled.slides) : [emptySlide(file)];
  const at = { file, position: document.frontMatter.values.get('links')?.position ?? { line: 1, column: 1 } };
  return {
    settings: titled.settings,
    slides: [...slides, ...linksSlides(titled.settings, slides, at)].map((slide, index) =>
      slide.title === '' ? { ...slide, title: numbered(index) } : slide,
    ),
    diagnostics,
    unhonored,
    isBroken: document.frontMatter.isBroken === true,
  };
}

const numbered = (index: number) => safeText(`Slide ${index + 1}`);

/** Numbers the sections of a talk, where it has several. */
function withSections(slides: readonly Slide[]): readonly Slide[] {
  const isSection = ({ kind, layout }: Slide) => kind === 'section' && layout === 'section';
  if (slides.filter(isSection).length < 2) return slides;
  let section = 0;
  return slides.map(slide => {
    if (!isSection(slide)) return slide;
    section += 1;
    return { ...slide, section };
  });
}

/** Where the title is of no slide in particular, the first slide may have it. */
function wantsTitleSlide(
  { titleSlide }: DeckRules,
  slides: readonly Slide[],
  title: DeckSettings['title'],
): boolean {
  if (titleSlide !== 'untitled') return titleSlide === 'always';
  const first = slides.find(({ heading }) => heading !== undefined);
  const isTitle = first?.heading?.depth === 1 && first.title.toLowerCase() === title?.toLowerCase();
  return !isTitle || first?.kind === 'section';
}

function isEmpty({ heading, items, notes }: Slide): boolean {
  return !heading && items.length === 0 && notes.length === 0;
}

function emptySlide(file: string): Slide {
  const position = { line: 1, column: 1 };
  const value = safeText('This deck is empty. Write something, and separate slides with ---.');
  const block: Block = { type: 'paragraph', position, children: [{ type: 'text', value }] };
  return {
    kind: 'content',
    title: safeText('Empty deck'),
    items: [{ type: 'block', block }],
    reveals: new Map(),
    lastStep: 0,
    notes: [],
    hasFooter: true,
    links: [],
    file,
    position,
  };
}
