/** What `help` tells beside the commands. */
export const helpTopics = [
  { name: 'keys', summary: 'the keys of the browser, of a talk and of its console' },
  { name: 'accessibility', summary: 'reading by ear, by braille, without motion' },
  { name: 'environment', summary: 'the variables that are heard, and the files' },
  { name: 'exit-codes', summary: 'what the exit codes mean' },
  { name: 'json', summary: 'what --json prints; with --json, its JSON Schema' },
] as const;

export type HelpTopic = (typeof helpTopics)[number]['name'];
