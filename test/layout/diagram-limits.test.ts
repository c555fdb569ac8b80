import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPacedHighlight } from '../../src/layout/paced-highlight.ts';
import { safeText } from '../../src/terminal/safe-text.ts';

const sources = {
  '5,000 boxes': `graph TD\n${Array.from({ length: 5000 }, (_, index) => `n${index} --> n${index + 1}`).join('\n')}`,
  'a line of 6,000 boxes': `graph TD\n${Array.from({ length: 6000 }, (_, index) => `n${index}`).join(' & ')}`,
};

for (const [name, source] of Object.entries(sources)) {
  test(`what would draw ${name} is not even loaded: it is shown as its source`, () => {
    const paced = createPacedHighlight(
      () => assert.fail('nothing is loaded'),
      () => assert.fail('nothing changes'),
      { now: () => 0, later: () => assert.fail('no work is put off') },
    );
    assert.equal(paced.current()(safeText(source), safeText('mermaid')), undefined);
    paced.work();
  });
}
