import { readSettings } from '../../deck/deck-settings.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { buildLibrary, type SectionFile } from '../../library/library.ts';
import {
  type LibrarySettings,
  librarySettingsFile,
  noLibrarySettings,
  readLibrarySettings,
  type WrittenValue,
} from '../../library/library-settings.ts';
import { markdownEnding } from '../../library/page-name.ts';
import type { Library, TalkSummary } from '../../library/section.ts';
import { parseFrontMatter, splitFrontMatter } from '../../markdown/front-matter.ts';
import { readMapping } from '../../markdown/yaml-mapping.ts';
import { suggestion } from '../../nearest.ts';
import type { ReferenceFiles } from '../../platform/sections.ts';
import { type SafeText, safeRow } from '../../terminal/safe-text.ts';

/** A reference as it was read, and what else is in its folder. */
export type ReadReference = {
  readonly library: Library;
  /** The folder of its sections, as a path below its own. */
  readonly sections: string;
  /** Its talk, as a path below the folder. */
  readonly talk?: string;
  /** Its theme: a name, or a file as the program finds it; and where it is named. */
  readonly theme?: { readonly named: string; readonly file: string; readonly line: number };
};

/** The folder of the sections and the file of the talk where `dsac-info.yaml` names no others. */
const usualSections = 'sections';
const usualTalk = 'talk.md';

/** More sections than anyone reads in a menu; a larger folder opens as such. */
const mostSections = 1000;

/**
 * Reads a reference: what `dsac-info.yaml` says of it, its sections, and what its talk says of itself. What is wrong is a
 * diagnostic; the rest opens.
 */
export function readReference(files: ReferenceFiles): ReadReference {
  const { settings, diagnostics: faults } = readAbout(files);
  const diagnostics: Diagnostic[] = [...faults];
  const talk = findTalk(files, settings, diagnostics);
  const folder = findSections(files, settings, diagnostics);
  const sections = readSections(files, folder, talk, diagnostics);
  const title = settings.title ?? safeRow(files.title);
  const library = buildLibrary(sections, { ...settings, title });
  const { theme } = settings;
  if (settings.figures) reportUnknown(files, settings.figures, library, diagnostics);
  const summary = talk === undefined ? undefined : readTalkSummary(files, talk);
  return {
    library: {
      ...library,
      diagnostics: [...diagnostics, ...library.diagnostics],
      ...(summary && { talk: summary }),
    },
    sections: folder,
    ...(talk !== undefined && { talk }),
    ...(theme && {
      theme: {
        named: files.has(theme.value) ? files.pathOf(theme.value) : theme.value,
        file: files.nameOf(librarySettingsFile),
        line: theme.position.line,
      },
    }),
  };
}

function readAbout(files: ReferenceFiles): ReturnType<typeof readLibrarySettings> {
  if (!files.has(librarySettingsFile)) return { settings: noLibrarySettings, diagnostics: [] };
  const file = files.nameOf(librarySettingsFile);
  const content = files.read(librarySettingsFile);
  if (content.type === 'text')
    return readLibrarySettings(readMapping(content.text, file, librarySettingsFile), file);
  return {
    settings: noLibrarySettings,
    diagnostics: [atStart(files, `cannot be read: ${content.reason}`)],
  };
}

/** The home figures are those of one section. */
function reportUnknown(
  files: ReferenceFiles,
  { value, position }: WrittenValue<SafeText | false>,
  { sections }: Library,
  diagnostics: Diagnostic[],
): void {
  const ids = sections.map(({ id }) => id);
  if (value === false || sections.some(({ id }) => id === value)) return;
  const message = `library: figures: no section is named ${value}; ${suggestion(value, ids)}`;
  diagnostics.push({ file: files.nameOf(librarySettingsFile), ...position, message });
}

function atStart(files: ReferenceFiles, message: string, path = librarySettingsFile): Diagnostic {
  return { file: files.nameOf(path), line: 1, column: 1, message };
}

/** The talk that is named, or the usual one where there is such a file. */
function findTalk(
  files: ReferenceFiles,
  { talk }: LibrarySettings,
  diagnostics: Diagnostic[],
): string | undefined {
  if (!talk) return files.has(usualTalk) ? usualTalk : undefined;
  if (talk.value === false) return undefined;
  if (files.has(talk.value)) return talk.value;
  const message = `library: talk: there is no file ${talk.value}`;
  diagnostics.push({ file: files.nameOf(librarySettingsFile), ...talk.position, message });
  return undefined;
}

/** The folder that is named, or the usual one; where there is none, that of the talk. */
function findSections(
  files: ReferenceFiles,
  { sections }: LibrarySettings,
  diagnostics: Diagnostic[],
): string {
  const isThere = sections === undefined || files.has(sections.value);
  if (sections && !isThere) {
    const message = `library: sections: there is no folder ${sections.value}`;
    diagnostics.push({ file: files.nameOf(librarySettingsFile), ...sections.position, message });
  }
  return (isThere && sections?.value) || (files.has(usualSections) ? usualSections : '.');
}

/** Its Markdown files, but for the talk. */
function readSections(
  files: ReferenceFiles,
  folder: string,
  talk: string | undefined,
  diagnostics: Diagnostic[],
): readonly SectionFile[] {
  const paths = files
    .names(folder)
    .filter(name => !name.startsWith('.'))
    .map(name => (folder === '.' ? name : `${folder.replace(/\/$/, '')}/${name}`))
    .filter(path => path !== talk)
    .sort();
  if (paths.length > mostSections)
    diagnostics.push(atStart(files, `only the first ${mostSections} of ${paths.length} sections are read`));
  return paths.slice(0, mostSections).flatMap((path): readonly SectionFile[] => {
    const content = files.read(path);
    if (content.type === 'text') {
      const id = path.slice(path.lastIndexOf('/') + 1).replace(markdownEnding, '');
      return [{ id, file: files.nameOf(path), text: content.text }];
    }
    diagnostics.push(atStart(files, `cannot be read: ${content.reason}`, path));
    return [];
  });
}

function readTalkSummary(files: ReferenceFiles, path: string): TalkSummary | undefined {
  const content = files.read(path);
  // Opening it says what is wrong.
  if (content.type !== 'text') return {};
  const { yaml = '' } = splitFrontMatter(content.text.replace(/\r\n?/g, '\n'));
  const file = files.nameOf(path);
  const { frontMatter } = parseFrontMatter(yaml, file);
  const { subtitle, minutes } = readSettings(frontMatter, file, false).settings;
  return { ...(subtitle !== undefined && { subtitle }), ...(minutes !== undefined && { minutes }) };
}
