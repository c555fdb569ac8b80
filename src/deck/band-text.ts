import { joinSafe, type SafeText, safeText, sliceSafe } from '../terminal/safe-text.ts';
import type { DeckSettings } from './deck.ts';

/** What a header or footer may say of the talk: `{date}`. */
const bandNames = ['title', 'subtitle', 'author', 'event', 'location', 'date'] as const;

type BandName = (typeof bandNames)[number];

/**
 * A header or footer with the names in it replaced by what the front matter says. What it does not say is left out.
 *
 * @param report is called for a name that means nothing; it stays as it is
 */
export function bandText(
  written: SafeText,
  settings: DeckSettings,
  report: (message: string) => void,
): SafeText {
  const parts: SafeText[] = [];
  let end = 0;
  for (const { 0: whole, 1: name = '', index } of written.matchAll(/\{([a-z_]+)\}/g)) {
    parts.push(sliceSafe(written, end, index));
    const known = bandNames.find(band => band === name);
    if (known) parts.push(saidOf(known, settings));
    else {
      report(`unknown name ${whole}; choose from: ${bandNames.map(band => `{${band}}`).join(', ')}`);
      parts.push(sliceSafe(written, index, index + whole.length));
    }
    end = index + whole.length;
  }
  return joinSafe([...parts, sliceSafe(written, end)]);
}

function saidOf(name: BandName, settings: DeckSettings): SafeText {
  if (name === 'author') return joinSafe(settings.authors, ', ');
  return settings[name] ?? safeText('');
}
