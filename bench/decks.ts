import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many slides the decks have. Ten thousand are 4.3 MB. */
export const deckSizes = [10, 1000, 10_000] as const;
export type DeckSize = (typeof deckSizes)[number];

/** Stands on the first slide only. */
export const textOfFirstSlide = 'Everything';

const words =
  'care program people data state plan claim record service open source team policy review public health measure report cost price'.split(
    ' ',
  );

/** Words that differ from slide to slide, the same ones in every run. */
export function sentence(seed: number, count: number): string {
  let state = seed * 2654435761;
  return Array.from({ length: count }, () => {
    // Numerical Recipes' generator: no library is needed for words that only have to differ.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return words[(state >>> 16) % words.length];
  }).join(' ');
}

/** One slide as a speaker writes it, about 430 bytes; one of ten has code. */
function slide(number: number): string {
  const code = `\`\`\`js\nconst answer = ${number};\nfor (const word of words) tell(word, answer);\n\`\`\`\n`;
  const item = (seed: number) => `- ${sentence(number * 7 + seed, 6)} **${sentence(number + seed, 1)}**`;
  const list = [item(1), item(2), `${item(3)} \`code\``].join('\n');
  return `# Slide ${number}: ${sentence(number, 2)}

${number === 1 ? `${textOfFirstSlide} begins here` : sentence(number + 1, 3)}, *${sentence(number + 2, 2)}* and
[${sentence(number + 3, 2)}](https://example.com/${number}), ${sentence(number + 4, 25)}.

${number % 10 === 5 ? code : `${list}\n`}`;
}

/** Writes a deck of this many slides. @returns its path */
export function writeDeck(folder: string, slides: number): string {
  const path = join(folder, `deck-${slides}.md`);
  // No front matter: not every rival knows it.
  writeFileSync(path, Array.from({ length: slides }, (_, index) => slide(index + 1)).join('\n---\n\n'));
  return path;
}
