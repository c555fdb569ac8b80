import { readFileSync } from 'node:fs';
import { builtInReference } from '../../src/commands/reference/built-in-reference.ts';
import { createKeymaps, type KeyGroups } from '../../src/keys/keymaps.ts';
import { buildLibrary, type SectionFile } from '../../src/library/library.ts';
import type { Library } from '../../src/library/section.ts';
import type { Setting } from '../../src/screens/runtime/setting.ts';
import { asciiGlyphs, unicodeGlyphs } from '../../src/terminal/glyphs.ts';
import { createPen } from '../../src/theme/pen.ts';
import type { Theme } from '../../src/theme/theme.ts';

const root = new URL('../../', import.meta.url);

export const builtInLibrary = builtInReference(root);

/** The program on its own content, on a terminal without styles unless a theme is named: the frames are plain text. */
export function plainSetting(
  options: {
    readonly ascii?: boolean;
    readonly hyperlinks?: boolean;
    readonly keys?: KeyGroups;
    /** The styles of a terminal that has all colors. */
    readonly theme?: Theme;
    readonly slideChange?: Setting['slideChange'];
  } = {},
): Setting {
  const { ascii = false, hyperlinks = false, theme, slideChange = 'auto' } = options;
  const keys = createKeymaps(options.keys, ascii);
  const pen = theme ? createPen(theme, { depth: 'true', hyperlinks }) : { sgr: () => '', hyperlinks };
  return { pen, glyphs: ascii ? asciiGlyphs : unicodeGlyphs, ascii, keys, slideChange, canFade: true };
}

/** A small library of its own, with a talk: each entry is the Markdown of a section, without front matter. */
export function libraryOf(bodies: Readonly<Record<string, string>>): Library {
  const library = buildLibrary(
    Object.entries(bodies).map(([id, body], order): SectionFile => {
      const head = `---\ntitle: ${id}\norder: ${order}\nsummary: About ${id}.\nasOf: "2024"\nsources: [none]\n---\n`;
      return { id, file: `${id}.md`, text: `${head}${body}` };
    }),
  );
  return { ...library, talk: {} };
}

export function readRepositoryFile(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}
