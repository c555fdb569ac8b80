import type { Library, LibraryAbout, Section } from '../../library/section.ts';
import { cellWidth } from '../../terminal/cell-width.ts';
import type { Glyphs } from '../../terminal/glyphs.ts';
import { decoration, type Line, lineWidth, type Span, span } from '../../terminal/line.ts';
import { joinSafe, type SafeText, safeRow, safeText } from '../../terminal/safe-text.ts';
import { widestMeasure } from '../frame.ts';
import { spread } from '../lines/columns.ts';

/** Between the two ends of the row. */
const gap = 4;

/**
 * The first row: whose reference it is and, quiet at the right, the date and the sources of a section, as much of that as
 * there is room for. For a file: its title and its name.
 *
 * @param section the one that is shown; absent where the list of keys is
 */
export function titleLine(
  library: Library,
  section: Section | undefined,
  columns: number,
  glyphs: Glyphs,
): Line {
  const { kind, sections } = library;
  const [file] = sections;
  const left = titleOfLibrary(library, section ?? file);
  const wanted =
    kind === 'reference' ? (section ? provenance(section, library.about, glyphs) : []) : nameOfFile(section);
  const room = Math.min(widestMeasure, columns - lineWidth([left]) - gap);
  const right = wanted.find(text => cellWidth(text) <= room);
  return spread([left], right === undefined ? [] : [span(right, ['status'])], columns, glyphs.ellipsis);
}

/** Whose reference it is, the folder, or the file that is read. */
function titleOfLibrary({ kind, folder, about }: Library, section: Section | undefined): Span {
  if (kind === 'file' && section) return span(section.title, ['title']);
  return folder ? span(folder.name, ['title']) : decoration(about?.title ?? '', 'title');
}

function nameOfFile(file: Section | undefined): readonly SafeText[] {
  const name = safeRow(file?.source.file ?? '');
  return file?.title === name ? [] : [name];
}

/**
 * The date and the sources of a section, from all that there is to say to the date alone; where it has none, what its
 * library is about.
 */
function provenance(
  { asOf, sources }: Section,
  library: LibraryAbout | undefined,
  { middot }: Glyphs,
): readonly SafeText[] {
  if (asOf === '' && sources.length === 0) return library?.subtitle === undefined ? [] : [library.subtitle];
  const date = asOf === '' ? [] : [safeText(`As of ${asOf}`)];
  const names = joinSafe(
    sources.map(({ name }) => name),
    '; ',
  );
  const count = sources.length === 1 ? '1 source' : `${sources.length} sources`;
  const about = sources.length === 0 ? [] : [names, safeText(count)];
  return [...about.map(text => joinSafe([...date, text], ` ${middot} `)), ...date];
}
