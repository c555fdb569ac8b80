import { InputError, UsageError } from '../../errors.ts';
import { writeDeckPage } from '../../export/html/deck.ts';
import type { DocumentFacts } from '../../export/html/document.ts';
import type { PageOptions } from '../../export/html/page.ts';
import { fileOfPage, type Site, siteTarget } from '../../export/html/site/site.ts';
import { siteFiles } from '../../export/html/site/site-addresses.ts';
import { writeSiteFront } from '../../export/html/site/site-front.ts';
import { writeSitePage } from '../../export/html/site/site-page.ts';
import { writeSiteSearch } from '../../export/html/site/site-search.ts';
import { citedSourceText } from '../../library/cited-source.ts';
import type { Section } from '../../library/section.ts';
import { type FolderFile, isSamePath, writeFolder } from '../../platform/whole-folder.ts';
import type { ExportCommand, Invocation } from '../invocation.ts';
import { tellDiagnostics } from '../print/find-shown.ts';
import { createEmbedding } from './embedding.ts';
import { siteOptions } from './page-options.ts';
import { type SiteContent, siteContent } from './site-content.ts';

/** Writes the reference or a folder as a website: all of its files, or none. @returns the files that it was made of */
export async function writeSite(
  command: ExportCommand,
  invocation: Invocation,
  root: URL,
): Promise<readonly string[]> {
  const content = await siteContent(command, invocation, root);
  await tellDiagnostics(content.diagnostics);
  const options = await siteOptions(command, invocation);
  const pictures = new Set<string>();
  const pages = siteFilesOf(content, options, invocation, pictures);
  const written = writeFolder(command.to, pages, command.force);
  switch (written.type) {
    case 'written':
      // Nothing of what is built in can change.
      if (content.files.length === 0) return [];
      return [...content.files, ...pictures].filter(path => !isSamePath(path, command.to));
    case 'exists':
      throw new UsageError(
        `${written.path} exists already`,
        'Add --force to replace the files that the website has, and no others.',
      );
    case 'refused':
      throw new InputError(`${written.path} cannot be written`, written.reason);
  }
}

function* siteFilesOf(
  { site, read, searched, talk, talkFile }: SiteContent,
  options: PageOptions,
  { allowedFolders }: Invocation,
  pictures: Set<string>,
): Generator<FolderFile> {
  const optionsAt = (path: string, at?: number, embed?: PageOptions['ports']['embed']): PageOptions => ({
    ...options,
    ports: {
      ...options.ports,
      ...(embed && { embed }),
      targetOf: url => siteTarget(url, site, path, at),
    },
  });
  for (const at of site.library.sections.keys()) {
    const section = read(at);
    const path = fileOfPage(site, at);
    const embed = section.page && createEmbedding(section.source.file, allowedFolders, pictures);
    yield {
      path,
      content: writeSitePage(section.document, factsOf(section), site, at, optionsAt(path, at, embed)),
    };
  }
  if (!hasIndex(site))
    yield {
      path: siteFiles.index,
      content: writeSiteFront(site, openingOf(site), optionsAt(siteFiles.index, 0)),
    };
  const embedInTalk =
    talkFile === undefined ? undefined : createEmbedding(talkFile, allowedFolders, pictures);
  if (talk)
    yield {
      path: siteFiles.talk,
      content: writeDeckPage(talk, {
        ...optionsAt(siteFiles.talk, undefined, embedInTalk),
        home: siteFiles.index,
      }),
    };
  yield { path: siteFiles.search, content: writeSiteSearch(site, searched, options) };
}

function hasIndex({ addresses }: Site): boolean {
  return [...addresses.values()].some(path => path.toLowerCase() === siteFiles.index);
}

function factsOf({ title, page, summary, asOf, sources }: Section): DocumentFacts {
  return page ? { title } : { title, summary, asOf, sources: sources.map(citedSourceText) };
}

/** Who speaks, in one breath, and the figures. */
function openingOf({ library: { kind, sections } }: Site) {
  if (kind !== 'reference') return {};
  const paragraph = sections[0]?.document.blocks.find(block => block.type === 'paragraph');
  const figures = sections
    .flatMap(({ document }) => document.blocks)
    .find(block => block.type === 'table' && block.chart === 'figures');
  return {
    ...(paragraph?.type === 'paragraph' && { paragraph }),
    ...(figures?.type === 'table' && { figures }),
  };
}
