import { UsageError } from '../errors.ts';
import { type ExportFormat, exportFormats, formatOf } from './export-formats.ts';
import type { Given } from './given-options.ts';
import type { ExportCommand } from './invocation.ts';
import { quoted, readChoice } from './option-values.ts';

const forms = ['slides', 'document', 'handout'] as const;

/** What `export` is asked for. @throws UsageError */
export function readExport(what: string | undefined, given: Given): ExportCommand {
  const to = given.get('to');
  if (to === undefined || to === '')
    throw new UsageError('export needs a file or folder to write', 'Try: dsac-info export --to talk.html');
  const asked = forms.filter(form => given.has(form));
  const [form, other] = asked;
  if (other !== undefined)
    throw new UsageError(`--${form} and --${other} cannot be combined`, 'Use one of them.');
  const language = given.get('lang');
  const title = given.get('title')?.trim();
  const browser = given.get('browser');
  const format = readFormat(to, given.get('format'));
  if (browser !== undefined && format !== 'pdf')
    throw new UsageError('--browser only prints PDF', 'Try: dsac-info export --to talk.pdf');
  if (format === 'site') refuseForSite(to, form);
  const isWatched = given.has('watch');
  if (isWatched && (to === '-' || what === undefined || what === '-'))
    throw new UsageError(
      '--watch needs a file or folder to watch, and one to write',
      'Try: dsac-info export talk.md --to talk.html --watch',
    );
  if (language !== undefined && format === 'txt')
    throw new UsageError('--lang says nothing in plain text', 'Use it with .html, .pdf or .md.');
  return {
    type: 'export',
    ...(what !== undefined && { what }),
    to,
    format,
    ...(form && { form }),
    hasNotes: given.has('notes'),
    isLarge: given.has('large-print'),
    force: given.has('force'),
    isWatched,
    ...(language !== undefined && { language: readLanguageTag(language) }),
    ...(title && { title }),
    ...(browser && { browser }),
  };
}

function readFormat(to: string, asked: string | undefined): ExportFormat {
  if (asked !== undefined) return readChoice('format', asked, exportFormats);
  if (to === '-') return 'html';
  const format = formatOf(to);
  if (format) return format;
  throw new UsageError(
    `the name ${quoted(to)} says no format`,
    'Name a file that ends in .html, .pdf, .md or .txt, a folder that ends in /, or add --format.',
  );
}

/** @throws UsageError for what a website cannot be */
function refuseForSite(to: string, form: string | undefined): void {
  if (to === '-') throw new UsageError('a website is a folder of files', 'Name a folder after --to.');
  if (form !== undefined)
    throw new UsageError(
      `--${form} is for one file, and a website has many`,
      'Try: dsac-info export --to site/',
    );
}

/** @throws UsageError for what no language is tagged by (BCP 47) */
function readLanguageTag(tag: string): string {
  if (/^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(tag)) return tag;
  throw new UsageError(`${quoted(tag)} is not a valid --lang`, 'Use a language tag such as en, es or pt-BR.');
}
