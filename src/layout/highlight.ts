import type { SafeText } from '../terminal/safe-text.ts';
import { knownLanguage } from './code-languages.ts';
import type { HighlightCode } from './options.ts';
import { readTokens, tokenTheme } from './sgr-tokens.ts';

/** Runs something that may take too long, and throws where it takes more than this many milliseconds. */
export type WithinTime = <Result>(run: () => Result, milliseconds: number) => Result;

/**
 * Highlights within a time: nothing if code is to stay plain, `tooLong` where the time was not enough.
 *
 * @param milliseconds how long it may take
 */
export type TimedHighlight = (
  code: SafeText,
  lang: SafeText,
  milliseconds: number,
) => ReturnType<HighlightCode> | 'tooLong';

/** Bytes. The highlighter takes seconds for a long text, and longer than in proportion. */
const mostCode = 20_000;

/**
 * Loads marked-terminal and makes of it what highlights code. It goes no further into the program: what
 * it writes is read back at once, and whatever is not as expected leaves the code plain.
 *
 * Even 20 kB can be made to take it many seconds, in which no key works; so each code has its time.
 */
export async function loadHighlight(withinTime: WithinTime): Promise<TimedHighlight> {
  const { default: Renderer } = await import('marked-terminal');
  const renderer = new Renderer({ tab: 0 }, { ignoreIllegals: true, theme: tokenTheme });
  return (code, lang, milliseconds) => {
    const language = languageToHighlight(code, lang);
    if (language === undefined) return undefined;
    // Without colors on stdout it would not highlight at all. What else uses this chalk does not notice.
    const { level } = renderer.o.code;
    renderer.o.code.level = 1;
    try {
      const written = withinTime(() => renderer.code({ text: code, lang: language }), milliseconds);
      return readTokens(written.replace(/\n\n$/, ''), code);
    } catch {
      return 'tooLong';
    } finally {
      renderer.o.code.level = level;
    }
  };
}

/** The language to highlight code in; nothing if it stays plain, whatever its time. */
export function languageToHighlight(code: SafeText, lang: SafeText): string | undefined {
  const isShort = code.length <= mostCode && new TextEncoder().encode(code).length <= mostCode;
  return isShort ? knownLanguage(lang) : undefined;
}
