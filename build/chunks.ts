/**
 * What loads together stands together, for each file takes some time to find and to read. A module goes where its
 * path is named, or else with the first that needs it; so no chunk has what the chunks above it can do without.
 */
export const chunks = [
  // What reads the command line, and says what was wrong.
  { name: 'base', test: /rolldown.runtime|[\\/]src[\\/](?:cli|diagnostic)\.ts$/ },
  // What prints a section.
  {
    name: 'text',
    test: /[\\/]src[\\/](?:markdown[\\/]front-matter|browse[\\/]library|export[\\/]text|program[\\/](?:print-document|print-command|printing|load-settings|reference))\.ts$/,
  },
  // Help, and what is written for a shell.
  { name: 'shell', test: /[\\/]src[\\/]program[\\/]print-(?:help|for-shell|config)\.ts$/ },
  // The keys in force.
  { name: 'keys', test: /[\\/]src[\\/]program[\\/](?:load-keymaps|describe-keys|keys-text)\.ts$/ },
  { name: 'given-keys', test: /[\\/]src[\\/]app[\\/]given?-keys\.ts$/ },
  // What searches.
  { name: 'search', test: /[\\/]src[\\/](?:program[\\/]print-search|browse[\\/]stored-search)\.ts$/ },
  // What makes slides, and prints them.
  { name: 'deck', test: /[\\/]src[\\/](?:deck[\\/]build-deck|program[\\/]open-talk)\.ts$/ },
  // What draws a screen.
  { name: 'screen', test: /[\\/]src[\\/]program[\\/]open-screen\.ts$/ },
].map((group, index, { length }) => ({ ...group, priority: length - index }));
