import type { Command, Invocation } from './invocation.ts';
import type { Runner } from './runner.ts';

type Runners = {
  readonly [Type in Command['type']]: () => Promise<{ readonly run: Runner<Type> }>;
};

/** Where each command is. A command is loaded when it is asked for, and not before. */
const runners: Runners = {
  browse: () => import('./run/browse.ts'),
  completion: () => import('./run/completion.ts'),
  config: () => import('./run/config.ts'),
  help: () => import('./run/help.ts'),
  list: () => import('./run/list.ts'),
  man: () => import('./run/man.ts'),
  news: () => import('./run/news.ts'),
  notes: () => import('./run/notes.ts'),
  present: () => import('./run/present.ts'),
  search: () => import('./run/search.ts'),
  show: () => import('./run/show.ts'),
  stats: () => import('./run/stats.ts'),
  version: () => import('./run/version.ts'),
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
  const { run } = await load();
  return run(command, invocation, root);
}
