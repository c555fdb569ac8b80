import type { SafeText } from './safe-text.ts';

/** Built at the first text that needs it: the segmenter's tables cost a start some milliseconds. */
let segmenter: Intl.Segmenter | undefined;

/**
 * Characters that are each a grapheme of one cell, whatever is beside them here: ASCII, Latin-1 (without
 * its soft hyphen), dashes, quotation marks, bullets, and the signs that we draw with. Most text has no others,
 * and the segmenter takes a hundred times longer.
 */
const oneCellEach =
  /^[\x20-\x7e\xa0-\xac\xae-\xff\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u203a\u2190-\u2193\u2500-\u259f\u25aa\u25be\u25e6\u276f]*$/;

/** Whether every code unit is one grapheme of one cell, so that text can be counted by `.length`. */
export function isOneCellEach(text: string): boolean {
  return oneCellEach.test(text);
}

/** `Intl.Segmenter` takes time by the square of its text, so it gets pieces. UTF-16 code units. */
const pieceSize = 256;

/**
 * Characters of which two beside each other are always two graphemes: ASCII, and the letters of Latin, Greek, Cyrillic,
 * Armenian, Hebrew, Arabic, kana, ideographs and Hangul syllables. What joins (marks, jamo, joiners) is not among them.
 */
const partsFromItsLike =
  /^[\x20-\x7e\u00c0-\u02ff\u0370-\u0377\u037b-\u037d\u0388-\u03ff\u0400-\u0482\u048a-\u0556\u05d0-\u05ea\u0620-\u064a\u2400-\u2426\u3001-\u3029\u3041-\u3096\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\ufffd]$/;

/** The one knife: user-perceived characters (UAX #29 extended grapheme clusters), in order. */
export function* graphemes(text: SafeText): Generator<SafeText> {
  if (isOneCellEach(text)) {
    for (let index = 0; index < text.length; index += 1) yield text[index] as SafeText;
    return;
  }
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  let size = pieceSize;
  for (let start = 0; start < text.length; ) {
    let isPlain = partsFromItsLike.test(text[start] ?? '');
    while (isPlain && start < text.length) {
      isPlain = start + 1 === text.length || partsFromItsLike.test(text[start + 1] ?? '');
      if (!isPlain) break;
      yield text[start] as SafeText;
      start += 1;
    }
    if (start >= text.length) return;
    // Never between the halves of a character.
    const isInside = /[\ud800-\udbff]/.test(text[start + size - 1] ?? '');
    const end = start + size - (isInside ? 1 : 0);
    let open = '';
    for (const { segment } of segmenter.segment(text.slice(start, end))) {
      if (open !== '') yield open as SafeText;
      start += open.length;
      open = segment;
    }
    if (end >= text.length) {
      yield open as SafeText;
      return;
    }
    // The last one may go on, so the next piece begins with it; a long one needs a longer piece.
    size = open.length > size / 2 ? size * 2 : pieceSize;
  }
}
