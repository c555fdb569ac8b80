/**
 * What loads together stands together, for each file takes some time to find and to read. A module goes where its
 * path is named, or else with the first that needs it; so no chunk has what the chunks above it can do without.
 */
export const chunks = [
  // What reads the command line, and says what was wrong.
  {
    name: 'base',
    test: /rolldown.runtime|[\\/]src[\\/](?:cli|diagnostic|commands[\\/]run[\\/](?:present|notes))\.ts$/,
  },
  // What helps.
  { name: 'help', test: /[\\/]src[\\/]commands[\\/]run[\\/]help\.ts$/ },
  // What prints a section, and what finds and marks words, wherever they are shown.
  {
    name: 'text',
    test: /[\\/]src[\\/](?:markdown[\\/](?:front-matter|script-signs|search-words)|layout[\\/](?:snippet|mark-words)|deck[\\/]find-slides|library[\\/]library|export[\\/]text|settings[\\/](?:load-settings|load-theme)|platform[\\/](?:state-folder|whole-file)|commands[\\/](?:reference[\\/](?:section-finder|built-in-reference|library-folder)|print[\\/]printing|run[\\/](?:browse|show|list|news|stats)))\.ts$/,
  },
  // What is written for a shell.
  {
    name: 'shell',
    test: /[\\/]src[\\/]commands[\\/]run[\\/](?:man|completion|config|version|init)\.ts$|^(?!.*node_modules).*[\\/]package\.json$/,
  },
  // What searches.
  {
    name: 'search',
    test: /[\\/]src[\\/](?:commands[\\/](?:run[\\/]search|print[\\/]find-hits)|search[\\/](?:search-parts|stored-search))\.ts$/,
  },
  // What makes slides, and prints them; and what reading or giving a talk needs, on a screen or by line.
  {
    name: 'deck',
    test: /[\\/]src[\\/](?:markdown[\\/]diagram[\\/]entities|library[\\/](?:news-filters|section-link|page)|search[\\/]searcher|deck[\\/](?:build-deck|moves|note-blocks|pace)|platform[\\/](?:ports|talk-record|terminal-input)|check[\\/]finding-words|commands[\\/]talk[\\/](?:built-in-talk|open-talk|publish-talk|watch-deck))\.ts$/,
  },
  // What reads the decks of other programs. The names of these stand with the options.
  {
    name: 'dialects',
    test: /[\\/]src[\\/](?:deck[\\/]dialects[\\/](?!dialect-names)[\w-]+|commands[\\/]talk[\\/]report-deck)\.ts$/,
  },
  // What reads files and folders.
  {
    name: 'pages',
    test: /[\\/]src[\\/]commands[\\/](?:pages[\\/](?:open-library|page-reader)|reference[\\/]own-reference)\.ts$/,
  },
  // What reads by line.
  {
    name: 'linear',
    test: /[\\/]src[\\/]commands[\\/]linear[\\/](?:browse|present|print|open)-linear\.ts$/,
  },
  // The keys in effect.
  {
    name: 'keys',
    test: /[\\/]src[\\/](?:settings[\\/](?:load-keymaps|describe-keys)|commands[\\/](?:help[\\/]keys-text|screen[\\/]screen-choice))\.ts$/,
  },
  { name: 'key-overrides', test: /[\\/]src[\\/]keys[\\/](?:key|apply)-overrides\.ts$/ },
  // What draws a screen.
  { name: 'screen', test: /[\\/]src[\\/]commands[\\/]screen[\\/]open-screen\.ts$/ },
  // What an export shares with others, and must not take from them. A worker needs the heads: they stand by themselves,
  // as the program would start in whatever loads one of its own chunks.
  { name: 'picture-heads', test: /[\\/]src[\\/]pictures[\\/]picture-head\.ts$/ },
  { name: 'picture-files', test: /[\\/]src[\\/]platform[\\/]picture-files\.ts$/ },
  // What checks shares with a page that is printed.
  {
    name: 'draw-within',
    test: /[\\/]src[\\/](?:commands[\\/]print[\\/]draw-within|library[\\/]broken-links)\.ts$/,
  },
  // What is known of a theme's colors.
  { name: 'own-theme', test: /[\\/]src[\\/]settings[\\/]own-theme\.ts$/ },
  // What writes pages, Markdown and PDF. It goes by itself: nobody who reads or talks needs it.
  {
    name: 'export',
    test: /[\\/]src[\\/](?:export[\\/](?:html|markdown)|commands[\\/](?:export|run[\\/]export))/,
  },
  // What checks, whoever asks for it: what a screen knows of checks stands with the screen.
  {
    name: 'check',
    test: /[\\/]src[\\/](?:check[\\/](?!severity|checked-on-screen|finding-words|checklist[\\/])[\w\\/-]+|commands[\\/](?:check[\\/](?!print-checklist|ask-author|checklist-files)[\w-]+|run[\\/]check)|export[\\/]findings-[\w-]+|platform[\\/]save-file)\.ts$/,
  },
  // The filled checklist: it writes pages, and a check does not.
  {
    name: 'checklist',
    test: /[\\/]src[\\/](?:check[\\/]checklist[\\/][\w-]+|commands[\\/]check[\\/](?:print-checklist|ask-author|checklist-files)|export[\\/]checklist-markdown)\.ts$/,
  },
].map((group, index, { length }) => ({ ...group, priority: length - index }));
