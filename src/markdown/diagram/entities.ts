import { labeled, labelWords } from './label.ts';

/** How many of each side, as crow's feet say it: in words, and short. */
const counts: Readonly<Record<string, readonly [words: string, short: string]>> = {
  ...{
    '|o': ['zero or one', '0..1'],
    'o|': ['zero or one', '0..1'],
    '||': ['exactly one', '1'],
  },
  ...{
    '}o': ['zero or more', '0..n'],
    'o{': ['zero or more', '0..n'],
    '}|': ['one or more', '1..n'],
    '|{': ['one or more', '1..n'],
  },
};

type Relation = {
  readonly one: string;
  readonly other: string;
  readonly label: string;
  readonly left: string;
  readonly right: string;
};
/** Entities with what each has, and how they are related. */
type Entities = {
  readonly has: ReadonlyMap<string, readonly string[]>;
  readonly relations: readonly Relation[];
};

const relationLine =
  /^([\p{L}\p{N}_-]+?)\s*(\|o|\|\||\}o|\}\|)(?:--|\.\.)(o\||\|\||o\{|\|\{)\s*([\p{L}\p{N}_-]+)\s*(?::\s*(.*))?$/u;
const entityLine = /^([\p{L}\p{N}_-]+)\s*(?:\["?[^\]]*\])?\s*(\{)?$/u;

function readEntities(lines: readonly string[]): Entities | undefined {
  const has = new Map<string, string[]>();
  const partsOf = (name: string) => {
    const known = has.get(name) ?? [];
    has.set(name, known);
    return known;
  };
  const relations: Relation[] = [];
  let open: string[] | undefined;
  for (const text of lines) {
    const line = relationLine.exec(text);
    const begun = entityLine.exec(text);
    if (open) {
      if (text === '}') open = undefined;
      else open.push(labelWords(text.replace(/"/g, '')));
    } else if (line) {
      const [, one = '', left = '', right = '', other = '', label = ''] = line;
      partsOf(one);
      partsOf(other);
      relations.push({ one, other, left, right, label: labelWords(label) });
    } else if (begun) {
      const parts = partsOf(begun[1] ?? '');
      if (begun[2]) open = parts;
    } else if (!/^direction\b/.test(text)) return undefined;
  }
  return { has, relations };
}

/** The entities of an entity relationship diagram: what they have, and how many of each belong together. */
export function entityRelations(lines: readonly string[]): readonly string[] | undefined {
  const read = readEntities(lines);
  if (!read) return undefined;
  const related = new Set(read.relations.flatMap(({ one, other }) => [one, other]));
  return [
    ...read.relations.map(
      ({ one, other, label, left, right }) =>
        `${one} to ${other}${labeled(label)}, ${counts[left]?.[0] ?? left} to ${counts[right]?.[0] ?? right}`,
    ),
    ...[...read.has].flatMap(([name, parts]) => {
      if (parts.length === 0) return related.has(name) ? [] : [`Entity ${name}`];
      return [`${name} has ${parts.join('; ')}`];
    }),
  ];
}

/** The same as a flowchart, which can be drawn at any size: numbers say what crow's feet do. */
export function entityFlow(lines: readonly string[]): string | undefined {
  const read = readEntities(lines);
  if (!read) return undefined;
  const names = [...read.has.keys()];
  const idOf = (name: string) => `e${names.indexOf(name)}`;
  const quoted = (words: string) => words.replace(/["|[\]]/g, ' ');
  return [
    'graph TD',
    ...[...read.has].map(([name, parts]) => `${idOf(name)}["${[name, ...parts].map(quoted).join('<br>')}"]`),
    ...read.relations.map(({ one, other, label, left, right }) => {
      const numbers = `${counts[left]?.[1] ?? ''}:${counts[right]?.[1] ?? ''}`;
      return `${idOf(one)} ---|${quoted(label)}<br>${numbers}| ${idOf(other)}`;
    }),
  ].join('\n');
}
