import type { Place } from './places.ts';

/** Places in a slide where a deck has something of its own, beside those of any Markdown. */
const onSlides: Readonly<Record<string, (text: string) => string>> = {
  'heading of a slide': text => `# ${text}\n\nwords`,
  'nothing but a heading': text => `# ${text}`,
  'first words of a slide': text => `${text} and more`,
  'speaker note': text => `# word\n\n<!--\n${text} *said* ${text}\n-->`,
  'speaker_note command': text => `# word\n\n<!-- speaker_note: "${text}" -->`,
  'unknown command': text => `# word\n\n<!-- nosuch_${text}: ${text} -->`,
  'value of a command': text => `<!-- column_layout: [${text}] -->\n<!-- alignment: ${text} -->`,
  'path of an include': text => `# word\n\n<!-- include: ${text.replaceAll('\n', '')}.md -->`,
  fragment: text => `<!-- incremental_lists: true -->\n\n- ${text}\n- ${text}\n\n<!-- pause -->\n\n${text}`,
  'a column': text =>
    `<!-- column_layout: [1, 1] -->\n<!-- column: 0 -->\n\n${text}\n\n<!-- column: 1 -->\n\n${text}`,
  'what is aligned': text => `<!-- alignment: right -->\n\n${text}`,
  'address of a code': text => `<!-- qr -->\n\n[word](<https://one.example/${text}>)`,
  'words of a code': text => `<!-- qr -->\n\n[${text}](https://one.example/)`,
};

/** Each is the text of one slide. */
export const slidePlaces: readonly Place[] = Object.entries(onSlides).map(([what, put]) => ({ what, put }));

const settings = ['title', 'subtitle', 'author', 'event', 'date', 'location', 'footer', 'theme', 'minutes'];

/** The front matter of a deck, every value the same text. */
export function hostileHead(text: string): string {
  return `---\n${settings.map(key => `${key}: ${JSON.stringify(text)}`).join('\n')}\n---\n\n`;
}
