import { labelWords } from './label.ts';

const ignored = /^(?:autonumber|(?:activate|deactivate|create|destroy|box|link|links|title)\b.*)$/i;
const message = /^(.+?)\s*(?:<<--?>>|--?>>|--?>|--?x|--?\))\s*[+-]?\s*(.+?)\s*:\s*(.*)$/;
const part = /^(loop|alt|else|opt|par|and|critical|option|break|rect)\b\s*(.*)$/;

/** The messages of a sequence diagram in their order: `Alice to Bob: Hello`. */
export function messages(lines: readonly string[]): readonly string[] | undefined {
  const names = new Map<string, string>();
  const nameOf = (one: string) => names.get(one.trim()) ?? labelWords(one);
  const sentences: string[] = [];
  for (const text of lines) {
    const member = /^(?:create\s+)?(?:participant|actor)\s+(\S+)(?:\s+as\s+(.+))?$/i.exec(text);
    const note = /^note\s+(over|left of|right of)\s+([^:]+):\s*(.*)$/i.exec(text);
    const block = part.exec(text);
    const sent = message.exec(text);
    if (member) names.set(member[1] ?? '', labelWords(member[2] ?? member[1] ?? ''));
    else if (note) {
      const over = (note[2] ?? '').split(',').map(nameOf).join(' and ');
      sentences.push(`Note ${(note[1] ?? '').toLowerCase()} ${over}: ${labelWords(note[3] ?? '')}`);
    } else if (block)
      sentences.push(`${capital(block[1] ?? '')}: ${labelWords(block[2] ?? '')}`.replace(/: $/, ''));
    else if (text === 'end') sentences.push('End');
    else if (sent)
      sentences.push(`${nameOf(sent[1] ?? '')} to ${nameOf(sent[2] ?? '')}: ${labelWords(sent[3] ?? '')}`);
    else if (!ignored.test(text)) return undefined;
  }
  return sentences;
}

function capital(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}
