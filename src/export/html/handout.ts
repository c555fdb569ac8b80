import type { Deck, Slide } from '../../deck/deck.ts';
import type { SafeText } from '../../terminal/safe-text.ts';
import { References } from '../references.ts';
import { deckTitle } from './deck.ts';
import { pageWriting, writeReferences } from './document.ts';
import { htmlInlines } from './inlines.ts';
import { type Html, html } from './markup.ts';
import { Outline } from './outline.ts';
import { defaultLanguage, type PageOptions, writePage } from './page.ts';
import { PageIds } from './page-ids.ts';
import { schemeScript } from './scripts/scheme-script.ts';
import { htmlNotes } from './slide.ts';
import { ColumnRules, writeItems } from './slide-items.ts';
import { baseStyle } from './styles/base-style.ts';
import { documentStyle } from './styles/document-style.ts';
import { handoutStyle } from './styles/handout-style.ts';
import type { PageWriting } from './writing.ts';

/** A talk to take home: each slide with what was said of it as prose, and the addresses of its links at the end. */
export function writeHandoutPage(deck: Deck, options: PageOptions): string {
  const { settings, slides } = deck;
  const title = options.title ?? deckTitle(deck);
  const columns = new ColumnRules();
  const references = new References();
  const page = pageWriting(new PageIds(), { ...options, isPaper: true }, new Outline(2), references);
  const { subtitle, authors, event, location, date } = settings;
  const occasion = [...authors, event, location, date].filter((text): text is SafeText => text !== undefined);
  const sections = slides.map((slide, index) => writeSection(slide, index + 1, page, columns));
  const body = html`<div class="page">
<header><a class="skip" href="#/text">Skip to the text</a>
<h1>${title}</h1>
${subtitle && html`<p class="lead">${subtitle}</p>\n`}${occasion.map(text => html`<p>${text}</p>\n`)}</header>
<main id="/text" tabindex="-1">
${sections.filter(section => section !== undefined)}${writeReferences(references)}</main>
</div>`;
  return writePage(
    {
      title,
      language: options.language ?? settings.language ?? defaultLanguage,
      description: subtitle,
      author: authors.length > 0 ? authors.join(', ') : undefined,
      style: baseStyle + documentStyle + handoutStyle + columns.css,
      script: 'light' in options.themes ? schemeScript : undefined,
      bodyClass: options.isLarge ? 'handout large' : 'handout',
      body,
    },
    options,
  );
}

/** Slides that list the links again are left out: all links are at the end. */
function writeSection(
  slide: Slide,
  number: number,
  page: PageWriting,
  columns: ColumnRules,
): Html | undefined {
  if (slide.isLinks) return undefined;
  const scope = `/${number}`;
  const writing: PageWriting = { ...page, scope, outline: new Outline(3) };
  const notes = htmlNotes(slide, page, { number, of: 0 });
  if (slide.kind === 'title')
    return (
      notes &&
      html`<section class="slide" aria-labelledby="${scope}"><h2 id="${scope}"><span class="count">${number}</span> Welcome</h2>\n${notes}</section>\n`
    );
  const slug = slide.heading && page.ids.take(slide.heading.slug);
  const mark = slug && html`<span id="${slug}"></span>`;
  const title = slide.heading ? htmlInlines(slide.heading.children, writing) : html`${slide.title}`;
  const items = writeItems(slide, writing, columns);
  return html`<section class="slide" aria-labelledby="${scope}"><h2 id="${scope}"><span class="count">${mark}${number}</span> ${title}</h2>
<div class="body">
${items}</div>
${notes}</section>
`;
}
