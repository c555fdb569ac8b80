import type { Command, Invocation } from './invocation.ts';
import type { Runner } from './runner.ts';

type Runners = {
  readonly [Type in Command['type']]: () => Promise<Runner<Type>>;
};

/** Where each command is. A command is loaded when it is asked for, and not before. */
const runners: Runners = {
  browse: async () => (await import('./run/browse.ts')).runBrowse,
  check: async () => (await import('./run/check.ts')).runCheck,
  completion: async () => (await import('./run/completion.ts')).runCompletion,
  config: async () => (await import('./run/config.ts')).runConfig,
  export: async () => (await import('./run/export.ts')).runExport,
  help: async () => (await import('./run/help.ts')).runHelp,
  init: async () => (await import('./run/init.ts')).runInit,
  list: async () => (await import('./run/list.ts')).runList,
  man: async () => (await import('./run/man.ts')).runMan,
  news: async () => (await import('./run/news.ts')).runNews,
  notes: async () => (await import('./run/notes.ts')).runNotes,
  present: async () => (await import('./run/present.ts')).runPresent,
  search: async () => (await import('./run/search.ts')).runSearch,
  show: async () => (await import('./run/show.ts')).runShow,
  stats: async () => (await import('./run/stats.ts')).runStats,
  themes: async () => (await import('./run/themes.ts')).runThemes,
  version: async () => (await import('./run/version.ts')).runVersion,
};

/**
 * Runs the command of a command line.
 *
 * @param root the folder that holds `content`
 * @returns the exit code
 * @throws UsageError and InputError for the user's mistakes
 */
export async function runCommand(invocation: Invocation, root: URL): Promise<number> {
  return runOf(invocation.command, invocation, root);
}

async function runOf<Type extends Command['type']>(
  command: Extract<Command, { type: Type }>,
  invocation: Invocation,
  root: URL,
): Promise<number> {
  const load: Runners[Type] = runners[command.type as Type];
  const run = await load();
  return run(command, invocation, root);
}
