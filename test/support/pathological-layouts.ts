import { createFilling } from './filling.ts';

/**
 * Sources whose trouble begins where they are laid out, given as a talk, or read as YAML.
 *
 * @param size how long each is, about. UTF-16 code units
 */
export function pathologicalLayouts(size: number): Readonly<Record<string, string>> {
  const { fill, numbered } = createFilling(size);
  const cells = (count: number) => `${'|a'.repeat(count)}\n${'|-'.repeat(count)}\n`;
  return {
    'one huge heading': `# ${fill('a ')}innermost`,
    'one huge setext heading': `${fill('a ')}innermost\n===\n`,
    'a huge heading of one word': `# ${fill('a')} innermost`,
    'a huge heading over text': `# ${fill('a ')}\n\ninnermost`,
    'a huge heading in a quote': `> # ${fill('a ')}innermost`,
    'headings of a word': `${fill('# a\n\n')}innermost`,
    'a huge title in the front matter': `---\ntitle: ${fill('a ')}\n---\n\ninnermost`,
    'many authors in the front matter': `---\nauthors: [${fill('a, ')}]\n---\n\ninnermost`,
    'footnotes in the text': `${fill('^[')}innermost`,
    'elements that vanish, without end': `innermost ${fill('<svg>')}`,
    'elements that vanish, with one end': `a ${fill('<svg>')}</svg>innermost`,
    'several elements that vanish, without end': `innermost ${fill('<svg><math><select>')}`,
    'scripts without end': `innermost ${fill('<script>')}`,
    'comments that never end in the text': `innermost ${fill('a <!-- ')}`,
    'a string of line ends in the front matter': `---\na: "${fill('\\\n')}"\n---\n\ninnermost`,
    'a string without end in the front matter': `---\na: "${fill('\\\n')}\n---\n\ninnermost`,
    'blank lines in a string of the front matter': `---\na: "${fill(' \n')}"\n---\n\ninnermost`,
    'a long single-quoted string in the front matter': `---\na: '${fill("''\n ")}'\n---\n\ninnermost`,
    'a long plain string in the front matter': `---\na: b\n${fill(' a\n')}---\n\ninnermost`,
    'a block of text in the front matter': `---\na: >\n${fill('  a\n\n')}---\n\ninnermost`,
    'nested lists in the front matter': `---\na: ${fill('[')}\n---\n\ninnermost`,
    'nested maps in the front matter': `---\na: ${fill('{a: ')}\n---\n\ninnermost`,
    'nested dashes in the front matter': `---\na:\n  ${fill('- ')}\n---\n\ninnermost`,
    'many keys in the front matter': `---\n${numbered(index => `k${index}: v\n`, size / 10)}---\n\ninnermost`,
    'many mistakes in the front matter': `---\na: b\n${fill('}\n')}---\n\ninnermost`,
    'equal keys in the front matter': `---\n${fill('a: b\n')}---\n\ninnermost`,
    'comments in the front matter': `---\n${fill('# a\n')}a: b\n---\n\ninnermost`,
    'escapes in the front matter': `---\na: "${fill('\\u0061')}"\n---\n\ninnermost`,
    'front matter without end': `---\na: b\n${fill('a\n')}\ninnermost`,
    'a sparse table': `${cells(size / 8)}${fill('|c\n').slice(0, size / 2)}\ninnermost`,
    'a sparse table of few rows': `${cells(size / 5)}${'|c\n'.repeat(size / 1000)}\ninnermost`,
    'a chart of many rows': `<!-- chart: bar -->\n\n|a|b|\n|-|-|\n${fill('|c|1|\n')}\ninnermost`,
    'a chart of many columns': `<!-- chart: bar -->\n\n${cells(size / 6)}${'|1'.repeat(size / 6)}|\n\ninnermost`,
    'a table that is wide at its end': `|a|b|\n|-|-|\n|c|${fill('d ')}|\n\ninnermost`,
    'one long word from right to left': `${fill('\u05d0')} innermost`,
    'words from right to left': `${fill('\u05d0\u05d1 ')}innermost`,
    'one long word of ideographs': `${fill('\u65e5')} innermost`,
    'one long word of many letters': `${fill('\u0444')} innermost`,
    'one long address': `https://a.example/${fill('a')} innermost`,
    'one long address in parts': `https://a.example/${fill('a/')} innermost`,
    'one long row of code from right to left': `    ${fill('\u05d0')}innermost`,
    'short rows of code': `\`\`\`\n${fill('a\n')}\`\`\`\n\ninnermost`,
    'short rows of a paragraph': `${fill('a\n')}innermost`,
    'items of a list': `${fill('- a\n')}\ninnermost`,
    'loose items of a list': `${fill('- a\n\n')}innermost`,
    'numbered items of a list': `${fill('1. a\n')}\ninnermost`,
    'short quotes': `${fill('> a\n\n')}innermost`,
    paragraphs: `${fill('a\n\n')}innermost`,
    'links to one address each': `${numbered(index => `[a](https://${index}.example) `, size / 28)}innermost`,
    'chained footnotes': `a[^0]\n\n${numbered(index => `[^${index}]: b[^${index + 1}]\n\n`, size / 20)}innermost`,
    'chained footnotes on every slide': chainedOnSlides(size / 60),
    'definitions of terms': `<dl>${fill('<dt>a<dd>b')}</dl>\n\ninnermost`,
    'slides of a word': `${fill('a\n\n---\n\n')}innermost`,
    'steps of a slide': `${fill('a\n\n<!-- pause -->\n\n')}innermost`,
    'items that come one by one': `<!-- incremental_lists: true -->\n\n${fill('- a\n')}\ninnermost`,
    'columns of a slide': `<!-- column_layout: [1, 1] -->\n\n<!-- column: 0 -->\n\n${fill('a\n\n')}innermost`,
    'columns of a slide, many': `<!-- column_layout: [${'1, '.repeat(size / 3)}1] -->\n\n<!-- column: 0 -->\n\ninnermost`,
    'columns back and forth': `<!-- column_layout: [1, 1] -->\n\n${fill('<!-- column: 0 -->\n\na\n\n<!-- column: 1 -->\n\nb\n\n')}innermost`,
    'a code of a long address': `<!-- qr -->\n\n[innermost](https://a.example/${fill('a')})`,
    'codes on a slide': `${fill('<!-- qr -->\n\n[a](https://a.example)\n\n')}innermost`,
    'centered items': `<!-- alignment: center -->\n\n${fill('- a\n')}\ninnermost`,
    'notes of a slide': `innermost\n\n${fill('<!-- speaker_note: a -->\n\n')}`,
    'one long note of a slide': `innermost\n\n<!-- speaker_note: ${fill('a ')} -->`,
    'fences of code in languages': `${fill('```js\nlet a = 1\n```\n\n')}innermost`,
    'one long list in cells': `<table><tr><td><ul>${fill('<li>a')}</ul></table>\n\ninnermost`,
    'a table of many wide cells': `<table>${fill('<tr><td><p>a<p>b')}</table>\n\ninnermost`,
  };
}

/** Each slide refers to a note that leads to all the notes behind it. */
function chainedOnSlides(count: number): string {
  const { numbered } = createFilling(0);
  const slides = numbered(index => `# a\n\nb[^${index}]\n\n`, count);
  return `${slides}${numbered(index => `[^${index}]: c[^${index + 1}]\n\n`, count)}innermost`;
}
