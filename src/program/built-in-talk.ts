import { fileURLToPath } from 'node:url';
import type { Deck } from '../deck/deck.ts';
import { type OpenedDeck, openDeck, readWhole } from './load-deck.ts';

/** It is not large. Bytes. */
const largestTalk = 1_000_000;

/** Opens the talk about the team. @param root the folder that holds `content` */
export function openBuiltInTalk(root: URL): Promise<OpenedDeck> {
  const name = 'content/talk.md';
  return openDeck(fileURLToPath(new URL(name, root)), largestTalk, name);
}

/** All of it. */
export async function readBuiltInTalk(root: URL): Promise<Deck> {
  return (await readWhole(await openBuiltInTalk(root))).deck;
}
