/**
 * What a hostile author writes: text that a terminal would obey, that would turn or hide other text, or that
 * becomes such when it is decoded or joined. Each does something that a terminal tells of (a title, a bell, a
 * clipboard, a reply, a link, a mode), so that a leak shows.
 */
export type Payload = { readonly what: string; readonly text: string };

const esc = '\u001b';
const st = `${esc}\\`;
const bel = '\u0007';
const clipboard = Buffer.from('pwned').toString('base64');

/** The control sequences in their 7-bit form: ESC and a letter begins each. */
const sequences: Readonly<Record<string, string>> = {
  'CSI 2 J, clear': `${esc}[2J`,
  'CSI 3 J, clear what scrolled away': `${esc}[3J`,
  'CSI H, cursor': `${esc}[7;31H`,
  'CSI m, look': `${esc}[8;31m`,
  'CSI c, device attributes': `${esc}[c`,
  'CSI > c, secondary attributes': `${esc}[>c`,
  'CSI 6 n, where is the cursor': `${esc}[6n`,
  'CSI 21 t, tell the title': `${esc}[21t`,
  'CSI 18 t, tell the size': `${esc}[18t`,
  'CSI ? 1049 h, other screen': `${esc}[?1049h`,
  'CSI ? 25 l, no cursor': `${esc}[?25l`,
  'CSI ? 1003 h, mouse': `${esc}[?1003h`,
  'CSI ? 2004 h, marked paste': `${esc}[?2004h`,
  'CSI ? 2026 h, hold the screen': `${esc}[?2026h`,
  'CSI $ p, ask for a mode': `${esc}[?2026$p`,
  'CSI > u, keyboard': `${esc}[>31u`,
  'CSI r, scroll only here': `${esc}[2;3r`,
  'CSI L, insert rows': `${esc}[7L`,
  'CSI b, repeat': `x${esc}[731b`,
  'CSI ! p, soft reset': `${esc}[!p`,
  'CSI without an end': `${esc}[`,
  'CSI with a control inside': `${esc}[${bel}31m`,
  'OSC 0, title and icon': `${esc}]0;pwned${bel}`,
  'OSC 2, title': `${esc}]2;pwned${st}`,
  'OSC 2 without an end': `${esc}]2;pwned`,
  'OSC 4, palette': `${esc}]4;1;rgb:ff/00/00${st}`,
  'OSC 4, tell the palette': `${esc}]4;1;?${bel}`,
  'OSC 7, working folder': `${esc}]7;file://pwned/${st}`,
  'OSC 8, link to a file': `${esc}]8;;file:///etc/passwd${st}click${esc}]8;;${st}`,
  'OSC 8, link to a program': `${esc}]8;id=d0;x-pwned:run${bel}click`,
  'OSC 9, notice': `${esc}]9;pwned${bel}`,
  'OSC 10, tell the foreground': `${esc}]10;?${bel}`,
  'OSC 11, tell the background': `${esc}]11;?${st}`,
  'OSC 52, clipboard': `${esc}]52;c;${clipboard}${bel}`,
  'OSC 52 with ST': `${esc}]52;p;${clipboard}${st}`,
  'OSC 52, tell the clipboard': `${esc}]52;c;?${bel}`,
  'OSC 66, big text': `${esc}]66;s=7;pwned${bel}`,
  'OSC 133, prompt': `${esc}]133;C${bel}`,
  'OSC 777, notice': `${esc}]777;notify;pwned;pwned${bel}`,
  'OSC 1337, file': `${esc}]1337;File=name=cHduZWQ=;inline=1:cHduZWQ=${bel}`,
  'OSC 1337, clipboard': `${esc}]1337;CopyToClipboard=${bel}pwned${esc}]1337;EndCopy${bel}`,
  'OSC in another OSC': `${esc}]8;;https://one.example/${esc}]52;c;${clipboard}${bel}${st}`,
  'DCS, ask for a setting': `${esc}P$qm${st}`,
  'DCS, ask for a capability': `${esc}P+q544e${st}`,
  'DCS, sixel': `${esc}Pq#0;2;0;0;0#0~~@@${st}`,
  'DCS, through tmux': `${esc}Ptmux;${esc}${esc}]52;c;${clipboard}${bel}${st}`,
  'APC, image': `${esc}_Gi=31,a=q;AAAA${st}`,
  PM: `${esc}^pwned${st}`,
  SOS: `${esc}Xpwned${st}`,
  'ESC k, title in screen': `${esc}kpwned${st}`,
  'ESC c, reset': `${esc}c`,
  'ESC # 8, fill the screen': `${esc}#8`,
  'ESC ( 0, line drawing': `${esc}(0`,
  'ESC 7 and 8, cursor': `${esc}7${esc}[1;1H${esc}8`,
  'ESC Z, who are you': `${esc}Z`,
  'ESC ESC': `${esc}${esc}[c`,
  'ESC alone': esc,
};

/** The same starts as one character, from U+0080 to U+009F: terminals with 8-bit controls obey them. */
const eightBit: Readonly<Record<string, string>> = {
  'C1 CSI': '\u009bc',
  'C1 CSI, clear': '\u009b2J',
  'C1 OSC': `\u009d2;pwned\u009c`,
  'C1 OSC 52': `\u009d52;c;${clipboard}${bel}`,
  'C1 DCS': '\u0090$qm\u009c',
  'C1 APC': '\u009fGpwned\u009c',
  'C1 PM': '\u009epwned\u009c',
  'C1 SOS': '\u0098pwned\u009c',
  'C1 NEL': 'a\u0085b',
  'C1 IND and RI': '\u0084\u008d',
  'C1 and C0 mixed': `\u009d2;pwned${bel}${esc}[c`,
};

const controls: Readonly<Record<string, string>> = {
  NUL: 'a\u0000b',
  ENQ: '\u0005',
  BEL: bel,
  BS: `good\u0008\u0008\u0008\u0008evil`,
  CR: 'good\revil',
  VT: 'a\u000bb',
  FF: 'a\u000cb',
  SO: '\u000elqqk',
  SI: '\u000f',
  'DC1 and DC3': '\u0011\u0013',
  CAN: `${esc}]2;pwned\u0018`,
  SUB: '\u001a',
  US: '\u001f',
  DEL: 'a\u007f\u007fb',
};

const unseen: Readonly<Record<string, string>> = {
  'right-to-left override': 'txt.\u202eexe.fdp',
  'left-to-right override': '\u202dpwned\u202c',
  embeddings: '\u202apwned\u202bpwned\u202c',
  isolates: '\u2066pwned\u2067pwned\u2068pwned\u2069',
  'isolate left open': '\u2067pwned',
  'marks of direction': '\u200e\u200f\u061c',
  'zero-width space': 'pay\u200bpal',
  'word joiner': 'pay\u2060pal',
  'byte order mark inside': 'pay\ufeffpal',
  'soft hyphen': 'pay\u00adpal',
  'invisible operators': '\u2061\u2062\u2063\u2064',
  'deprecated format characters': '\u206a\u206f',
  'tag characters': 'a\u{e0001}\u{e0070}\u{e0077}\u{e007f}',
  fillers: '\u115f\u1160\u3164\uffa0',
  annotation: '\ufff9pwned\ufffapwned\ufffb',
  'line and paragraph separator': 'a\u2028b\u2029c',
  'Mongolian vowel separator': 'a\u180eb',
  'lone surrogates': 'a\ud83db\ude00c',
};

/** Harmless until they are decoded, or until two pieces join. */
const decoded: Readonly<Record<string, string>> = {
  'entity of ESC': `&#27;]2;pwned&#7;`,
  'entity of ESC in hexadecimal': '&#x1b;[c',
  'entity of ESC with noughts': '&#0000027;[6n',
  'entity of CSI': '&#x9b;c',
  'entity of OSC': `&#157;52;c;${clipboard}&#156;`,
  'entity of NUL': '&#0;',
  'entity of CR': 'good&#13;evil',
  'entity of a newline': 'a&#10;b',
  'entity of an override': '&#x202e;pwned',
  'entities by name': '&ZeroWidthSpace;&NoBreak;&shy;&lrm;&rlm;&InvisibleTimes;',
  'entity of half a pair': '&#xd83d;&#xde00;',
  'entity of an entity': '&amp;#27;]2;pwned&amp;#7;',
  'entity cut by a comment': '&#27<!-- -->;]2;pwned',
  'ESC and its letter in two styles': `${esc}**]2;pwned${bel}**`,
  'ESC and its letter in two lines': `${esc}\n]2;pwned${bel}`,
  'ESC and its letter around a comment': `${esc}<!-- -->[c`,
  'entity and its letter around a tag': '&#27;<b>[c</b>',
  'backslash in front of ESC': `\\${esc}[c`,
  'backslash in front of what follows ESC': `${esc}\\]2;pwned${bel}`,
  'percent-encoded ESC': '%1b]2;pwned%07',
  'percent-encoded C1': '%c2%9bc',
  'percent-encoded twice': '%251b]2;pwned',
  'line breaks of HTML': 'a<br>b<br/>c',
  'escapes of other languages': '\\x1b[c \\033[c \\u001b[c \\e[c $(tput bel)',
};

/** Over eighty. None has a quote or a bracket that would end the place it is put in, but for what is meant to. */
export const payloads: readonly Payload[] = [sequences, eightBit, controls, unseen, decoded].flatMap(group =>
  Object.entries(group).map(([what, text]): Payload => ({ what, text })),
);

/** The 8-bit controls as single bytes, which no UTF-8 is: terminals that do not decode UTF-8 obey them. */
export const rawBytes: readonly Buffer[] = [
  Buffer.from('a\x9bc b\x9d2;pwned\x9c c\x90$qm\x9c', 'latin1'),
  // The same as overlong UTF-8, which a careless decoder takes.
  Buffer.from([0x61, 0xc0, 0x9b, 0x63, 0xe0, 0x80, 0x9b, 0x63, 0xc1, 0x9b]),
  // A sequence cut short in front of ESC.
  Buffer.from([0xe2, 0x80, 0x1b, 0x5b, 0x63, 0xf0, 0x9f, 0x1b, 0x5d, 0x32, 0x3b, 0x70, 0x07]),
];
