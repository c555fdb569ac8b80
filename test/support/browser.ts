import { after } from 'node:test';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../src/platform/browser-print.ts';

const found = findBrowser();

/** Why tests in a browser are left out; nothing where one is installed. */
export const withoutBrowser: string | false =
  found === undefined ? 'left out: no browser is installed (Debian: apt-get install chromium)' : false;

/** How a page is looked at. */
export type Looking = {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  readonly isForced?: boolean;
  readonly hasScript?: boolean;
  readonly hash?: string;
  /** Without the policy of the page: what it holds must be harmless by itself. */
  readonly withoutPolicy?: boolean;
};

let browser: Promise<Browser> | undefined;
after(async () => (await browser)?.close());

/** Opens a page that asked for nothing but itself. What else it asks for is refused, and ends the test. */
export async function openPage(html: string, looking: Looking = {}): Promise<Page> {
  browser ??= chromium.launch({ executablePath: found ?? '', args: ['--no-sandbox'] });
  const {
    width = 1280,
    height = 720,
    scheme = 'light',
    isForced,
    hasScript = true,
    withoutPolicy,
    hash = '',
  } = looking;
  const context = await (await browser).newContext({
    viewport: { width, height },
    colorScheme: scheme,
    forcedColors: isForced ? 'active' : 'none',
    reducedMotion: 'reduce',
    javaScriptEnabled: hasScript,
    bypassCSP: withoutPolicy ?? false,
  });
  const address = 'http://page.invalid/page.html';
  await context.route('**/*', route => {
    if (route.request().url().split('#')[0] === address)
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    asked.push(route.request().url());
    return route.abort();
  });
  const page = await context.newPage();
  page.on('pageerror', error => faults.push(error.message));
  page.on('console', message => message.type() === 'error' && faults.push(message.text()));
  await page.goto(`${address}${hash}`);
  return page;
}

/** Looks at an open page in another way. To open one takes longer than most of what a test does with it. */
export async function lookAgain(
  page: Page,
  {
    width = 1280,
    height = 720,
    scheme = 'light',
    isForced,
  }: Pick<Looking, 'width' | 'height' | 'scheme' | 'isForced'>,
): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: scheme, forcedColors: isForced ? 'active' : 'none' });
}

/** Opens the page anew, as if nobody had touched it. */
export async function openAgain(page: Page): Promise<void> {
  await page.evaluate("history.replaceState(null, '', location.pathname)");
  await page.reload();
}

/** What pages asked for besides themselves, and what went wrong in them. */
export const asked: string[] = [];
export const faults: string[] = [];

/** By how many pixels a page scrolls sideways. */
export const overWidth = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

/** What axe finds, as `rule: element`. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate("typeof axe === 'object'"))) await page.evaluate(axe.source);
  return page.evaluate(
    `axe.run(document).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(node => id + ': ' + node.target.join(' ') + ' ' + (node.failureSummary ?? '').split('\\n')[1])))`,
  );
}
