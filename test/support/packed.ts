import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The program as its users get it. */
export interface Packed {
  /** The folder of the installed package. */
  readonly folder: string;
  /** The command, as npm links it. */
  readonly bin: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Packs the built program, and installs the tarball without a network in an empty folder: far from
 * this repository, whose node_modules would stand in for what the package lacks.
 *
 * The test files of a run share one installation. The first to finish puts its own in the common place,
 * so nobody waits for anyone; at worst two of them do the work.
 */
export function packed(): Packed {
  const shared = runFolder();
  const place = join(shared, 'packed');
  if (!existsSync(place)) {
    const made = install(mkdtempSync(join(shared, 'packing-')));
    try {
      renameSync(made, place);
    } catch (error) {
      if (!existsSync(place)) throw error;
    }
  }
  const modules = join(place, 'node_modules');
  return { folder: join(modules, 'dsac-info'), bin: join(modules, '.bin', 'dsac-info') };
}

/** The folder of this run, which `run.ts` makes and removes; a lone test file has its own. */
function runFolder(): string {
  if (!process.env.DSAC_INFO_TEST_RUN) {
    const own = mkdtempSync(join(tmpdir(), 'dsac-info-test-'));
    process.env.DSAC_INFO_TEST_RUN = own;
    process.on('exit', () => rmSync(own, { recursive: true, force: true }));
  }
  return process.env.DSAC_INFO_TEST_RUN;
}

/** Returns the folder, in `folder`, that has the program in its node_modules. */
function install(folder: string): string {
  if (!existsSync(join(root, 'dist', 'cli.cjs'))) throw new Error('not built yet: npm run build');
  npm(root, 'pack', '--ignore-scripts', '--pack-destination', folder);
  const [tarball] = readdirSync(folder);
  if (!tarball) throw new Error('npm pack made no tarball');
  const empty = join(folder, 'installed');
  mkdirSync(empty);
  npm(empty, 'install', '--offline', '--no-audit', '--no-fund', '--prefix', empty, join(folder, tarball));
  return empty;
}

function npm(cwd: string, ...args: string[]): void {
  // On Windows npm is a .cmd, which only a shell starts; npm tells its scripts where its own code is.
  const { npm_execpath: code } = process.env;
  if (code?.endsWith('.js')) execFileSync(process.execPath, [code, ...args], { cwd, stdio: 'pipe' });
  else execFileSync('npm', args, { cwd, stdio: 'pipe' });
}
