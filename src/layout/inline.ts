import type {
  Delete,
  Highlight,
  Inline,
  InlineMath,
  Insert,
  LanguageSpan,
  Later,
  Link,
  MathBlock,
} from '../markdown/document.ts';
import type { Image } from '../markdown/image.ts';
import { imageFile } from '../markdown/image-name.ts';
import { languageName } from '../markdown/language.ts';
import { textMarks } from '../markdown/marked-text.ts';
import { type BreakMark, decoration, type LinkTarget, type Role, type Span } from '../terminal/line.ts';
import { type SafeText, safeText, sliceSafe } from '../terminal/safe-text.ts';
import { footnoteMark } from './footnote-mark.ts';
import type { LayoutOptions } from './options.ts';

type Marked = Delete | Insert | Highlight;
type Context = { readonly roles: readonly Role[]; readonly link?: LinkTarget };

const newline = safeText('\n');
const nothing = safeText('');
const folded = /[ \t\n]+/g;

/**
 * Turns inline content into spans of one logical row. White space is folded as HTML folds it, and the only
 * newlines left are hard breaks.
 */
export function layoutInline(
  inlines: readonly Inline[],
  options: LayoutOptions,
  roles: readonly Role[] = [],
): readonly Span[] {
  return foldAcross(spansOf(inlines, options, { roles }));
}

/**
 * Folds the spaces that meet where two spans do, as those around a comment in the text, and gives the places to break
 * to the spans before them. A mark of ours stays with what it marks.
 */
function foldAcross(pieces: readonly Span[]): readonly Span[] {
  const spans: Span[] = [];
  let breakAfter: BreakMark | undefined;
  for (const piece of pieces) {
    breakAfter = piece.breakAfter ?? breakAfter;
    const last = spans.at(-1);
    const doubled = last?.text.endsWith(' ') && piece.text.startsWith(' ');
    const text = doubled ? sliceSafe(piece.text, 1) : piece.text;
    if (text === '') continue;
    if (last && breakAfter && !piece.decoration) spans[spans.length - 1] = { ...last, breakAfter };
    breakAfter = undefined;
    spans.push(doubled ? { ...piece, text } : piece);
  }
  return spans;
}

function within(context: Context, role: Role): Context {
  return { ...context, roles: [...context.roles, role] };
}

function spansOf(inlines: readonly Inline[], options: LayoutOptions, context: Context): readonly Span[] {
  return inlines.flatMap((inline): readonly Span[] => {
    switch (inline.type) {
      case 'text':
        return [{ text: safeText(inline.value.replace(folded, ' ')), ...context }];
      case 'inlineCode':
        return [{ text: safeText(inline.value.replace(folded, ' ')), ...within(context, 'code') }];
      case 'inlineMath':
        return [{ text: formulaSource(inline, options), ...context }];
      case 'break':
        return [{ text: newline, roles: [] }];
      case 'wordBreak':
        return [{ text: nothing, roles: [], breakAfter: inline.hyphen ? 'hyphen' : 'bare' }];
      case 'emphasis':
        return spansOf(inline.children, options, within(context, 'emphasis'));
      case 'strong':
        return spansOf(inline.children, options, within(context, 'strong'));
      case 'underline':
        return spansOf(inline.children, options, within(context, 'underline'));
      case 'delete':
      case 'insert':
      case 'highlight':
        return markedSpans(inline, options, context);
      case 'keyboard':
        return spansOf(inline.children, options, within(context, 'keyboard'));
      case 'footnoteReference':
        return [footnoteSpan(inline.number, options, context)];
      case 'link':
        return linkSpans(inline, options, context);
      case 'image':
        return imageSpans(inline, context);
      case 'later':
        return laterSpans(inline, options, context);
      case 'language':
        return languageSpans(inline, options, context);
    }
  });
}

/** A formula in one row: Unicode, or its LaTeX where only ASCII is shown. */
export function formulaSource({ value, text }: InlineMath | MathBlock, { glyphs }: LayoutOptions): SafeText {
  return safeText((glyphs.superscripts === '' ? value : text).replace(folded, ' '));
}

/** Bold too, so that nothing inserted looks like a link, and nothing marked like a key. */
const markedRoles: Readonly<Record<Marked['type'], readonly Role[]>> = {
  delete: ['deleted'],
  insert: ['underline', 'strong'],
  highlight: ['highlight', 'strong'],
};

/** Where no styling is shown, what it would say is written around the text. */
function markedSpans({ type, children }: Marked, options: LayoutOptions, context: Context): readonly Span[] {
  const roles = [...context.roles, ...markedRoles[type]];
  const spans = spansOf(children, options, { ...context, roles });
  if (!options.isPlain || spans.every(({ text }) => text.trim() === '')) return spans;
  const mark = decoration(textMarks[type]);
  return [mark, ...spans, mark];
}

function linkSpans(link: Link, options: LayoutOptions, context: Context): readonly Span[] {
  const target = { address: link.url, index: link.index };
  const text = spansOf(link.children, options, { ...within(context, 'link'), link: target });
  const spans = options.isBroken?.(link.url)
    ? [...text, { ...decoration(' (missing)', ...context.roles, 'quiet'), link: target }]
    : text;
  const number = options.linkNumbers?.byIndex.get(link.index);
  return number === undefined
    ? spans
    : [...spans, decoration(` [${number}]`, ...context.roles, 'link.address')];
}

function footnoteSpan(number: number, options: LayoutOptions, { roles, link }: Context): Span {
  const mark = decoration(footnoteMark(number, options.glyphs), ...roles, 'footnote');
  return link ? { ...mark, link } : mark;
}

/**
 * An image is its alternative text, or its file; inside a link, where that is what you follow, nothing else. One that only
 * decorates is not shown.
 */
function imageSpans(image: Image, context: Context): readonly Span[] {
  if (image.alt === '') return [];
  const name = image.alt ?? imageFile(image);
  const text = context.link ? (name ?? 'image') : name === undefined ? '[image]' : `[image: ${name}]`;
  return [{ ...context, text: safeText(text.replace(folded, ' ')) }];
}

/** Styling does not show a language: where a reader may have it read aloud, it is written around the text. */
/** What is not seen yet has its place in the row; only its link cannot be followed. */
function laterSpans(inline: Later, options: LayoutOptions, context: Context): readonly Span[] {
  const spans = spansOf(inline.children, options, context);
  if (!options.isHidden?.(inline)) return spans;
  return spans.map(({ link: _, ...span }) => (span.text === newline ? span : { ...span, isLater: true }));
}

function languageSpans(
  { language, children }: LanguageSpan,
  options: LayoutOptions,
  context: Context,
): readonly Span[] {
  const spans = spansOf(children, options, context);
  return options.isPlain ? [decoration(`[in ${languageName(language)}: `), ...spans, decoration(']')] : spans;
}
