import { textOfLines } from '../../export/text.ts';
import { keyLabel } from '../../keys/key-label.ts';
import { defaultGroups, tableNames } from '../../keys/keymaps.ts';
import { helpLines } from '../../screens/lines/help-lines.ts';
import { isUtf8 } from '../../terminal/capabilities.ts';
import { helpColumns } from './two-columns.ts';

/** The text of `help keys`: the keys of each screen. @param isAscii whether only ASCII characters may be used */
export function keysText(isAscii: boolean): string {
  const ascii = isAscii || !isUtf8(process.env);
  const part = (title: string, rows: Parameters<typeof helpLines>[0]) =>
    `${title.toUpperCase()}\n\n${textOfLines(helpLines(rows, helpColumns, { ascii }))}`;
  const { browser, talk, lists, speaker } = defaultGroups;
  return [
    part('In the browser', browser),
    part('While presenting', [...talk, ...lists]),
    part('In the speaker view', speaker),
    settingsText(),
  ].join('\n\n');
}

/** The names of all commands with their keys, as in a settings file. */
function settingsText(): string {
  const tables = [...tableNames].map(([inFile, table]) => {
    const rows = defaultGroups[table].flatMap(({ bindings }) =>
      bindings.map(({ command, keys }) => `    ${command}: [${keys.map(writtenKey).join(', ')}]`),
    );
    return `  ${inFile}:\n${rows.join('\n')}`;
  });
  return `IN THE SETTINGS FILE

Put custom keys in config.yaml (see dsac-info help config). They replace the
default keys of a command. A key is a character or a name such as Ctrl+F, Alt+x,
PgDn, Esc or F5. These are the defaults:

keys:
${tables.join('\n')}
`;
}

/** A key for YAML, in quotes where it needs them. */
function writtenKey(key: string): string {
  const label = keyLabel(key, true);
  return /^[A-Za-z][\w+]*$/.test(label) ? label : JSON.stringify(label);
}
