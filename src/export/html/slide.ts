import type { DeckSettings, Slide } from '../../deck/deck.ts';
import { noteBlocks } from '../../deck/note-blocks.ts';
import { figureOf } from '../../deck/slide-layout.ts';
import type { Heading } from '../../markdown/document.ts';
import { inlineText } from '../../markdown/plain-text.ts';
import { headingElement } from './blocks/text.ts';
import { htmlInlines } from './inlines.ts';
import { attributes, type Html, html, isNothing } from './markup.ts';
import { Outline } from './outline.ts';
import { type ColumnRules, writeItems } from './slide-items.ts';
import type { PageWriting } from './writing.ts';

/** The place of a slide in its deck. */
export type PageSlide = { readonly number: number; readonly of: number };

/** What stays the same from slide to slide. */
export type SlideFrame = {
  readonly settings: DeckSettings;
  readonly columns: ColumnRules;
  readonly hasNotes: boolean;
};

/** The id of a slide, and of its title: `#/7` leads there without a script too. */
const slideId = (number: number) => `/${number}`;
const titleId = (number: number) => `/${number}/title`;

/** The level of titles. Of the first slide, it is that of the whole. */
const levelOf = ({ number }: PageSlide) => (number === 1 ? 1 : 2);

/** A slide as a section under its own heading. What the speaker says of it comes after it. */
export function htmlSlide(slide: Slide, place: PageSlide, page: PageWriting, frame: SlideFrame): Html {
  const writing: PageWriting = {
    ...page,
    scope: slideId(place.number),
    outline: new Outline(levelOf(place) + 1),
    stepOf: node => slide.reveals.get(node),
    firstGroupOf: code => slide.emphases?.get(code),
  };
  const isCover = slide.kind === 'title' || slide.layout === 'section' || slide.kind === 'section';
  const isFigure = slide.items.length === 0 && slide.layout === 'figures';
  const classes = ['slide', `is-${layoutName(slide)}`, isCover && !isFigure ? 'cover' : undefined].filter(
    Boolean,
  );
  const all = attributes({
    class: classes.join(' '),
    id: slideId(place.number),
    'aria-labelledby': titleId(place.number),
    'data-steps': slide.lastStep > 0 ? slide.lastStep : undefined,
    'data-transition': slide.transition,
  });
  return html`<section${all}><div class="stage">
${writeBand(frame.settings)}${writeTitle(slide, place, writing)}
${writeBody(slide, writing, frame)}${writeFooter(slide, place, frame.settings)}</div>
${frame.hasNotes ? htmlNotes(slide, page, place) : undefined}</section>
`;
}

function layoutName({ kind, layout, items }: Slide): string {
  if (layout === 'figures' && items.length === 0) return 'figure';
  return (layout ?? kind).replace('_', '-');
}

/** Its heading; its name, unseen, where it has none. */
function writeTitle(slide: Slide, place: PageSlide, writing: PageWriting): Html {
  const { heading, kind, title, section } = slide;
  const level = levelOf(place);
  const id = attributes({ id: titleId(place.number) });
  if (!heading && kind === 'title') return headingElement(level, id, html`${title}`);
  if (!heading) return headingElement(level, html`${id} class="unseen"`, html`${title}`);
  const slug = writing.ids.take(heading.slug);
  const mark = slug === undefined ? undefined : html`<span id="${slug}"></span>`;
  const number =
    section === undefined ? undefined : html`<p class="section-number" aria-hidden="true">${section}</p>\n`;
  const text = layoutName(slide) === 'figure' ? writeFigure(heading) : undefined;
  const words = text ?? htmlInlines(heading.children, writing);
  return html`${number}${headingElement(level, id, html`${mark}${words}`)}`;
}

/** A title that is a number and what it counts: the number large. */
function writeFigure(heading: Heading): Html | undefined {
  const found =
    heading.children.every(({ type }) => type === 'text') && figureOf(inlineText(heading.children));
  if (!found) return undefined;
  const { figure, caption } = found;
  return html`<span class="huge">${figure} </span><span class="caption">${caption}</span>`;
}

function writeBody(slide: Slide, writing: PageWriting, { settings, columns }: SlideFrame): Html {
  const items = writeItems(slide, writing, columns);
  const occasion = slide.kind === 'title' ? writeOccasion(settings) : html``;
  if (isNothing(items) && isNothing(occasion)) return html``;
  return html`<div class="body">\n${occasion}${items}</div>\n`;
}

/** What the front matter says of a talk beside its title. */
function writeOccasion({ subtitle, authors, event, location, date }: DeckSettings): Html {
  const said = subtitle === undefined ? undefined : html`<p class="subtitle">${subtitle}</p>\n`;
  const more = [...authors, event, location, date].filter(text => text !== undefined);
  const list = more.map(text => html`<p>${text}</p>\n`);
  return html`${said}${more.length > 0 ? html`<div class="occasion">${list}</div>` : undefined}`;
}

/** The row above each slide. */
function writeBand({ header, logo }: DeckSettings): Html | undefined {
  if (header === undefined && logo === undefined) return undefined;
  return html`<div class="band"><span>${header}</span><span>${logo}</span></div>\n`;
}

function writeFooter(
  { hasFooter }: Slide,
  { number, of }: PageSlide,
  { footer }: DeckSettings,
): Html | undefined {
  if (!hasFooter || footer === false) return undefined;
  return html`<div class="foot"><span>${footer}</span><span class="number">${number}<span class="of"> / ${of}</span></span></div>\n`;
}

/** What the speaker says, as prose. */
export function htmlNotes(slide: Slide, writing: PageWriting, place: PageSlide): Html | undefined {
  const scope = `${slideId(place.number)}/notes`;
  const own: PageWriting = { ...writing, scope, outline: new Outline(levelOf(place) + 1) };
  const text = writing.blocks(noteBlocks(slide), own);
  return isNothing(text)
    ? undefined
    : html`<div class="notes" role="note" aria-label="Notes on slide ${place.number}">\n${text}</div>\n`;
}
