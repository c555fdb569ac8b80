import type { HighlightCode } from '../../layout/options.ts';
import type { Block, Code, Revealed } from '../../markdown/document.ts';
import type { Image } from '../../markdown/image.ts';
import type { SafeText } from '../../terminal/safe-text.ts';
import type { References } from '../references.ts';
import type { Html } from './markup.ts';
import type { Outline } from './outline.ts';
import type { PageIds } from './page-ids.ts';

/** A picture as it stands in a page: all of its file. */
export type EmbeddedPicture = {
  readonly mediaType: string;
  readonly base64: string;
  /** In pixels; 0 where the file does not say. */
  readonly width: number;
  readonly height: number;
};

/** What the writers of a page ask of the program around them. */
export type PagePorts = {
  /** The picture of an image; nothing where it cannot be shown. */
  readonly embed?: (image: Image) => EmbeddedPicture | undefined;
  /** Tells what is what in code. */
  readonly highlight?: HighlightCode;
  /** Draws diagrams. */
  readonly draw?: HighlightCode;
  /** Where a link leads from where the page will be; nothing where it leads there as it is written. */
  readonly targetOf?: (url: SafeText) => PageTarget | undefined;
};

/** Where a link of a page leads: to an address, to a file that does not exist, or to one that is not with the page. */
export type PageTarget =
  | { readonly type: 'address'; readonly address: string }
  | { readonly type: 'missing' }
  | { readonly type: 'nowhere' };

/** What a block must know of the page that it is written into. */
export type PageWriting = {
  readonly ports: PagePorts;
  readonly ids: PageIds;
  /** The levels of headings. */
  readonly outline: Outline;
  /** Before the ids of footnotes, which slides number anew; empty in a document. */
  readonly scope: string;
  /** The step at which a part comes into view. */
  readonly stepOf: (node: Revealed) => number | undefined;
  /** The step of the first group of lines that a code block emphasizes; nothing where it is not shown step by step. */
  readonly firstGroupOf?: (code: Code) => number | undefined;
  /** On paper, links are numbered. */
  readonly references?: References;
  /** On paper nothing folds. */
  readonly isOpen: boolean;
  /** The way back to all kinds of blocks, so that none imports the whole. */
  readonly blocks: (blocks: readonly Block[], writing: PageWriting) => Html;
};
