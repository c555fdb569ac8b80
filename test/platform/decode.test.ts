import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeText } from '../../src/platform/decode.ts';

const utf16 = (text: string, isBig: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

const texts: readonly (readonly [name: string, bytes: Uint8Array, text: string])[] = [
  ['nothing', Buffer.from(''), ''],
  ['UTF-8', Buffer.from('# Ä 漢\n'), '# Ä 漢\n'],
  ['UTF-8 with a byte order mark', Buffer.from('\ufeff# A\n'), '# A\n'],
  ['UTF-16, little end first', utf16('# Ä 漢\n', false), '# Ä 漢\n'],
  ['UTF-16, big end first', utf16('# Ä 漢\n', true), '# Ä 漢\n'],
  ['UTF-16 that ends in half a unit', Buffer.concat([utf16('ab', true), Buffer.from([0x00])]), 'ab'],
  ['a few bytes that are no UTF-8', Buffer.from([0x61, 0xff, 0x62, 0xc3, 0x28]), 'a\ufffdb\ufffd('],
  ['a few control characters', Buffer.from('a\u0000b\u001b[31mc\r\nd\re'), 'a\u0000b\u001b[31mc\r\nd\re'],
];

for (const [name, bytes, text] of texts) {
  test(`text: ${name}`, () => assert.equal(decodeText(bytes), text));
}

const others: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['a PNG', Buffer.from('\u0089PNG\r\n\u001a\nIHDR', 'latin1')],
  ['a PDF', Buffer.from('%PDF-1.7 words that could be text')],
  ['a ZIP', Buffer.from('PK\u0003\u0004 words')],
  ['a program', Buffer.from('\u007fELF words')],
  ['noise', Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 167 + 13) % 256))],
];

for (const [name, bytes] of others) {
  test(`no text: ${name}`, () => assert.equal(decodeText(bytes), undefined));
}
