import { codeBlocks } from './code.ts';
import type { LineKind } from './deck-lines.ts';
import type { DialectText } from './dialect.ts';
import { commandComments } from './written-slides.ts';

export function tellOfCode(text: DialectText): void {
  for (const { line, info } of codeBlocks(text)) {
    if (/\{monaco-run/.test(info)) text.report(line, 'code is shown, and is not run');
    const label = /\[([^\]]+)\]/.exec(info)?.[1];
    if (label !== undefined) text.report(line, `the label of a code block is not shown: ${label}`);
  }
}

/** Code of files, groups of blocks, and blocks that become one another. */
export function unwrapCode(text: DialectText): void {
  const { lines } = text;
  for (const { line, info } of codeBlocks(text)) if (/\bmagic-move\b/.test(info)) showOneByOne(text, line);
  let isGroup = false;
  for (const line of lines.textLines()) {
    const written = lines.at(line);
    if (/^::code-group[ \t]*$/.test(written) || (isGroup && /^::[ \t]*$/.test(written))) {
      isGroup = written.startsWith('::code-group');
      lines.set(line, '');
    }
    const [, path = '', region, language, shown = ''] =
      /^<<<[ \t]+([^\s#{]+)(?:#([\w-]+))?(?:[ \t]+([a-z][\w-]*))?[ \t]*(\{.*\})?[ \t]*$/i.exec(written) ?? [];
    if (path === '') continue;
    const fields = [
      `path: ${path.replace(/^@?\//, '')}`,
      ...(region === undefined ? [] : [`region: ${region}`]),
      ...(language === undefined ? [] : [`language: ${language}`]),
      ...(shown === '' ? [] : [`info: ${shown}`]),
    ].map(field => field.replace(/[&<>]/g, sign => `&#${sign.charCodeAt(0)};`));
    lines.set(line, `<pre lang="file">${fields.join('&#10;')}</pre>`);
  }
}

/** The blocks in a block of `magic-move`, each at a step of its own. */
function showOneByOne({ lines }: DialectText, open: number): void {
  const rows: string[] = [''];
  const kinds: LineKind[] = ['text'];
  let fence: string | undefined;
  let isLater = false;
  let line = open + 1;
  for (; line < lines.count && lines.kind(line) === 'code'; line += 1) {
    const written = lines.at(line);
    const sign = /^[ \t]*(`{3,}|~{3,})/.exec(written)?.[1];
    if (fence === undefined && sign !== undefined) {
      if (isLater && rows.at(-1) === '') rows[rows.length - 1] = commandComments('pause');
      [fence, isLater] = [sign, true];
      kinds.push('open');
    } else if (fence !== undefined && sign === fence) {
      fence = undefined;
      kinds.push('close');
    } else kinds.push(fence === undefined ? 'text' : 'code');
    rows.push(written);
  }
  if (fence === undefined && lines.kind(line) === 'close') lines.replace(open, line + 1, rows, kinds);
}
