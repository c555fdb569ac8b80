import { labeled, labelWords } from './label.ts';

const ignored = /^(?:end|(?:subgraph|classDef|class|style|linkStyle|direction|click)\b.*)$/;
const id = /[\p{L}\p{N}_]+(?:-(?![-.>])[\p{L}\p{N}_]+)*/uy;
/** What a box holds, in the brackets of its shape, and its class. */
const shape =
  /\s*(?:\[\[(.*?)\]\]|\[\((.*?)\)\]|\[[\\/](.*?)[\\/]\]|\[("[^"]*"|[^\]]*)\]|\(\((.*?)\)\)|\(\[(.*?)\]\)|\(("[^"]*"|[^)]*)\)|\{\{(.*?)\}\}|\{("[^"]*"|[^}]*)\}|>([^\]]*)\])/y;
const className = /:::\w+/y;
const and = /\s*&\s*/y;
/** A line between boxes: its start, its words where they are within it, its end, its words where they are after it. */
const line =
  /\s*(<|[xo](?=[-=]))?(?:--\s+([^-\n][^\n]*?)\s+--+([->xo])|==\s+([^=\n][^\n]*?)\s+==+([=>xo])|-\.\s+([^\n]*?)\s+\.+-(>?)|--+([->xo])|==+([=>xo])|-\.+-(>?)|~~~+)(?:\s*\|([^|\n]*)\|)?\s*/y;

type Link = { readonly label: string | undefined; readonly end: string; readonly isBoth: boolean };

/** Reads along one statement. */
class Statement {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (!found || found[0] === '') return undefined;
    this.#at = pattern.lastIndex;
    return found;
  }
}

/** `&` multiplies. */
const mostLinks = 20_000;

/** The relations of a flowchart: `A to B, labeled yes`. */
export function flowRelations(lines: readonly string[]): readonly string[] | undefined {
  const names = new Map<string, string>();
  const links: { readonly from: string; readonly to: string; readonly link: Link }[] = [];
  const linked = new Set<string>();
  for (const text of lines) {
    if (ignored.test(text)) continue;
    const statement = new Statement(text);
    let before = boxes(statement, names);
    if (!before) return undefined;
    while (!statement.isAtEnd) {
      const link = linkOf(statement);
      const after = link && boxes(statement, names);
      if (!after) return undefined;
      if (links.length + before.length * after.length > mostLinks) return undefined;
      for (const from of before) for (const to of after) links.push({ from, to, link });
      for (const one of [...before, ...after]) linked.add(one);
      before = after;
    }
  }
  const nameOf = (box: string) => names.get(box) ?? box;
  const alone = [...names.keys()].filter(box => !linked.has(box)).map(nameOf);
  return [
    ...links.map(({ from, to, link }) => relation(nameOf(from), nameOf(to), link)),
    ...alone.map(name => `${name}, not connected`),
  ];
}

function relation(from: string, to: string, { label, end, isBoth }: Link): string {
  if (isBoth) return `${from} to ${to} and back${labeled(label)}`;
  return `${from} ${end === '>' ? 'to' : 'with'} ${to}${labeled(label)}`;
}

/** `A[Words] & B`. */
function boxes(statement: Statement, names: Map<string, string>): readonly string[] | undefined {
  const found: string[] = [];
  do {
    const box = statement.take(id)?.[0];
    if (box === undefined) return undefined;
    const label = statement
      .take(shape)
      ?.slice(1)
      .find(part => part !== undefined);
    statement.take(className);
    if (label !== undefined || !names.has(box)) names.set(box, label === undefined ? box : labelWords(label));
    found.push(box);
  } while (statement.take(and));
  return found;
}

function linkOf(statement: Statement): Link | undefined {
  const found = statement.take(line);
  if (!found) return undefined;
  const [, start, a, endA, b, endB, c, endC, endD, endE, endF, after] = found;
  const end = endA ?? endB ?? endC ?? endD ?? endE ?? endF ?? '';
  return { label: a ?? b ?? c ?? after, end, isBoth: start === '<' && end === '>' };
}
