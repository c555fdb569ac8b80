import { join } from 'node:path';
import { fieldsOf } from '../deck/json-fields.ts';
import { readState, writeState } from './state-folder.ts';
import { stateFolder } from './user-folders.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** `#rrggbb`. */
type Hex = `#${string}`;

/** What terminals said that their backgrounds are, from one start of the program to the next. */
export type BackgroundMemory = {
  /** What this terminal last said. */
  recall(): Hex | undefined;
  /** Remembers what it said; or forgets it, if it was asked and did not say. What cannot be written is not remembered. */
  keep(background: Hex | undefined): void;
};

/** What tells one terminal, or one profile of it, from another. None of these says who or where the user is. */
const telling = [
  ...['TERM', 'TERM_PROGRAM', 'COLORTERM', 'VTE_VERSION', 'KONSOLE_VERSION'],
  ...['COLORFGBG', 'ITERM_PROFILE', 'WT_PROFILE_ID'],
] as const;
/** Of these only counts whether they are set: their values are others in every window. */
const present = ['TMUX', 'STY', 'WT_SESSION'] as const;

/** UTF-16 code units of a value. */
const longestValue = 60;
/** More terminals than anybody uses; the oldest are forgotten. */
const mostTerminals = 32;

type Known = readonly [terminal: string, background: Hex];

/** @param folder from `stateFolder`; without one nothing is remembered */
export function createBackgroundMemory(
  environment: Environment,
  folder: string | undefined = stateFolder(),
): BackgroundMemory {
  if (folder === undefined) return { recall: () => undefined, keep() {} };
  const path = join(folder, 'terminals.json');
  const terminal = nameOf(environment);
  const recall = (all: readonly Known[]) => all.find(([name]) => name === terminal)?.[1];
  return {
    recall: () => recall(readAll(path)),
    keep(background) {
      const all = readAll(path);
      if (recall(all) === background) return;
      const others = all.filter(([name]) => name !== terminal);
      const kept: readonly Known[] = background === undefined ? others : [...others, [terminal, background]];
      writeState(path, { version: 1, backgrounds: kept.slice(-mostTerminals) });
    },
  };
}

function nameOf(environment: Environment): string {
  const values = telling.flatMap(name => {
    const value = environment[name];
    return value ? [`${name}=${value.slice(0, longestValue)}`] : [];
  });
  return [...values, ...present.filter(name => environment[name])].join(' ');
}

/** All that is remembered; what is not as we write it is left out. */
function readAll(path: string): readonly Known[] {
  const fields = fieldsOf(readState(path));
  if (fields?.version !== 1 || !Array.isArray(fields.backgrounds)) return [];
  return fields.backgrounds.flatMap((entry: unknown): readonly Known[] => {
    if (!Array.isArray(entry)) return [];
    const [name, written] = entry as readonly unknown[];
    return typeof name === 'string' && isHex(written) ? [[name, written]] : [];
  });
}

function isHex(value: unknown): value is Hex {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/.test(value);
}
