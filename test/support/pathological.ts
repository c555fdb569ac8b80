import { createFilling } from './filling.ts';
import { pathologicalLayouts } from './pathological-layouts.ts';

/** The size of each source where nothing else is said. UTF-16 code units. */
const usualSize = 64_000;

/**
 * Sources that have made Markdown parsers, or what lays Markdown out, run out of stack or of time: those of cmark's own
 * test, and others of their kind. Where a source has the word `innermost`, a reader must see it.
 *
 * @param size how long each is, about. UTF-16 code units
 */
export function pathological(size = usualSize): Readonly<Record<string, string>> {
  return { ...pathologicalMarkdown(size), ...pathologicalLayouts(size) };
}

function pathologicalMarkdown(size: number): Readonly<Record<string, string>> {
  const { fill, around, numbered, rising } = createFilling(size);
  return {
    'nested strong emphasis': around('*a **a ', ' a** a*'),
    'closers without openers': `${fill('a_ ')}innermost`,
    'openers without closers': `${fill('_a ')}innermost`,
    'link closers without openers': `${fill('a]')}innermost`,
    'link openers without closers': `${fill('[a')}innermost`,
    'openers and closers that do not match': `${fill('*a_ ')}innermost`,
    'openers and closers in threes': `a**b${fill('c* ')}innermost`,
    'commonmark.js #172': `${fill('*_* _ ')}innermost`,
    'link openers and emphasis closers': `${fill('[ a_')}innermost`,
    'strikethrough openers': `${fill('~~a ~b ')}innermost`,
    '[ (](': `${fill('[ (](')}innermost`,
    '![[]()': `innermost ${fill('![[]()')}`,
    'a hard case of links and emphasis': `${fill('**x [a*b**c*](d)')}innermost`,
    'nested brackets': around('[', ']'),
    'nested links': around('[', '](u)'),
    'nested images': around('![', '](u)'),
    'nested parentheses in an address': `[innermost](${around('(', ')').replace('innermost', 'u')})`,
    'nested quotes': around('> ', ''),
    'nested quotes without spaces': around('>', ''),
    'nested lists in one line': around('- ', ''),
    'nested ordered lists in one line': around('1. ', ''),
    'nested lists': `${numbered(index => `${' '.repeat(2 * index)}- a\n`, rising)}${' '.repeat(2 * rising)}innermost\n`,
    'lists in quotes': around('> - ', ''),
    'quotes around paragraphs': `${numbered(index => `${'> '.repeat(index)}a\n>\n`, rising)}${'> '.repeat(rising)}innermost`,
    'empty lines in nested lists': `${'- '.repeat(size / 4)}innermost${'\n'.repeat(size / 2)}`,
    'footnotes in footnotes': `[^1]\n\n${numbered(index => `[^${index}]: `, size / 10)}innermost`,
    'NUL characters': `abc${fill('\0')}innermost`,
    backticks: `${numbered(index => `e${'`'.repeat(index)}`, 1.4 * rising)}innermost`,
    'code spans without end': `${fill('`a``b')}innermost`,
    'links without end': `innermost ${fill('[a](<b')}`,
    'more links without end': `innermost ${fill('[a](b')}`,
    'titles without end': `innermost ${fill('[a](b "')}`,
    'comments without end': `innermost ${fill('</ <!--')}`,
    'comments in a row': `${fill('<!-- a -->')}\n\ninnermost`,
    'declarations without end': `innermost ${fill('<!A ')}`,
    'processing instructions without end': `innermost ${fill('<?')}`,
    'CDATA without end': `innermost ${fill('<![CDATA[')}`,
    'attributes without end': `innermost ${fill('<a b="')}`,
    'angle brackets': `${fill('<')}innermost`,
    ampersands: `${fill('&')}innermost`,
    backslashes: `${fill('\\')} innermost`,
    'references to nothing': `${fill('[a][b] ')}innermost`,
    definitions: `${numbered(index => `[r${index}]: u\n`, size / 12)}\n[innermost][r0]`,
    'equal definitions': `${fill('[a]: u\n')}\n[innermost][a]`,
    'footnotes referred to': `${fill('[^1] ')}\n\n[^1]: innermost`,
    footnotes: `${numbered(index => `[^${index}] `, size / 25)}\n\n${numbered(index => `[^${index}]: note\n\n`, size / 25)}innermost`,
    'a footnote that refers to itself': `[^1]\n\n[^1]: ${fill('[^1] ')}innermost`,
    'bare addresses': `${fill('http://a.b/ ')}innermost`,
    'bare addresses that touch': `${fill('http://a.b')} innermost`,
    'bare addresses with brackets': `${fill('www.a.b/)))))')} innermost`,
    'mail addresses': `${fill('a@b.c')} innermost`,
    'a table of many columns': `${fill('|a')}\n${fill('|-')}\n|innermost|\n`,
    'a table of many rows': `|a|b|\n|-|-|\n${fill('|c|d|\n')}|innermost|e|\n`,
    'rows far shorter than their table': `${'|a'.repeat(size / 32)}\n${'|-'.repeat(size / 32)}\n${'|c\n'.repeat(size / 4)}|innermost`,
    'tables that are none': `${fill('|a\n')}innermost`,
    'thematic breaks': `${fill('***\n')}innermost`,
    'setext underlines': `${fill('a\n=\n')}innermost`,
    'an unclosed fence': `\`\`\`\n${fill('a\n')}innermost`,
    'fences in a row': `${fill('```\n')}innermost`,
    'one long word': `${fill('a')} innermost`,
    'one long row of code': `    ${fill('a\t')}innermost`,
    'combining marks': `a${fill('\u0301')} innermost`,
    'joined emoji': `${fill('\u{1f469}\u200d')} innermost`,
    'hard breaks': `${fill('a\\\n')}innermost`,
    div: `${fill('<div>')}innermost`,
    'div, closed': `${'<div>\n'.repeat(size / 12)}\n\ninnermost *a*\n\n${'</div>\n'.repeat(size / 12)}`,
    'inline tags': `a ${fill('<b>')}innermost`,
    'closing tags': `a ${fill('</b>')}innermost`,
    'tags that never close': `${fill('<p><i>')}innermost`,
    'tags that part others': `${fill('<a><b></a>')}innermost`,
    'HTML quotes': around('<blockquote>', '</blockquote>'),
    'HTML lists': around('<ul><li>', '</li></ul>'),
    'HTML tables': around('<table><tr><td>', '</td></tr></table>'),
    'HTML details': around('<details><summary>a</summary>', '</details>'),
    'HTML definitions': around('<dl><dd>', '</dd></dl>'),
    'HTML links around blocks': around('<a href="u"><div>', '</div></a>'),
    'HTML attributes': `<div ${fill('a="b" ')}>innermost</div>`,
    'a cell that spans': `<table><tr><td colspan="999999999">innermost</td></tr></table>`,
    'an ordered list that begins high': `<ol start="999999999999999999999"><li>innermost</li></ol>`,
  };
}
