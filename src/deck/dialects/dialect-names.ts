import { type SafeText, safeText } from '../../terminal/safe-text.ts';

/** The dialects in which decks are written, and how each is called in a sentence. */
export const dialectTitles = {
  own: 'dsac-info',
  presenterm: 'presenterm',
  marp: 'Marp',
  slidev: 'Slidev',
  reveal: 'reveal.js',
  patat: 'patat',
  slides: 'slides',
  lookatme: 'lookatme',
  mdp: 'mdp',
  kyma: 'kyma',
  deckset: 'Deckset',
  remark: 'remark',
} as const;

export type DialectName = keyof typeof dialectTitles;

/** A dialect other than our own: it has a file in this folder. */
export type ForeignDialect = Exclude<DialectName, 'own'>;

export const dialectNames = Object.keys(dialectTitles).filter(isDialectName);

export function isDialectName(name: string): name is DialectName {
  return Object.hasOwn(dialectTitles, name);
}

/** `Read as a Marp deck`, `Read as an mdp deck`. */
export function readAs(dialect: ForeignDialect): SafeText {
  return safeText(`Read as ${dialect === 'mdp' ? 'an' : 'a'} ${dialectTitles[dialect]} deck`);
}

/** Whether a value from outside names a dialect other than our own. */
export function isForeignDialect(value: unknown): value is ForeignDialect {
  return typeof value === 'string' && value !== 'own' && isDialectName(value);
}
