import type { Key } from 'ink';
import type { KeyName } from '../../keys/key-name.ts';
import { altKeyName } from '../../terminal/alt-keys.ts';
import { functionKeyName } from '../../terminal/function-keys.ts';
import { mouseCharacters, mouseKeyName } from '../../terminal/mouse-keys.ts';

/** The names of characters that are keys with a name. */
const named: Readonly<Record<string, KeyName>> = {
  ' ': 'space',
  '\b': 'backspace',
  '\n': 'enter',
  '\r': 'enter',
  '\t': 'tab',
  '\u001b': 'escape',
  '\u007f': 'backspace',
};

function special(key: Key): KeyName | undefined {
  if (key.upArrow) return 'up';
  if (key.downArrow) return 'down';
  if (key.leftArrow) return 'left';
  if (key.rightArrow) return 'right';
  if (key.pageUp) return 'pageUp';
  if (key.pageDown) return 'pageDown';
  if (key.home) return 'home';
  if (key.end) return 'end';
  if (key.return) return 'enter';
  if (key.escape) return 'escape';
  if (key.tab) return key.shift ? 'shift+tab' : 'tab';
  if (key.backspace || key.delete) return 'backspace';
  return undefined;
}

/** What the mouse did, between the characters that are typed. */
const mouseReports = new RegExp(`(${mouseCharacters.source})`, 'u');

/** Only these keys can be combined with Alt: some terminals send Esc before others when the user types fast. */
const sideways: ReadonlySet<KeyName> = new Set(['left', 'right']);

function ofCharacter(character: string): KeyName {
  const name = named[character] ?? functionKeyName(character) ?? altKeyName(character);
  if (name !== undefined) return name;
  const code = character.charCodeAt(0);
  return code < 0x20 ? `ctrl+${String.fromCharCode(code + 0x60)}` : character;
}

/**
 * The keys of one input event, in order. What is typed fast comes as one event (`"jj"`, `"3G"`): every
 * character of it is a key.
 */
export function keyNames(input: string, key: Key): readonly KeyName[] {
  if (key.eventType === 'release') return [];
  const name = special(key);
  if (name !== undefined) return [key.meta && sideways.has(name) ? `alt+${name}` : name];
  if (key.meta) return [`alt+${input}`];
  if (key.ctrl && input !== '') return [`ctrl+${input}`];
  return input.split(mouseReports).flatMap(part => mouseKeyName(part) ?? [...part].map(ofCharacter));
}
