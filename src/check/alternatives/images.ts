import type { Inline } from '../../markdown/document.ts';
import type { Image } from '../../markdown/image.ts';
import { imageFile } from '../../markdown/image-name.ts';
import { inlineText } from '../../markdown/plain-text.ts';
import type { Checked } from '../checked.ts';
import { quotedWords } from '../plain-words.ts';
import type { Fault, Rule } from '../rule.ts';
import { type FoundRun, foundRuns, inlinesWithin } from '../walk-passage.ts';

type FoundImage = {
  readonly image: Image;
  readonly at: Fault['at'];
  readonly name: string;
  /** It is all that a link shows. */
  readonly isLink: boolean;
  readonly run: FoundRun;
};

function* images({ passages }: Checked): Generator<FoundImage> {
  for (const { file, blocks } of passages)
    for (const run of foundRuns(blocks))
      for (const inline of inlinesWithin(run.inlines)) {
        const links = inline.type === 'link' && inline.children.every(({ type }) => type === 'image');
        const found = inline.type === 'image' ? [inline] : [];
        for (const image of links ? inline.children : found)
          if (image.type === 'image') yield foundImage(image, file, links, run);
      }
}

function foundImage(image: Image, file: string, isLink: boolean, run: FoundRun): FoundImage {
  const { line, column } = image.source;
  const at = image.source.file === '' ? { file, ...run.position } : { file, line, column };
  return { image, at, isLink, run, name: imageFile(image) ?? 'A picture' };
}

/** Marp's pictures behind a slide have a command where others have a description: they decorate. */
function isBackground({ alt }: Image): boolean {
  return /^bg\b/.test(alt ?? '');
}

/** An image in a link is seen twice, with the link and by itself: once is enough. */
function* imagesOnce(checked: Checked): Generator<FoundImage> {
  const seen = new Map<Image, FoundImage>();
  for (const found of images(checked))
    if (!seen.has(found.image) && !isBackground(found.image)) seen.set(found.image, found);
  yield* seen.values();
}

function* missingAlternatives(checked: Checked): Generator<Fault> {
  for (const { image, at, name, isLink } of imagesOnce(checked)) {
    const words = image.alt?.trim();
    if (isLink && !words) yield { at, message: `A link shows only ${name}, which has no description.` };
    else if (words === undefined) yield { at, message: `${name} has no description.` };
  }
}

const fileName = /^[\w%-]+\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?)$/i;
const empty =
  /^(?:images?|pictures?|photos?|graphics?|figures?|diagrams?|charts?|logos?|icons?|screenshots?|alt(?: text)?|todo|tbd|untitled)[\s\d.]*$/i;
const redundant =
  /^(?:an? |the )?(?:image|picture|photo|photograph|graphic|screenshot) (?:of|showing|that shows)\b/i;

function poor({ alt }: Image): { readonly is: string; readonly fix?: string } | undefined {
  const words = alt?.trim() ?? '';
  if (words === '') return undefined;
  if (fileName.test(words)) return { is: 'is the name of a file' };
  if (empty.test(words)) return { is: 'only names what kind of thing it is' };
  if (redundant.test(words))
    return {
      is: 'says that it is a picture',
      fix: 'Begin with what it shows: a screen reader says that it is a picture.',
    };
  return /[\p{L}\p{N}]/u.test(words) && [...words].length > 1 ? undefined : { is: 'is no description' };
}

function* poorAlternatives(checked: Checked): Generator<Fault> {
  for (const { image, at, name } of imagesOnce(checked)) {
    const found = poor(image);
    if (found)
      yield {
        at,
        message: `The description of ${name}, ${quotedWords(image.alt ?? '')}, ${found.is}.`,
        ...(found.fix !== undefined && { fix: found.fix }),
      };
  }
}

const longest = 250;

function* longAlternatives(checked: Checked): Generator<Fault> {
  for (const { image, at, name } of imagesOnce(checked)) {
    const { length } = [...(image.alt ?? '')];
    if (length > longest) yield { at, message: `The description of ${name} has ${length} characters.` };
  }
}

/** What is around an image, which may be in a link or in bold text. */
function without(image: Image, inlines: readonly Inline[]): readonly Inline[] {
  return inlines
    .filter(inline => inline !== image)
    .map(inline =>
      'children' in inline ? { ...inline, children: without(image, inline.children) } : inline,
    );
}

function* repeatedAlternatives(checked: Checked): Generator<Fault> {
  const seen = new Map<string, string>();
  for (const { image, at, name, run } of imagesOnce(checked)) {
    const words = image.alt?.trim().toLowerCase() ?? '';
    if (words === '' || poor(image)) continue;
    const other = seen.get(words);
    const around = inlineText(without(image, run.inlines)).trim().toLowerCase();
    if (other !== undefined && other !== image.url)
      yield { at, message: `Two pictures have the same description, ${quotedWords(image.alt ?? '')}.` };
    else if (around === words)
      yield {
        at,
        message: `The description of ${name} repeats the text next to it.`,
        fix: 'Write alt="" in HTML if it only decorates.',
      };
    seen.set(words, image.url);
  }
}

function* picturesOfText(checked: Checked): Generator<Fault> {
  for (const { image, at, name } of imagesOnce(checked)) {
    if (/screen-?_?shot|\bslide\d*\b|\bquote\b/i.test(name) && (image.alt ?? '').length < 60)
      yield { at, message: `${name} may be a picture of text.` };
  }
}

export const imageRules: readonly Rule[] = [
  {
    id: 'image-alt-missing',
    family: 'alternatives',
    title: 'Every picture has a description',
    why: 'People who cannot see the picture have only its description.',
    wcag: '1.1.1',
    item: 7,
    severity: 'error',
    fix: 'Write what it says between the brackets: ![What it says](file.png). If it only decorates, use HTML with alt="".',
    unknown: 'Whether a picture only decorates.',
    find: missingAlternatives,
  },
  {
    id: 'image-alt-poor',
    family: 'alternatives',
    title: 'A description says what the picture says',
    why: 'The name of a file or "image of" says nothing of what the picture is there for.',
    wcag: '1.1.1',
    item: 7,
    severity: 'warning',
    fix: 'Say in a sentence what the picture says here.',
    unknown: 'Whether a description is true.',
    find: poorAlternatives,
  },
  {
    id: 'image-alt-long',
    family: 'alternatives',
    title: `A description has no more than ${longest} characters`,
    why: 'A description is read in one go; a listener cannot stop in it or go back.',
    wcag: '1.1.1',
    item: 7,
    severity: 'advice',
    fix: 'Say the main point in the description, and the rest in the text or the notes.',
    unknown: 'Which part is the main point.',
    find: longAlternatives,
  },
  {
    id: 'image-alt-repeated',
    family: 'alternatives',
    title: 'A description adds to the text',
    why: 'What is said twice makes listeners search for a difference.',
    wcag: '1.1.1',
    item: 7,
    severity: 'warning',
    fix: 'Say what is different, or mark one as decoration.',
    unknown: 'Whether the pictures differ in what they say.',
    find: repeatedAlternatives,
  },
  {
    id: 'image-of-text',
    family: 'alternatives',
    title: 'Text is text, not a picture of it',
    why: 'Text in a picture cannot be enlarged, searched, copied or read aloud.',
    wcag: '1.4.5',
    item: 7,
    severity: 'advice',
    fix: 'Write the text, or say all of it in the description.',
    unknown: 'What is in a picture.',
    find: picturesOfText,
  },
];
