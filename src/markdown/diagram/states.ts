import { labeled, labelWords } from './label.ts';

const ignored = /^(?:\}|--|(?:direction|classDef|class|note|hide|scale)\b.*|state\s+[\w"].*\{)$/;

/** The transitions of a state diagram: `Still to Moving, labeled go`. */
export function stateRelations(lines: readonly string[]): readonly string[] | undefined {
  const names = new Map<string, string>();
  const found: { readonly from: string; readonly to: string; readonly label: string | undefined }[] = [];
  for (const text of lines) {
    const move = /^(\[\*\]|[\p{L}\p{N}_-]+?)\s*-->\s*(\[\*\]|[\p{L}\p{N}_-]+)(?:\s*:\s*(.*))?$/u.exec(text);
    const named = /^state\s+"([^"]*)"\s+as\s+(\w+)$/.exec(text);
    const said = /^([\p{L}\p{N}_-]+)\s*:\s*(.+)$/u.exec(text);
    if (move) found.push({ from: move[1] ?? '', to: move[2] ?? '', label: move[3] });
    else if (named) names.set(named[2] ?? '', labelWords(named[1] ?? ''));
    else if (said) names.set(said[1] ?? '', labelWords(said[2] ?? ''));
    else if (!ignored.test(text) && !/^(?:state\s+)?[\p{L}\p{N}_-]+(?:\s+<<\w+>>)?$/u.test(text))
      return undefined;
  }
  const nameOf = (state: string, end: string) => (state === '[*]' ? end : (names.get(state) ?? state));
  return found.map(
    ({ from, to, label }) => `${nameOf(from, 'Start')} to ${nameOf(to, 'end')}${labeled(label)}`,
  );
}
