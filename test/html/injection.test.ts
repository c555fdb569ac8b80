import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checklistPageOf } from '../support/checklist-page.ts';
import { htmlPayloads } from '../support/html-payloads.ts';
import { partsOf } from '../support/page-parts.ts';
import { deckPageOf, handoutOf, pageOf } from '../support/pages.ts';
import { payloads } from '../support/payloads.ts';

// Whatever an author writes, and wherever: no element, attribute or address of a page is one that runs or fetches anything.

const elements = new Set(
  (
    'html head meta title style script body a aside abbr blockquote br caption code dd del details div dl dt em figcaption figure ' +
    'footer h1 h2 h3 h4 h5 h6 header hr img ins kbd li main mark nav ol p pre section span strong summary sup table tbody td th thead ' +
    'tr u ul wbr svg g path text rect circle line polyline math semantics annotation mrow mi mn mo mtext mspace mfrac msqrt mroot ' +
    'msub msup msubsup munder mover munderover mtable mtr mtd'
  ).split(' '),
);

/** The number of styles and scripts is that of a page without any payload. */
const parts = (page: string) =>
  partsOf(page).elements.filter(({ name }) => /^(?:style|script|title)$/.test(name)).length;

function assertHarmless(page: string, made: (markdown: string) => string): void {
  const { elements: found } = partsOf(page);
  for (const { name, attributes } of found) {
    assert.ok(elements.has(name), `<${name}>`);
    for (const [attribute, value] of Object.entries(attributes)) {
      assert.doesNotMatch(attribute, /^(?:on|style$|srcdoc$|formaction$|xlink)/, `${name} ${attribute}`);
      if (attribute === 'href')
        assert.match(new URL(value, 'https://page.invalid/').protocol, /^(?:https?|mailto):$/);
      if (attribute === 'src') assert.match(value, /^data:image\/(?:png|jpeg|gif|webp|svg\+xml);base64,/);
    }
  }
  assert.equal(parts(page), parts(made('# A')));
  assert.equal(found.filter(({ attributes }) => attributes['http-equiv'] !== undefined).length, 1);
}

/** A hostile text at each place that has one. */
const placed = (text: string): readonly string[] => {
  const row = text.replace(/[\r\n]+/g, ' ');
  const quoted = JSON.stringify(row);
  return [
    `---\ntitle: ${quoted}\nsubtitle: ${quoted}\nauthor: ${quoted}\nlang: ${quoted}\nfooter: ${quoted}\nheader: ${quoted}\n---\n\n# A\n`,
    `# ${row}\n\n${text}\n\n- ${row}\n\n> ${row}\n\n<!-- ${row.replaceAll('-->', '')} -->\n`,
    `[${row}](${row}) ![${row}](${row}) <a href="${row}">x</a> <a href='${row}' id='${row}'>x</a> <img src="${row}" alt="${row}">\n`,
    `[x]: ${row} "${row}"\n\n[x]\n\n[y](https://a.example/${row} "${row}")\n\n<${row}>\n`,
    `\`\`\`${row}\n${text}\n\`\`\`\n\n    ${row}\n\n$${row}$\n\n\`\`\`math\n${text}\n\`\`\`\n\n\`\`\`mermaid\nflowchart LR\n  A[${row}] --> B\n\`\`\`\n`,
    `| ${row} | 2 |\n| --- | --- |\n| ${row} | 1 |\n\n<table><caption>${row}</caption><tr><td colspan="${row}" align="${row}">x</td></tr></table>\n`,
    `<details><summary>${row}</summary>\n\n${row}\n\n</details>\n\na[^1]\n\n[^1]: ${row}\n`,
    `<!-- qr -->\n\n[a](https://a.example/${row})\n`,
  ];
};

const hostile = [...payloads, ...htmlPayloads];
for (const [name, made] of [
  ['document', pageOf],
  ['deck', (markdown: string) => deckPageOf(markdown, { hasNotes: true })],
  ['handout', handoutOf],
  ['checklist', (markdown: string) => checklistPageOf(markdown, markdown, markdown)],
] as const) {
  describe(`nothing in a ${name} runs`, () => {
    for (const { what, text } of hostile)
      test(what, () => {
        for (const markdown of placed(text)) assertHarmless(made(markdown), made);
      });
  });
}
