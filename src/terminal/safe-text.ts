/**
 * Text that may be on a screen or in printed output.
 *
 * Whatever we did not write ourselves (files, file names, front matter, error messages, typed text,
 * what a socket said) passes through `safeText` once, after its last decoding. The brand lets the
 * compiler find what did not: only `SafeText` fits in a span.
 */
export type SafeText = string & { readonly [brand]: true };
declare const brand: unique symbol;

/** Printable ASCII, Latin letters, dashes and quotes, tab, newline: most text by far, and nothing to replace in it. */
const plain = /^[\t\n\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e]*$/;

/**
 * What a terminal obeys instead of showing (C0 but for tab and newline, DEL, C1), what reorders text
 * (bidirectional controls), what hides text (the default-ignorable code points: zero-width and tag
 * characters, fillers), interlinear annotations, the two Unicode line ends, and lone surrogates.
 * ZWJ, ZWNJ and the variation selectors stay: emoji, Persian and the Indic scripts need them.
 *
 * Like every pattern with a Unicode property in what each start loads, it is in a function: V8 looks the
 * property up when it meets the pattern, not when it is used.
 */
const unsafe = () =>
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each is meant on its own, not joined
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufff9-\ufffb\p{Cs}]|[^\P{Default_Ignorable_Code_Point}\u200c\u200d\u180b-\u180d\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/**
 * What only helps to set the text, and is left out: soft hyphen and zero-width space (in running text they become
 * places to break before they get here), word joiners, marks of direction, which turn nothing around by themselves,
 * the operators that mathematics does not write, and the like.
 */
const harmless = new Set([
  ...'\u00ad\u034f\u061c\u17b4\u17b5\u180e\u200b\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff',
]);

/** Control pictures (U+2400…) say which control was there; all else that does harm becomes U+FFFD. */
function replacement(character: string): string {
  if (harmless.has(character)) return '';
  const code = character.codePointAt(0) ?? 0xfffd;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

/**
 * Makes any text fit to be shown: every character that a terminal would obey, or that a reader could
 * be deceived by without seeing it, becomes a visible replacement of one cell; what is not seen and does no harm is left
 * out. Tab and newline stay; CRLF and CR become newline.
 *
 * @example safeText('a\u001b[2J') // 'a␛[2J'
 */
export function safeText(text: string): SafeText {
  if (plain.test(text)) return text as SafeText;
  return text.replace(/\r\n?/g, '\n').replace(unsafe(), replacement) as SafeText;
}

/**
 * Makes text fit for a single row, as file names, titles and messages need it: as `safeText` does, and every
 * tab and newline becomes a space.
 */
export function safeRow(text: string): SafeText {
  return safeText(text).replace(/[\t\n]+/g, ' ') as SafeText;
}

/** Puts safe pieces together. Safe pieces cannot join into something unsafe: none of them is a control. */
export function joinSafe(parts: readonly SafeText[], separator = ''): SafeText {
  return parts.join(safeText(separator)) as SafeText;
}

/** Cuts safe text between two UTF-16 offsets; the caller cuts at grapheme boundaries. */
export function sliceSafe(text: SafeText, from: number, to?: number): SafeText {
  return text.slice(from, to) as SafeText;
}
