import type { FrontMatterEntry } from '../../markdown/document.ts';
import { commentsAsNotes } from './comments.ts';
import type { DeckLines } from './deck-lines.ts';
import type { Dialect, DialectText } from './dialect.ts';
import { endOfSettings, readSlideSettings } from './slide-settings.ts';
import { tellOfCode, unwrapCode } from './slidev-code.ts';
import { tellOfTags } from './slidev-tags.ts';
import {
  commandComments,
  pictureBeside,
  pictureHtml,
  putAtStart,
  putBefore,
  type WrittenSlide,
} from './written-slides.ts';

type Settings = ReadonlyMap<string, FrontMatterEntry>;

/** Slidev: settings of each slide in front matter of its own, slots, pages of other files, clicks. */
export const slidev: Dialect = text => {
  const { frontMatter, isIncluded } = text;
  commentsAsNotes(text);
  for (const key of ['theme', 'transition']) text.drop(key);
  const slides = slidesOf(text);
  if (text.range !== undefined) leaveOut(text, slides, text.range);
  const [first, ...others] = slides;
  if (first)
    setUp(text, first, isIncluded || first.separator !== undefined ? first.settings : frontMatter.values);
  for (const slide of others) setUp(text, slide, slide.settings);
  tellOfCode(text);
  unwrapCode(text);
  tellOfTags(text);
  return { breaksPauseItems: true };
};

type Slide = WrittenSlide & { readonly settings: Settings };

/** The slides, their separators made ends of slides and their settings blank lines. */
function slidesOf({ lines }: DialectText): readonly Slide[] {
  const none: Settings = new Map();
  const slides: Slide[] = [];
  let open: Omit<Slide, 'to'> = { from: 0, settings: none };
  for (let line = 0; line < lines.count; line += 1) {
    if (!lines.isText(line) || !/^---+[ \t]*$/.test(lines.at(line))) continue;
    if (line > 0) slides.push({ ...open, to: line });
    const end = endOfSettings(lines, line) ?? endOfNoSettings(lines, line);
    const settings = end === undefined ? none : readSlideSettings(lines, line, end);
    lines.replace(line, (end ?? line) + 1, [line === 0 ? '' : commandComments('end_slide')]);
    open = { from: (end ?? line) + 1, settings, separator: line };
    if (end !== undefined) line = end;
  }
  return [...slides, { ...open, to: lines.count }];
}

/** Two separators in a row are settings without any. */
function endOfNoSettings(lines: DeckLines, line: number): number | undefined {
  return line > 0 && /^---[ \t]*$/.test(lines.at(line + 1)) ? line + 1 : undefined;
}

/** Of an included file, the slides that are not asked for: `2,4-5`. */
function leaveOut({ lines }: DialectText, slides: readonly Slide[], range: string): void {
  const parts = range.split(',').map(part => part.split('-').map(Number));
  const isAsked = (slide: number) =>
    parts.some(([from = 0, to = from]) => slide >= from && slide <= (to === 0 ? slides.length : to));
  for (const [index, { from, to }] of slides.entries()) if (!isAsked(index + 1)) lines.replace(from, to, []);
}

/** What the settings of a slide mean here. Others are reported, by their name. */
const layouts: ReadonlyMap<string, readonly string[]> = new Map([
  ['cover', ['jump_to_middle']],
  ['section', ['layout: section']],
  ['quote', ['layout: quote']],
  ['statement', ['layout: statement']],
  ['fact', ['layout: statement']],
  ['center', ['jump_to_middle', 'alignment: center']],
  ['end', ['jump_to_middle', 'alignment: center']],
]);
const quiet =
  /^(?:layout|layoutClass|src|hide|disabled|image|title|level|routeAlias|name|hideInToc|class|theme|backgroundSize|dragPos|zoom|preload|mdc|clicks|clicksStart|transition|info|author|authors|date|lang|dialect)$/;

function setUp(text: DialectText, slide: Slide, settings: Settings): void {
  const { lines, report } = text;
  const value = (key: string) => settings.get(key)?.value;
  const isHead = slide.separator === undefined;
  if (value('hide') === true || value('disabled') === true)
    putBefore(lines, slide, commandComments('skip_slide'));
  const source = value('src');
  if (typeof source === 'string') {
    putBefore(lines, slide, commandComments(`include: ${source.replace(/^\//, '')}`));
  }
  const layout = value('layout');
  const name = typeof layout === 'string' ? layout : isHead && !text.isIncluded ? 'cover' : '';
  const known = layouts.get(name) ?? [];
  const isCentered = /\btext-center\b/.test(String(value('class') ?? ''));
  const commands = [...new Set([...known, ...(isCentered ? ['alignment: center'] : [])])];
  if (commands.length > 0) putBefore(lines, slide, commandComments(...commands));
  const image = value('image');
  const hasSide = /^(?:image|iframe)-(?:left|right)$/.test(name);
  if (typeof image === 'string' && hasSide)
    putAtStart(
      lines,
      slide,
      pictureBeside(name.endsWith('left') ? 'left' : 'right', 50, pictureHtml(image, '')),
    );
  else if (typeof image === 'string' && name === 'image') putAtStart(lines, slide, pictureHtml(image, ''));
  placeSlots(text, slide, name);
  if (isHead) return;
  for (const [key, { position }] of settings)
    if (key === 'url') report(position.line - 1, `a page of the web is not shown: ${String(value('url'))}`);
    else if (!quiet.test(key)) report(position.line - 1, `the setting ${key} of a slide has no effect`);
  const title = value('title');
  if (typeof title === 'string' && !hasHeading(text, slide, title))
    report(slide.separator ?? 0, `the title of a slide in its settings is not shown: ${title}`);
}

/** Whether the slide says its title itself. */
function hasHeading({ lines }: DialectText, { from, to }: WrittenSlide, title: string): boolean {
  return [...lines.textLines(from, to)].some(
    line => /^#{1,6}\s/.test(lines.at(line)) && lines.at(line).includes(title),
  );
}

/** `::right::` begins a column; what comes before it in `two-cols` is the left one. */
function placeSlots({ lines, report }: DialectText, slide: WrittenSlide, layout: string): void {
  const slots = [...lines.textLines(slide.from, slide.to)].flatMap(line => {
    const name = /^::([\w-]+)::[ \t]*$/.exec(lines.at(line))?.[1];
    return name === undefined ? [] : { line, name };
  });
  const isHeaded = layout === 'two-cols-header';
  const hasLeft = slots.some(({ name }) => name === 'left');
  if (slots.length === 0) return;
  const hasRight = slots.some(({ name }) => name === 'right');
  if (hasRight && !hasLeft && !isHeaded)
    putAtStart(lines, slide, commandComments('column_layout: [1, 1]', 'column: 0'));
  for (const { line, name } of slots) {
    switch (name) {
      case 'left':
        lines.set(line, commandComments('column_layout: [1, 1]', 'column: 0'));
        break;
      case 'right':
        lines.set(
          line,
          hasLeft || !isHeaded
            ? commandComments('column: 1')
            : commandComments('column_layout: [1]', 'column: 0'),
        );
        break;
      case 'default':
        lines.set(line, '');
        break;
      case 'bottom':
      case 'top':
        lines.set(line, commandComments('reset_layout'));
        break;
      default:
        lines.set(line, '');
        report(line, `the slot ${name} has no place of its own`);
    }
  }
}
