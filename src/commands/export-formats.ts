/** What an export may be, by the ending of its file. */
export const exportFormats = ['html', 'pdf', 'md', 'txt', 'site'] as const;
export type ExportFormat = (typeof exportFormats)[number];

const endings: Readonly<Record<string, ExportFormat>> = {
  ...{ html: 'html', htm: 'html', pdf: 'pdf', md: 'md', markdown: 'md', txt: 'txt', text: 'txt' },
};

/** The format that a name says: a folder is a website; nothing where it says none. */
export function formatOf(file: string): ExportFormat | undefined {
  if (/[/\\]$|(?:^|[/\\])(?:\.\.?|[^./\\]+)$/.test(file)) return 'site';
  return endings[/\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? ''];
}
