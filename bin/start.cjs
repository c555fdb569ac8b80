'use strict';
// Starts the program out of dist/, and keeps what V8 made of the code in the user's cache folder: the next start
// need not parse it again, which is half of what a start takes.
//
// Node has a cache of this kind from 22.1 on (`module.enableCompileCache`). Measured on Node 24, it brings a third
// of what this brings, and nothing on Node 20. Like that one, it is off with NODE_DISABLE_COMPILE_CACHE=1.

const fs = require('node:fs');
const { isAbsolute, join } = require('node:path');
const { Script } = require('node:vm');

const dist = join(__dirname, '..', 'dist');
const folder = cacheFolder();
/** No kept code is used: the last start that used it did not get far. */
const isSuspect = clearFolder();
/** The record of this start: there from the first use of kept code until the program runs. */
const mark = folder && join(folder, `starting.${process.pid}`);
/** How long a start takes at most before it has got far. Milliseconds. */
const longestStart = 2000;
// Node opens its inspector at the first signal, and writes of it over the screen. The second says that a file may not
// grow further, which whoever writes it is told too: a talk does not end for that (Ink would end it).
for (const signal of ['SIGUSR1', 'SIGXFSZ']) process.on(signal, () => {});

let isMarked = false;
/** What is loaded: chunks of our own, by the names that they have for one another. */
const modules = new Map();
let isComplete = true;
let isLoaded = false;

/** Every chunk begins with a hash of what it is (`build/stamp.ts`), in a comment: its first 20 characters. */
const stampOf = wrapped => wrapped.slice(before.length, before.length + 20);

/** What Node puts around a module. */
const before = '(function (exports, require, module, __filename, __dirname) {';
const after = '\n})';

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
    if (!isAbsolute(base) || !fs.statSync(base).isDirectory()) return undefined;
    const names = base === named ? [] : ['.cache'];
    let own = base;
    // One by one: told to make all of them, Node tries for ever where none can be made, such as in /proc.
    for (const name of [...names, 'dsac-info', `${version}-${arch}`]) {
      own = join(own, name);
      if (!fs.existsSync(own)) fs.mkdirSync(own, { mode: 0o700 });
    }
    const { uid, mode } = fs.statSync(own);
    // What stands there is run: nobody else may have put it there, nor this user for root.
    const isOurs = platform === 'win32' || (uid === process.geteuid() && (mode & 0o022) === 0);
    return isOurs ? own : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Clears what ended starts left behind: half-written files (NAME.PID), and the record of a start that did not get far.
 * That one may have crashed on what is kept, so all of it goes.
 *
 * @returns whether there was such a record
 */
function clearFolder() {
  if (!folder) return false;
  try {
    const names = fs.readdirSync(folder);
    const left = names.filter(name => isLeft(/\.(\d+)$/.exec(name)?.[1]));
    const hasCrashed = left.some(name => name.startsWith('starting.'));
    const kept = hasCrashed ? names.filter(name => name.endsWith('.cjs')) : [];
    // The record goes last: if this is interrupted, the next start does it again.
    for (const name of [...kept, ...left]) remove(join(folder, name));
    return hasCrashed;
  } catch {
    return false;
  }
}

/** Whether a file with that process number in its name belongs to no running program. Our own number is reused, then. */
function isLeft(pid) {
  if (pid === undefined || Number(pid) === process.pid) return pid !== undefined;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error.code !== 'EPERM';
  }
}

function remove(file) {
  try {
    fs.rmSync(file, { force: true });
  } catch {
    // Then it stays.
  }
}

/**
 * What is read stands here until V8 has it. The memory serves again and again: that of a process grows by pages, and where
 * they come slowly, as in a virtual machine, new memory for each file takes longer than the files. Bytes.
 */
let scratch = Buffer.allocUnsafeSlow(2 ** 21);
/** Two copies are compared in parts of so many bytes. */
const part = 2 ** 16;

/** The scratch, with room for so many bytes. What stood there is gone. */
function scratchOf(length) {
  if (scratch.length < length) scratch = Buffer.allocUnsafeSlow(length);
  return scratch;
}

/** Calls what reads an open file, with its number and its size in bytes. */
function withFile(path, read) {
  const file = fs.openSync(path, 'r');
  try {
    return read(file, fs.fstatSync(file).size);
  } finally {
    fs.closeSync(file);
  }
}

/** Reads the next bytes of a file to a place in a buffer. @returns whether there were so many */
function fill(buffer, file, at, length) {
  let got = 0;
  while (got < length) {
    const count = fs.readSync(file, buffer, at + got, length - got, null);
    if (count === 0) return false;
    got += count;
  }
  return true;
}

/** A chunk as the function that Node would make of it. They are ASCII alone (`build/stamp.ts`), the quickest to read. */
function readWrapped(path) {
  return withFile(path, (file, size) => {
    const end = before.length + size;
    const buffer = scratchOf(end + after.length);
    buffer.latin1Write(before, 0);
    if (!fill(buffer, file, before.length, size)) throw new Error(`${path} became shorter`);
    buffer.latin1Write(after, end);
    return buffer.latin1Slice(0, end + after.length);
  });
}

/**
 * What was kept of a chunk: its stamp, and the code twice. Nothing where it is not whole: V8 trusts what it is given, and
 * one wrong bit crashes it. (Node's module that has a checksum takes 1 to 4 ms to load.)
 *
 * @returns a view of the scratch
 */
function readKept(name, stamp) {
  if (!folder || isSuspect) return undefined;
  try {
    return withFile(join(folder, name), (file, size) => {
      const start = stamp.length;
      const end = (start + size) / 2;
      if (!Number.isInteger(end)) return undefined;
      const buffer = scratchOf(end + part);
      if (!fill(buffer, file, 0, end) || buffer.latin1Slice(0, start) !== stamp) return undefined;
      for (let at = start; at < end; at += part) {
        const length = Math.min(part, end - at);
        if (!fill(buffer, file, end, length)) return undefined;
        if (buffer.compare(buffer, end, end + length, at, at + length) !== 0) return undefined;
      }
      markStart();
      return buffer.subarray(start, end);
    });
  } catch {
    return undefined;
  }
}

function markStart() {
  if (isMarked) return;
  isMarked = true;
  try {
    fs.writeFileSync(mark, '', { flag: 'wx', mode: 0o600 });
  } catch {
    // Code that is whole may be used all the same.
  }
  setTimeout(forgetStart, longestStart).unref();
}

function forgetStart() {
  if (isMarked) remove(mark);
  isMarked = false;
}

function load(name) {
  const known = modules.get(name);
  if (known) return known.module.exports;
  const filename = join(dist, name);
  const wrapped = readWrapped(filename);
  const stamp = stampOf(wrapped);
  const cachedData = readKept(name, stamp);
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

/** Keeps what was compiled by now, which is all that was called. */
function keep() {
  for (const [name, { script, stamp }] of modules) {
    const file = join(folder, name);
    const written = `${file}.${process.pid}`;
    try {
      const code = script.createCachedData();
      fs.writeFileSync(written, Buffer.concat([Buffer.from(stamp), code, code]), { flag: 'wx', mode: 0o600 });
      fs.renameSync(written, file);
    } catch {
      // A full disk or a folder that cannot be written: the next start takes as long as this one.
      remove(written);
      return;
    }
  }
}

/** What an internal error ends with (`src/platform/tell-failure.ts`): kept code may be the reason. */
const bug = 70;

process.on('exit', code => {
  if (!folder || !isLoaded || code === bug) return;
  forgetStart();
  if (!isComplete) keep();
});

load('cli.cjs');
isLoaded = true;
