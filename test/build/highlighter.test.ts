import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { createContext, Script } from 'node:vm';
import { withLazyLanguages } from '../../build/lazy-languages.ts';
import { type HighlightedNode, parseFragment } from '../../build/stand-ins/parse5.ts';
import { isSampled } from '../support/sample.ts';

type Highlighter = {
  listLanguages(): readonly string[];
  getLanguage(name: string): { readonly name: string; readonly aliases?: readonly string[] } | undefined;
  highlight(code: string, options: { language: string; ignoreIllegals: boolean }): { readonly value: string };
};

const require = createRequire(import.meta.url);
/** As marked-terminal's highlighter loads it. */
const cliHighlight = createRequire(
  createRequire(require.resolve('marked-terminal')).resolve('cli-highlight'),
);
const index: string = cliHighlight.resolve('highlight.js');
const hljs: Highlighter = cliHighlight('highlight.js');
const { parseFragment: theirs } = cliHighlight('parse5');
const treeAdapter = cliHighlight('parse5-htmlparser2-tree-adapter');
const fail = (message: string): never => {
  throw new Error(message);
};

const lazyIndex = withLazyLanguages(readFileSync(index, 'utf8'), hljs, fail);

/** highlight.js with no language at first. Its core keeps what it has learnt, so it is loaded again. */
function lazyHighlighter(core: NodeJS.Require = createRequire(index)): Highlighter {
  const path = core.resolve('./core');
  const kept = require.cache[path];
  delete require.cache[path];
  try {
    const module = { exports: {} };
    new Function('require', 'module', lazyIndex)(core, module);
    return module.exports as Highlighter;
  } finally {
    require.cache[path] = kept;
  }
}

/** Code in which much is inside of other code. */
const sample = `#!/bin/sh
<?php echo "a" . 'b'; ?>
<div class="x" style="color: red">{{#if a}} <% b = 1 %> &amp;</div>
<script>let x = 'a' && 1 < 2; const y = <b>1</b>; // "x" & y</script><style>a { color: #fff }</style>
@@ -1 +1 @@
def f(x): return x + 1 # note
SELECT "a" FROM b WHERE c = 'd'; -- note
{ "key": [1, true, null] } """ text \${a + 1} """
key: value
\`\`\`js
const z = html\`<b>\${1}</b>\`;
\`\`\`
`;

test('each language is learnt when it is asked for, and highlights as if all were known', () => {
  for (const language of hljs.listLanguages().filter((_name, index) => isSampled(index, 8))) {
    const lazy = lazyHighlighter();
    assert.deepEqual(lazy.listLanguages(), []);
    const options = { language, ignoreIllegals: true };
    assert.equal(lazy.highlight(sample, options).value, hljs.highlight(sample, options).value, language);
  }
});

test('what ended before a language was learned, or one inside it, can be tried again', () => {
  const core = createRequire(index);
  for (const ending of ['./languages/xml', './languages/javascript']) {
    let isEnding = true;
    const failing = Object.assign(
      (path: string) => {
        if (path === ending && isEnding) throw new Error('the time is over');
        return core(path);
      },
      { resolve: core.resolve },
    ) as NodeJS.Require;
    const lazy = lazyHighlighter(failing);
    const options = { language: 'html', ignoreIllegals: true };
    assert.throws(() => lazy.highlight(sample, options), /the time is over/);
    isEnding = false;
    assert.equal(lazy.highlight(sample, options).value, hljs.highlight(sample, options).value);
  }
});

test('after an end without a word, languages are made anew', () => {
  const lazy = lazyHighlighter();
  const options = { language: 'javascript', ignoreIllegals: true };
  const script = new Script('run()');
  // V8 ends it wherever it is, and reaches no finally.
  const endless = createContext({
    run: () =>
      lazy.highlight(
        {
          toString() {
            for (;;);
          },
        } as never,
        options,
      ),
  });
  assert.throws(() => script.runInContext(endless, { timeout: 5 }), /timed out/);
  const before = lazy.getLanguage('javascript');
  assert.equal(lazy.highlight(sample, options).value, hljs.highlight(sample, options).value);
  assert.notEqual(lazy.getLanguage('javascript'), before);
});

test('a language has all its names', () => {
  for (const language of hljs.listLanguages()) {
    for (const name of [language, ...(hljs.getLanguage(language)?.aliases ?? [])]) {
      assert.equal(lazyHighlighter().getLanguage(name)?.name, hljs.getLanguage(name)?.name);
    }
  }
  assert.equal(lazyHighlighter().getLanguage('no such language'), undefined);
});

test('the build fails where highlight.js registers its languages in another way', () => {
  assert.throws(() => withLazyLanguages('module.exports = hljs;', hljs, fail), /another way/);
});

function shape(node: HighlightedNode): unknown {
  return node.type === 'text' ? node.data : [node.attribs.class, node.childNodes.map(shape)];
}

test('what highlight.js writes is read as parse5 reads it', () => {
  for (const language of hljs.listLanguages()) {
    const html = hljs.highlight(sample, { language, ignoreIllegals: true }).value;
    const expected: { readonly childNodes: readonly HighlightedNode[] } = theirs(html, { treeAdapter });
    assert.deepEqual(
      parseFragment(html).childNodes.map(shape),
      expected.childNodes.map(shape),
      `${language}: ${html}`,
    );
  }
});

test('other HTML than that is refused, and the code stays plain', () => {
  for (const html of ['<b>a</b>', '<span class="a">', 'a</span>', '&nbsp;', 'a & b']) {
    assert.throws(() => parseFragment(html), html);
  }
});
