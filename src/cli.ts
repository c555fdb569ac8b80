import { startAs } from './command-name.ts';
import { readArguments } from './commands/read-arguments.ts';
import { runCommand } from './commands/runners.ts';
import { tellFailure } from './platform/tell-failure.ts';

/** The folder that holds `content`: the parent of `src`, and of `dist` in the package. */
const root = new URL('..', import.meta.url);

async function main(argv: readonly string[]): Promise<number> {
  return runCommand(readArguments(argv), root);
}

startAs(process.argv[1]);
// No top-level await: the bundle is CommonJS, which starts faster and can load a chunk without waiting.
void main(process.argv.slice(2))
  .catch(tellFailure)
  .then(code => {
    process.exitCode = code;
  });
