/** Puts a text somewhere in a Markdown file. */
export type Place = { readonly what: string; readonly put: (text: string) => string };

const inBlocks: Readonly<Record<string, (text: string) => string>> = {
  paragraph: text => text,
  'between words': text => `word${text}word`,
  'ATX heading': text => `# ${text}`,
  'setext heading': text => `${text}\n---`,
  'bullet list': text => `- ${text}\n- word`,
  'ordered list': text => `7) ${text}`,
  'task item': text => `- [x] ${text}`,
  quote: text => `> ${text}`,
  alert: text => `> [!WARNING]\n> ${text}`,
  'kind of an alert': text => `> [!${text}]\n> word`,
  'list in a quote': text => `> - ${text}`,
  strong: text => `**a${text}b**`,
  'emphasis, struck out': text => `*a ~~b${text}c~~*`,
  'code span': text => `\`${text}\``,
  'fenced code': text => `\`\`\`js\n${text}\n\`\`\``,
  'fenced code without a language': text => `~~~\n${text}\n~~~`,
  'info string': text => `~~~${text}\nword\n~~~`,
  'rest of an info string': text => `~~~js ${text}\nword\n~~~`,
  'indented code': text => `    ${text}`,
  'text of a link': text => `[${text}](https://one.example/)`,
  'address of a link': text => `[word](https://one.example/${text})`,
  'whole address': text => `[word](${text})`,
  'address in angles': text => `[word](<https://one.example/${text}>)`,
  'host of a link': text => `[word](https://one.example${text}/)`,
  'address with another scheme': text => `[word](javascript:${text})`,
  'title of a link': text => `[word](https://one.example/ "${text}")`,
  autolink: text => `<https://one.example/${text}>`,
  'mail address': text => `<me${text}@one.example>`,
  'bare address': text => `https://one.example/${text} www.one.example/${text}`,
  'text that looks like an address': text => `[https://bank.example/${text}](https://one.example/)`,
  'label of a reference': text => `[word][${text}]\n\n[${text}]: https://one.example/`,
  'address of a reference': text => `[word][label]\n\n[label]: <https://one.example/${text}>`,
  'title of a reference': text => `[word][label]\n\n[label]: https://one.example/ "${text}"`,
  'reference that is not defined': text => `[word][${text}]`,
  'alt text': text => `![${text}](https://one.example/a.png)`,
  'alt text of a linked image': text => `[![${text}](a.png)](https://one.example/)`,
  'address of an image': text => `![word](https://one.example/${text})`,
  'title of an image': text => `![word](a.png "${text}")`,
  'table header': text => `| ${text} | b |\n| - | - |\n| c | d |`,
  'table cell': text => `| a | b |\n| - | -: |\n| ${text} | d |`,
  'cell of a table too wide': text =>
    `|${' a |'.repeat(60)}\n|${' - |'.repeat(60)}\n|${` ${text} |`.repeat(60)}`,
  'chart label': text => `<!-- chart: bar -->\n\n| a | b |\n| - | - |\n| ${text} | 31 ${text} |`,
  'header of a chart': text => `<!-- chart: bar -->\n\n| a | ${text} |\n| - | - |\n| c | 31 |`,
  'kind of a chart': text => `<!-- chart: ${text} -->`,
  'footnote label': text => `word[^${text}]\n\n[^${text}]: note`,
  'footnote text': text => `word[^1]\n\n[^1]: ${text}`,
  'HTML text': text => `<div>${text}</div>`,
  'HTML inline text': text => `a <kbd>${text}</kbd> <sup>${text}</sup> <mark>${text}</mark> <q>${text}</q>`,
  'HTML code': text => `<pre><code class="language-js">${text}</code></pre>`,
  'HTML language': text =>
    `<pre lang="${text}">word</pre>\n\n<pre><code class="language-${text}">a</code></pre>`,
  'HTML alt': text => `<img src="a.png" alt="${text}">`,
  'HTML title': text => `<abbr title="${text}">word</abbr>`,
  'HTML address': text => `<a href="https://one.example/${text}" title="${text}">word</a>`,
  'HTML whole address': text => `<a href="${text}">word</a>`,
  'HTML attribute without quotes': text => `<a href=${text}>word</a> <img alt=${text}>`,
  'HTML name of an attribute': text => `<div ${text}="a" a${text}>word</div>`,
  'HTML name of a tag': text => `<div><a${text}>word</a${text}></div>`,
  'HTML list': text => `<ol start="${text}" type="${text}"><li value="${text}">word</ol>`,
  'HTML attributes of ours': text =>
    `<ol data-delimiter="${text}"><li>a</ol><pre data-info="${text}">a</pre><p align="${text}">a</p>`,
  'HTML elements of ours': text =>
    `<div><footnote_reference number="${text}"></footnote_reference><footnote_block><footnote_item>${text}</div>`,
  'HTML table': text =>
    `<table><caption>${text}</caption><tr><th colspan="${text}">${text}<td style="text-align:${text}">${text}</table>`,
  'HTML definition list': text => `<dl><dt>${text}<dd>${text}</dl>`,
  'summary of details': text => `<details><summary>${text}</summary>\n\n${text}\n\n</details>`,
  'HTML comment': text => `<!-- ${text} -->\n\na <!-- ${text} --> b`,
  'HTML processing instruction': text => `<?${text}?>\n\n<!A ${text}>\n\n<![CDATA[${text}]]>`,
  'what vanishes in HTML': text => `<script>${text}</script>\n\n<style>${text}</style>`,
  'hard break': text => `a\\\n${text}  \nb`,
  'escaped in Markdown': text => [...text].map(character => `\\${character}`).join(''),
};

/** Places in the body of a file; many can be in one file. */
export const places: readonly Place[] = Object.entries(inBlocks).map(([what, put]) => ({ what, put }));

const inFrontMatter: Readonly<Record<string, (text: string) => string>> = {
  title: text => `title: ${text}`,
  'title in quotes': text => `title: "${text}"`,
  'title with the escapes of YAML': text => `title: ${JSON.stringify(text)}`,
  'title of several lines': text => `title: |\n  a\n  ${text}\n  b`,
  summary: text => `title: a\nsummary: ${JSON.stringify(text)}`,
  sources: text => `title: a\nsources: [${JSON.stringify(text)}]`,
  key: text => `${JSON.stringify(text)}: a`,
  'key without quotes': text => `a${text}b: a\na${text}b: c`,
  'key of a key': text => `title: { ${JSON.stringify(text)}: a }`,
  'alias and anchor': text => `a: &a${text} b\nc: *a${text}`,
  tag: text => `title: !${text} b`,
  comment: text => `# ${text}\ntitle: a`,
  'no mapping': text => text,
};

/** Places in front matter; a file has one. */
export const headPlaces: readonly Place[] = Object.entries(inFrontMatter).map(([what, put]) => ({
  what,
  put: text => `---\n${put(text)}\n---\n\nword\n`,
}));
