import { outsideInlineCode } from './deck-lines.ts';
import type { DialectText } from './dialect.ts';
import { firstShown, pictureBeside, pictureHtml, putAtStart, type WrittenSlide } from './written-slides.ts';

/** A Markdown image: its description, and where it is. */
const image =
  /!\[([^\]\n]{0,500})\]\([ \t]{0,9}(<[^>\n]{0,2000}>|[^)\s]{0,2000})(?:[ \t]{1,9}["'][^)\n]{0,500})?\)/g;

/** What Marp has an author write in the description of an image. */
const word =
  /^(?:bg|fit|cover|contain|auto|vertical|left|right|(?:left|right):[\d.]+%|(?:w|h|width|height):\S+|[\d.]+%|center|(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::\S+)?)$/;

type Described = { readonly words: readonly string[]; readonly alt: string };

/** The same in Deckset, where an image is behind the text unless it is `inline`. */
const decksetWord =
  /^(?:inline|fit|fill|original|left|right|[\d.]+%|filtered|autoplay|loop|mute|hide|corner-radius\(\d+\))$/;

function describe(written: string, isDeckset: boolean): Described & { readonly isBackground: boolean } {
  const all = written.split(/\s+/).filter(Boolean);
  if (isDeckset) {
    const words = all.filter(one => decksetWord.test(one));
    const percent = words.find(one => one.endsWith('%'));
    const alt = all.filter(one => !words.includes(one)).join(' ');
    return {
      isBackground: !words.includes('inline'),
      alt,
      words: percent ? [...words, `w:${percent}`] : words,
    };
  }
  const isBackground = all.includes('bg');
  const own = all.filter(one => word.test(one) && (isBackground || /:|%$|^center$/.test(one)));
  return { isBackground, words: own, alt: all.filter(one => !own.includes(one)).join(' ') };
}

/** Shows backgrounds beside the text, or alone, and gives other images the size that their description has. */
export function placePictures(text: DialectText, slide: WrittenSlide, isDeckset = false): void {
  const { lines, report } = text;
  const backgrounds: { readonly line: number; readonly url: string; readonly described: Described }[] = [];
  for (const line of lines.textLines(slide.from, slide.to)) {
    const written = lines.at(line);
    if (!written.includes('![')) continue;
    const show = (whole: string, alt: string, url: string) => {
      const described = describe(alt, isDeckset);
      if (!described.isBackground) return sized(whole, described, url);
      backgrounds.push({ line, url: url.replace(/^<|>$/g, ''), described });
      return '';
    };
    const rest = outsideInlineCode(written, text => text.replace(image, show));
    if (rest !== written) lines.set(line, rest.trim() === '' ? '' : rest);
  }
  const [first] = backgrounds;
  if (!first) return;
  const sided = backgrounds
    .flatMap(({ described }) => described.words)
    .find(one => /^(?:left|right)/.test(one));
  const pictures = backgrounds
    .filter(({ url }) => url !== '')
    .map(({ url, described }) => pictureHtml(url, described.alt))
    .join('');
  const isAlone = firstShown(lines, slide) === undefined;
  if (isAlone) lines.set(first.line, pictures);
  else if (sided !== undefined) {
    const [side, part = '50%'] = sided.split(':');
    const share = Math.min(90, Math.max(10, Number.parseFloat(part) || 50));
    if (!putAtStart(lines, slide, pictureBeside(side === 'left' ? 'left' : 'right', share, pictures)))
      lines.set(first.line, pictures);
  } else
    for (const { line, url, described } of backgrounds)
      report(
        line,
        `a picture behind the text is not shown: ${described.alt === '' ? '' : `${described.alt} `}${url}`,
      );
}

function sized(whole: string, { words, alt }: Described, url: string): string {
  if (words.length === 0) return whole;
  const width = words.map(one => /^(?:(?:w|width):)?([\d.]+(?:px|%)?)$/.exec(one)?.[1]).find(Boolean);
  return `![${width === undefined ? '' : `image:width:${width}${alt === '' ? '' : ' '}`}${alt}](${url})`;
}
