import { readNews } from '../browse/news.ts';
import type { Library } from '../browse/section.ts';
import type { Command } from '../command-line/invocation.ts';
import { bashCompletion } from '../help/completion/bash.ts';
import { fishCompletion } from '../help/completion/fish.ts';
import type { Places } from '../help/completion/words.ts';
import { zshCompletion } from '../help/completion/zsh.ts';
import { manualPage } from '../help/man.ts';
import { writeOut } from '../io/output.ts';
import { headings, inlineText } from '../markdown/plain-text.ts';

/** Prints what shells and man read: the same in every run. @param version of the program */
export async function printForShell(
  command: Extract<Command, { type: 'man' | 'completion' }>,
  version: string,
  library: Library,
): Promise<void> {
  await writeOut(
    process.stdout,
    command.type === 'man' ? manualPage(version) : completion(command.shell, library),
  );
}

function completion(shell: Extract<Command, { type: 'completion' }>['shell'], library: Library): string {
  const places = placesOf(library);
  switch (shell) {
    case 'bash':
      return bashCompletion(places);
    case 'zsh':
      return zshCompletion(places);
    case 'fish':
      return fishCompletion(places);
  }
}

function placesOf({ sections }: Library): Places {
  const news = sections.find(({ id }) => id === 'news');
  const items = news ? readNews(news).items : [];
  return {
    sections: sections.map(({ id, title }) => ({ word: id, says: title })),
    headings: sections.flatMap(({ id, document }) =>
      headings(document.blocks).map(({ slug, children }) => {
        return { word: `${id}#${slug}`, says: inlineText(children) };
      }),
    ),
    years: [...new Set(items.flatMap(({ year }) => (year === undefined ? [] : [String(year)])))],
  };
}
