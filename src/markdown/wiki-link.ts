import type { MarkdownIt, StateInline } from 'markdown-it';

/** The address of the page with a name; nothing where there is none. */
export type AddressOfPage = (name: string) => string | undefined;

/** What the parser keeps for one source. */
export type WikiEnvironment = { addressOfPage?: AddressOfPage | undefined };

/** `[[Page]]` or `[[Page#part|text]]`. Neither part is longer, in UTF-16 code units. */
const written = /^\[\[([^[\]|\n]{1,200})(?:\|([^[\]|\n]{1,200}))?\]\]/;
const longest = 406;

/** Links as wikis write them, where a page of that name exists: everything else stays as written. */
export function wikiLink({ inline }: MarkdownIt): void {
  inline.ruler.before('link', 'wiki_link', readWikiLink);
}

function readWikiLink(state: StateInline, isSilent: boolean): boolean {
  const { src, pos, env } = state;
  const addressOf = (env as WikiEnvironment).addressOfPage;
  if (!addressOf || !src.startsWith('[[', pos)) return false;
  const [all, target = '', text = target] = written.exec(src.slice(pos, pos + longest)) ?? [];
  if (all === undefined) return false;
  const [name = '', ...parts] = target.split('#');
  const address = name.trim() === '' ? '' : addressOf(name.trim());
  if (address === undefined || (address === '' && parts.length === 0)) return false;
  if (!isSilent) {
    const part = parts.length === 0 ? '' : `#${encodeURIComponent(slugged(parts.join('#')))}`;
    state.push('link_open', 'a', 1).attrs = [['href', `${address}${part}`]];
    state.push('text', '', 0).content = text.trim();
    state.push('link_close', 'a', -1);
  }
  state.pos += all.length;
  return true;
}

/** Wikis name the heading itself. */
function slugged(part: string): string {
  return part.trim().toLowerCase().replace(/\s+/g, '-');
}
