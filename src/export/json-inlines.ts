import type { Block, Image, Inline, LanguageSpan } from '../markdown/document.ts';
import { languageOfAll } from '../markdown/language.ts';
import { markedText } from '../markdown/marked-text.ts';
import { inlineText } from '../markdown/plain-text.ts';
import { inlineRuns } from '../markdown/walk.ts';
import type { Json } from './json-text.ts';

/** The words of inline content, and what they cannot say: the LaTeX of formulas, pictures, and parts in another language. */
export function textJson(inlines: readonly Inline[]): Readonly<Record<string, Json>> {
  const lang = languageOfAll(inlines);
  const [whole] = inlines;
  const inside = lang !== undefined && whole?.type === 'language' ? whole.children : inlines;
  return { ...(lang !== undefined && { lang }), text: markedText(inlines), ...detailsJson([inside]) };
}

/** The same of all runs of text in a block, however deep, without their words. */
export function partsJson(block: Block): Readonly<Record<string, Json>> {
  return detailsJson([...inlineRuns(block)]);
}

function detailsJson(runs: readonly (readonly Inline[])[]): Readonly<Record<string, Json>> {
  const languages = runs.flatMap(run => [...partsOf(run, 'language')]);
  const formulas = runs.flatMap(run => [...partsOf(run, 'inlineMath')]);
  const images = runs.flatMap(run => [...partsOf(run, 'image')]);
  return {
    ...(formulas.length > 0 && { formulas: formulas.map(({ value }) => value) }),
    ...(languages.length > 0 && { languages: languages.map(languageJson) }),
    ...(images.length > 0 && { images: images.map(imageJson) }),
  };
}

function imageJson({ url, alt }: Image): Json {
  return { address: url, alt: alt ?? null };
}

function languageJson({ language, children }: LanguageSpan): Json {
  return { lang: language, text: inlineText(children) };
}

/** All inlines of a type, each before what it holds. */
function* partsOf<Type extends Inline['type']>(
  inlines: readonly Inline[],
  type: Type,
): Generator<Extract<Inline, { type: Type }>> {
  for (const inline of inlines) {
    if (isOfType(inline, type)) yield inline;
    if ('children' in inline) yield* partsOf(inline.children, type);
  }
}

function isOfType<Type extends Inline['type']>(
  inline: Inline,
  type: Type,
): inline is Extract<Inline, { type: Type }> {
  return inline.type === type;
}
