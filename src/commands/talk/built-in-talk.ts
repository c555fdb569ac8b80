import { fileURLToPath } from 'node:url';
import type { WholeTalk } from '../reference/reference.ts';
import { type OpenedDeck, openDeck, readWhole } from './load-deck.ts';

/** More than enough for the built-in talk. Bytes. */
const largestTalk = 1_000_000;

/** Opens the talk about the team. @param root the folder that holds `content` */
export function openBuiltInTalk(root: URL): Promise<OpenedDeck> {
  const name = 'content/talk.md';
  return openDeck(fileURLToPath(new URL(name, root)), largestTalk, 'own', name);
}

/** Reads all of the built-in talk. */
export async function readBuiltInTalk(root: URL): Promise<WholeTalk> {
  return readWhole(await openBuiltInTalk(root));
}
