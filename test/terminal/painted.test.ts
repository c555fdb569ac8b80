import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { painted } from '../../src/terminal/painted.ts';

const paint = { foreground: '38;5;1', background: '48;5;2' };
/** Escape codes by their parameters: `⟨1⟩`. What is around all drawing is left out. */
function inside(drawing: string, size?: { columns: number; rows: number }): string {
  const bytes = painted(drawing, paint, size);
  assert.ok(bytes.startsWith('\u001b[38;5;1;48;5;2m'), JSON.stringify(bytes));
  assert.ok(bytes.endsWith('\u001b[0m'), 'nothing is left behind');
  return bytes.slice(16, -4).replace(/\u001b\[([^m]*?)m/g, '⟨$1⟩');
}

const cases: Readonly<Record<string, string>> = {
  'text alone': 'text alone',
  '\u001b[1mbold\u001b[0m not': '⟨1⟩bold⟨22⟩ not',
  '\u001b[1;4;7mall\u001b[0m none': '⟨1;4;7⟩all⟨22;24;27⟩ none',
  '\u001b[35mmark\u001b[0m text': '⟨35⟩mark⟨38;5;1⟩ text',
  '\u001b[95mmark\u001b[39m text': '⟨95⟩mark⟨38;5;1⟩ text',
  '\u001b[38;2;0;7;49mmark\u001b[m text': '⟨38;2;0;7;49⟩mark⟨38;5;1⟩ text',
  '\u001b[1;38;5;0;48;5;7mpair\u001b[0m text': '⟨1;38;5;0;48;5;7⟩pair⟨22;38;5;1;48;5;2⟩ text',
  '\u001b[30;107mpair\u001b[49m half': '⟨30;107⟩pair⟨48;5;2⟩ half',
  '\u001b[1mbold\u001b[22m not\u001b[0m': '⟨1⟩bold⟨22⟩ not',
  '\u001b[0mtext\u001b[0m': 'text',
};
for (const [drawing, expected] of Object.entries(cases)) {
  test(JSON.stringify(drawing), () => assert.equal(inside(drawing), expected));
}

test('modes are no drawing', () => {
  for (const modes of ['\u001b[?2026h', '\u001b[?25l\u001b[?2004h', ''])
    assert.equal(painted(modes, paint), modes);
});

test('cursor and erasing are as they were', () => {
  assert.equal(inside('\u001b[5A\u001b[1G\u001b[Ktext\n'), '\u001b[5A\u001b[1G\u001b[Ktext\n');
});

describe('a terminal that erases with its own background gets blanks', () => {
  const size = { columns: 3, rows: 2 };
  const around = (bytes: string) => `\u001b7\u001b[?7l${bytes}\u001b[?7h\u001b8`;
  const erased: Readonly<Record<string, string>> = {
    '\u001b[K': around('   '),
    '\u001b[2K': around('\r   '),
    '\u001b[J': around('   \u001b[B\r   \u001b[B\r   '),
    '\u001b[2J': around('\u001b[H\r   \u001b[B\r   \u001b[B\r   '),
  };
  for (const [drawing, expected] of Object.entries(erased)) {
    test(JSON.stringify(drawing), () => assert.equal(inside(`a${drawing}b`, size), `a${expected}b`));
  }
});
