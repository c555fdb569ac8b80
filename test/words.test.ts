import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowed, avoided } from './support/avoided-words.ts';
import { type ReaderText, readerTexts } from './support/reader-texts.ts';

// Texts for users speak plain American English. This guards the worst; what it misses, a reader hears who reads aloud.

/** Most texts have none of them: all lines at once are soon searched. */
const patterns = avoided.map(({ words, write }) => {
  return { inText: new RegExp(words, 'im'), inLine: new RegExp(words, 'i'), write };
});

/** `NAME:LINE "words", write …` for each use of an avoided word. */
function findings({ name, text }: ReaderText): readonly string[] {
  const uses = allowed.filter(entry => entry.name.test(name)).map(({ use }) => use);
  const checked = uses.reduce((rest, use) => rest.replaceAll(use, ''), text);
  const met = patterns.filter(({ inText }) => inText.test(checked));
  if (met.length === 0) return [];
  return checked.split('\n').flatMap((line, index) =>
    met.flatMap(({ inLine, write }) => {
      const found = inLine.exec(line);
      return found ? [`${name}:${index + 1} "${found[0]}", write ${write}: ${line.trim()}`] : [];
    }),
  );
}

const texts = readerTexts();

/** Golden files of a folder are one test. */
const groups = new Set(texts.map(({ name }) => groupOf(name)));

function groupOf(name: string): string {
  return /^test\/\w+\//.exec(name)?.[0] ?? name;
}

for (const group of groups) {
  test(`${group} avoids words that nobody would say`, () => {
    assert.deepEqual(texts.filter(({ name }) => groupOf(name) === group).flatMap(findings), []);
  });
}

test('each avoided word is found where it is used', () => {
  const samples = [
    'print ASCII without looks',
    'the variables that are heard',
    'No slide is called so',
    'This talk broke off at slide 9',
    'n begins anew',
    'dsac-info in the linear mode',
    'the speaker console',
    'whoever speaks',
    'slips of the keyboard',
    'the colour',
  ];
  for (const text of samples) assert.ok(findings({ name: 'sample', text }).length > 0, text);
});

test('each word that is allowed is really used', () => {
  for (const { name, use } of allowed)
    assert.ok(
      texts.some(text => name.test(text.name) && text.text.includes(use)),
      `${use} is used nowhere: take it out of the list`,
    );
});

test('the texts are there', () => {
  for (const name of ['help', 'man', 'completion fish', 'JSON schema', 'show mission', 'README.md'])
    assert.ok(
      texts.some(text => text.name === name && text.text.length > 20),
      name,
    );
});
