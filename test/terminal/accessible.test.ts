import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asksForLinear, hintsAtScreenReader, prefersLinear } from '../../src/terminal/accessible.ts';

const terms: readonly (readonly [environment: Readonly<Record<string, string>>, wants: boolean])[] = [
  [{}, false],
  [{ DSAC_INFO_ACCESSIBLE: '1' }, true],
  [{ DSAC_INFO_ACCESSIBLE: 'yes' }, true],
  [{ DSAC_INFO_ACCESSIBLE: '0', ACCESSIBLE: '1', INK_SCREEN_READER: 'true' }, false],
  [{ DSAC_INFO_ACCESSIBLE: '', ACCESSIBLE: '1' }, true],
  [{ ACCESSIBLE: 'false' }, false],
  [{ ACCESSIBLE: 'No' }, false],
  [{ INK_SCREEN_READER: 'true' }, true],
  [{ INK_SCREEN_READER: '1' }, false],
];

test('the first variable that says anything decides', () => {
  for (const [environment, wants] of terms) {
    assert.equal(prefersLinear(environment), wants, JSON.stringify(environment));
    assert.equal(asksForLinear(false, { TERM: 'xterm', ...environment }, true), wants);
  }
});

test('a variable counts only at a terminal, the option everywhere', () => {
  assert.equal(asksForLinear(false, { TERM: 'xterm', ACCESSIBLE: '1' }, false), false);
  assert.equal(asksForLinear(true, { TERM: 'xterm', ACCESSIBLE: '0' }, false), true);
});

test('a terminal that cannot draw is read by line, whatever the variables say', () => {
  for (const environment of [{}, { TERM: '' }, { TERM: 'dumb' }, { TERM: 'dumb', ACCESSIBLE: '0' }]) {
    assert.equal(asksForLinear(false, environment, true), true);
    assert.equal(asksForLinear(false, environment, false), false);
  }
});

test('a screen reader is hinted at by any of the variables, also where screens are wanted', () => {
  for (const [environment, isHinted] of [
    [{}, false],
    [{ ACCESSIBLE: '1' }, true],
    [{ ACCESSIBLE: '1', DSAC_INFO_ACCESSIBLE: '0' }, true],
    [{ INK_SCREEN_READER: 'true', DSAC_INFO_ACCESSIBLE: 'no' }, true],
    [{ DSAC_INFO_ACCESSIBLE: '1' }, true],
    [{ DSAC_INFO_ACCESSIBLE: '0' }, false],
    [{ ACCESSIBLE: '0' }, false],
  ] as const)
    assert.equal(hintsAtScreenReader(environment), isHinted, JSON.stringify(environment));
});
