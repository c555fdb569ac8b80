import { laterName } from '../../markdown/syntax-node.ts';
import { outsideInlineCode, withoutInlineCode } from './deck-lines.ts';
import type { DialectText } from './dialect.ts';
import { commandComments } from './written-slides.ts';

/** Elements of HTML that a deck may have; all others are components. */
const plain =
  /^(?:a|abbr|b|big|blockquote|br|center|cite|code|dd|del|details|div|dl|dt|em|figcaption|figure|footer|h[1-6]|header|hr|i|img|ins|kbd|li|main|mark|ol|p|picture|pre|q|s|samp|section|small|span|strike|strong|style|script|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|u|ul|var|wbr|video|audio|source|iframe|svg|path|g|circle|rect|line|template|article|aside|nav|button|input|label|form|http|https|mailto)$/;

/** Icons are components, named by their collection. */
const icon =
  /:|^(?:carbon|mdi|ri|fa|fa6|logos|ph|tabler|uim|bi|twemoji|noto|lucide|akar-icons|material-symbols|simple-icons|heroicons|octicon|vscode-icons|svg-spinners|ion|ic|devicon|skill-icons)-/;

/** Clicks become steps; components, scripts and style sheets are gone, and their text stays. */
export function tellOfTags({ lines, report }: DialectText): void {
  let isInDrawing = false;
  for (const line of lines.textLines()) {
    const written = lines.at(line);
    if (!written.includes('<')) continue;
    const bare = withoutEmptyComponents(written);
    const own = withClicks(bare);
    const shown = own ?? withLaterWords(bare) ?? bare;
    if (shown !== written) lines.set(line, shown);
    const text = withoutInlineCode(written);
    if (/^\s*<script\b/.test(text)) report(line, 'scripts are not run');
    if (/^\s*<style\b/.test(text)) report(line, 'style sheets are not read');
    if (
      own === undefined &&
      /\sv-(?:click|after|mark)\b|<v-(?:click|after|mark)\b/.test(withoutInlineCode(shown))
    )
      report(line, 'a click inside a line shows at once');
    if (/\{\{.*\}\}/.test(text)) report(line, 'an expression is shown as it is written');
    for (const [tag, name = ''] of text.matchAll(/<\/?([A-Za-z][\w-]*(?::[\w-]+)?)(?=[\s/>])/g)) {
      // What is in a drawing is a part of it.
      if (name === 'svg') isInDrawing = !tag.startsWith('</');
      if (isInDrawing || tag.startsWith('</')) continue;
      if (icon.test(name)) report(line, `an icon is not drawn: ${name}`);
      else if (!plain.test(name.toLowerCase()) && !/^v-/.test(name))
        report(line, `the component ${name} is not drawn; its text stays`);
    }
  }
}

/** Clicks within a line, each with its end in it; those that hide are left as they are. */
function withLaterWords(line: string): string | undefined {
  const own = outsideInlineCode(line, text =>
    text
      .replace(
        /<v-click(?!\b[^<>]*\bhide\b)(?:\s[^<>]*)?>(.*?)<\/v-click>/g,
        `<${laterName}>$1</${laterName}>`,
      )
      .replace(
        /(<(span|b|strong|i|em|mark|code|a|u|kbd|small|big)\b[^<>]*?)\sv-click(?:="[^"<>]*")?(?=[\s>])([^<>]*>.*?<\/\2>)/g,
        `<${laterName}>$1$3</${laterName}>`,
      ),
  );
  return own === line ? undefined : own;
}

/** In HTML, what ends itself would be open to the end of the slide. */
function withoutEmptyComponents(line: string): string {
  return line.replace(/`[^`]*`|<([A-Za-z][\w-]*(?::[\w-]+)?)(?:\s[^<>]*)?\/>/g, (whole, name?: string) =>
    name === undefined || plain.test(name.toLowerCase()) ? whole : '',
  );
}

/** A line of tags with the steps that they ask for; nothing where it asks for none at its start. */
function withClicks(line: string): string | undefined {
  const [, indent = '', tag = '', rest = ''] =
    /^(\s*)(<\/?v-clicks?\b[^>]*>|<v-after\b[^>]*>)(.*)$/.exec(line) ?? [];
  if (/^<v-click\b[^>]*\shide\b/.test(tag)) return undefined;
  if (tag.startsWith('<v-clicks')) return `${indent}${commandComments('incremental_lists: true')}${rest}`;
  if (tag.startsWith('</v-clicks')) return `${indent}${commandComments('incremental_lists: false')}${rest}`;
  if (tag.startsWith('<v-click'))
    return `${indent}${commandComments('pause')}${rest.replace(/<\/v-click>\s*$/, '')}`;
  if (tag !== '') return `${indent}${rest.replace(/<\/v-after>\s*$/, '')}`;
  const item = /^(\s*(?:[-*+]|\d{1,9}[.)])[ \t]+)<v-click\b[^>]*>(.*)<\/v-click>\s*$/.exec(line);
  if (item) return `${item[1]}<wbr>${item[2]}`;
  if (/\sv-click(?:-hide|\.hide)\b/.test(line)) return undefined;
  if (/^\s*<[a-z][\w-]*[^>]*\sv-click\b/.test(line)) return `${commandComments('pause')}${line.trimStart()}`;
  return undefined;
}
