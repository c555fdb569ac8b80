/** What `help` explains besides the commands. */
export const helpTopics = [
  { name: 'keys', summary: 'keys in the browser, talks and the speaker view' },
  { name: 'dialects', summary: 'decks of other programs, and what becomes of them' },
  { name: 'accessibility', summary: 'screen readers, braille, keyboard and motion' },
  { name: 'environment', summary: 'environment variables and files' },
  { name: 'exit-codes', summary: 'what the exit codes mean' },
  { name: 'json', summary: 'what --json prints; add --json for its JSON Schema' },
] as const;

export type HelpTopic = (typeof helpTopics)[number]['name'];
