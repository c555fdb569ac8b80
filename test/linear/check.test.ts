import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ListedFinding } from '../../src/check/checked-on-screen.ts';
import { openingState } from '../../src/deck/deck-state.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { builtInTalk, converse } from '../support/converse.ts';
import { libraryOf } from '../support/setting.ts';

const finding = (severity: ListedFinding['severity'], place: number, line: number): ListedFinding => ({
  ...{ severity, place, line },
  message: safeText('"here" does not say where the link leads.'),
  fix: safeText('Name what is there.'),
});
const onTalk = { type: 'talk', talk: builtInTalk, at: openingState(builtInTalk.deck) } as const;
const library = libraryOf({ one: '# One\n\ntext\n\n## Two\n\nmore\n\n## Three\n\nlast\n' });
const onSection = { type: 'section', section: 0 } as const;

describe('check, by line', () => {
  test('lists what is found in a talk, and a number leads to the slide', () => {
    const findings = [finding('error', 3, 40), finding('advice', 1, 12)];
    const { answer } = converse(['!'], { on: onTalk, findings, columns: 100 });
    assert.equal(
      answer,
      '2 findings, the worst first:\n' +
        '1. error: "here" does not say where the link leads. Name what is there. Line 40.\n' +
        '2. advice: "here" does not say where the link leads. Name what is there. Line 12.\n',
    );
    assert.match(converse(['check', '1'], { on: onTalk, findings }).answer, /slide 4 of /i);
  });

  test('leads to the heading above in a section', () => {
    const findings = [finding('warning', 3, 7), finding('advice', 0, 1)];
    const { answer } = converse(['check', '1'], { on: onSection, library, findings });
    assert.match(answer, /Two\n\n?more/);
    assert.doesNotMatch(answer, /text|No heading/);
    assert.match(converse(['!', '2'], { on: onSection, library, findings }).answer, /text/);
  });

  test('says where there is nothing to find, or nothing to check', () => {
    assert.equal(
      converse(['!'], { on: onSection, library }).answer,
      'Nothing found. This checks the form, not the truth.\n',
    );
    assert.match(converse(['!']).answer, /Open a section or the talk first\./);
    const { source: _, ...elsewhere } = builtInTalk;
    const joined = { ...onTalk, talk: elsewhere };
    assert.match(converse(['!'], { on: joined }).answer, /This talk is given elsewhere\./);
  });
});
