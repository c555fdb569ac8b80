import type { Block } from '../../markdown/document.ts';
import { inlineText } from '../../markdown/plain-text.ts';
import type { Checked } from '../checked.ts';
import { proseIn, wordsOf } from '../plain-words.ts';
import type { Fault, Rule } from '../rule.ts';
import { foundRuns, inlinesWithin } from '../walk-passage.ts';
import { placeOfWords } from '../written-place.ts';

/** What everyone knows by its letters, and what no one spells out. */
const known = new Set(
  `AI AM API ASCII ATM BC BCE AD CD CE CEO CI CLI CPU CSS CSV DC DIY DNA DVD EU FAQ FBI GB GIF GPS GPU HDMI HTML HTTP HTTPS ID IDE IP IQ IRS
   IT JPEG JPG JS JSON KB KPI LED LGBT LLC MB MIT NASA NATO NB NE NW NY NYC OK OS PC PDF PHD PIN PM PNG PR PS QA QR RAM RGB RSS SDK SE SMS
   SQL SSD SSH SVG SW TB TODO TV UFO UI UK UN URL US USA USB UTC UX VIP VPN WWW XML YAML ZIP II III IV VI VII VIII IX XI XII README LICENSE
   TXT PPTX DOCX XLSX DEB RPM MSI EXE ISO MP3 MP4 WEBP AVIF LEGO CHANGELOG CONTRIBUTING SECURITY HEAD PATH TERM WHY WHO WHAT HOW WHEN YOU YOUR THE THAT THIS ONE MUST NEVER ALWAYS NO YES DO ARE IS GNU GPL BSD ISO RFC CI-CD NOTE TIP WARNING CAUTION IMPORTANT AND OR NOT ALL`.split(
    /\s+/,
  ),
);

/** Short words of every day, which capitals only stress: no abbreviation of the office has their letters. */
const everyday = new Set(
  `ABOUT ABOVE ADD AFTER AGAIN AGAINST ALSO AN ANY AS ASK AT BACK BAD BE BEFORE BEGIN BELOW BEST BETTER BIG BOTH BREAK BUILD BUT BUY BY
   CALL CAN CHANGE CHECK CLEAR CLICK CLOSE COME COPY DEMO DID DIE DONE DONT DOWN DRAFT DROP EACH EASY EDIT ELSE EMPTY END ENTER ERROR EVEN
   EVER EVERY EXIT FAIL FALSE FAST FEW FILE FILL FIN FIND FIRST FIX FOR FREE FROM FULL GET GIVE GO GOOD GREAT HARD HAS HAVE HEAR HELLO HELP HER
   HERE HIDE HIGH HIS HOLD HOT IF IN INTO ITS JOIN JUST KEEP KEY KNOW LARGE LAST LATE LEFT LESS LET LIKE LIST LIVE LONG LOOK LOSE LOT LOW MADE
   MAIN MAJOR MAKE MANY MAY ME MEAN MINOR MORE MOST MOVE MUCH MY NEAR NEED NEW NEXT NONE NOTHING NOW OF OFF OLD ON ONCE ONLY OPEN OR OTHER OUR
   OUT OVER OWN PAGE PART PASS PATCH PLAN PLAY PLEASE PLUS PRESS PRO PULL PUSH PUT QUIT READ READY REAL RIGHT RUN SECURE SAFE SAME SAVE SAY SEE SEND
   SEVEN SHE SHOULD SHOW SIDE SINCE SITE SIX SKIP SLIDE SLOW SMALL SO SOME SOON START STAY STEP STILL STOP STORY SUCH TAKE TALK TELL TEN TEST
   TEXT THAN THANKS THEIR THEM THEN THERE THESE THEY THING THINK THOSE THREE TIME TO TOO TOP TRUE TRY TURN TWO TYPE UNDER UNTIL UP USE USED USER
   VERY WAIT WANT WAS WAY WE WELL WERE WHERE WHICH WILL WITH WORK WOULD WRITE WRONG YET`.split(/\s+/),
);

/** Two to six capitals, not in a row of words that are all capitals, a file name or an identifier. */
const abbreviation = /(?<![\p{L}\p{N}_./@#$%&-])[A-Z][A-Z&]{1,5}(?=(?:s|['’]s)?(?![\p{L}\p{N}_/@=-]|\.\w))/gu;
const capitals = /(?:^|\s)[A-Z]{2,},?\s+[A-Z]{2,},?\s+[A-Z]{2,}/;

/** The letters with which the words of a text begin, one sign a word, and where each begins. */
function initialsOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*|[.!?;:()]/gu) ?? [])
    .map(word => (/^[\p{L}\p{N}]/u.test(word) ? (word[0] ?? '') : '|'))
    .join('');
}

/**
 * Whether a text spells an abbreviation out: words next to each other begin with its letters, where small words may be left
 * out or count (`Digital Service at CMS`), and a word more or less ("Centers for Medicare and Medicaid Services").
 */
function spelledBy(letters: string): RegExp {
  const [first = '', ...rest] = letters.replaceAll('&', '');
  const either = (letter: string) => `[${letter}${letter.toLowerCase()}]`;
  return new RegExp(
    `${first}${rest.map(letter => `(?:[a-z]{0,2}(?:[A-Z][a-z]{0,2})?)${either(letter)}`).join('')}`,
  );
}

/** "(CMS)", "(…, CMS)" and "CMS (…)" explain it, whatever the words. */
const explained =
  /(?:\(|\([^()]+, )([A-Z][A-Z&]{1,5})\)|\b([A-Z][A-Z&]{1,5})(?= \(|: |, (?:the|a|an|short|which)\b| (?:stands for|is short for|means)\b)/g;
/** Abbreviations that are a link of their own: it leads to what they are (G55 of WCAG). */
function* linkedNames(read: readonly { readonly blocks: readonly Block[] }[]): Generator<string> {
  for (const { blocks } of read)
    for (const { inlines } of foundRuns(blocks))
      for (const inline of inlinesWithin(inlines))
        if (inline.type === 'link' && !inline.url.startsWith('#')) yield inlineText(inline.children).trim();
}

/** More are no text for people. */
const mostReported = 300;

function* unexplained(checked: Checked): Generator<Fault> {
  const notes = checked.slides.map(({ file, notes, at }) => ({ file, blocks: notes, at }));
  const read = [...checked.passages.map(passage => ({ ...passage, at: undefined })), ...notes];
  const first = new Map<string, Fault['at']>();
  const initials: string[] = [];
  const texts: string[] = [];
  for (const { file, blocks, at } of read)
    for (const { text, position } of proseIn(blocks)) {
      initials.push(initialsOf(text));
      texts.push(text);
      if (capitals.test(text)) continue;
      for (const [word] of text.matchAll(abbreviation))
        if (!known.has(word) && !everyday.has(word) && !first.has(word))
          first.set(word, placeOfWords(checked, file, at ?? position, word));
    }
  const allInitials = initials.join('|');
  const all = texts.join('\n');
  const small = new Set(wordsOf(all));
  const given = new Set([...all.matchAll(explained)].map(([, one, other = '']) => one ?? other));
  for (const name of linkedNames(read)) given.add(name);
  for (const [word, at] of [...first].slice(0, mostReported)) {
    // A word that is only stressed is somewhere else in small letters.
    if (given.has(word) || small.has(word.toLowerCase()) || (word.includes('&') && word.length < 4)) continue;
    if (spelledBy(word).test(allInitials)) continue;
    yield {
      at,
      message: `${word} is never spelled out.`,
      ...(checked.kind === 'page' && { severity: 'advice' as const }),
    };
  }
}

export const abbreviationRules: readonly Rule[] = [
  {
    id: 'abbreviation',
    family: 'reading',
    title: 'Abbreviations are spelled out once',
    why: 'Letters mean nothing to people who do not know them, and a screen reader may read them as a word.',
    wcag: '3.1.4',
    severity: 'warning',
    fix: 'Write the long form at its first use, with the letters in parentheses, on the slide or in its notes.',
    unknown: 'Which abbreviations your audience knows.',
    find: unexplained,
  },
];
