'use strict';
// Starts the program out of dist/, and keeps what V8 made of the code in the user's cache folder: the next start
// need not parse it again, which is half of what a start takes.
//
// Node has a cache of this kind from 22.1 on (`module.enableCompileCache`). Measured on Node 24, it brings a third
// of what this brings, and nothing on Node 20. Like that one, it is off with NODE_DISABLE_COMPILE_CACHE=1.

const { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require('node:fs');
const { isAbsolute, join } = require('node:path');
const { Script } = require('node:vm');

const dist = join(__dirname, '..', 'dist');
const folder = cacheFolder();
/** What is loaded: chunks of our own, by the names that they have for one another. */
const modules = new Map();
let isComplete = true;

/** Every chunk begins with a hash of what it is (`build/stamp.ts`), in a comment: its first 20 characters. */
const stampOf = source => source.slice(0, 20);

/** As Node finds it; its module for that need not load where the environment says it. */
function home({ env, platform }) {
  return (platform !== 'win32' && env.HOME) || require('node:os').homedir();
}

/** A folder of this user alone, for this very Node; nothing where there can be none. */
function cacheFolder() {
  const { env, platform, version, arch } = process;
  if (env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  try {
    const named = platform === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME;
    const base = named && isAbsolute(named) ? named : home(process);
    // A home that is not there is not made.
    if (!isAbsolute(base) || !statSync(base).isDirectory()) return undefined;
    const names = base === named ? [] : ['.cache'];
    let own = base;
    // One by one: told to make all of them, Node tries for ever where none can be made, such as in /proc.
    for (const name of [...names, 'dsac-info', `${version}-${arch}`]) {
      own = join(own, name);
      if (!existsSync(own)) mkdirSync(own, { mode: 0o700 });
    }
    const { uid, mode } = statSync(own);
    // What stands there is run: nobody else may have put it there, nor this user for root.
    const isOurs = platform === 'win32' || (uid === process.geteuid() && (mode & 0o022) === 0);
    return isOurs ? own : undefined;
  } catch {
    return undefined;
  }
}

/** What was kept of a chunk. A stamp stands before and behind it: a file that was cut short has not both. */
function readKept(name, stamp) {
  if (!folder) return undefined;
  try {
    const kept = readFileSync(join(folder, name));
    const size = stamp.length;
    const isWhole =
      kept.latin1Slice(0, size) === stamp && kept.latin1Slice(kept.length - size, kept.length) === stamp;
    return isWhole ? kept.subarray(size, kept.length - size) : undefined;
  } catch {
    return undefined;
  }
}

function load(name) {
  const known = modules.get(name);
  if (known) return known.module.exports;
  const filename = join(dist, name);
  // They are ASCII alone (`build/stamp.ts`), which is the quickest to read.
  const source = readFileSync(filename, 'latin1');
  const stamp = stampOf(source);
  const cachedData = readKept(name, stamp);
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
  // V8 keeps the name with the code. Another installation of the same version may use what this one keeps, and an
  // error would name a file of this one: so the name says nothing of where the program is.
  const script = new Script(wrapped, { filename: `dsac-info/dist/${name}`, cachedData });
  if (!cachedData || script.cachedDataRejected) isComplete = false;
  const module = { exports: {} };
  modules.set(name, { module, script, stamp });
  script.runInThisContext().call(module.exports, module.exports, find, module, filename, dist);
  return module.exports;
}

/** What a chunk calls `require`: others of ours stand beside it, all else is Node's. */
function find(name) {
  return name.startsWith('./') ? load(name.slice(2)) : require(name);
}

// At the end the functions that were called are compiled, and kept too.
process.on('exit', () => {
  if (isComplete || !folder) return;
  try {
    for (const [name, { script, stamp }] of modules) {
      const file = join(folder, name);
      const written = `${file}.${process.pid}`;
      writeFileSync(
        written,
        Buffer.concat([Buffer.from(stamp), script.createCachedData(), Buffer.from(stamp)]),
      );
      renameSync(written, file);
    }
  } catch {
    // A full disk or a folder that cannot be written: the next start takes as long as this one.
  }
});

load('cli.cjs');
