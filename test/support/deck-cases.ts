import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadDialect } from '../../src/commands/talk/load-dialect.ts';
import { buildDeck } from '../../src/deck/build-deck.ts';
import type { Deck } from '../../src/deck/deck.ts';
import type { DialectName } from '../../src/deck/dialects/dialect-names.ts';
import type { DialectReading } from '../../src/deck/dialects/read-dialect.ts';
import type { ReadInclude } from '../../src/deck/include.ts';
import { MarkdownReader } from '../../src/markdown/read.ts';
import { type Beside, names, noteTexts, picture } from './built-deck.ts';

/** A deck as its dialect reads it, with the files beside it. */
export async function readForeign(source: string, beside: Beside = {}, asked?: DialectName): Promise<Deck> {
  const loaded = await loadDialect(source, asked);
  const readInclude: ReadInclude = path => {
    const text = beside[path];
    return text === undefined
      ? { type: 'refused', reason: `${path} is not there` }
      : { type: 'text', key: `/deck/${path}`, file: path, text };
  };
  let reading: DialectReading | undefined;
  const reader = new MarkdownReader(source, 'deck.md', undefined, undefined, (body, frontMatter) => {
    reading = loaded?.read(body, frontMatter, 'deck.md', readInclude);
    return reading ?? { body, frontMatter };
  });
  while (reader.step());
  const deck = buildDeck(reader.document, 'deck.md', reading?.readInclude ?? readInclude, reading?.rules);
  const unhonored = [...(reading?.unhonored() ?? []), ...deck.unhonored];
  return { ...deck, ...(loaded && { dialect: loaded.name }), unhonored };
}

/** A deck, files beside it, each below a line `%%%% name.md`, and what is expected below `%%%% expected`. */
export type DeckCase = {
  readonly file: string;
  readonly source: string;
  readonly beside: Beside;
  readonly expected: string;
};

const folder = new URL('../cases/decks/', import.meta.url);

export const deckCases: readonly DeckCase[] = readdirSync(folder, { recursive: true })
  .map(String)
  .filter(name => name.endsWith('.md'))
  .sort()
  .map(file => {
    const [written = '', expected = ''] = readFileSync(new URL(file, folder), 'utf8').split(
      /^%%%% expected\n/m,
    );
    const [source = '', ...files] = written.split(/^%%%% (?=.*\n)/m);
    const beside = files.map(text => [text.slice(0, text.indexOf('\n')), text.slice(text.indexOf('\n') + 1)]);
    return { file, source, beside: Object.fromEntries(beside) as Beside, expected };
  });

/** Writes what a case gives now: look at the difference before you keep it. */
export function updateCase({ file, source, beside }: DeckCase, text: string): void {
  const files = Object.entries(beside).map(([name, content]) => `%%%% ${name}\n${content}`);
  writeFileSync(new URL(file, folder), `${source}${files.join('')}%%%% expected\n${text}`);
}

/** How a deck was read: its slides with their steps, notes, and the report. */
export function deckPicture(deck: Deck): string {
  const slides = deck.slides.flatMap((slide, index) => [
    `${index + 1} ${names(deck)[index]}`,
    ...picture(slide).map(
      row =>
        `    ${row
          .replace(/\u00a0/g, '·')
          .split('\n')
          .join('\n      ')}`,
    ),
    ...(slide.notes.length > 0 ? [`    note: ${noteTexts(slide).replace(/\n/g, '\n      ')}`] : []),
  ]);
  const report = [...deck.diagnostics, ...deck.unhonored].map(
    ({ file, line, message }) => `${file === 'deck.md' ? '' : `${file}:`}${line} ${message}`,
  );
  return [
    `${deck.dialect ?? 'own'}`,
    ...slides,
    ...(report.length > 0 ? ['report', ...report.map(row => `    ${row}`)] : []),
    '',
  ].join('\n');
}
