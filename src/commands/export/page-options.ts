import type { PageOptions } from '../../export/html/page.ts';
import type { PageThemes } from '../../export/html/palette.ts';
import { loadHighlight } from '../../layout/highlight.ts';
import type { HighlightCode } from '../../layout/options.ts';
import { isFileAddress } from '../../library/link-target.ts';
import type { Block } from '../../markdown/document.ts';
import { blocksWithin } from '../../markdown/walk.ts';
import { sha256 } from '../../platform/sha256.ts';
import { createWithinTime } from '../../platform/within-time.ts';
import { loadSettings, tellOfSettings } from '../../settings/load-settings.ts';
import { loadTheme } from '../../settings/load-theme.ts';
import { unicodeGlyphs } from '../../terminal/glyphs.ts';
import { safeRow } from '../../terminal/safe-text.ts';
import { builtInTheme } from '../../theme/built-in.ts';
import type { Theme } from '../../theme/theme.ts';
import type { ExportCommand, Invocation } from '../invocation.ts';
import { drawWithin } from '../print/draw-within.ts';
import { createEmbedding } from './embedding.ts';
import type { ExportedContent } from './exported-content.ts';

/** What one code may take, and all of them together. Milliseconds. */
const timeOfCode = 250;
const timeOfAll = 4000;

/**
 * How pages are to be, by the command line and the settings. What is not needed for the content is not loaded.
 *
 * @param pictures receives the paths of those that are in the page
 */
export async function pageOptions(
  content: ExportedContent,
  command: ExportCommand,
  invocation: Invocation,
  pictures: Set<string>,
): Promise<PageOptions> {
  const { title, language, isLarge, hasNotes, format } = command;
  const code = codesOf(content);
  const { file, isBuiltIn } = content;
  return {
    ...(title !== undefined && { title: safeRow(title) }),
    ...(language !== undefined && { language: safeRow(language) }),
    themes: await pageThemes(content, invocation),
    ...{ isLarge, hasNotes, isPaper: format === 'pdf' },
    ports: {
      ...(file !== undefined && { embed: createEmbedding(file, invocation.allowedFolders, pictures) }),
      ...(code.hasCode && { highlight: await highlightWithin() }),
      ...(code.hasDiagrams && { draw: await drawWithin(unicodeGlyphs) }),
      // From a single page, what is built in and what is piped in leads to no file.
      targetOf: url =>
        isFileAddress(url) && (isBuiltIn || file === undefined) ? { type: 'nowhere' } : undefined,
    },
    hash: sha256,
  };
}

/** How the pages of a site are. Any of them may have code or a diagram. */
export async function siteOptions(command: ExportCommand, invocation: Invocation): Promise<PageOptions> {
  const { language, isLarge, hasNotes } = command;
  return {
    ...(language !== undefined && { language: safeRow(language) }),
    themes: await pageThemes(undefined, invocation),
    ...{ isLarge, hasNotes },
    ports: { highlight: await highlightWithin(), draw: await drawWithin(unicodeGlyphs) },
    hash: sha256,
  };
}

/** Without a choice of the user or the author, light and dark as the reader's system is. */
async function pageThemes(content: ExportedContent | undefined, invocation: Invocation): Promise<PageThemes> {
  const wanted = content?.type === 'deck' ? content.deck.settings.theme : undefined;
  const own = invocation.theme === undefined && wanted !== undefined ? { theme: wanted } : {};
  const resolved = await loadSettings({ ...invocation, ...own });
  await tellOfSettings(resolved);
  const { theme, told } = await loadTheme(resolved);
  await tellOfSettings({ told });
  const isPainted = (one: Theme) => one.base !== undefined;
  if (isPainted(theme)) return theme;
  return { light: builtInTheme('cms-light'), dark: builtInTheme('cms-dark') };
}

function codesOf(content: ExportedContent): { readonly hasCode: boolean; readonly hasDiagrams: boolean } {
  const blocks: readonly Block[] =
    content.type === 'document'
      ? content.document.blocks
      : content.deck.slides.flatMap(({ items }) =>
          items.flatMap(item => {
            if (item.type === 'block') return [item.block];
            return item.type === 'columns'
              ? item.columns.flat().flatMap(inner => (inner.type === 'block' ? [inner.block] : []))
              : [];
          }),
        );
  const langs = blocks.flatMap(block =>
    [...blocksWithin(block)].flatMap(inner => (inner.type === 'code' ? (inner.lang ?? []) : [])),
  );
  const isDiagram = (lang: string) => lang.toLowerCase() === 'mermaid';
  return { hasCode: langs.some(lang => !isDiagram(lang)), hasDiagrams: langs.some(isDiagram) };
}

/** What takes too long stays plain. */
async function highlightWithin(): Promise<HighlightCode> {
  const highlight = await loadHighlight(createWithinTime());
  let left = timeOfAll;
  return (text, lang) => {
    if (left <= 0) return undefined;
    const begun = performance.now();
    const rows = highlight(text, lang, Math.min(timeOfCode, left));
    left -= performance.now() - begun;
    return rows === 'tooLong' ? undefined : rows;
  };
}
