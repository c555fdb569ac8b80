import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readReply, type TerminalReply } from '../../src/terminal/terminal-reply.ts';

const replies: Readonly<Record<string, TerminalReply | undefined>> = {
  '\u001b]11;rgb:ffff/8080/0000\u001b\\': { type: 'background', rgb: [255, 128, 0] },
  '\u001b]11;rgb:FF/80/00\u0007': { type: 'background', rgb: [255, 128, 0] },
  '\u001b]11;rgb:f/8/0\u0007': { type: 'background', rgb: [255, 136, 0] },
  '\u001b]11;rgba:1c1c/1c1c/1c1c/ffff\u0007': { type: 'background', rgb: [28, 28, 28] },
  '\u001b]10;rgb:ffff/ffff/ffff\u0007': undefined,
  '\u001b]11;#ffffff\u0007': undefined,
  '\u001b]11;rgb:ffff/ffff\u0007': undefined,
  '\u001b[?997;1n': { type: 'scheme', scheme: 'dark' },
  '\u001b[?997;2n': { type: 'scheme', scheme: 'light' },
  '\u001b[?997;3n': undefined,
  '\u001b[?62;22c': { type: 'attributes' },
  '\u001b[>41;354;0c': undefined,
  '\u001b[I': undefined,
};
for (const [reply, expected] of Object.entries(replies)) {
  test(JSON.stringify(reply), () => assert.deepEqual(readReply(reply), expected));
}
