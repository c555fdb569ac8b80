import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { normalizeAddress } from '../../src/markdown/address.ts';
import { deceptiveHost } from '../../src/markdown/misleading-link.ts';
import { inlineText } from '../../src/markdown/plain-text.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { inlineRuns } from '../../src/markdown/walk.ts';
import { safeText } from '../../src/terminal/safe-text.ts';

const hostOf = (text: string, url: string) => deceptiveHost(text, safeText(normalizeAddress(url)));

const misleading: readonly (readonly [text: string, url: string, host: string])[] = [
  ['bank.com', 'https://evil.com/', 'evil.com'],
  [' Bank.com ', 'https://evil.com/', 'evil.com'],
  ['bank.com.', 'https://evil.com/', 'evil.com'],
  ['bank.com:443/login', 'https://evil.com/', 'evil.com'],
  ['www.bank.com', 'https://www.evil.com/', 'www.evil.com'],
  ['healthcare.gov', 'https://healthcare.gov.evil.com/', 'healthcare.gov.evil.com'],
  ['wordpress.com', 'https://evil.wordpress.com/', 'evil.wordpress.com'],
  ['login.xyz', 'https://evil.shop/', 'evil.shop'],
  // An address is one, whatever it ends in, and wherever it is written in the other.
  ['https://bank.com/', 'https://evil.com/', 'evil.com'],
  ['https://intranet/', 'https://evil.com/', 'evil.com'],
  ['https://bank.internal', 'https://evil.com/', 'evil.com'],
  ['https://me@bank.com/', 'https://evil.com/', 'evil.com'],
  ['www.bank.internal', 'https://evil.com/', 'evil.com'],
  ['https://github.com/a/README.md', 'https://evil.com/github.com/a/README.md', 'evil.com'],
  // A host in the path of another one is no file there.
  ['bank.com', 'https://evil.com/bank.com', 'evil.com'],
  ['socket.io', 'https://evil.com/socket.io', 'evil.com'],
  ['bank.sh/login', 'https://evil.com/bank.sh/login', 'evil.com'],
  ['bank.sh', 'https://evil.com/', 'evil.com'],
  ['bank.sh', 'https://evil.com/?bank.sh', 'evil.com'],
  // However the host is written.
  ['bank.com', 'https://bank.com@evil.com/', 'evil.com'],
  ['bank.com', 'https://a@b@evil.com/', 'evil.com'],
  ['bank.com', 'https:evil.com', 'evil.com'],
  ['bank.com', 'https:/evil.com', 'evil.com'],
  ['bank.com', 'https:///evil.com', 'evil.com'],
  ['bank.com', '//evil.com/', 'evil.com'],
  ['bank.com', 'https://%65vil.com/', 'evil.com'],
  // And the text: in other scripts, and with what nobody sees.
  ['раураl.com', 'https://evil.com/', 'evil.com'],
  ['пример.рф', 'https://evil.com/', 'evil.com'],
  ['उदाहरण.भारत', 'https://evil.com/', 'evil.com'],
  ['xn--e1afmkfd.xn--p1ai', 'https://evil.com/', 'evil.com'],
  ['bank。com', 'https://evil.com/', 'evil.com'],
  ['ｂａｎｋ.ｃｏｍ', 'https://evil.com/', 'evil.com'],
  ['ba\u00adnk\u200b.c\u200com', 'https://evil.com/', 'evil.com'],
];

describe('the host that a link leads to is shown where its text names another', () => {
  for (const [text, url, host] of misleading) {
    test(`[${text}](${url})`, () => assert.equal(hostOf(text, url), host));
  }
});

const honest: readonly (readonly [text: string, url: string])[] = [
  ['bank.com', 'https://bank.com/'],
  ['bank.com', 'HTTPS://www.Bank.com:8443/a'],
  ['www.bank.com', 'http://bank.com./'],
  ['https://bank.com/a…', 'https://bank.com/a/b'],
  ['bücher.de', 'https://bücher.de/'],
  ['xn--bcher-kva.de', 'https://bücher.de/'],
  ['пример.рф', 'https://xn--e1afmkfd.xn--p1ai/'],
  // No top-level domain.
  ['Node.js', 'https://github.com/nodejs/node'],
  ['package.json', 'https://github.com/a/b'],
  ['url.parse', 'https://nodejs.org/api/url.html'],
  ['1.2.3', 'https://one.com/changes'],
  ['10.20', 'https://one.com/changes'],
  // Files, packages and modules, called so in the address.
  ['install.sh', 'https://one.com/install.sh'],
  ['install.sh', 'https://one.com/get/Install.sh?raw=1#L3'],
  ['main.rs:42', 'https://one.com/src/main.rs'],
  ['guide.md#first', 'https://one.com/docs/guide.md#first'],
  ['README.md', 'https://one.com/a%2FREADME.md/'],
  ['README.md', 'https://github.com/a/b#readme'],
  ['socket.io', 'https://github.com/socketio/socket.io'],
  ['socket.io', 'https://www.npmjs.com/package/socket.io'],
  ['golang.org/x/tools', 'https://pkg.go.dev/golang.org/x/tools'],
  ['gopkg.in/yaml.v3/', 'https://pkg.go.dev/gopkg.in/yaml.v3#section'],
  // No address at all, and no host to lead to.
  ['bank.com is open', 'https://evil.com/'],
  ['me@bank.com', 'mailto:me@bank.com'],
  ['bank.com', 'bank.com.md'],
  ['bank.com', '#bank'],
  ['https://<host>/', 'https://one.com/'],
  ['bank.com', 'https://exa mple/'],
];

describe('what is no other host is not', () => {
  for (const [text, url] of honest) {
    test(`[${text}](${url})`, () => assert.equal(hostOf(text, url), undefined));
  }
});

test('an IPv6 host is named with its brackets', () => {
  assert.equal(hostOf('bank.com', 'https://[::1]:80/'), '[::1]');
});

test('it follows the link, whatever marks its text has', () => {
  const markdown = '[ba**nk**`.com`](https://evil.com/) [Node.js](https://github.com/nodejs/node)';
  const [run] = parseMarkdown(markdown, 'a.md').blocks.flatMap(block => [...inlineRuns(block)]);
  assert.equal(inlineText(run ?? []), 'bank.com (evil.com) Node.js');
});

test('a long text takes time in proportion', () => {
  const long = (part: string) => `${part.repeat(100_000)} `;
  for (const part of ['a', 'a.', '.', '@', 'a@', 'https'])
    assert.equal(hostOf(long(part), 'https://one.com/'), undefined);
});
