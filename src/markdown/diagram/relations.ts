import { classRelations } from './classes.ts';
import { entityRelations } from './entities.ts';
import { flowRelations } from './flow.ts';
import { messages } from './sequence.ts';
import { stateRelations } from './states.ts';

/** A diagram in words: what it is, and what it says, sentence by sentence. */
export type DiagramWords = { readonly name: string; readonly sentences: readonly string[] };

/** Reads the statements of a diagram. @returns nothing where one of them cannot be read */
export type ReadStatements = (lines: readonly string[]) => readonly string[] | undefined;

const kinds: readonly (readonly [header: RegExp, name: string, read: ReadStatements])[] = [
  [/^(?:graph|flowchart)(?:\s+(?:TD|TB|LR|BT|RL))?$/i, 'flowchart', flowRelations],
  [/^stateDiagram(?:-v2)?$/i, 'state diagram', stateRelations],
  [/^sequenceDiagram$/i, 'sequence diagram', messages],
  [/^classDiagram(?:-v2)?$/i, 'class diagram', classRelations],
  [/^erDiagram$/i, 'entity relationship diagram', entityRelations],
];

/** What is longer is read as its source, as no author writes such lines by hand. UTF-16 code units. */
const longest = 200_000;
const longestLine = 1000;

/**
 * Says what a diagram in Mermaid shows.
 *
 * @returns nothing where it is of another kind, or something in it cannot be read: then its source says more
 */
export function diagramWords(source: string): DiagramWords | undefined {
  if (source.length > longest) return undefined;
  const lines = source
    .replace(/^\s*---\n[\s\S]*?\n---\n/, '')
    .split('\n')
    .map(line => line.trim().replace(/\s*;$/, ''))
    .filter(line => line !== '' && !line.startsWith('%%'));
  if (lines.some(({ length }) => length > longestLine)) return undefined;
  const [header = '', ...rest] = lines;
  const kind = kinds.find(([pattern]) => pattern.test(header));
  const sentences = kind?.[2](rest);
  return kind && sentences && sentences.length > 0 ? { name: kind[1], sentences } : undefined;
}
