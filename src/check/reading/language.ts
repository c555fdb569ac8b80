import type { Inline } from '../../markdown/document.ts';
import { inlineText } from '../../markdown/plain-text.ts';
import type { Checked } from '../checked.ts';
import { quotedWords } from '../plain-words.ts';
import type { Fault, Rule } from '../rule.ts';
import { foundRuns } from '../walk-passage.ts';
import { placeOfWords } from '../written-place.ts';

/** Programs whose decks have no place for a language: they show a key that they do not know, or refuse it. */
const withoutLanguage: ReadonlySet<string | undefined> = new Set(['presenterm', 'deckset', 'mdp', 'remark']);

function* missingLanguage({ kind, file, document, language, deck }: Checked): Generator<Fault> {
  if (language !== undefined || document.blocks.length === 0) return;
  // A page without front matter is read on sites that say it themselves.
  if (kind === 'page' && document.frontMatter.values.size === 0) return;
  const at = { file, line: 1, column: 1 };
  yield kind === 'talk'
    ? {
        at,
        message: 'The talk does not say which language it is in.',
        ...(withoutLanguage.has(deck?.dialect) && { severity: 'advice' as const }),
      }
    : { at, message: 'The page does not say which language it is in.', severity: 'advice' };
}

/** Scripts, and the languages that are written in them. A few letters may be a formula or a name. */
const scripts: readonly (readonly [script: string, languages: RegExp])[] = [
  ['Cyrillic', /^(?:ru|uk|bg|sr|be|mk|kk|ky|mn|tg|uz)\b/i],
  ['Greek', /^el\b/i],
  ['Han', /^(?:zh|ja|ko|yue)\b/i],
  ['Hiragana', /^ja\b/i],
  ['Katakana', /^ja\b/i],
  ['Hangul', /^ko\b/i],
  ['Arabic', /^(?:ar|fa|ur|ps|ku|sd|ug)\b/i],
  ['Hebrew', /^(?:he|yi)\b/i],
  ['Devanagari', /^(?:hi|mr|ne|sa)\b/i],
  ['Bengali', /^(?:bn|as)\b/i],
  ['Thai', /^th\b/i],
  ['Armenian', /^hy\b/i],
  ['Georgian', /^ka\b/i],
  ['Ethiopic', /^(?:am|ti)\b/i],
];
const patterns = () =>
  scripts.map(([script, languages]) => ({
    languages,
    script,
    run: new RegExp(
      `\\p{Script=${script}}[\\p{Script=${script}}\\p{M}\\s]{2,}\\p{Script=${script}}|\\p{Script=${script}}{4,}`,
      'u',
    ),
  }));

/** The text without what says its own language, and without code. */
function unmarked(inlines: readonly Inline[]): string {
  return inlineText(inlines.filter(({ type }) => type !== 'language' && type !== 'inlineCode'));
}

const latin = /\p{Script=Latin}{3}/u;

/** Whether a quarter of the texts or more are in scripts other than Latin. */
function isMostlyForeign({ passages }: Checked): boolean {
  const anyForeign = patterns().map(({ run }) => run);
  let [foreign, all] = [0, 0];
  for (const { blocks } of passages)
    for (const { inlines } of foundRuns(blocks)) {
      const text = unmarked(inlines);
      const isForeign = anyForeign.some(run => run.test(text));
      if (isForeign) foreign += 1;
      if (isForeign || latin.test(text)) all += 1;
    }
  return foreign * 4 >= all;
}

function* foreignParts(checked: Checked): Generator<Fault> {
  const own = checked.language ?? 'en';
  // Without a language, and mostly in another script, all of it is in that: language-missing says what to do.
  if (checked.language === undefined && isMostlyForeign(checked)) return;
  const foreign = patterns().filter(({ languages }) => !languages.test(own));
  for (const { file, blocks } of checked.passages)
    for (const { inlines, position, block } of foundRuns(blocks)) {
      if (block.language !== undefined) continue;
      const text = unmarked(inlines);
      const found = foreign.flatMap(({ run, script }) => {
        const words = run.exec(text)?.[0];
        return words === undefined ? [] : [{ words, script }];
      });
      const [first] = found;
      if (first)
        yield {
          at: placeOfWords(checked, file, position, first.words),
          message: `${quotedWords(first.words)} is in another script (${first.script}) without its language.`,
        };
    }
}

export const languageRules: readonly Rule[] = [
  {
    id: 'language-missing',
    family: 'reading',
    title: 'The document says its language',
    why: 'A screen reader chooses its voice by the language; with the wrong one, words cannot be understood.',
    wcag: '3.1.1',
    item: 10,
    severity: 'error',
    fix: 'Add lang: en, or your language, to the front matter.',
    unknown: 'Whether the language is the right one.',
    find: missingLanguage,
  },
  {
    id: 'language-of-part',
    family: 'reading',
    title: 'A part in another language says so',
    why: 'A screen reader would read it with the voice of the language around it.',
    wcag: '3.1.2',
    item: 10,
    severity: 'warning',
    fix: 'Write <span lang="es">…</span> around it, with its language.',
    unknown: 'Other languages in the same script, and names, which need no language.',
    find: foreignParts,
  },
];
