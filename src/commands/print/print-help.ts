import { inCommandName } from '../../command-name.ts';
import { printOut, printsOnTerminal } from '../../platform/output.ts';
import { helpText } from '../help/help-text.ts';
import type { Command, Invocation } from '../invocation.ts';

type Topic = Extract<Command, { type: 'help' }>['topic'];

/** Prints help; on a terminal through the pager, if it is longer than the screen. */
export async function printHelp(topic: Topic, invocation: Invocation): Promise<void> {
  const text = await textOf(topic, invocation);
  if (invocation.json || !printsOnTerminal()) return printOut(text);
  const { preparePrinting, printText } = await import('./printing.ts');
  const { pager } = await preparePrinting(invocation);
  await printText([text], pager);
}

async function textOf(topic: Topic, invocation: Invocation): Promise<string> {
  if (topic === 'keys') {
    const { keysText } = await import('../help/keys-text.ts');
    return inCommandName(keysText(invocation.ascii || invocation.plain));
  }
  if (topic === 'json' && invocation.json) {
    const { jsonSchema } = await import('../../export/json-schemas.ts');
    const { jsonText } = await import('../../export/json-text.ts');
    return jsonText(jsonSchema);
  }
  return inCommandName(helpText(topic, topic === undefined ? await aboutLibrary(invocation) : undefined));
}

/** Whose library opens, if it is not the built-in one. Help is printed whatever is wrong with it. */
async function aboutLibrary(invocation: Invocation): Promise<string | undefined> {
  // A package of someone's own names it so; for the settings file alone, help would load much.
  const folder = invocation.library ?? process.env.DSAC_INFO_LIBRARY;
  if (!folder) return undefined;
  try {
    const { openOwnReference } = await import('../reference/own-reference.ts');
    const { about } = openOwnReference(folder, invocation.maxSize).library;
    return about && [about.title, about.subtitle].filter(text => text !== undefined).join(', ');
  } catch {
    return undefined;
  }
}
