import type { Deck } from '../../deck/deck.ts';
import { pageWriting } from './document.ts';
import { type Html, html } from './markup.ts';
import { Outline } from './outline.ts';
import { defaultLanguage, type PageOptions, writePage } from './page.ts';
import { PageIds } from './page-ids.ts';
import { deckScript } from './scripts/deck-script.ts';
import { htmlSlide } from './slide.ts';
import { ColumnRules } from './slide-items.ts';
import { baseStyle } from './styles/base-style.ts';
import { deckStyle } from './styles/deck-style.ts';

/** A talk as a page: with its script slide by slide, without it one after the other, on paper one a page. */
export function writeDeckPage(deck: Deck, options: PageOptions): string {
  const { settings, slides } = deck;
  const title = options.title ?? deckTitle(deck);
  const columns = new ColumnRules();
  const page = pageWriting(new PageIds(), { ...options, isPaper: true }, new Outline(2));
  const frame = { settings, columns, hasNotes: options.hasNotes === true };
  const sections = slides.map((slide, index): Html => {
    return htmlSlide(slide, { number: index + 1, of: slides.length }, page, frame);
  });
  const progress = settings.progress === 'number' ? ' no-progress' : '';
  const motion = settings.transition ?? 'none';
  return writePage(
    {
      title,
      language: options.language ?? settings.language ?? defaultLanguage,
      description: settings.subtitle,
      author: settings.authors.length > 0 ? settings.authors.join(', ') : undefined,
      style: baseStyle + deckStyle + columns.css,
      script: deckScript,
      bodyClass: `deck change-${motion}${progress}${options.isLarge ? ' large' : ''}`,
      body: html`${options.home === undefined ? undefined : wayHome(options.home)}<main>\n${sections}</main>`,
    },
    options,
  );
}

/** The script puts it among its buttons. */
function wayHome(address: string): Html {
  return html`<nav class="home screen-only" aria-label="Site"><a href="${address}" title="All pages"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 11l8-7 8 7v9h-5v-6H9v6H4z"/></svg><span>All pages</span></a></nav>\n`;
}

/** What a talk is called: by its front matter, or by its first slide. */
export function deckTitle({ settings, slides }: Deck): string {
  return settings.title ?? slides[0]?.title ?? '';
}
