import type { Deck } from '../deck/deck.ts';
import { createSlideIndex } from '../deck/find-slides.ts';
import type { Section } from '../library/section.ts';
import { blockText } from '../markdown/block-text.ts';
import type { Block } from '../markdown/document.ts';
import { inlineText } from '../markdown/plain-text.ts';
import { headingOf, linksOfBlock } from '../markdown/walk.ts';
import { joinSafe, type SafeText, safeRow, sliceSafe } from '../terminal/safe-text.ts';
import type { SectionHit, SlideHit } from './search-hit.ts';

/** What is found as one: a hit before anyone looked for it. */
export type SectionPart = Omit<SectionHit, 'words'> & {
  /** The words of its links, and the hosts that they lead to: people remember those. */
  readonly links: readonly string[];
  /** Of the part at the start of a section whose only heading of level one is not its title. */
  readonly headline?: SafeText;
};
export type SlidePart = Omit<SlideHit, 'words'>;
export type SearchPart = SectionPart | SlidePart;

/** A part is no longer, in UTF-16 code units: what has no headings is found in pieces, and indexed in small steps. */
const longestText = 8_000;

/** The parts of a section in their order: one for each heading, and one for what comes before the first. */
export function* sectionParts(
  { title, document }: Pick<Section, 'title' | 'document'>,
  section: number,
): Generator<SectionPart> {
  let path: { readonly depth: number; readonly title: SafeText }[] = [];
  let anchor: SafeText | undefined;
  const tops = document.blocks.filter(block => block.type === 'heading' && block.depth === 1);
  const headlineBlock = tops.length === 1 ? tops[0] : undefined;
  let headline: SafeText | undefined;
  let first = 0;
  let texts: SafeText[] = [];
  let links: string[] = [];
  let length = 0;
  function take(): SectionPart {
    const part: SectionPart = {
      type: 'section',
      section,
      ...(anchor !== undefined && { anchor }),
      path: [title, ...path.map(heading => heading.title)],
      block: first,
      text: joinSafe(texts, ' '),
      links,
      ...(headline !== undefined && headline !== title && { headline }),
    };
    headline = undefined;
    texts = [];
    links = [];
    length = 0;
    return part;
  }
  for (const [index, block] of document.blocks.entries()) {
    const heading = headingOf(block);
    if (heading) {
      if (texts.length > 0 || anchor !== undefined) yield take();
      first = index;
      anchor = heading.slug;
      const name = safeRow(inlineText(heading.children));
      path = path.filter(({ depth }) => depth < heading.depth);
      // The headline of a whole section adds nothing to the way to a place: its title is in it already.
      if (heading === headlineBlock) headline = name;
      else if (heading.depth > 1 || name !== title) path.push({ depth: heading.depth, title: name });
      if (headline !== undefined && headline !== title) texts.push(headline);
      if (block === heading) continue;
    }
    const text = blockText(block);
    links.push(...linksIn(block));
    for (const piece of pieces(text)) {
      if (length + piece.length > longestText && texts.length > 0) {
        yield take();
        first = index;
      }
      texts.push(piece);
      length += piece.length;
    }
  }
  // A section without any text can still be found by its title.
  if (texts.length > 0 || anchor !== undefined || document.blocks.length === 0) yield take();
}

/** A text in pieces that are not too long, cut between words where there are any. */
function* pieces(text: SafeText): Generator<SafeText> {
  let from = 0;
  while (text.length - from > longestText) {
    const space = text.lastIndexOf(' ', from + longestText);
    // Half a character more or less in a text without spaces is found no worse, but must not be shown.
    const to = space > from ? space : wholeCharacters(text, from + longestText);
    yield sliceSafe(text, from, to);
    from = space > from ? space + 1 : to;
  }
  if (from < text.length) yield sliceSafe(text, from);
}

function wholeCharacters(text: string, offset: number): number {
  return /[\udc00-\udfff]/.test(text[offset] ?? '') ? offset - 1 : offset;
}

function linksIn(block: Block): readonly string[] {
  return [...linksOfBlock(block)].flatMap(({ children, url }) => {
    const [, host = ''] = /^https?:\/\/([^/?#]+)/.exec(url) ?? [];
    return [inlineText(children), host];
  });
}

/** The slides of a talk, each a part. */
export function* slideParts(deck: Deck): Generator<SlidePart> {
  const index = createSlideIndex(deck);
  for (const [slide, { title }] of deck.slides.entries()) {
    yield { type: 'slide', slide, title, text: index.text(slide) };
  }
}
