import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What became of a page that was to be printed. `reason` is a sentence. */
export type PrintedPdf =
  | { readonly type: 'printed'; readonly bytes: Uint8Array }
  | { readonly type: 'failed'; readonly reason: string };

/** Names of programs, as the systems have them. */
const programs = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
const windowsPaths = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];

/** A browser takes some seconds to start, and longer where a talk has thousands of slides. Milliseconds. */
const longest = 180_000;

/** A browser that prints PDF, where one is installed in a usual place. */
export function findBrowser(): string | undefined {
  return candidates().find(isProgram);
}

/** Whether a path is that of a program. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function candidates(): readonly string[] {
  const { env } = process;
  if (process.platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return roots.flatMap(root => (root ? windowsPaths.map(path => join(root, ...path)) : []));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(folder => folder.startsWith('/'));
  const named = programs.flatMap(name => folders.map(folder => join(folder, name)));
  if (process.platform !== 'darwin') return named;
  const apps = ['/Applications', join(homedir(), 'Applications')].flatMap(folder =>
    macApps.map(app => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
  );
  return [...apps, ...named];
}

/**
 * Prints a page with a browser: without a window, without any network, with a profile of its own that is thrown away. The
 * PDF is tagged, and has an outline.
 *
 * @param browser the path of the program
 */
export async function printWithBrowser(browser: string, page: string): Promise<PrintedPdf> {
  const folder = mkdtempSync(join(tmpdir(), 'dsac-info-print-'));
  const [input, output] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
  try {
    writeFileSync(input, page, { mode: 0o600 });
    const failure = await run(browser, [
      ...switches(folder),
      `--print-to-pdf=${output}`,
      pathToFileURL(input).href,
    ]);
    if (failure !== undefined) return { type: 'failed', reason: failure };
    return { type: 'printed', bytes: readFileSync(output) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { type: 'failed', reason: code === 'ENOENT' ? 'It printed nothing.' : String(error) };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function switches(folder: string): readonly string[] {
  return [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    `--user-data-dir=${join(folder, 'profile')}`,
    '--no-pdf-header-footer',
    '--export-tagged-pdf',
    '--generate-pdf-document-outline',
    // The superuser has no sandbox: browsers refuse to start with one.
    ...(process.geteuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

/** @returns why it failed, as a sentence; nothing where it went well */
function run(program: string, words: readonly string[]): Promise<string | undefined> {
  return new Promise(resolve => {
    const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'], timeout: longest });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2000);
    });
    child.once('error', error => resolve(`It cannot be started: ${error.message}.`));
    child.once('close', (code, signal) => {
      if (code === 0) return resolve(undefined);
      const last = said.trim().split('\n').at(-1) ?? '';
      resolve(
        signal
          ? `It was ended by ${signal}.`
          : `It ended with code ${code}${last === '' ? '' : `: ${last}`}.`,
      );
    });
  });
}
