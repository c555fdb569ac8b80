import type { HeadingSlides } from '../deck-rules.ts';
import { commentsAsNotes } from './comments.ts';
import type { DeckLines, WrittenComment } from './deck-lines.ts';
import type { Dialect, DialectText } from './dialect.ts';
import { placePictures } from './marp-pictures.ts';
import {
  commandComments,
  firstShown,
  headingDepth,
  isHeading,
  isThematicBreak,
  putBefore,
  slidesBetween,
  type WrittenSlide,
} from './written-slides.ts';

const known =
  /^(?:[$_*]?(?:page_number|prerender|template|width|height)|[$_*]?(?:theme|style|headingDivider|size|math|title|author|description|keywords|url|image|marp|lang|paginate|header|footer|class|backgroundColor|backgroundImage|backgroundPosition|backgroundRepeat|backgroundSize|color|transition|view-transition\S*))$/;

/** What has no effect, in one line a kind. */
const told: readonly (readonly [keys: RegExp, message: string])[] = [
  [/^_?(?:color|background\w+)$/, 'colors and backgrounds of slides are those of the theme'],
  [/^[_*]?(?:header|footer)$/, 'a header or footer of some slides is not shown'],
  [/^style$/, 'style sheets are not read'],
  [/^_?transition$/, 'transitions of some slides are not honored'],
];

/** Marp: directives in comments, backgrounds as pictures, notes in all other comments. */
export const marp: Dialect = text => {
  const { lines, frontMatter } = text;
  const value = (key: string) => frontMatter.values.get(key)?.value;
  let headings = dividerOf(value('headingDivider'));
  for (const key of ['theme', 'transition', 'url']) text.drop(key);
  if (value('style') !== undefined) text.drop('style', 'style sheets are not read');
  for (const key of ['backgroundColor', 'color', 'backgroundImage'])
    if (value(key) !== undefined) text.drop(key, 'colors and backgrounds of slides are those of the theme');
  /** The lines from which on a class holds, with whether it centers. */
  const classes = new Map<number, boolean>();
  classes.set(-1, isLead(String(value('class') ?? '')));
  const spots = new Set<number>();
  commentsAsNotes(text, comment => {
    const directives = directivesOf(comment);
    if (!directives) return undefined;
    for (const [key, written] of directives) {
      const message = told.find(([keys]) => keys.test(key))?.[1];
      if (message !== undefined) text.report(comment.line, withWords(message, key, written));
      if (key === 'headingDivider') headings = dividerOf(readNumbers(written));
      if (key === 'class') classes.set(comment.line, isLead(written));
      if (key === '_class' && isLead(written)) spots.add(comment.line);
    }
    return '';
  });
  tellOfStyles(text);
  const written = slidesBetween(lines, line => isThematicBreak(lines, line));
  for (const { separator } of written)
    if (separator !== undefined) lines.set(separator, commandComments('end_slide'));
  const slides = written.flatMap(slide => cutAtHeadings(lines, slide, headings?.levels ?? []));
  for (const slide of slides) placePictures(text, slide);
  const changes = [...classes];
  const spotted = [...spots];
  let isLeading = false;
  for (const slide of slides) {
    while ((changes[0]?.[0] ?? slide.to) < slide.to) isLeading = changes.shift()?.[1] ?? isLeading;
    const isSpot = (spotted[0] ?? slide.to) < slide.to;
    while ((spotted[0] ?? slide.to) < slide.to) spotted.shift();
    if (isLeading || isSpot) putBefore(lines, slide, commandComments('jump_to_middle', 'alignment: center'));
  }
  return { ...(headings && { headings }), incrementalSigns: ['*', ')'] };
};

/** A header's words are the author's. */
function withWords(message: string, key: string, written: string): string {
  return /header|footer/.test(key) && written !== '' ? `${message}: ${written}` : message;
}

const isLead = (classes: string) => /\b(?:lead|title|cover)\b/.test(classes);

/** The directives of a comment: YAML of keys that Marp knows, and nothing else. */
function directivesOf({
  value,
}: WrittenComment): readonly (readonly [key: string, value: string])[] | undefined {
  const found: [string, string][] = [];
  for (const row of value.split('\n')) {
    const [, key, written = ''] = /^([$*]?[\w-]+):(?:\s+(.*))?$/.exec(row) ?? [];
    if (key !== undefined && known.test(key)) found.push([key, written.trim()]);
    else if (
      key !== undefined ||
      (row.trim() !== '' && !/^\s/.test(row)) ||
      (found.length === 0 && row.trim() !== '')
    )
      return undefined;
  }
  return found.length > 0 ? found : undefined;
}

type Divider = Extract<HeadingSlides, { type: 'levels' }>;

/** The slides of which a heading is the start. What is put before one is on the line above it. */
function cutAtHeadings(
  lines: DeckLines,
  slide: WrittenSlide,
  levels: readonly number[],
): readonly WrittenSlide[] {
  const cuts = [...lines.textLines(slide.from, slide.to)].filter(
    line => levels.includes(headingDepth(lines, line)) && firstShown(lines, slide) !== line,
  );
  return [slide.from, ...cuts].map((from, index) => {
    const isFirst = index === 0 && slide.separator !== undefined;
    return {
      from: index === 0 ? from : Math.max(slide.from, from - 1),
      to: cuts[index] ?? slide.to,
      ...(isFirst && { separator: slide.separator }),
    };
  });
}

function readNumbers(written: string): unknown {
  const numbers = [...written.matchAll(/\d/g)].map(([digit]) => Number(digit));
  return numbers.length === 1 && !written.includes('[') ? numbers[0] : numbers;
}

function dividerOf(value: unknown): Divider | undefined {
  const written = Array.isArray(value) ? value.map(Number) : undefined;
  const upTo = typeof value === 'number' ? Array.from({ length: value }, (_, index) => index + 1) : undefined;
  const levels = (written ?? upTo ?? []).filter(level => level >= 1 && level <= 6);
  return levels.length > 0 ? { type: 'levels', levels } : undefined;
}

/** Style sheets vanish with all that is in them; `isHeading` keeps a `#` selector from being one. */
function tellOfStyles(text: DialectText): void {
  const { lines } = text;
  for (const line of lines.textLines())
    if (/^\s*<style\b/i.test(lines.at(line)) && !isHeading(lines, line))
      text.report(line, 'style sheets are not read');
}
