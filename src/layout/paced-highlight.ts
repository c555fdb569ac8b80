import type { SafeText } from '../terminal/safe-text.ts';
import { isDiagram } from './diagram-source.ts';
import { languageToHighlight, type TimedHighlight } from './highlight.ts';
import type { HighlightCode } from './options.ts';

/** Time in milliseconds, and how to put work off until keys have been answered. */
export type HighlightPace = { now(): number; later(work: () => void): void };

/** What highlighting may take of a frame, and of the keys that led to it, however many codes it has. Milliseconds. */
const timeOfFrame = 20;
/** What one code may take behind the screen; a language that takes longer once is plain from then on. Milliseconds. */
const timeOfCode = 250;
/** Beyond so much code, all else stays plain: what is highlighted is kept. UTF-16 code units. */
const mostKept = 2_000_000;
/** So many codes have been highlighted behind the screen when it is first redrawn, and twice as many each time after. */
const firstShown = 8;

/** What is loaded to highlight code, and what to draw diagrams. */
type Kind = 'code' | 'diagram';

/** `language`: what is given up where it takes too long; a diagram alone. */
type Code = { readonly text: SafeText; readonly lang: SafeText; readonly language: string };

/** Highlights code in two halves: what a layout may ask, and the work that comes of it. */
export type PacedHighlight = {
  /** What highlights now: another function whenever there is more. It loads nothing and puts nothing off. */
  readonly current: () => HighlightCode;
  /** Begins with what the last frame had to leave plain: to be called once that is drawn. */
  readonly work: () => void;
  /** Shows diagrams as their source, or draws them again. @returns a message for the status line */
  readonly switchDiagrams: () => string;
};

/**
 * Highlights without ever making a key wait. The first code in a language known by name has the highlighter loaded;
 * until it is there, and where a frame has no time left, code is plain, and highlighted behind the screen, code by
 * code between the keys. Before that nothing is loaded, nor ever where that fails.
 *
 * @param onMore called when more code is highlighted than was on the screen: the text is the same, so nothing moves
 */
export function createPacedHighlight(
  load: (kind: Kind) => Promise<TimedHighlight>,
  onMore: () => void,
  pace: HighlightPace,
): PacedHighlight {
  const known = new Map<string, ReturnType<HighlightCode>>();
  const failed = new Set<string>();
  /** What waits, by its key; what was asked for since comes first. */
  let waiting = new Map<string, Code>();
  let asked = new Map<string, Code>();
  const timed = new Map<Kind, TimedHighlight>();
  const loading = new Map<Kind, 'asked' | 'begun'>();
  let drawsDiagrams = true;
  let isWorking = false;
  let size = 0;
  let spent = 0;
  let done = 0;
  let nextShown = firstShown;
  let current: HighlightCode = highlight;

  function highlight(text: SafeText, lang: SafeText): ReturnType<HighlightCode> {
    const kind = isDiagram(text, lang) ? 'diagram' : 'code';
    if (kind === 'diagram' && !drawsDiagrams) return undefined;
    const key = `${lang}\n${text}`;
    if (known.has(key)) return known.get(key);
    if (size > mostKept) return undefined;
    const language = kind === 'diagram' ? key : languageToHighlight(text, lang);
    if (language === undefined || failed.has(language)) return undefined;
    if (!timed.has(kind)) {
      if (!loading.has(kind)) loading.set(kind, 'asked');
      return undefined;
    }
    const code: Code = { text, lang, language };
    const left = timeOfFrame - spent;
    if (left > 0 && run(key, code, left)) return known.get(key);
    asked.set(key, code);
    return undefined;
  }
  function work(): void {
    spent = 0;
    for (const [kind, state] of loading) if (state === 'asked') beginLoading(kind);
    if (isWorking || asked.size === 0) return;
    isWorking = true;
    pace.later(workOn);
  }
  function beginLoading(kind: Kind): void {
    loading.set(kind, 'begun');
    load(kind).then(
      loaded => {
        timed.set(kind, loaded);
        show();
      },
      // Code stays plain, which is how it reads well too.
      () => {},
    );
  }
  /** @returns whether that is all there is to do about this code */
  function run(key: string, { text, lang, language }: Code, milliseconds: number): boolean {
    const start = pace.now();
    const rows = timed.get(isDiagram(text, lang) ? 'diagram' : 'code')?.(text, lang, milliseconds);
    spent += pace.now() - start;
    if (rows === 'tooLong' && milliseconds < timeOfCode) return false;
    if (rows === 'tooLong') failed.add(language);
    known.set(key, rows === 'tooLong' ? undefined : rows);
    size += key.length;
    return true;
  }
  function workOn(): void {
    if (asked.size > 0) {
      waiting = new Map([...asked, ...waiting]);
      asked = new Map();
    }
    const [first] = waiting;
    if (first) {
      const [key, code] = first;
      waiting.delete(key);
      if (!known.has(key) && !failed.has(code.language) && size <= mostKept) run(key, code, timeOfCode);
      done += 1;
    }
    isWorking = waiting.size > 0;
    if (isWorking && done < nextShown) {
      pace.later(workOn);
      return;
    }
    nextShown = isWorking ? 2 * done : firstShown;
    if (!isWorking) done = 0;
    if (isWorking) pace.later(workOn);
    show();
  }
  function show(): void {
    current = (text, lang) => highlight(text, lang);
    onMore();
  }
  function switchDiagrams(): string {
    drawsDiagrams = !drawsDiagrams;
    current = (text, lang) => highlight(text, lang);
    return drawsDiagrams ? 'Diagrams are drawn' : 'Diagrams are shown as source';
  }
  return { current: () => current, work, switchDiagrams };
}
