import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNumber } from '../../src/markdown/written-number.ts';

test('numbers are read as people write them', () => {
  const values: Readonly<Record<string, number | undefined>> = {
    '12': 12,
    '$1,234.5': 1234.5,
    '-3 %': -3,
    '−$3': -3,
    '+19.4%': 19.4,
    '1\u202f234': 1234,
    '12 million people': 12_000_000,
    '1.5 billion': 1_500_000_000,
    '43K visits': 43_000,
    '5 Miles': 5,
    '10 kg': 10,
    'about 5': undefined,
    '2024-05-01': undefined,
    '1.2.3': undefined,
    '1,23': undefined,
    '10/12': undefined,
    '10:30': undefined,
    '10–20': undefined,
    '': undefined,
  };
  for (const [text, value] of Object.entries(values)) assert.equal(readNumber(text)?.value, value, text);
});

test('a long text costs no more than a look at its start', () => {
  assert.equal(readNumber('9'.repeat(1_000_000))?.value, Number.POSITIVE_INFINITY);
  assert.equal(readNumber(`${'1,'.repeat(500_000)}x`), undefined);
});
