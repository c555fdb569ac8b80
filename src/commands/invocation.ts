import type { Severity } from '../check/severity.ts';
import type { DialectName } from '../deck/dialects/dialect-names.ts';
import type { NewsKind } from '../library/news-kinds.ts';
import type { SlideChange } from '../slide-change.ts';
import type { ColorChoice, ImagesChoice } from '../terminal/capabilities.ts';
import type { CommandName, Shell } from './command-table.ts';
import type { ExportFormat } from './export-formats.ts';
import type { HelpTopic } from './help-topics.ts';

/** The forms of findings. */
export const checkFormats = ['text', 'json', 'sarif', 'github'] as const;
export type CheckFormat = (typeof checkFormats)[number];
/** The forms of the filled checklist. */
export const recordFormats = ['md', 'html'] as const;
export type RecordFormat = (typeof recordFormats)[number];

/** What the user asks for. */
export type Command =
  /** `what` is a section, a file or a folder; `others` are more files. */
  | {
      readonly type: 'browse';
      readonly what?: string;
      readonly others?: readonly string[];
      /** The files that were read last. */
      readonly isRecent?: true;
    }
  /** `what` is a section, a file or a folder, and may name one of its headings after a `#`. */
  | { readonly type: 'show'; readonly what: string; readonly others?: readonly string[] }
  /** `folder`: where to search in place of the reference. */
  | { readonly type: 'search'; readonly query: string; readonly folder?: string }
  /** `what` is a folder or a file; without it, the sections. `isBroken`: its broken links. */
  | { readonly type: 'list'; readonly what?: string; readonly isBroken: boolean }
  | { readonly type: 'stats' }
  | { readonly type: 'news'; readonly year?: number; readonly kind?: NewsKind }
  /** Without `what`, the built-in talk. */
  | {
      readonly type: 'present';
      readonly what?: string;
      readonly resume: boolean;
      readonly rehearse: boolean;
      /** Only shows the talk that runs elsewhere. */
      readonly follow: boolean;
      /** As which dialect to read the file; absent where that is to be found out. */
      readonly dialect?: DialectName;
      /** Only lists what of the file has no effect. */
      readonly report: boolean;
    }
  /** Writes a library to start from. */
  | { readonly type: 'init'; readonly folder: string }
  | { readonly type: 'notes' }
  | CheckCommand
  | ExportCommand
  | { readonly type: 'themes' }
  | { readonly type: 'config' }
  | { readonly type: 'man' }
  | { readonly type: 'version' }
  /** Without a topic, the overview. */
  | { readonly type: 'help'; readonly topic?: HelpTopic | CommandName }
  | { readonly type: 'completion'; readonly shell: Shell };

/** What to check, and what to print of it. */
export type CheckCommand = {
  readonly type: 'check';
  /** Files, folders, `-` or `built-in`; none for the reference and the talk. */
  readonly words: readonly string[];
  /** `checklist`: the 14 items; `asking`: the same, after the author was asked. */
  readonly prints: 'findings' | 'outline' | 'rules' | 'checklist' | 'asking';
  /** Mends first what can be mended for certain. */
  readonly mends: boolean;
  /** Where the answers of the author are; absent for beside the file. */
  readonly answers?: string;
  readonly record: RecordChoice;
  readonly sizes: readonly { readonly columns: number; readonly rows: number }[];
  /** The mildest severity that counts. */
  readonly least: Severity;
  /** Only these rules; absent for all. */
  readonly only?: readonly string[];
  readonly except: readonly string[];
  readonly format: CheckFormat;
};

/** In which form the filled checklist is written, and where. */
export type RecordChoice = {
  readonly format: RecordFormat;
  /** The file, or `-`; absent for standard output, or after questions for the usual name beside the answers. */
  readonly to?: string;
  /** Whether a file may be replaced. */
  readonly force: boolean;
};

/** Without `what`, the built-in talk. Without `form`, what it looks like. */
export type ExportCommand = {
  readonly type: 'export';
  readonly what?: string;
  /** The file to write, or `-`. */
  readonly to: string;
  readonly format: ExportFormat;
  readonly form?: 'slides' | 'document' | 'handout';
  readonly hasNotes: boolean;
  readonly isLarge: boolean;
  /** Whether a file may be replaced. */
  readonly force: boolean;
  /** Whether to write it anew at each save. */
  readonly isWatched: boolean;
  readonly language?: string;
  readonly title?: string;
  /** The browser to print with. */
  readonly browser?: string;
};

/** Whether to do something: depending on the environment, always, or never. */
export type WhenChoice = ColorChoice;

/** A command line, parsed. */
export type Invocation = {
  readonly command: Command;
  readonly json: boolean;
  readonly plain: boolean;
  /** Columns for printed text; absent if not given. */
  readonly width?: number;
  readonly color: ColorChoice;
  /** Absent if not given. */
  readonly hyperlinks?: WhenChoice;
  /** The folder of the reference that opens; absent if not given. */
  readonly library?: string;
  /** The name of a theme or a file; absent if not given. */
  readonly theme?: string;
  /** How slides follow one another; absent if not given. */
  readonly transition?: 'auto' | SlideChange;
  /** Whether a menu may be beside the text; absent if not given. */
  readonly menu?: 'auto' | 'shown' | 'hidden';
  /** Where the columns of a slide are; absent if not given. */
  readonly slideColumns?: 'auto' | 'beside' | 'below';
  /** How pictures are shown; absent if not given. */
  readonly images?: ImagesChoice;
  /** The folders, besides that of a document, whose pictures are shown. */
  readonly allowedFolders: readonly string[];
  readonly ascii: boolean;
  /** Whether to use screen-reader mode. */
  readonly accessible: boolean;
  /** Whether things may move on their own. */
  readonly motion: boolean;
  /** Whether single characters may be keys. */
  readonly singleKeys: boolean;
  /** Whether titles may be drawn in large letters. */
  readonly blockLetters: boolean;
  /** Whether long text may go through a pager. */
  readonly pager: boolean;
  readonly debug: boolean;
  /** The largest file to open, in bytes. */
  readonly maxSize: number;
};
