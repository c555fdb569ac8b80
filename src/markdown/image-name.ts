import { type SafeText, safeRow } from '../terminal/safe-text.ts';
import type { Image } from './image.ts';

/** The file of a picture, for one without a description: `chart.png`; nothing for one that has no file name. */
export function imageFile({ url }: Image): SafeText | undefined {
  if (/^data:/i.test(url)) return undefined;
  const name = /([^/?#]+)(?:[?#].*)?$/s.exec(url.replace(/^[a-z]+:\/\/[^/]*\/?/i, ''))?.[1];
  if (name === undefined) return undefined;
  try {
    return safeRow(decodeURIComponent(name));
  } catch {
    return safeRow(name);
  }
}
