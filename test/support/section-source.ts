import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** In the order of the menu. */
export const sectionIds = ['mission', 'stats', 'ospo', 'news', 'policies', 'acknowledgements'] as const;

interface SectionSource {
  readonly frontMatter: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** The Markdown of a section, as written, apart from its front matter. */
export function readSection(id: string): SectionSource {
  const source = readFileSync(new URL(`../../content/sections/${id}.md`, import.meta.url), 'utf8');
  const [, yaml, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
  if (yaml === undefined || body === undefined) throw new Error(`${id}.md has no front matter`);
  return { frontMatter: parse(yaml), body };
}

interface Part {
  readonly depth: number;
  readonly title: string;
  /** The titles of the headings that it stands under, outermost first. */
  readonly under: readonly string[];
  /** From its heading to the next one, whatever the depth. */
  readonly text: string;
}

/** The body cut at its headings. */
export function partsOf(body: string): readonly Part[] {
  const open: string[] = [];
  return body
    .split(/^(?=#{1,6} )/m)
    .filter(piece => piece.startsWith('#'))
    .map(piece => {
      const [, marks, title] = /^(#+) (.*)$/m.exec(piece)!;
      const depth = marks!.length;
      open.length = Math.min(open.length, depth - 1);
      const under = [...open];
      open.push(title!);
      return { depth, title: title!, under, text: piece.slice(piece.indexOf('\n') + 1).trim() };
    });
}

/** The part below the heading with this title; throws where there is none. */
export function partUnder(body: string, title: string): Part {
  const part = partsOf(body).find(each => each.title === title);
  if (part === undefined) throw new Error(`no heading "${title}"`);
  return part;
}

interface Link {
  readonly text: string;
  readonly url: string;
}

export const inlineLink = /\[([^\]]+)\]\(([^)]+)\)/g;

export function linksOf(markdown: string): readonly Link[] {
  return [...markdown.matchAll(inlineLink)].map(([, text, url]) => ({ text: text!, url: url! }));
}
