/** What the table of commands says of `export`. */
export const exportEntry = {
  name: 'export',
  operands: '[SECTION | FILE | FOLDER] --to FILE',
  takes: ['section', 'file'],
  summary: 'write a talk, a text or a website: HTML, PDF, Markdown or text',
  about: [
    'Without SECTION or FILE, it is the built-in talk; - reads standard input.',
    'The name after --to says the format: .html, .pdf, .md or .txt. Each is one',
    'file that needs no other and no network. --to - writes to standard output.',
    'A name without an ending, or with / at its end, is a folder: it gets a',
    'website of the whole reference, or of all Markdown files in FOLDER, with a',
    'menu and search. It needs no server, and --force replaces its own files only.',
    'A file whose parts are separated by --- is a talk; --slides and --document',
    'decide otherwise. HTML of a talk has the keys of the terminal; ? lists them.',
    'PDF is printed by an installed Chromium, Chrome or Edge. Without one, open',
    'the HTML in any browser and print it to PDF there.',
    'Speaker notes are left out, unless you ask for --notes or --handout.',
  ],
  examples: [
    ['dsac-info export --to talk.html', 'take the built-in talk home'],
    ['dsac-info export talk.md --to talk.pdf', 'print your own talk, a slide a page'],
    ['dsac-info export talk.md --handout --to handout.html', 'slides, notes and links to read'],
    ['dsac-info export README.md --to readme.html', 'turn a file into a page'],
    ['dsac-info export --to site/', 'write the whole reference as a website'],
    ['dsac-info export docs --to docs-site/', 'write your own folder as a website'],
    ['dsac-info export stats --to - --format txt', 'print a section as text'],
  ],
} as const;
