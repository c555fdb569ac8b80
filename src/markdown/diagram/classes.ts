import { labeled, labelWords } from './label.ts';

/** What the ends of a line between classes mean, as `first … second` or the other way around. */
const classLines: Readonly<Record<string, (one: string, other: string) => string>> = {
  '<|--': (one, other) => `${other} inherits from ${one}`,
  '--|>': (one, other) => `${one} inherits from ${other}`,
  '<|..': (one, other) => `${other} implements ${one}`,
  '..|>': (one, other) => `${one} implements ${other}`,
  '*--': (one, other) => `${one} is made of ${other}`,
  '--*': (one, other) => `${other} is made of ${one}`,
  'o--': (one, other) => `${one} has ${other}`,
  '--o': (one, other) => `${other} has ${one}`,
  '-->': (one, other) => `${one} to ${other}`,
  '<--': (one, other) => `${other} to ${one}`,
  '..>': (one, other) => `${one} depends on ${other}`,
  '<..': (one, other) => `${other} depends on ${one}`,
  '--': (one, other) => `${one} with ${other}`,
  '..': (one, other) => `${one} with ${other}`,
};
const classLine =
  /^([\p{L}\p{N}_~]+)\s*(?:"([^"]*)")?\s*(<\|--|--\|>|<\|\.\.|\.\.\|>|\*--|--\*|o--|--o|-->|<--|\.\.>|<\.\.|--|\.\.)\s*(?:"([^"]*)")?\s*([\p{L}\p{N}_~]+)(?:\s*:\s*(.*))?$/u;
const ignoredOfClass = /^(?:direction|note|link|click|callback|style|cssClass|namespace|classDef)\b/;

/** The classes of a class diagram: what they have, and how they are related. */
export function classRelations(lines: readonly string[]): readonly string[] | undefined {
  const sentences: string[] = [];
  let open: string | undefined;
  for (const text of lines) {
    const line = classLine.exec(text);
    const begun = /^class\s+([\p{L}\p{N}_~]+)(?:\["?[^\]]*\])?\s*(\{)?(\s*\})?$/u.exec(text);
    const member = /^([\p{L}\p{N}_~]+)\s*:\s*(.+)$/u.exec(text);
    if (open !== undefined) {
      if (text === '}') open = undefined;
      else sentences.push(`${open} has ${text}`);
    } else if (begun) {
      if (begun[2] && !begun[3]) open = begun[1];
      else sentences.push(`Class ${begun[1] ?? ''}`);
    } else if (line) {
      const [, one = '', oneCount, kind = '', otherCount, other = '', label] = line;
      const count =
        oneCount !== undefined || otherCount !== undefined
          ? `, ${oneCount ?? '1'} to ${otherCount ?? '1'}`
          : '';
      sentences.push(`${classLines[kind]?.(one, other) ?? `${one} with ${other}`}${count}${labeled(label)}`);
    } else if (member) sentences.push(`${member[1] ?? ''} has ${labelWords(member[2] ?? '')}`);
    else if (/^<<\w+>>\s+\w+$/.test(text)) sentences.push(text.replace(/^<<(\w+)>>\s+(\w+)$/, '$2 is an $1'));
    else if (text !== '}' && !ignoredOfClass.test(text)) return undefined;
  }
  return sentences;
}
