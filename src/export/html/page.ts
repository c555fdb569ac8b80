import type { SafeText } from '../../terminal/safe-text.ts';
import { attributes, type Html, html, inlineElement } from './markup.ts';
import { type PageThemes, paletteRules } from './palette.ts';
import type { PagePorts } from './writing.ts';

/** How a page is to be, whatever is in it. */
export type PageOptions = {
  /** Instead of the title that it gives itself. */
  readonly title?: SafeText;
  /** Instead of the language that it gives itself. */
  readonly language?: SafeText;
  readonly themes: PageThemes;
  /** Letters of 18 points and more. */
  readonly isLarge?: boolean;
  /** What speakers see goes into the page too. */
  readonly hasNotes?: boolean;
  /** For paper: all is unfolded, and links are numbered. */
  readonly isPaper?: boolean;
  /** Where a talk leads back to, where it is one page of several: a relative address. */
  readonly home?: string;
  readonly ports: PagePorts;
  /** The SHA-256 of a text, as base64. */
  readonly hash: (text: string) => string;
};

type Page = {
  readonly title: string;
  readonly language: string;
  readonly description?: string | undefined;
  readonly author?: string | undefined;
  readonly style: string;
  readonly script?: string | undefined;
  readonly bodyClass: string;
  readonly body: Html;
};

/** English, as this program speaks, where nothing says otherwise. */
export const defaultLanguage = 'en';

/**
 * A whole page: one file, which asks for nothing from anywhere. A policy allows it its own style and script, by their hashes,
 * and nothing else: so nothing in it would run even if it were there.
 */
export function writePage(page: Page, { themes, hash }: PageOptions): string {
  const style = `${paletteRules(themes)}${page.style}`.replace(/\n+/g, '');
  const { script } = page;
  const policy = [
    "default-src 'none'",
    'img-src data:',
    `style-src 'sha256-${hash(style)}'`,
    ...(script === undefined ? [] : [`script-src 'sha256-${hash(script)}'`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const named = (name: string, content: string | undefined) =>
    content === undefined ? undefined : html`<meta name="${name}" content="${content}">\n`;
  return html`<!doctype html>
<html${attributes({ lang: page.language })}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
${named('description', page.description)}${named('author', page.author)}<meta name="generator" content="dsac-info">
<meta name="referrer" content="no-referrer">
${inlineElement('style', style)}
</head>
<body class="${page.bodyClass}">
${page.body}
${script === undefined ? undefined : html`${inlineElement('script', script)}\n`}</body>
</html>
`.toString();
}
