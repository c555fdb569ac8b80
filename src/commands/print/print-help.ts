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
    return keysText(invocation.ascii || invocation.plain);
  }
  if (topic === 'json' && invocation.json) {
    const { jsonSchema } = await import('../../export/json-schemas.ts');
    const { jsonText } = await import('../../export/json-text.ts');
    return jsonText(jsonSchema);
  }
  return helpText(topic);
}
