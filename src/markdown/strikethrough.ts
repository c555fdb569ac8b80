import type { Delimiter, MarkdownIt, StateInline } from 'markdown-it';

const tilde = 0x7e;
/** One tilde pairs with one and two with two, so each kind is a delimiter of its own (by UTF-16 code unit). */
const single = -tilde;

/** GitHub's strikethrough (GFM 6.5): one or two tildes on either side, as many on both; three are text. */
export function strikethrough({ inline }: MarkdownIt): void {
  inline.ruler.at('strikethrough', readDelimiter);
  inline.ruler2.at('strikethrough', state => {
    pair(state, state.delimiters);
    // Each link text and each emphasis of brackets has delimiters of its own.
    for (const meta of state.tokens_meta) pair(state, meta?.delimiters ?? []);
  });
}

function readDelimiter(state: StateInline, isSilent: boolean): boolean {
  if (isSilent || state.src.charCodeAt(state.pos) !== tilde) return false;
  const { length, can_open: open, can_close: close } = state.scanDelims(state.pos, true);
  const token = state.push('text', '', 0);
  token.content = '~'.repeat(length);
  if (length <= 2) {
    const marker = length === 1 ? single : tilde;
    state.delimiters.push({ marker, length: 0, token: state.tokens.length - 1, end: -1, open, close });
  }
  state.pos += length;
  return true;
}

function pair({ tokens }: StateInline, delimiters: readonly Delimiter[]): void {
  for (const { marker, token, end } of delimiters) {
    const [opening, closing] = [tokens[token], tokens[delimiters[end]?.token ?? -1]];
    if ((marker !== tilde && marker !== single) || !opening || !closing) continue;
    Object.assign(opening, { type: 's_open', tag: 's', nesting: 1, content: '' });
    Object.assign(closing, { type: 's_close', tag: 's', nesting: -1, content: '' });
  }
}
