import { loadDiagrams } from '../../layout/diagrams.ts';
import type { HighlightCode } from '../../layout/options.ts';
import { createWithinTime } from '../../platform/within-time.ts';
import { asciiGlyphs, type Glyphs } from '../../terminal/glyphs.ts';

/** What one diagram may take, and all of a document together. Milliseconds. */
const timeOfDiagram = 250;
const timeOfAll = 2000;

/** Loads what draws the diagrams of printed text. What takes too long is its source. */
export async function drawWithin(glyphs: Glyphs): Promise<HighlightCode> {
  const draw = await loadDiagrams(createWithinTime(), glyphs === asciiGlyphs);
  let left = timeOfAll;
  return (code, lang) => {
    if (left <= 0) return undefined;
    const start = performance.now();
    const drawn = draw(code, lang, Math.min(timeOfDiagram, left));
    left -= performance.now() - start;
    return drawn === 'tooLong' ? undefined : drawn;
  };
}
