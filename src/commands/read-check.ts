import { severities } from '../check/severity.ts';
import { UsageError } from '../errors.ts';
import { formatOf } from './export-formats.ts';
import type { Given, Repeated } from './given-options.ts';
import {
  type CheckCommand,
  type CheckFormat,
  checkFormats,
  type RecordChoice,
  recordFormats,
} from './invocation.ts';
import { quoted, readChoice } from './option-values.ts';

const usualSizes = '80x24,100x30,60x20';
/** Smaller or larger windows show no talk. */
const bounds = { columns: [20, 500], rows: [5, 200] } as const;

/** `check`, with its options. @throws UsageError */
export function readCheck(words: readonly string[], given: Given, repeated: Repeated): CheckCommand {
  const prints = whatToPrint(given);
  if (prints === 'rules' && words.length > 0)
    throw new UsageError('--rules takes no file', 'Try: dsac-info check --rules');
  const isRecord = prints === 'checklist' || prints === 'asking';
  if (given.has('json') && isRecord)
    throw new UsageError('The checklist is Markdown or HTML, not JSON', 'Try: --format html');
  const format = isRecord ? 'text' : readFormat(prints, given);
  const record = readRecord(isRecord, given);
  const answers = readAnswersFile(words, prints, given);
  const mends = given.has('fix');
  if (mends && prints !== 'findings')
    throw new UsageError('--fix is only for findings', 'Try: dsac-info check FILE --fix');
  const only = namesIn(repeated.get('rule'));
  return {
    type: 'check',
    ...{ words, prints, format, mends, record },
    ...(answers !== undefined && { answers }),
    sizes: readSizes(given.get('sizes') ?? usualSizes),
    least: readChoice('severity', given.get('severity') ?? 'warning', severities),
    ...(only.length > 0 && { only }),
    except: namesIn(repeated.get('except')),
  };
}

function readFormat(prints: CheckCommand['prints'], given: Given): CheckFormat {
  const asked = given.get('format');
  if (asked !== undefined && recordFormats.some(known => known === asked))
    throw new UsageError(
      `--format ${asked} is only for the filled checklist`,
      `Try: dsac-info check talk.md --508 --format ${asked}`,
    );
  const format = readChoice('format', asked ?? (given.has('json') ? 'json' : 'text'), checkFormats);
  if (given.has('json') && format !== 'json')
    throw new UsageError('--json and --format cannot be combined', 'Use one of them.');
  if (prints !== 'findings' && (format === 'sarif' || format === 'github'))
    throw new UsageError(`--format ${format} is only for findings`, 'Leave one of them out.');
  return format;
}

/** How the filled checklist is written: by `--format`, or by the name after `--to`. */
function readRecord(isRecord: boolean, given: Given): RecordChoice {
  const to = given.get('to');
  const force = given.has('force');
  if (!isRecord) {
    if (to === undefined && !force) return { format: 'md', force };
    throw new UsageError(
      `--${to === undefined ? 'force' : 'to'} is only for the filled checklist`,
      'Try: dsac-info check talk.md --508 --to record.html',
    );
  }
  if (to === '') throw new UsageError('--to needs the name of a file', 'Try: --to record.html');
  if (force && to === undefined)
    throw new UsageError('--force replaces the file after --to', 'Try: --to record.html --force');
  const asked = given.get('format');
  const format =
    asked === undefined
      ? recordFormats.find(known => known === (to === undefined || to === '-' ? 'md' : formatOf(to)))
      : readChoice('format', asked, recordFormats);
  if (format === undefined)
    throw new UsageError(
      `${quoted(to ?? '')} is no name for the filled checklist`,
      'Name a file that ends in .html or .md, or add --format.',
    );
  return { format, force, ...(to !== undefined && { to }) };
}

/** What each of these options prints instead of findings. */
const instead = { rules: 'rules', outline: 'outline', '508': 'checklist', ask: 'asking' } as const;

function whatToPrint(given: Given): CheckCommand['prints'] {
  const [first, second] = (['rules', 'outline', '508', 'ask'] as const).filter(name => given.has(name));
  if (first !== undefined && second !== undefined)
    throw new UsageError(`--${first} and --${second} cannot be combined`, 'Use one of them.');
  return first === undefined ? 'findings' : instead[first];
}

function readAnswersFile(
  words: readonly string[],
  prints: CheckCommand['prints'],
  given: Given,
): string | undefined {
  const answers = given.get('answers');
  const named = typeof answers === 'string' ? answers : undefined;
  if (named !== undefined && prints !== 'checklist' && prints !== 'asking')
    throw new UsageError('--answers is only for --508 and --ask', 'Try: dsac-info check FILE --ask');
  if ((prints === 'asking' || named !== undefined) && words.length !== 1)
    throw new UsageError(
      `${prints === 'asking' ? '--ask' : '--answers'} takes one file`,
      'Try: dsac-info check talk.md --ask',
    );
  if (prints === 'asking' && words[0] === '-')
    throw new UsageError('--ask reads your answers from standard input', 'Name a file.');
  return named;
}

/** Several names may be in one value: `--except list-long,list-deep`. */
function namesIn(values: readonly string[] = []): readonly string[] {
  return values.flatMap(value => value.split(',')).flatMap(name => (name.trim() === '' ? [] : [name.trim()]));
}

function readSizes(value: string): CheckCommand['sizes'] {
  return value.split(',').map(written => {
    const [, columns, rows] = /^\s*(\d+)\s*[x×]\s*(\d+)\s*$/i.exec(written) ?? [];
    const size = { columns: Number(columns), rows: Number(rows) };
    const isFit = (['columns', 'rows'] as const).every(
      side => size[side] >= bounds[side][0] && size[side] <= bounds[side][1],
    );
    if (isFit) return size;
    throw new UsageError(
      `${quoted(written)} is not a valid size`,
      `Use columns x rows from ${bounds.columns[0]}x${bounds.rows[0]} to ${bounds.columns[1]}x${bounds.rows[1]}, such as 80x24.`,
    );
  });
}
