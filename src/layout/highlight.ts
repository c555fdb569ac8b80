import type { SafeText } from '../terminal/safe-text.ts';
import { knownLanguage } from './code-languages.ts';
import type { Highlight } from './options.ts';
import { readTokens, tokenTheme } from './sgr-tokens.ts';

/** Runs something that may take too long, and throws where it does. */
type WithinTime = <Result>(run: () => Result) => Result;

/** Bytes. The highlighter takes seconds for a long text, and longer than in proportion. */
const mostCode = 20_000;

/** The language to highlight code in; nothing where it stays plain. */
function languageToHighlight(code: SafeText, lang: SafeText): string | undefined {
  const isShort = code.length <= mostCode && new TextEncoder().encode(code).length <= mostCode;
  return isShort ? knownLanguage(lang) : undefined;
}

/**
 * Loads marked-terminal and makes of it what highlights code. It goes no further into the program: what
 * it writes is read back at once, and whatever is not as expected leaves the code plain.
 *
 * Even 20 kB can be made to take it many seconds, in which no key works. So each block has `withinTime`, and a
 * language that did not make it once is plain from then on.
 */
export async function loadHighlight(withinTime: WithinTime): Promise<Highlight> {
  const { default: Renderer } = await import('marked-terminal');
  const renderer = new Renderer({ tab: 0 }, { ignoreIllegals: true, theme: tokenTheme });
  const failed = new Set<string>();
  return (code, lang) => {
    const language = languageToHighlight(code, lang);
    if (language === undefined || failed.has(language)) return undefined;
    // Without colours on stdout it would not highlight at all. What else uses this chalk does not notice.
    const { level } = renderer.o.code;
    renderer.o.code.level = 1;
    try {
      const written = withinTime(() => renderer.code({ text: code, lang: language }));
      return readTokens(written.replace(/\n\n$/, ''), code);
    } catch {
      failed.add(language);
      return undefined;
    } finally {
      renderer.o.code.level = level;
    }
  };
}

/**
 * Highlights as soon as it can: the first code in a language known by name has the highlighter loaded, and is
 * plain until `onLoaded`. Before that nothing is loaded, nor ever where that fails.
 *
 * @returns what highlights now: another function once the highlighter is there
 */
export function createLazyHighlight(load: () => Promise<Highlight>, onLoaded: () => void): () => Highlight {
  let isAskedFor = false;
  let highlight: Highlight = (code, lang) => {
    if (!isAskedFor && languageToHighlight(code, lang) !== undefined) {
      isAskedFor = true;
      load().then(
        loaded => {
          highlight = loaded;
          onLoaded();
        },
        // Code stays plain, which is how it reads well too.
        () => {},
      );
    }
    return undefined;
  };
  return () => highlight;
}
