/** Words that texts for users do not use, and what to write instead. */
export type Avoided = { readonly words: RegExp; readonly write: string };

export const avoided: readonly Avoided[] = [
  {
    words: /\bstands? (?:behind|before|below|above|beside)\b/,
    write: 'follows, comes before, is below, is next to',
  },
  { words: /\bpart(?:s|ed)? (?:slides|at|by|into)\b/, write: 'separate, split' },
  { words: /\bmay not (?:read|write)\b/, write: 'do not have permission to …' },
  { words: /\bknown are\b|\bof the kind\b/, write: 'the keys are …, a video' },
  { words: /\bin a circle\b|\bhas to be (?:relative|absolute)\b/, write: 'loop, must be' },
  { words: /\b(?:is|are) drawn from\b|\band the like\b|\bor the like\b/, write: 'needs …, another …' },
  { words: /\bnought\b|\bat the (?:least|most)\b|\bwhilst\b|\bslips of\b/, write: 'zero, at least, at most' },
  { words: /\bgoes on (?:there|here|that)\b|\bruns? on there\b/, write: 'continues' },
  {
    words: /\b(?:the|its|their|without|with|has|keeps|and) looks\b|\blooks (?:and|or|tell)\b/,
    write: 'styles',
  },
  { words: /\btold\b|\b(?:is|are|be) told\b|\btells? of\b/, write: 'reported, shown' },
  { words: /\b(?:is|are|was|be|been) heard\b/, write: 'read, honored' },
  { words: /\banew\b/, write: 'over, again' },
  { words: /\bgo(?:es)? on there\b|\bto go on there\b/, write: 'resume' },
  { words: /\bbroke off\b|\b(?:was|were) left\b/, write: 'was interrupted, where you left off' },
  {
    words: /\b(?:whoever|whatever|wherever|whichever|nobody)\b/,
    write: 'you, a reader, anyone; or leave it out',
  },
  { words: /\bthere (?:is|are) none\b|\bthat there (?:is|are) not\b|\bthere is nothing\b/, write: 'no …' },
  { words: /\b(?:nothing|no [a-z ]+) is called\b|\bcalled so\b|\bof that name\b/, write: 'named' },
  { words: /\bslips?\b/, write: 'typos' },
  { words: /\bcurtains?\b|\berrands?\b|\bdeeds?\b/, write: 'blank screen, effect, action' },
  { words: /\bfinders?\b/, write: 'picker, list' },
  {
    words: /\bone's own\b|\bone’s own\b|\bof (?:yours|ours|your own|its own|their own)\b/,
    write: 'your own …',
  },
  { words: /\blinear mode\b/, write: 'screen-reader mode' },
  { words: /\bconsoles?\b/, write: 'speaker view' },
  {
    words: /\bcolour|\bgrey|\bbehaviour|\bcent(?:re|red)\b|\bhonour|\bfavour|\blicence/,
    write: 'US spelling',
  },
  { words: /\bin force\b/, write: 'current' },
  { words: /\brests? on\b/, write: 'from … sources' },
  { words: /\bmend(?:s|ed|ing)?\b/, write: 'fix' },
  { words: /\bheed(?:s|ed)?\b/, write: 'follow, honor' },
  { words: /\bthe most (?:columns|rows|lines)\b/, write: 'maximum' },
  { words: /\bso many (?:columns|rows|lines)\b/, write: 'this many' },
  { words: /\b(?:type|stands?|given|word) behind\b|\bbehind (?:show|a command|a #)/, write: 'after' },
  { words: /\bis no (?:color|colour|terminal|year|failure|section|command|link)\b/, write: 'is not a …' },
  { words: /\bdoes not go with\b|\bexclude each other\b/, write: 'does not work with, cannot be combined' },
  { words: /\bis too much\b/, write: 'unexpected …' },
  { words: /\bcannot be had\b|\bas good as\b|\bwell-nigh\b/, write: 'plain words' },
  { words: /\blies? over\b|\blaid over\b/, write: 'overlays, is open; or leave it out' },
  { words: /\b(?:is|was|are|were) (?:looked|searched|asked) for\b/, write: 'an active verb' },
  { words: /\bone step (?:on|more)\b|\bgoes? on\b|\bgone on\b/, write: 'next step, continues' },
  { words: /\bbegun\b|\bbegan here\b/, write: 'started' },
  { words: /\b(?:that|what) was (?:typed|found)\b/, write: 'you typed, found' },
  {
    words: /\bgiven keys?\b|\bkeys? (?:is|are) given\b|\bthe usual ones?\b/,
    write: 'custom keys, default keys',
  },
  { words: /\bfound nowhere\b|\bnothing says\b/, write: 'no results' },
  { words: /\bholds for\b/, write: 'date of …' },
  { words: /\bdoes not tell\b|\bhere stands?\b/, write: 'cannot tell … apart; list …' },
  { words: /\d %/, write: '42%, without a space' },
  { words: /\d : \d/, write: '4.5:1, without spaces' },
];

/** A use that is right all the same. */
export type Allowed = { readonly name: RegExp; readonly use: string; readonly because: string };

export const allowed: readonly Allowed[] = [
  {
    name: /^docs\/script\.md$/,
    use: '```console',
    because: 'the name of the language of shell sessions',
  },
  {
    name: /^examples\/code-and-links\.md$/,
    use: 'console.log',
    because: 'JavaScript names it so',
  },
  { name: /^CHANGELOG\.md$/, use: '`console:`', because: 'a settings file may still have it' },
  { name: /^docs\/script\.md$/, use: '```console', because: 'it is the language of a code block' },
];
