import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { areaOf, type SourceFile, sourceFiles } from './support/source-files.ts';

/**
 * The rooms in their order, and which rooms above it each one may know. A room knows its own files, `diagnostic.ts`, and the
 * files beside the rooms that know nothing themselves.
 */
const rooms: Readonly<Record<string, readonly string[]>> = {
  terminal: [],
  theme: ['terminal'],
  markdown: ['terminal'],
  keys: ['terminal'],
  list: ['keys'],
  deck: ['list', 'markdown', 'terminal', 'theme'],
  library: ['deck', 'markdown', 'terminal'],
  search: ['deck', 'library', 'markdown', 'terminal'],
  // It asks for roles, and never learns of colors.
  layout: ['deck', 'markdown', 'terminal'],
  // Layout asks it what is known of pictures; the pen, what they look like.
  pictures: ['layout', 'markdown', 'terminal'],
  // Rules over what there is to see and to say.
  check: ['deck', 'layout', 'library', 'markdown', 'terminal', 'theme'],
  // What they know of checks is types and words: the rules are loaded when they are asked for.
  screens: ['check', 'deck', 'keys', 'layout', 'library', 'list', 'markdown', 'search', 'terminal'],
  // A reader of its own beside the screens.
  linear: ['check', 'deck', 'layout', 'library', 'markdown', 'search', 'terminal'],
  // Pages have the colors of themes and the keys of talks.
  export: ['check', 'deck', 'keys', 'layout', 'library', 'markdown', 'search', 'terminal', 'theme'],
  // The world; it implements the ports of the screens.
  platform: ['deck', 'library', 'pictures', 'screens', 'terminal'],
  settings: ['keys', 'markdown', 'platform', 'terminal', 'theme'],
  // The composition root: each command is loaded when the command line asks for it, and not before.
  commands: [
    'check',
    'deck',
    'export',
    'keys',
    'layout',
    'library',
    'linear',
    'markdown',
    'pictures',
    'platform',
    'screens',
    'search',
    'settings',
    'terminal',
    'theme',
  ],
};

/** The files beside the rooms, and what of us they may import. */
const root: Readonly<Record<string, readonly string[]>> = {
  'command-name.ts': ['terminal'],
  'diagnostic.ts': ['terminal'],
  'errors.ts': ['command-name.ts'],
  'nearest.ts': [],
  'slide-change.ts': [],
  'transition.ts': [],
  'cli.ts': ['command-name.ts', 'commands', 'platform'],
};

/** What every room may import. */
const everywhere = [
  'command-name.ts',
  'diagnostic.ts',
  'errors.ts',
  'nearest.ts',
  'slide-change.ts',
  'transition.ts',
  '../package.json',
];

/** Where each package may be imported: a folder, or a file. */
const packages: Readonly<Record<string, readonly string[]>> = {
  'get-east-asian-width': ['terminal/cell-width.ts'],
  // The parser, and the rules of ours that it runs.
  'markdown-it': [
    'markdown/parse.ts',
    'markdown/dollar-math.ts',
    'markdown/footnote-reference.ts',
    'markdown/sparse-table.ts',
    'markdown/strikethrough.ts',
    'markdown/too-deep.ts',
    'markdown/wiki-link.ts',
  ],
  'markdown-it-footnote': ['markdown/parse.ts'],
  htmlparser2: ['markdown/html.ts'],
  // Its peer, marked, is installed beside it but not loaded: code needs no Markdown parser.
  'marked-terminal': ['layout/highlight.ts'],
  'lean-qr': ['layout/qr.ts'],
  // It draws in cells; what it writes is read back at once.
  'beautiful-mermaid': ['layout/diagrams.ts'],
  // The names of emoji and the signs of LaTeX.
  gemoji: ['markdown/emoji-names.ts'],
  'temml/src/symbols.js': ['markdown/formula/symbols.ts'],
  minisearch: ['search/search-engine.ts'],
  tlds: ['markdown/misleading-link.ts'],
  yaml: ['markdown/yaml-mapping.ts'],
  react: ['screens'],
  ink: ['screens'],
  'ink-select-input': ['screens/browser/Menu.tsx'],
  open: ['platform/ports.ts'],
  'jpeg-js/lib/decoder.js': ['pictures/decode.ts'],
  omggif: ['pictures/decode.ts'],
  'node:child_process': ['platform/browser-print.ts', 'platform/pager.ts'],
  'node:events': ['platform/pager.ts'],
  'node:fs': ['platform'],
  'node:crypto': ['platform'],
  'node:net': ['platform'],
  'node:os': ['platform'],
  'node:path': ['platform'],
  'node:readline': ['platform/typed-lines.ts'],
  'node:stream': ['platform'],
  // The type of the keyboard's stream.
  'node:tty': [
    'platform',
    'commands/how-to-open.ts',
    'commands/run/browse.ts',
    'commands/screen/on-terminal.ts',
  ],
  // Pictures are drawn in a thread of their own.
  'node:worker_threads': ['platform/picture-drawing.ts', 'platform/picture-worker.ts'],
  'node:zlib': ['platform/picture-worker.ts'],
  // The watchdog that ends what takes too long.
  'node:vm': ['platform/within-time.ts'],
  'node:url': ['platform', 'commands/talk/built-in-talk.ts'],
  // Node's own parser of arguments, which touches nothing.
  'node:util': ['commands/read-arguments.ts'],
};

/** The world and the clock, by their global names. */
const globals =
  /\b(?:process|Buffer|Date|performance|console|fetch|WebSocket|set(?:Timeout|Interval|Immediate)|globalThis|Math\.random)\b/g;
const worldly = ['platform', 'settings', 'cli.ts', 'commands'];

const escapeCode = /\\u001b|\\x1b|\\u\{1b\}|\\033|\\e\[|\\u009b|\\x9b|\u001b|\u009b/i;
/** Written, filtered, sent to the clipboard, put in front of a paste, or the key Esc itself. */
const escaping = [
  'pictures/cells.ts',
  'pictures/iterm2.ts',
  'pictures/kitty.ts',
  'pictures/picture-answers.ts',
  'pictures/picture-marks.ts',
  'pictures/sixel.ts',
  'terminal/ansi.ts',
  'terminal/input-filter.ts',
  'terminal/painted.ts',
  'terminal/row-update.ts',
  'terminal/scaled-text.ts',
  'terminal/terminal-reply.ts',
  'platform/mouse-modes.ts',
  'platform/ports.ts',
  'platform/terminal-colors.ts',
  'platform/terminal-input.ts',
  'platform/terminal-output.ts',
  'platform/window-title.ts',
  // What the highlighter writes, and its reading back.
  'layout/sgr-tokens.ts',
  'screens/runtime/key-names.ts',
];

/** The files that load the search library. */
const searching = ['search/search-engine.ts', 'search/ranked-search.ts', 'search/built-in-search.ts'];

const isIn = (path: string, places: readonly string[]) =>
  places.some(place => path === place || path.startsWith(`${place}/`));
const isOurs = (target: string) => /\.(?:tsx?|json)$/.test(target);

function allowedFor({ path }: SourceFile): readonly string[] {
  const area = areaOf(path);
  return root[path] ?? [...everywhere, area, ...(rooms[area] ?? [])];
}

test('every room and every file beside the rooms has its row here', () => {
  assert.deepEqual(
    [...new Set(sourceFiles.map(({ path }) => areaOf(path)))].sort(),
    [...Object.keys(rooms), ...Object.keys(root)].sort(),
  );
});

test('a room knows only rooms above it', () => {
  const order = Object.keys(rooms);
  for (const [room, known] of Object.entries(rooms))
    for (const other of known)
      assert.ok(order.indexOf(other) < order.indexOf(room) && order.includes(other), `${room}: ${other}`);
});

test('no name is exported by two files', () => {
  const exported = /^export (?:async )?(?:type|interface|function\*?|const|class|let|enum) (\w+)/gm;
  const files = new Map<string, string>();
  for (const { path, code } of sourceFiles) {
    for (const [, name = ''] of code.matchAll(exported)) {
      assert.equal(files.get(name), undefined, `${name} of ${path}`);
      files.set(name, path);
    }
  }
});

describe('a file imports only what its room may', () => {
  for (const file of sourceFiles) {
    test(file.path, () => {
      for (const { target } of file.imports) {
        const isAllowed = isOurs(target)
          ? isIn(target, allowedFor(file))
          : isIn(file.path, packages[target] ?? []);
        assert.ok(isAllowed, `${file.path} may not import ${target}`);
      }
    });
  }
});

test('nothing is allowed that nobody needs', () => {
  const importers = (name: string, from: string) =>
    sourceFiles.filter(({ path, imports }) => {
      return isIn(path, [from]) && imports.some(({ target }) => isIn(target, [name]));
    });
  for (const [from, names] of Object.entries({ ...rooms, ...root })) {
    for (const name of names) assert.notEqual(importers(name, from).length, 0, `${from} without ${name}`);
  }
  for (const [name, places] of Object.entries(packages)) {
    for (const from of places) assert.notEqual(importers(name, from).length, 0, `${from} without ${name}`);
  }
});

test('no file imports itself by a detour', () => {
  const files = new Map(sourceFiles.map(file => [file.path, file]));
  const done = new Set<string>();
  function visit(path: string, way: readonly string[]): void {
    assert.ok(!way.includes(path), `a circle: ${[...way, path].join(' → ')}`);
    if (done.has(path)) return;
    for (const { target } of files.get(path)?.imports ?? []) visit(target, [...way, path]);
    done.add(path);
  }
  for (const { path } of sourceFiles) visit(path, []);
});

test('the program starts without any package, and draws only when asked to', () => {
  const files = new Map(sourceFiles.map(file => [file.path, file]));
  const loaded = new Set<string>();
  function load(path: string): void {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const { target, kind } of files.get(path)?.imports ?? []) if (kind === 'value') load(target);
  }
  load('cli.ts');
  assert.deepEqual(
    [...loaded].filter(name => !isOurs(name) && !name.startsWith('node:')),
    [],
  );
  for (const { path, imports } of sourceFiles) {
    for (const { target, kind } of imports) {
      // The search library is loaded at the first search.
      const isSearch = kind !== 'type' && isIn(target, searching) && !isIn(path, searching);
      const isLazy = target === 'marked-terminal' || isSearch || isIn(target, ['commands/run']);
      if (isLazy) assert.equal(kind, 'dynamic', path);
    }
  }
});

test('the world and the clock are only where the program meets them', () => {
  for (const { path, code } of sourceFiles) {
    const unquoted = code.replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
    // Scripts of pages are texts to this program: their world is a browser.
    if (!isIn(path, [...worldly, 'export/html/scripts']))
      assert.deepEqual(unquoted.match(globals) ?? [], [], path);
  }
});

test('modules are loaded late only where the program meets the world', () => {
  const late = sourceFiles.filter(({ code }) => /\bimport\(/.test(code)).map(({ path }) => path);
  // The highlighter and what draws diagrams have their loaders handed in, and are loaded behind a frame.
  const behind = ['layout/highlight.ts', 'layout/diagrams.ts'];
  const elsewhere = late.filter(path => !isIn(path, worldly) && !behind.includes(path));
  assert.deepEqual(elsewhere, []);
});

test('reducers are tested without a layout', () => {
  const tests = new URL('screens/', import.meta.url);
  for (const name of readdirSync(tests)) {
    const text = readFileSync(new URL(name, tests), 'utf8');
    assert.doesNotMatch(text, /'[^']*(?:src\/layout|support\/draw)[^']*'/, name);
  }
});

test('escape codes are only where they are written and read', () => {
  const found = sourceFiles.filter(({ code }) => escapeCode.test(code));
  assert.deepEqual(
    found.map(({ path }) => path),
    escaping.toSorted(),
  );
});

test('a component draws: what it draws is laid out elsewhere', () => {
  for (const { path, imports } of sourceFiles) {
    if (!/\/[A-Z]\w*\.tsx$/.test(path)) continue;
    for (const { target } of imports)
      assert.ok(!isIn(target, ['layout', 'markdown']), `${path} with ${target}`);
  }
});

test('files are small', () => {
  // Aim at 120 lines, think at 200; at 250 it is time to part by noun.
  for (const { path, text } of sourceFiles) {
    const lines = text.split('\n').length - 1;
    assert.ok(lines <= 250, `${path} has ${lines} lines`);
  }
});

test('files and folders are named by what is in them', () => {
  const named = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?\.tsx?|[A-Z][A-Za-z0-9]*\.tsx)$/;
  const empty = /^(?:index|utils?|helpers?|managers?|handlers?|data|process|common|misc|shared|types|lib)$/i;
  for (const { path } of sourceFiles) {
    assert.match(path.split('/').at(-1) ?? '', named, path);
    for (const word of path.split(/[/.-]/)) assert.doesNotMatch(word, empty, path);
  }
});
