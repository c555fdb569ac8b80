import { type SafeText, safeText } from './terminal/safe-text.ts';

const own = 'dsac-info';
/** What a file is called that says nothing of the command that it is. */
const nameless = /^(?:bin|cli|index|main|start)$/;

/** Set once, before anything is said. */
let started: SafeText = safeText(own);

/** The program says its name as the user typed it: a package of someone's own starts it, too. @param file what Node.js runs */
export function startAs(file: string | undefined): void {
  const [, name = ''] = /([^/\\]*)$/.exec(file ?? '') ?? [];
  const bare = name.replace(/\.[cm]?js$/, '');
  if (/^\w[\w.-]*$/.test(bare) && !/\.[a-z]*ts$/.test(bare) && !nameless.test(bare)) started = safeText(bare);
}

/** The command that the user started, for what they may type next. */
export function commandName(): SafeText {
  return started;
}

/** A text of ours with that command in it. Names of files and folders stay, but for that of the manual page. */
export function inCommandName(text: string): string {
  return text.replace(/(?<![\w./\\-])dsac-info(?![\w-]|[./]\w)|(?<=man1\/)dsac-info(?=\.1)/g, started);
}
