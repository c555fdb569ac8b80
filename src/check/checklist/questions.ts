import type { Block } from '../../markdown/document.ts';
import { imageFile } from '../../markdown/image-name.ts';
import { blocksWithin } from '../../markdown/walk.ts';
import { safeRow } from '../../terminal/safe-text.ts';
import type { Checked } from '../checked.ts';
import { quotedWords } from '../plain-words.ts';
import { mediaLinks } from '../speaking/media.ts';
import { foundRuns, inlinesWithin } from '../walk-passage.ts';

/** What only the author knows. Yes is always the good answer. */
export type AuthorQuestion = {
  readonly id: string;
  /** Of the checklist. */
  readonly item: number;
  /** What it is about, where it is asked of several things: once that changes, it is asked again. */
  readonly about?: string;
  /** As it is asked. */
  readonly text: string;
};

/** What is to be asked of a page or a talk: nothing about pictures where there are none. In the order of the checklist. */
export function questionsOf(checked: Checked): readonly AuthorQuestion[] {
  return [...allQuestions(checked)].sort((one, other) => one.item - other.item);
}

function* allQuestions(checked: Checked): Generator<AuthorQuestion> {
  const { kind, deck, file, language, passages } = checked;
  const isTalk = kind === 'talk';
  const it = isTalk ? 'each slide' : 'the page';
  yield {
    id: 'reading-order',
    item: 1,
    text: `Does ${it} make sense when it is read from top to bottom?`,
  };
  if (isTalk)
    yield {
      id: 'readable-in-the-room',
      item: 2,
      text: 'Can the slides be read from the last row, with the projector and the light of the room?',
    };
  yield {
    id: 'said-in-words',
    item: 3,
    text: 'Is everything that a color, a size or a place says also said in words?',
  };
  if (deck?.slides.some(({ items }) => items.some(({ type }) => type === 'columns')))
    yield {
      id: 'columns-in-order',
      item: 4,
      text: 'Do the columns make sense one after the other, the left one first?',
    };
  const blocks = passages.flatMap(passage => passage.blocks.flatMap(block => [...blocksWithin(block)]));
  if (blocks.some(({ type }) => type === 'table'))
    yield {
      id: 'tables-by-row',
      item: 6,
      text: 'Does each row of the tables make sense by its first cell and the headers alone?',
    };
  yield* pictureQuestions(checked);
  if (passages.some(passage => hasWebLink(passage.blocks)))
    yield { id: 'links-work', item: 8, text: 'Did you follow the links, and do they lead where they say?' };
  if (isTalk)
    yield {
      id: 'nothing-only-seen',
      item: 9,
      text: 'Is all that people must know in the words of a slide or of its notes?',
    };
  if (language !== undefined)
    yield {
      id: 'language',
      item: 10,
      about: language,
      text: `Is all of the text in the language ${language}?`,
    };
  for (const { url } of mediaLinks(checked))
    yield {
      ...{ id: 'captions', item: 11, about: url },
      text: `Are there captions and a transcript for ${safeRow(url)}?`,
    };
  const name = file.replace(/^.*[\\/]/s, '');
  yield {
    ...{ id: 'name-of-the-file', item: 13, about: name },
    text: `Does the name ${safeRow(name)} say what is in the file?`,
  };
  yield {
    id: 'other-formats',
    item: 14,
    text: 'Can people who cannot use this form get another one, such as the Markdown file?',
  };
}

function* pictureQuestions({ passages }: Checked): Generator<AuthorQuestion> {
  const seen = new Set<string>();
  for (const { blocks } of passages)
    for (const { inlines } of foundRuns(blocks))
      for (const inline of inlinesWithin(inlines)) {
        if (inline.type !== 'image' || inline.alt === undefined) continue;
        const { alt, url } = inline;
        const about = `${url} ${alt}`;
        if (seen.has(about)) continue;
        seen.add(about);
        const name = imageFile(inline) ?? 'the picture';
        yield alt.trim() === ''
          ? { id: 'decoration', item: 7, about, text: `Is ${name} only decoration, which says nothing?` }
          : { id: 'description', item: 7, about, text: `Does ${quotedWords(alt)} say what ${name} says?` };
        if (/\.(?:gif|svg|webp)(?:[?#]|$)/i.test(url))
          yield { ...{ id: 'stands-still', item: 12, about: url }, text: `Does ${name} stand still?` };
      }
}

function hasWebLink(blocks: readonly Block[]): boolean {
  for (const { inlines } of foundRuns(blocks))
    for (const inline of inlinesWithin(inlines))
      if (inline.type === 'link' && /^https?:/i.test(inline.url)) return true;
  return false;
}
