import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeDocument } from '../../src/linear/write-blocks.ts';
import { diagramWords } from '../../src/markdown/diagram/relations.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';

const cases: readonly (readonly [source: string, ...sentences: readonly string[]])[] = [
  ['graph TD\nA[Start]-->B{Is it?}\nB -->|Yes| C', 'Start to Is it?', 'Is it? to C, labeled Yes'],
  ['flowchart LR\nA & B -- one --> C\nD', 'A to C, labeled one', 'B to C, labeled one', 'D, not connected'],
  ['graph\nA --- B\nA <--> B\nA -. maybe .-> B', 'A with B', 'A to B and back', 'A to B, labeled maybe'],
  ['stateDiagram-v2\n[*] --> Still\nStill --> [*] : stop', 'Start to Still', 'Still to end, labeled stop'],
  [
    'sequenceDiagram\nparticipant A as Alice\nA->>+Bob: Hello\nNote over A,Bob: Talk\nloop Daily\nBob-->>-A: Hi\nend',
    ...['Alice to Bob: Hello', 'Note over Alice and Bob: Talk', 'Loop: Daily', 'Bob to Alice: Hi', 'End'],
  ],
  [
    'classDiagram\nAnimal <|-- Duck\nclass Duck {\n+swim()\n}\nA "1" --> "n" B : has',
    ...['Duck inherits from Animal', 'Duck has +swim()', 'A to B, 1 to n, labeled has'],
  ],
  [
    'erDiagram\nCUSTOMER ||--o{ ORDER : places\nORDER {\nint id PK\n}',
    ...['CUSTOMER to ORDER, labeled places, exactly one to zero or more', 'ORDER has int id PK'],
  ],
];
for (const [source, ...sentences] of cases) {
  test(JSON.stringify(source), () => assert.deepEqual(diagramWords(source)?.sentences, sentences));
}

test('what cannot be read in full is read as its source', () => {
  const sources = ['', 'graph TD', 'graph TD\n??', 'pie\n"a": 1', 'graph TD\nA --> ', 'sequenceDiagram\nx'];
  for (const source of [
    ...sources,
    `sequenceDiagram\n${'->'.repeat(20_000)}`,
    `graph TD\nA[${'['.repeat(50_000)}`,
  ])
    assert.equal(diagramWords(source), undefined);
});

test('5,000 boxes are read one by one', () => {
  const lines = Array.from({ length: 5000 }, (_, index) => `N${index}-->N${index + 1}`);
  assert.equal(diagramWords(`graph TD\n${lines.join('\n')}`)?.sentences.length, 5000);
});

test('a diagram has a name, its relations and an end', () => {
  const document = parseMarkdown('```mermaid\ngraph TD\nA -->|yes| B\n```\n', 'a.md');
  assert.deepEqual(
    writeDocument(document, () => undefined).map(({ text }) => text),
    ['Diagram, flowchart, 1 item', '- A to B, labeled yes', 'End of diagram'],
  );
});
