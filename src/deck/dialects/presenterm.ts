import { codeBlocks, hideCodeLines, keepSpaces } from './code.ts';
import { noteComment } from './comments.ts';
import { outsideInlineCode } from './deck-lines.ts';
import type { Dialect, DialectText } from './dialect.ts';
import { isUnderlined } from './written-slides.ts';

type Options = Readonly<Record<string, unknown>>;

/** presenterm, whose comment commands are ours, too: what its `options:` say, and what it would run. */
export const presenterm: Dialect = text => {
  const options = optionsOf(text);
  const { lines } = text;
  text.drop('options');
  text.drop('theme', themeMessage(text));
  const prefix = typeof options.command_prefix === 'string' ? options.command_prefix : '';
  if (prefix !== '') {
    lines.rewriteComments(({ value }) =>
      value.startsWith(prefix) ? `<!-- ${value.slice(prefix.length).trim()} -->` : noteComment(value),
    );
  }
  tellOfCode(text);
  hideCodeLines(text, language => (language === 'rust' ? '# ' : '/// '));
  prefixImages(text, options.image_attributes_prefix);
  keepSpaces(text);
  const hasAtxTitles = options.h1_slide_titles === true;
  if (options.implicit_slide_ends === true) endBeforeTitles(text, hasAtxTitles);
  tellOfOptions(text, options);
  const hasEnds = [...lines.textLines()].some(line => /<!--\s*end_slide\s*-->/.test(lines.at(line)));
  return {
    // Where nothing else ends a slide, the setting is in a file of the author's own.
    breaksEndSlides:
      options.end_slide_shorthand === true || !(hasEnds || options.implicit_slide_ends === true),
    incrementalLists: options.incremental_lists === true,
    incrementalTables: options.incremental_tables === true,
    // What the deck leaves open may be in that file, too.
    headings: { type: 'best' },
    titleSlide: 'always',
    isForeign: false,
  };
};

function optionsOf({ frontMatter }: DialectText): Options {
  const value = frontMatter.values.get('options')?.value;
  return typeof value === 'object' && value !== null ? (value as Options) : {};
}

function themeMessage({ frontMatter }: DialectText): string | undefined {
  const value = frontMatter.values.get('theme')?.value;
  if (typeof value !== 'object' || value === null) return undefined;
  if ('override' in value) return 'theme: its colors and styles are not read';
  return 'path' in value ? 'theme: no theme is read from a file' : undefined;
}

const runs: readonly (readonly [sign: RegExp, message: string])[] = [
  [
    /\+(?:auto_)?exec(?:_replace)?\b|\+acquire_terminal\b|\+pty\b|\+validate\b/,
    'code is shown, and is not run',
  ],
  [/\+(?:image|render)\b/, 'code is shown, and not what it draws'],
];

function tellOfCode(text: DialectText): void {
  for (const { line, info } of codeBlocks(text))
    for (const [sign, message] of runs) if (sign.test(info)) text.report(line, message);
}

/** Without a prefix of its own, an image has its size like that: `![width:50%](a.png)`. */
function prefixImages({ lines }: DialectText, prefix: unknown): void {
  if (typeof prefix !== 'string' || prefix === 'image:') return;
  for (const line of lines.textLines()) {
    const text = lines.at(line);
    if (!text.includes('![')) continue;
    const sized = outsideInlineCode(text, shown =>
      shown.replace(/!\[([^\]]{0,500})\]\(/g, (whole, alt: string) =>
        alt.startsWith(prefix) && /^(?:width|w):/.test(alt.slice(prefix.length))
          ? `![image:${alt.slice(prefix.length)}](`
          : whole,
      ),
    );
    if (sized !== text) lines.set(line, sized);
  }
}

/** Those that change nothing here, or are honored; all others are reported. */
const knownOptions =
  /^(?:implicit_slide_ends|end_slide_shorthand|command_prefix|incremental_lists|incremental_tables|image_attributes_prefix|h1_slide_titles|strict_front_matter_parsing)$/;

function tellOfOptions({ frontMatter, report, isIncluded }: DialectText, options: Options): void {
  const line = (frontMatter.values.get('options')?.position.line ?? 1) - 1;
  if (isIncluded) return;
  for (const key of Object.keys(options))
    if (!knownOptions.test(key)) report(line, `options: the setting ${key} has no effect`);
}

/** A slide ends before each title, which is underlined or begins with `#` by an option, once it shows something. */
function endBeforeTitles({ lines, head }: DialectText, hasAtxTitles: boolean): void {
  let hasShown = false;
  for (let line = head; line < lines.count; line += 1) {
    if (!lines.isText(line)) {
      if (lines.kind(line) !== 'comment') hasShown = true;
      continue;
    }
    const text = lines.at(line).trim();
    if (text === '' || text.startsWith('<!--')) {
      if (/end_slide/.test(text)) hasShown = false;
      continue;
    }
    if (hasShown && (isTitle(lines, line) || (hasAtxTitles && /^#\s/.test(text))))
      lines.command(line - 1, 'end_slide');
    hasShown = true;
  }
}

/** Whether a title begins here: a paragraph of which the last line is underlined. */
function isTitle(lines: DialectText['lines'], from: number): boolean {
  if (from > 0 && !/^$|-->$/.test(lines.at(from - 1).trim())) return false;
  for (let line = from; lines.isText(line) && !lines.isBlank(line); line += 1)
    if (isUnderlined(lines, line)) return true;
  return false;
}
