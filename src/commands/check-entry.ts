/** What the table of commands says of `check`. */
export const checkEntry = {
  name: 'check',
  operands: '[FILE... | FOLDER | built-in]',
  takes: ['file'],
  summary: 'check talks and pages against the Section 508 checklist',
  about: [
    'It looks at titles, descriptions of pictures, links, contrast, language and',
    'notes, and lays every slide out at several sizes to see what does not fit.',
    'Each finding has its file and line, the reason, and how to fix it.',
    '--severity advice also shows what could be better. The exit code is 1 when',
    'something is found. A page with the commands or front matter of a talk is',
    'checked as one. <!-- check-ignore: RULE reason --> silences a rule for the',
    'next block, and "check:" in the front matter turns rules off: RULE: off.',
    'It checks the form: only people can say whether the words are true. --ask asks',
    'you line by line, keeps your answers in talk.508.yaml and writes the filled',
    'checklist to talk.508.md; --508 prints it. --fix turns rows with bullets into',
    'lists, takes "image of" out of descriptions, and lets moving text stand still.',
  ],
  examples: [
    ['dsac-info check talk.md', 'check a talk before you give it'],
    ['dsac-info check talk.md --sizes 80x24', 'check it for one projector'],
    ['dsac-info check docs --format github', 'check pages in a workflow'],
    ['dsac-info check talk.md --outline', 'see what a screen reader finds its way by'],
    ['dsac-info check talk.md --508', 'fill the checklist for a pull request'],
    ['dsac-info check talk.md --ask', 'answer what only you know'],
    ['dsac-info check --rules', 'list all rules'],
  ],
} as const;
