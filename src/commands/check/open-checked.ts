import { type Checked, checkedPage, checkedTalk } from '../../check/checked.ts';
import type { FitSetting } from '../../check/fit/fit-setting.ts';
import { isForeignTalk, isTalk } from '../../check/is-talk.ts';
import { buildDeck } from '../../deck/build-deck.ts';
import type { Deck } from '../../deck/deck.ts';
import { type DeckSource, recordIncludes } from '../../deck/deck-source.ts';
import type { LoadedDialect } from '../../deck/dialects/read-dialect.ts';
import type { ReadInclude } from '../../deck/include.ts';
import { InputError } from '../../errors.ts';
import { brokenLinks } from '../../library/broken-links.ts';
import type { Library, Section } from '../../library/section.ts';
import { parseMarkdown } from '../../markdown/read.ts';
import { createIncludeReader } from '../../platform/include.ts';
import { isStandardInput, namesFolder } from '../../platform/source.ts';
import { builtInTheme } from '../../theme/built-in.ts';
import type { Theme } from '../../theme/theme.ts';
import { isThemeName } from '../../theme/theme-names.ts';
import { openPaths } from '../pages/open-library.ts';
import { openBuiltIn } from '../reference/open-reference.ts';
import type { Reference } from '../reference/reference.ts';
import { DeckReading, readWhole } from '../talk/load-deck.ts';
import { loadDialect } from '../talk/load-dialect.ts';

/** What all that is checked has in common. */
export type CheckSetting = {
  /** The largest file, in bytes. */
  readonly maxSize: number;
  readonly fit: FitSetting;
  /** The theme that the user names; absent where each talk names its own. */
  readonly theme?: Theme;
};

/** The word for the built-in reference and talk. */
export const builtInWord = 'built-in';

/**
 * Opens what is to be checked, one page or talk after the other.
 *
 * @param words files, folders, `-` for standard input, or `built-in`
 * @param root the folder that holds `content`
 * @throws InputError for what cannot be read
 */
export async function* openChecked(
  words: readonly string[],
  root: URL,
  setting: CheckSetting,
): AsyncGenerator<Checked> {
  for (const word of words) {
    if (word === builtInWord) yield* checkedReference(openBuiltIn(root), setting);
    else yield* openWord(word, setting);
  }
}

/** The sections of a reference, and its talk. */
export async function* checkedReference(
  { library, folder, openTalk }: Reference,
  { fit, theme }: CheckSetting,
): AsyncGenerator<Checked> {
  const known = folder === undefined ? {} : { folder };
  yield* checkedPages(withFaults(library), section => section, { ...known, ...(theme && { theme }) });
  if (!library.talk) return;
  const { source, deck } = await readWhole(await openTalk());
  const document = parseMarkdown(source.text, source.file);
  yield checkedTalk(source, document, deck, { ...known, fit, ...themeFor(deck.settings.theme, theme) });
}

/** Each section with all that its author should fix, the first with what concerns the library as a whole. */
function withFaults(library: Library): Library {
  const { sections, diagnostics } = library;
  const files = new Set(sections.map(({ source }) => source.file));
  return {
    ...library,
    sections: sections.map((section, at) => ({
      ...section,
      document: {
        ...section.document,
        diagnostics: diagnostics.filter(
          ({ file }) => file === section.source.file || (at === 0 && !files.has(file)),
        ),
      },
    })),
  };
}

function* checkedPages(
  library: Library,
  readAll: (section: Section) => Section,
  known: Pick<Checked, 'theme' | 'folder'>,
): Generator<Checked> {
  const broken = brokenLinks(library, readAll);
  for (const listed of library.sections) {
    const { document, source } = readAll(listed);
    // A folder without a page of its own has one that no one wrote: a list of what is in it.
    if (source.file.endsWith('/')) continue;
    const own = broken.filter(({ file }) => file === source.file);
    yield checkedPage(source.file, source.text, document, { brokenLinks: own, ...known });
  }
}

async function* openWord(word: string, { maxSize, fit, theme }: CheckSetting): AsyncGenerator<Checked> {
  const { library, texts } = await openPaths([word], maxSize, Number.POSITIVE_INFINITY);
  const { sections } = library;
  if (sections.length === 0)
    throw new InputError(`${word} has no Markdown files`, 'Name a folder with some, or a file.');
  const isPiped = isStandardInput(word);
  // A page is read for its links, and then for the rules: that of a single file only once.
  const sole = sections.length === 1 && sections[0] ? texts.readAll(sections[0], library) : undefined;
  const readAll = (section: Section) => sole ?? texts.readAll(section, library);
  const known = namesFolder(word) ? { folder: word } : {};
  for (const checked of checkedPages(library, readAll, { ...known, ...(theme && { theme }) })) {
    const { file, document } = checked;
    const text = checked.files[0]?.lines.join('\n') ?? '';
    const dialect = await loadDialect(text);
    const { read } = createIncludeReader(isPiped ? undefined : file, maxSize);
    const { readInclude, included } = recordIncludes(read);
    const foreign = dialect && foreignDeck(text, file, readInclude, dialect);
    if (!isTalk(document) && !(foreign && isForeignTalk(foreign, document))) {
      yield checked;
      continue;
    }
    const deck = foreign ?? buildDeck(document, file, readInclude);
    const source: DeckSource = { file, text, included };
    yield checkedTalk(source, document, deck, {
      ...known,
      fit,
      brokenLinks: checked.brokenLinks,
      ...themeFor(deck.settings.theme, theme),
    });
  }
}

/** A deck as the program means it for which it is written. */
function foreignDeck(text: string, file: string, readInclude: ReadInclude, dialect: LoadedDialect): Deck {
  const reading = new DeckReading(text, file, readInclude, dialect);
  while (reading.step());
  return reading.deck;
}

function themeFor(named: string | undefined, chosen: Theme | undefined): { readonly theme?: Theme } {
  const theme = chosen ?? (named !== undefined && isThemeName(named) ? builtInTheme(named) : undefined);
  return theme ? { theme } : {};
}
