import type { Alignment, Comment } from '../markdown/document.ts';
import { readSourceComment } from '../markdown/source-comment.ts';
import { editDistance, nearest } from '../nearest.ts';
import { readSlideChange, type SlideChange } from '../slide-change.ts';
import { noteText } from './note-text.ts';
import { layoutNamed, type SlideLayoutName, slideLayouts } from './slide-layouts.ts';

/**
 * What a comment asks of a deck: the comment commands of presenterm 0.16, `qr` and `layout`. `wrong` says what its author has
 * to fix; `nothing` is for other programs.
 */
export type CommentCommand =
  | { readonly type: 'pause' }
  | { readonly type: 'endSlide' }
  | { readonly type: 'incrementalLists'; readonly isOn: boolean }
  | { readonly type: 'columnLayout'; readonly weights: readonly number[] }
  /** Columns count from 0. */
  | { readonly type: 'column'; readonly column: number }
  | { readonly type: 'resetLayout' }
  | { readonly type: 'alignment'; readonly align: Alignment }
  | { readonly type: 'jumpToMiddle' }
  | { readonly type: 'newLines'; readonly rows: number }
  | { readonly type: 'skipSlide' }
  | { readonly type: 'noFooter' }
  | { readonly type: 'include'; readonly path: string }
  | { readonly type: 'speakerNote'; readonly text: string }
  | { readonly type: 'qr' }
  | { readonly type: 'layout'; readonly name: SlideLayoutName }
  | { readonly type: 'transition'; readonly change: SlideChange }
  | { readonly type: 'wrong'; readonly message: string }
  /** It means something to another program only. */
  | { readonly type: 'unhonored'; readonly message: string }
  | { readonly type: 'nothing' };

/** More columns have room in no window. */
const mostColumns = 6;
/** More blank rows than any window has. */
const mostBlankRows = 100;

type Command = {
  /** What it takes, in words for its author. */
  readonly takes: string;
  /** @param value what stands after the colon, trimmed; '' where nothing does */
  readonly read: (value: string) => CommentCommand | undefined;
};

const plain = (command: CommentCommand): Command => ({
  takes: 'no value',
  read: value => (value === '' ? command : undefined),
});

const blankRows: Command = { takes: 'a number of rows', read: readRows };
const blankRow: Command = { takes: 'no value', read: value => readRows(value === '' ? '1' : value) };

const commands: ReadonlyMap<string, Command> = new Map([
  ['pause', plain({ type: 'pause' })],
  ['end_slide', plain({ type: 'endSlide' })],
  ['incremental_lists', { takes: 'true or false', read: readIncrementalLists }],
  ['column_layout', { takes: `1 to ${mostColumns} numbers above 0, as in [3, 2]`, read: readColumnLayout }],
  ['column', { takes: 'the number of a column, from 0', read: readColumn }],
  ['reset_layout', plain({ type: 'resetLayout' })],
  ['alignment', { takes: 'left, center or right', read: readAlignment }],
  ['jump_to_middle', plain({ type: 'jumpToMiddle' })],
  ['new_lines', blankRows],
  ['newlines', blankRows],
  ['new_line', blankRow],
  ['newline', blankRow],
  ['skip_slide', plain({ type: 'skipSlide' })],
  ['no_footer', plain({ type: 'noFooter' })],
  ['include', { takes: 'the path of one file', read: readInclude }],
  ['speaker_note', { takes: 'text', read: readSpeakerNote }],
  ['qr', plain({ type: 'qr' })],
  ['layout', { takes: `one of ${slideLayouts.join(', ')}`, read: readLayout }],
  ['transition', { takes: 'none, fade or slide', read: readTransition }],
]);
/** The names of all commands, for suggestions and the documentation. */
export const commentCommandNames: readonly string[] = [...commands.keys()];

/** Commands of presenterm for which there is nothing to do here. */
const withoutEffect: ReadonlySet<string> = new Set(['font_size', 'list_item_newlines', 'snippet_output']);

/**
 * Comments for other programs, Marp's directives, and presenterm's comments that no reader sees (`// …`, `Comment: …`).
 */
const foreign =
  /^(?:_?(?:backgroundColor|backgroundImage|class|color|headingDivider|paginate|style|theme):|fit$|\/\/|comment:|vim:|cspell:|markdownlint-|prettier-|biome-ignore|check-ignore\b|toc$|tocstop$|(?:START|END) doctoc|ALL-CONTRIBUTORS-|\.(?:slide|element):)/i;

const written = /^([A-Za-z_][\w-]*)(?:[ \t]*:([\s\S]*))?$/;

/** What a comment asks for. A comment that is no command is a note for the speaker, if it holds words. */
export function parseComment(comment: Comment): CommentCommand {
  const { value } = comment;
  const [, word = '', rest = ''] = written.exec(value) ?? [];
  const command = commands.get(word);
  if (command) {
    return command.read(rest.trim()) ?? { type: 'wrong', message: `${word} takes ${command.takes}` };
  }
  if (readSourceComment(comment)) return { type: 'nothing' };
  if (foreign.test(value) || !/[\p{L}\p{N}]/u.test(value)) return { type: 'nothing' };
  if (withoutEffect.has(word)) return { type: 'unhonored', message: `${word} has no effect here` };
  if (word !== '' && looksLikeCommand(word, rest)) return { type: 'wrong', message: unknown(word) };
  return { type: 'speakerNote', text: noteText(value) };
}

function unknown(word: string): string {
  const near = isBegun(word) || isNear(word.toLowerCase()) ? nearest(word, commentCommandNames) : undefined;
  const shown = word.length > 40 ? `${word.slice(0, 40)}…` : word;
  return `unknown command ${shown}${near === undefined ? '' : `; did you mean ${near}?`}`;
}

/** Words that a speaker would not want to miss are no command: `Breathe`, `TODO: cut`, `Cause: the deck was too long`. */
function looksLikeCommand(word: string, rest: string): boolean {
  if (word.includes('_')) return true;
  if (rest === '') return word.length > longestWord || isNear(word.toLowerCase()) || isBegun(word);
  // In YAML white space stands after the colon of a key, but not in an address.
  if (!/^\s/.test(rest)) return false;
  return !rest.trim().includes('\n') && word === word.toLowerCase() && isNear(word);
}

/** No speaker says more in a word. UTF-16 code units. */
const longestWord = 60;

function isBegun(word: string): boolean {
  return word.length > 2 && commentCommandNames.some(name => name.startsWith(word.toLowerCase()));
}

/** One edit in a short word, two in a longer one. */
function isNear(word: string): boolean {
  return commentCommandNames.some(name => {
    const edits = name.length < 6 ? 1 : 2;
    return (
      name.length > 2 && Math.abs(word.length - name.length) <= edits && editDistance(word, name) <= edits
    );
  });
}

/** The value without the quotes that YAML allows around it. */
function unquoted(value: string): string {
  return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
}

function readIncrementalLists(value: string): CommentCommand | undefined {
  return value === 'true' || value === 'false'
    ? { type: 'incrementalLists', isOn: value === 'true' }
    : undefined;
}

function readColumnLayout(value: string): CommentCommand | undefined {
  const list = /^\[(.*)\]$/.exec(value)?.[1];
  const weights = list?.split(',').map(weight => (weight.trim() === '' ? 0 : Number(weight))) ?? [];
  const isUsable = weights.every(weight => weight > 0 && weight <= 1000);
  return isUsable && weights.length > 0 && weights.length <= mostColumns
    ? { type: 'columnLayout', weights }
    : undefined;
}

function readColumn(value: string): CommentCommand | undefined {
  return /^\d{1,9}$/.test(value) ? { type: 'column', column: Number(value) } : undefined;
}

function readAlignment(value: string): CommentCommand | undefined {
  const align = unquoted(value);
  return align === 'left' || align === 'center' || align === 'right'
    ? { type: 'alignment', align }
    : undefined;
}

function readLayout(value: string): CommentCommand | undefined {
  const name = layoutNamed(unquoted(value));
  return name && { type: 'layout', name };
}

function readRows(value: string): CommentCommand | undefined {
  return /^\d+$/.test(value) ? { type: 'newLines', rows: Math.min(Number(value), mostBlankRows) } : undefined;
}

function readInclude(value: string): CommentCommand | undefined {
  const path = unquoted(value);
  return path === '' || path.includes('\n') ? undefined : { type: 'include', path };
}

function readTransition(value: string): CommentCommand | undefined {
  const change = readSlideChange(unquoted(value));
  return change && { type: 'transition', change };
}

function readSpeakerNote(value: string): CommentCommand | undefined {
  const text = noteText(unquoted(value));
  return text === '' ? undefined : { type: 'speakerNote', text };
}
