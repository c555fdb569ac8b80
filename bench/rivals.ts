import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Size } from './programs.ts';
import type { Bench, Missing } from './row.ts';
import { Session } from './session.ts';

/** A program that shows Markdown slides in a terminal, and what it is asked to do here. */
export type Rival = {
  readonly name: string;
  readonly options: readonly string[];
  /** The key for the next slide. */
  readonly next: string;
  /** The decks that it opens in bearable time; patat did not open 10,000 slides in 30 s. */
  readonly mostSlides: number;
};

/** Debian and Ubuntu have both: apt-get install patat mdp. */
export const rivals: readonly Rival[] = [
  { name: 'patat', options: [], next: 'l', mostSlides: 1000 },
  // Its fading in would be measured otherwise.
  { name: 'mdp', options: ['--nofade'], next: 'l', mostSlides: 10_000 },
];

const notInstalled: Missing = { missing: 'not installed' };

/** Where a program of the PATH is; nothing if it is not installed. */
function find(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map(folder => join(folder, name))
    .find(path => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** Why a rival does not join with a deck of this many slides; nothing if it does. */
export function whyNot(rival: Rival, slides: number): Missing | undefined {
  if (!find(rival.name)) return notInstalled;
  if (slides > rival.mostSlides) return { missing: 'not tried, over 30 s' };
  return undefined;
}

/** Starts a rival with a deck. */
export function openRival(bench: Bench, rival: Rival, deck: string, size: Size): Session {
  const command = [find(rival.name) ?? rival.name, ...rival.options, deck] as const;
  return new Session([...command], { ...size, env: bench.folder.environment(), frameEnd: 'quiet' });
}
