import { severities } from '../check/severity.ts';
import { UsageError } from '../errors.ts';
import type { Given, Repeated } from './given-options.ts';
import { type CheckCommand, checkFormats } from './invocation.ts';
import { quoted, readChoice } from './option-values.ts';

const usualSizes = '80x24,100x30,60x20';
/** Smaller or larger windows show no talk. */
const bounds = { columns: [20, 500], rows: [5, 200] } as const;

/** `check`, with its options. @throws UsageError */
export function readCheck(words: readonly string[], given: Given, repeated: Repeated): CheckCommand {
  const listsRules = given.has('rules');
  if (listsRules && (words.length > 0 || given.has('outline')))
    throw new UsageError('--rules takes no file and no --outline', 'Try: dsac-info check --rules');
  const format = readChoice(
    'format',
    given.get('format') ?? (given.has('json') ? 'json' : 'text'),
    checkFormats,
  );
  if (given.has('json') && format !== 'json')
    throw new UsageError('--json and --format cannot be combined', 'Use one of them.');
  const prints = listsRules ? 'rules' : given.has('outline') ? 'outline' : 'findings';
  if (prints !== 'findings' && format !== 'text' && format !== 'json')
    throw new UsageError(
      `--format ${format} is only for findings`,
      `Try: dsac-info check --${prints} --json`,
    );
  const only = namesIn(repeated.get('rule'));
  return {
    type: 'check',
    ...{ words, prints, format },
    sizes: readSizes(given.get('sizes') ?? usualSizes),
    least: readChoice('severity', given.get('severity') ?? 'warning', severities),
    ...(only.length > 0 && { only }),
    except: namesIn(repeated.get('except')),
  };
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
