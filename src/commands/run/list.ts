import { InputError } from '../../errors.ts';
import { contentsText } from '../../export/contents.ts';
import { brokenLinksJson, folderJson } from '../../export/json-folder.ts';
import { listJson } from '../../export/json-reference.ts';
import type { BrokenLink } from '../../library/broken-links.ts';
import type { Library } from '../../library/section.ts';
import { safeRow } from '../../terminal/safe-text.ts';
import { tellDiagnostics } from '../print/find-shown.ts';
import { printForm } from '../print/printed.ts';
import { openReference } from '../reference/open-reference.ts';
import { type Runner, success } from '../runner.ts';

export const runList: Runner<'list'> = async ({ what, isBroken }, invocation, root) => {
  const opened = what === undefined ? undefined : await openListed(what, invocation.maxSize);
  const library = opened?.library ?? (await openReference(root, invocation)).library;
  await tellDiagnostics(library.diagnostics);
  if (isBroken) {
    const { brokenLinks } = await import('../../library/broken-links.ts');
    const links = brokenLinks(library, section => opened?.texts.readAll(section, library) ?? section);
    await printForm(printedBroken(links, library), invocation, library);
    return links.length === 0 ? success : someBroken;
  }
  await printForm(
    {
      json: () => (opened ? folderJson(library) : listJson(library.sections)),
      text: ({ columns, pen }) => [contentsText(library, columns, pen)],
      content: { type: 'contents' },
    },
    invocation,
    library,
  );
  return success;
};

/** The exit code where a link is broken. */
const someBroken = 1;

async function openListed(what: string, maxSize: number) {
  const { openPaths } = await import('../pages/open-library.ts');
  if (what === '-') throw new InputError('list needs a folder or a file', 'Try: dsac-info list .');
  return openPaths([what], maxSize, Number.POSITIVE_INFINITY);
}

function printedBroken(links: readonly BrokenLink[], { sections }: Library) {
  const rows = links.map(({ file, line, address, reason }) =>
    safeRow(`${file}:${line}:1 ${address}: ${reason}`),
  );
  const none = `No broken links in ${sections.length} ${sections.length === 1 ? 'page' : 'pages'}.`;
  const lines = rows.length === 0 ? [none] : rows;
  const text = lines.map(line => `${line}\n`);
  return {
    json: () => brokenLinksJson(links),
    text: () => text,
    content: { type: 'rows', rows: text } as const,
  };
}
