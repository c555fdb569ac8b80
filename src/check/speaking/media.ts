import { blockText } from '../../markdown/block-text.ts';
import type { Checked } from '../checked.ts';
import type { Fault, Rule } from '../rule.ts';
import { foundRuns, inlinesWithin } from '../walk-passage.ts';
import { placeOfWords } from '../written-place.ts';

const media =
  /\.(?:mp4|m4v|mov|webm|avi|mkv|mp3|m4a|wav|ogg|opus)(?:[?#]|$)|^https?:\/\/(?:www\.|m\.)?(?:youtube\.com\/watch|youtu\.be\/|vimeo\.com\/\d|soundcloud\.com\/\w+\/)/i;

/** Links to video and audio of which nothing says that they have captions. */
export function* mediaLinks(checked: Checked): Generator<{ readonly url: string; readonly at: Fault['at'] }> {
  for (const { file, blocks } of checked.passages)
    for (const { inlines, position, block } of foundRuns(blocks)) {
      if (/\b(?:caption|transcript|subtitle|audio description)/i.test(blockText(block))) continue;
      for (const inline of inlinesWithin(inlines)) {
        if ((inline.type !== 'link' && inline.type !== 'image') || !media.test(inline.url)) continue;
        const { url } = inline;
        yield { url, at: placeOfWords(checked, file, position, url) };
      }
    }
}

function* uncaptioned(checked: Checked): Generator<Fault> {
  for (const { url, at } of mediaLinks(checked))
    yield { at, message: `Are there captions and a transcript for ${url}?` };
}

export const mediaRules: readonly Rule[] = [
  {
    id: 'media-captions',
    family: 'speaking',
    title: 'Video and audio have captions and a transcript',
    why: 'People who cannot hear read the captions; people who cannot see need the transcript.',
    wcag: '1.2.2',
    item: 11,
    severity: 'advice',
    fix: 'Say it next to the link: "Video, with captions and a transcript".',
    unknown: 'Whether there are captions, and whether they are right.',
    find: uncaptioned,
  },
];
