import { createRequire } from 'node:module';
import type { Plugin } from 'rolldown';

const file = /[\\/]node_modules[\\/]highlight\.js[\\/]lib[\\/]index\.js$/;
const registered = /^hljs\.registerLanguage\('([^']+)', require\('(\.\/languages\/[^']+)'\)\);$/gm;

/** What of highlight.js 10 is used here. */
type Highlighter = {
  listLanguages(): readonly string[];
  getLanguage(name: string): { readonly aliases?: readonly string[] } | undefined;
};
/**
 * Has highlight.js learn each of its 190 languages when code in it is to be highlighted, with those that such code
 * can have inside. It would learn all of them when it loads, which takes longer than a person waits for a key.
 *
 * Code has its time, and where that is over V8 ends what runs wherever it is, without `finally`. So a language counts as
 * learned only once it is whole; and after such an end all are learned anew, as highlight.js may have left one half made.
 */
export function lazyLanguages(): Plugin {
  let isDone = false;
  return {
    name: 'lazy-languages',
    transform: {
      filter: { id: file },
      handler(code, id) {
        isDone = true;
        return withLazyLanguages(code, createRequire(id)(id), message => this.error(message));
      },
    },
    buildEnd(error) {
      if (!error && !isDone) this.error('highlight.js is not bundled any more');
    },
  };
}

/** @param code highlight.js' index, which registers each language @param hljs the same, loaded */
export function withLazyLanguages(code: string, hljs: Highlighter, fail: (message: string) => never): string {
  const makers = [...code.matchAll(registered)].map(([, name, path]) => ({ name: name ?? '', path }));
  const known = makers.map(({ name }) => name).sort();
  if (known.length === 0 || String(known) !== String([...hljs.listLanguages()].sort())) {
    fail('highlight.js registers its languages in another way now');
  }
  const rest = code.replace(registered, '');
  if (/registerLanguage/.test(rest)) fail('highlight.js registers some languages in another way now');
  const languages = known.map(name => [name, hljs.getLanguage(name)] as const);
  // Some share a name; highlight.js says whose it is.
  const names = languages.flatMap(([, language]) =>
    (language?.aliases ?? []).flatMap(alias => {
      const owner = languages.find(([, other]) => other === hljs.getLanguage(alias));
      return owner ? [[alias.toLowerCase(), owner[0]] as const] : [];
    }),
  );
  const inside = languages.map(([name, language]) => [name, [...insideOf(language, known)]] as const);
  const made = makers.map(
    ({ name, path }) => `${JSON.stringify(name)}: () => require(${JSON.stringify(path)})`,
  );
  return rest.replace(
    'module.exports = hljs;',
    `const all = { ${made.join(', ')} };
const names = new Map(${JSON.stringify(names)});
const inside = new Map(${JSON.stringify(inside.filter(([, found]) => found.length > 0))});
let makers = { ...all };
let isRunning = false;
function learn(name, seen = new Set()) {
  const typed = String(name).toLowerCase();
  const language = Object.hasOwn(all, typed) ? typed : names.get(typed);
  const make = makers[language];
  if (make === undefined || seen.has(language)) return;
  seen.add(language);
  hljs.registerLanguage(language, make());
  for (const other of inside.get(language) ?? []) learn(other, seen);
  delete makers[language];
}
const { highlight, getLanguage } = hljs;
hljs.highlight = (code, options, ...rest) => {
  if (isRunning) makers = { ...all };
  isRunning = true;
  try {
    learn(typeof options === 'object' ? options.language : code);
    return highlight(code, options, ...rest);
  } finally {
    isRunning = false;
  }
};
hljs.getLanguage = name => {
  learn(name);
  return getLanguage(name);
};
module.exports = hljs;`,
  );
}

/** The languages that may be inside one; all of them where highlight.js would guess. */
function insideOf(mode: unknown, all: readonly string[], seen = new Set<unknown>()): ReadonlySet<string> {
  const found = new Set<string>();
  if (typeof mode !== 'object' || mode === null || seen.has(mode)) return found;
  seen.add(mode);
  const { subLanguage } = mode as { readonly subLanguage?: string | readonly string[] | null };
  const named = typeof subLanguage === 'string' ? [subLanguage] : subLanguage;
  for (const name of named?.length === 0 ? all : (named ?? [])) found.add(name);
  // Modes are in modes, in lists and by names.
  for (const part of Object.values(mode)) for (const name of insideOf(part, all, seen)) found.add(name);
  return found;
}
