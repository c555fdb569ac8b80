import { splitFrontMatter } from '../../markdown/front-matter.ts';
import { DeckLines, withoutInlineCode } from './deck-lines.ts';
import { type DialectName, isDialectName } from './dialect-names.ts';
import { endOfSettings } from './slide-settings.ts';

/** More of a deck is not looked at: its marks are on the first slides, or it has none. UTF-16 code units. */
const mostLookedAt = 200_000;
/** Stand for settings of a slide: no author writes such a line. */
const marked = { kyma: '\0kyma', slidev: '\0slidev' };
/** A mark is at the start of its line. UTF-16 code units. */
const longestLine = 400;

type Mark = {
  readonly dialect: DialectName;
  /** Keys of the front matter that only this program has. */
  readonly keys?: RegExp;
  /** A line of text, outside code. */
  readonly line?: RegExp;
  /** How many such lines it takes; one, where absent. */
  readonly times?: number;
  /** Whether it is the first line that is not blank. */
  readonly isFirst?: true;
  /** Lines that have to be there, too. */
  readonly beside?: RegExp;
};

/** In this order: what is surer comes first. */
const marks: readonly Mark[] = [
  {
    dialect: 'marp',
    keys: /^marp:\s*true\b/m,
    line: /^<!--\s*(?:\$(?:theme|size|width|height|prerender)|_(?:class|paginate|header|footer|color|background\w+)):/,
  },
  {
    dialect: 'reveal',
    keys: /^(?:revealOptions|verticalSeparator|notesSeparator|preprocessor|highlightTheme):/m,
    line: /<!--\s*\.?(?:slide|element):?\s/,
  },
  { dialect: 'patat', keys: /^patat:/m, line: /^<!--\s*config:/ },
  {
    dialect: 'presenterm',
    keys: /^(?:options:[ \t]*(?:$|\{)|sub_title:|theme:[ \t]*(?:\n[ \t]+|\{ ?)(?:name|override|path):)/m,
  },
  {
    dialect: 'remark',
    line: /^(?:\?\?\?[ \t]*|layout: *(?:true|false)|class: *(?:center|middle|left), *(?:center|middle|left|inverse)\b.*|\.(?:pull-left|pull-right|left-column|right-column)\[.*)$/,
  },
  {
    dialect: 'slidev',
    keys: /^(?:mdc|drawings|colorSchema|highlighter|titleTemplate|themeConfig|canvasWidth|routerMode|lineNumbers|exportFilename|fonts|aspectRatio|twoslash|layout|addons|monaco|clicks|favicon|download|src):/m,
    line: /<v-clicks?\b|<[a-z]+[^>]*\sv-click\b|^::(?:right|left|default|bottom|top)::\s*$|^\0slidev$/,
  },
  {
    dialect: 'kyma',
    keys: /^(?:image_backend|preset):|^style:\n[ \t]+(?:border|border_color|layout|theme):/m,
    line: /^\0kyma$/,
  },
  { dialect: 'lookatme', keys: /^(?:styles|extensions):/m, line: /^<!--\s*stop\s*-->/ },
  { dialect: 'slides', keys: /^paging:/m },
  {
    dialect: 'remark',
    line: /^(?:\?\?\?[ \t]*|class: *(?:[\w-]+, *)*(?:center|middle|inverse|left|right|top|bottom)\b.*|\.(?:left|right|center|footnote)(?:-column)?\[.*)$/,
  },
  {
    dialect: 'deckset',
    line: /^\[\.(?:build-lists|header|text|code-highlight|autoscale|slidenumbers|footer|background-color|hide-footer)\b|^#{1,6} ?\[fit\]|^(?:autoscale|slidenumbers|build-lists|slide-transition): ?(?:true|false)/,
  },
  { dialect: 'presenterm', line: /^<!--\s*(?:\w+:\s*)?end_slide\s*-->/ },
  { dialect: 'mdp', line: /^(?:%(?:title|author|date):|-> ?.* ?<-\s*$)/ },
  // Notes, where it is clear that they are: on a line of their own, or on several slides of a deck with rules.
  { dialect: 'reveal', line: /^notes?:[ \t]*$/i, beside: /^-{2,4}[ \t]*$/ },
  { dialect: 'reveal', line: /^note:/i, times: 3, beside: /^-{2,4}[ \t]*$/ },
  // Slides below others.
  { dialect: 'reveal', line: /^-{4}[ \t]*$/, beside: /^---[ \t]*$/ },
  { dialect: 'reveal', line: /^--[ \t]*$/, beside: /^---[ \t]*$/ },
  { dialect: 'patat', line: /^% \S/, isFirst: true },
];

/** The dialect in which a deck is written, by what its front matter says or by marks that no other has; else our own. */
export function detectDialect(source: string): DialectName {
  const start = source
    .slice(0, mostLookedAt)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
  const { yaml = '', body } = splitFrontMatter(start);
  const named = /^dialect:[ \t]*["']?(\w+)/m.exec(yaml)?.[1];
  if (named !== undefined && isDialectName(named)) return named;
  const lines = markedLines(body);
  const count = (mark: RegExp) => lines.filter(line => mark.test(line)).length;
  const found = marks.find(
    ({ keys, line, times = 1, isFirst, beside }) =>
      keys?.test(yaml) ||
      (line &&
        (isFirst ? line.test(lines[0] ?? '') : count(line) >= times) &&
        (!beside || count(beside) > 0)),
  );
  return found?.dialect ?? 'own';
}

/** The lines that may have marks: text, without code. */
function markedLines(body: string): readonly string[] {
  const lines = new DeckLines(body);
  const found: string[] = [];
  let isAfterKyma = false;
  for (const line of lines.textLines()) {
    const text = withoutInlineCode(lines.at(line).slice(0, longestLine));
    if (/^---[ \t]*$/.test(text) && endOfSettings(lines, line) !== undefined)
      found.push(isAfterKyma ? marked.kyma : marked.slidev);
    if (text.trim() !== '') {
      isAfterKyma = /^----[ \t]*$/.test(text);
      found.push(text);
    }
  }
  return found;
}
