import { InputError, UsageError } from '../../errors.ts';
import { writeOut } from '../../platform/output.ts';
import { writeStarter } from '../../platform/starter.ts';
import { safeRow } from '../../terminal/safe-text.ts';
import { twoColumns } from '../help/two-columns.ts';
import { type Runner, success } from '../runner.ts';

export const runInit: Runner<'init'> = async ({ folder }, _, root) => {
  const outcome = writeStarter(root, folder);
  switch (outcome.type) {
    case 'exists':
      throw new UsageError(`${outcome.file} exists already`, 'Nothing was written. Name another folder.');
    case 'refused':
      throw new InputError(`${outcome.file} cannot be written`, outcome.reason);
    case 'written':
      await writeOut(process.stdout, whatNext(folder, outcome.files));
      return success;
  }
};

/** What was written, and what to do with it. */
function whatNext(folder: string, files: readonly string[]): string {
  const named = inShell(folder);
  return `Wrote ${files.length} files to ${safeRow(folder)}: sections, a talk, a theme, and dsac-info.yaml.

Next:
${twoColumns([
  [`dsac-info --library ${named}`, 'browse it; p gives the talk'],
  [`dsac-info present --library ${named}`, 'give the talk'],
  [`dsac-info check ${named}`, 'check it, before others read it'],
])}

All of its words are made up: put yours in their place, title first, in dsac-info.yaml.
To make a command of it that others can install, see docs/make-it-yours.md.
`;
}

/** A name that no shell takes apart. */
function inShell(folder: string): string {
  const name = safeRow(folder);
  return /^[\w./~+-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
}
