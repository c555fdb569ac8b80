import type { CommandName } from '../command-table.ts';
import type { HelpTopic } from '../help-topics.ts';
import { accessibilityText } from './accessibility.ts';
import { commandHelpText } from './command-help.ts';
import { dialectsText } from './dialects.ts';
import { environmentText } from './environment.ts';
import { exitCodesText } from './exit-codes.ts';
import { jsonHelpText } from './json-help.ts';
import { overviewText } from './overview.ts';

/**
 * Help on a command or a topic, or the overview. `help keys` is laid out elsewhere.
 *
 * @param about the library that opens, if it is not built in
 */
export function helpText(
  topic: Exclude<HelpTopic, 'keys'> | CommandName | undefined,
  about?: string,
): string {
  switch (topic) {
    case undefined:
    case '':
      return overviewText(about);
    case 'accessibility':
      return accessibilityText();
    case 'dialects':
      return dialectsText();
    case 'environment':
      return environmentText();
    case 'exit-codes':
      return exitCodesText();
    case 'json':
      return jsonHelpText();
    case 'show':
    case 'search':
    case 'list':
    case 'news':
    case 'stats':
    case 'present':
    case 'notes':
    case 'check':
    case 'init':
    case 'export':
    case 'themes':
    case 'config':
    case 'help':
    case 'man':
    case 'completion':
      return commandHelpText(topic);
  }
}
