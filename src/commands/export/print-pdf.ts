import { InputError, UsageError } from '../../errors.ts';
import { findBrowser, isProgram, printWithBrowser } from '../../platform/browser-print.ts';
import { safeRow } from '../../terminal/safe-text.ts';
import type { ExportCommand } from '../invocation.ts';

/**
 * Prints a page to PDF with the browser that the user names, or one that is installed.
 *
 * @throws UsageError where there is none; InputError where it fails
 */
export async function printPdf(
  pieces: Iterable<string>,
  { browser: named }: Pick<ExportCommand, 'browser'>,
): Promise<Uint8Array> {
  const asked = named ?? (process.env.DSAC_INFO_BROWSER || undefined);
  if (asked !== undefined && !isProgram(asked))
    throw new UsageError(
      `browser ${safeRow(asked)} is no program`,
      'Name the path of Chromium, Chrome or Edge.',
    );
  const browser = asked ?? findBrowser();
  if (browser === undefined)
    throw new UsageError(
      'PDF needs Chromium, Chrome or Edge, and none was found',
      'Name one with --browser, or export to .html and print that to PDF in any browser.',
    );
  const printed = await printWithBrowser(browser, [...pieces].join(''));
  if (printed.type === 'printed') return printed.bytes;
  throw new InputError(`${safeRow(browser)} could not print`, safeRow(printed.reason));
}
