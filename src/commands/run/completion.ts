import { commandName, inCommandName } from '../../command-name.ts';
import { readNews } from '../../library/news.ts';
import type { Library } from '../../library/section.ts';
import { isNews } from '../../library/section-of-kind.ts';
import { headings, inlineText } from '../../markdown/plain-text.ts';
import { writeOut } from '../../platform/output.ts';
import { bashCompletion } from '../help/completion/bash.ts';
import { fishCompletion } from '../help/completion/fish.ts';
import type { Places } from '../help/completion/words.ts';
import { zshCompletion } from '../help/completion/zsh.ts';
import { openReference } from '../reference/open-reference.ts';
import { type Runner, success } from '../runner.ts';

const completions = { bash: bashCompletion, fish: fishCompletion, zsh: zshCompletion };

export const runCompletion: Runner<'completion'> = async ({ shell }, invocation, root) => {
  const script = completions[shell](placesOf((await openReference(root, invocation)).library));
  await writeOut(process.stdout, forCommand(script));
  return success;
};

/** Its functions have its name too, so that a shell can have those of several commands. */
function forCommand(script: string): string {
  return inCommandName(script).replaceAll('_dsac_info', `_${commandName().replace(/\W/g, '_')}`);
}

function placesOf({ sections }: Library): Places {
  const news = sections.find(isNews);
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
