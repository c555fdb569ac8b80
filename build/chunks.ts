/**
 * What loads together stands together, for each file takes some time to find and to read. A module goes where its
 * path is named, or else with the first that needs it; so no chunk has what the chunks above it can do without.
 */
export const chunks = [
  // What reads the command line, and says what was wrong.
  {
    name: 'base',
    test: /rolldown.runtime|[\\/]src[\\/](?:cli|diagnostic)\.ts$|^(?!.*node_modules).*[\\/]package\.json$/,
  },
  // What helps.
  { name: 'help', test: /[\\/]src[\\/]program[\\/]print-help\.ts$/ },
  // What prints a section, and what finds and marks words, wherever they are shown.
  {
    name: 'text',
    test: /[\\/]src[\\/](?:markdown[\\/](?:front-matter|search-words)|layout[\\/](?:snippet|mark-words)|deck[\\/]find-slides|browse[\\/]library|export[\\/]text|program[\\/](?:print-document|print-command|printing|load-settings|load-theme|reference))\.ts$/,
  },
  // What is written for a shell.
  { name: 'shell', test: /[\\/]src[\\/]program[\\/]print-(?:for-shell|config)\.ts$/ },
  // What searches.
  {
    name: 'search',
    test: /[\\/]src[\\/](?:program[\\/]print-search|browse[\\/](?:search-parts|stored-search))\.ts$/,
  },
  // What makes slides, and prints them; and what reading or giving a talk needs, on a screen or by line.
  {
    name: 'deck',
    test: /[\\/]src[\\/](?:browse[\\/](?:news-filters|section-link)|deck[\\/](?:build-deck|moves|note-blocks|pace)|io[\\/](?:ports|talk-record|terminal-input)|program[\\/]open-talk)\.ts$/,
  },
  // What reads by line.
  {
    name: 'linear',
    test: /[\\/]src[\\/]program[\\/](?:(?:browse|present|print)-in-words|open-linear)\.ts$/,
  },
  // The keys in effect.
  { name: 'keys', test: /[\\/]src[\\/]program[\\/](?:load-keymaps|describe-keys|keys-text)\.ts$/ },
  { name: 'given-keys', test: /[\\/]src[\\/]app[\\/]given?-keys\.ts$/ },
  // What draws a screen.
  { name: 'screen', test: /[\\/]src[\\/]program[\\/]open-screen\.ts$/ },
].map((group, index, { length }) => ({ ...group, priority: length - index }));
