import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { environment } from './environment.ts';

export const program = fileURLToPath(new URL('../../bin/dsac-info.cjs', import.meta.url));

export type Ran = { readonly stdout: string; readonly stderr: string; readonly code: number | null };

/** Runs the built program without a terminal. */
export function run(args: readonly string[], env: Readonly<Record<string, string>> = {}, input = ''): Ran {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env: environment(env),
    input,
  });
  return { stdout, stderr, code: status };
}

/** Runs a shell command line in which `dsac-info` is the built program. */
export function runShell(line: string, env: Readonly<Record<string, string>> = {}, cwd?: string): Ran {
  const script = `dsac_info() { '${process.execPath}' '${program}' "$@"; }\n${line.replaceAll('dsac-info', 'dsac_info')}`;
  const { stdout, stderr, status } = spawnSync('bash', ['--norc', '-c', script], {
    encoding: 'utf8',
    env: environment(env),
    cwd,
  });
  return { stdout, stderr, code: status };
}
