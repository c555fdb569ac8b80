/** An item of the office's checklist for presentations under Section 508. */
export type ChecklistItem = { readonly number: number; readonly title: string };

/** Where the checklist is. */
export const checklistAddress =
  'https://github.com/DSACMS/ospo-guide/blob/main/content/outbound/508-checklist.md';

const titles = [
  'Layout and reading order',
  'Contrast of text and background',
  'Color and other visual characteristics',
  'Columns',
  'Lists',
  'Data tables',
  'Text alternatives',
  'Links',
  'Vital background information',
  'Language',
  'Audio, video and multimedia',
  'Flashing',
  'Name of the file',
  'Other formats',
] as const;

/** All items, in their order. */
export const checklistItems: readonly ChecklistItem[] = titles.map((title, index) => ({
  number: index + 1,
  title,
}));
