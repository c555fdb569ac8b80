/** What the table of commands says of `init`. */
export const initEntry = {
  name: 'init',
  operands: 'FOLDER',
  takes: ['file'],
  summary: 'write a library to start from, for your team',
  about: [
    'It writes sections, a talk, a theme and dsac-info.yaml, which says whose',
    'library it is: title, license, sources, home figures. Nothing that is there',
    'is changed. --library FOLDER opens it; so do DSAC_INFO_LIBRARY and the',
    'setting library. docs/make-it-yours.md shows how to make a package of it.',
  ],
  examples: [
    ['dsac-info init my-office', 'write it'],
    ['dsac-info --library my-office', 'browse it'],
    ['dsac-info present --library my-office', 'give its talk'],
  ],
} as const;
