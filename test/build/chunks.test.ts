import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { lazyFunctions } from '../../build/lazy-builtins.ts';
import { stub } from '../../build/lazy-modules.ts';
import { storedReference } from '../../build/parsed-reference.ts';
import { inAscii, stamped } from '../../build/stamp.ts';
import { restoreLibrary } from '../../src/library/stored-library.ts';
import { builtInLibrary } from '../support/setting.ts';

/** Runs a module that was written for the bundle. @param require what it loads with */
function run(
  code: string,
  require: (name: string) => unknown,
): Record<string, (...args: unknown[]) => unknown> {
  const commonJs = code.replace(/^export \{ (\S+) as (\S+) \};/gm, 'exports.$2 = $1;');
  const exports = {};
  new Function('require', 'exports', commonJs)(require, exports);
  return exports;
}

test('a lazy module loads at the first call, once, and makes what the real one makes', () => {
  class Real {
    readonly given: unknown;
    constructor(given: unknown) {
      this.given = given;
    }
  }
  const loaded: string[] = [];
  const lazy = run(stub({ name: 'late', exports: ['add', 'Real'] }), name => {
    loaded.push(name);
    return { add: (one: number, other: number) => one + other, Real };
  });
  assert.deepEqual(loaded, []);
  assert.equal(lazy.add!(1, 2), 3);
  const made = Reflect.construct(lazy.Real!, ['it']);
  assert.ok(made instanceof Real && made.given === 'it');
  assert.deepEqual(loaded, ['lazy-chunk:late.cjs']);
});

test("a module of Node's loads at the first call", () => {
  const loaded: string[] = [];
  const lazy = run(lazyFunctions('node:crypto'), name => {
    loaded.push(name);
    return { randomBytes: (size: number) => size };
  });
  assert.deepEqual(loaded, []);
  assert.equal(lazy.randomBytes!(7), 7);
  assert.deepEqual(loaded, ['node:crypto']);
});

test('the reference is the same when it is read back', () => {
  assert.deepEqual(restoreLibrary(storedReference()), builtInLibrary);
});

test('a stamp is a comment of 20 characters, another for other code', () => {
  assert.match(stamped('a;'), /^\/\*[0-9a-f]{16}\*\/a;$/);
  assert.notEqual(stamped('a;').slice(0, 20), stamped('b;').slice(0, 20));
});

test('a chunk is ASCII alone, and means the same', () => {
  const fail = (message: string): never => {
    throw new Error(message);
  };
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a template there.
  const code = "({ 'é': [`─${1}😀`, /^[─-╿]$/.test('┼'), /^😀$/u.test('😀'), /[é\\]]/.source] })";
  const ascii = inAscii(code, fail);
  assert.match(ascii, /^[\0-\x7f]+$/);
  assert.deepEqual(new Function(`return ${ascii}`)().é.slice(0, 3), ['─1😀', true, true]);
  assert.throws(() => inAscii('/\\é/', fail), /mean something else/);
  assert.throws(() => inAscii('String.raw`é`', fail), /mean something else/);
});

test('a worker loads nothing in which the program starts', () => {
  const dist = new URL('../../dist/', import.meta.url);
  const loaded = new Set<string>();
  function load(chunk: string): void {
    if (loaded.has(chunk)) return;
    loaded.add(chunk);
    const text = readFileSync(new URL(chunk, dist), 'utf8');
    for (const [, other = ''] of text.matchAll(/require\("\.\/([\w-]+\.cjs)"\)/g)) load(other);
  }
  load('picture-worker.cjs');
  assert.ok(!loaded.has('cli.cjs'), [...loaded].join(', '));
});
