import type { Dialect } from '../../deck/dialects/dialect.ts';
import type { DialectName, ForeignDialect } from '../../deck/dialects/dialect-names.ts';
import type { LoadedDialect } from '../../deck/dialects/read-dialect.ts';

const loaders: Readonly<Record<ForeignDialect, () => Promise<Dialect>>> = {
  presenterm: async () => (await import('../../deck/dialects/presenterm.ts')).presenterm,
  marp: async () => (await import('../../deck/dialects/marp.ts')).marp,
  slidev: async () => (await import('../../deck/dialects/slidev.ts')).slidev,
  reveal: async () => (await import('../../deck/dialects/reveal.ts')).reveal,
  patat: async () => (await import('../../deck/dialects/patat.ts')).patat,
  slides: async () => (await import('../../deck/dialects/slides.ts')).slides,
  lookatme: async () => (await import('../../deck/dialects/lookatme.ts')).lookatme,
  mdp: async () => (await import('../../deck/dialects/mdp.ts')).mdp,
  kyma: async () => (await import('../../deck/dialects/kyma.ts')).kyma,
  deckset: async () => (await import('../../deck/dialects/deckset.ts')).deckset,
  remark: async () => (await import('../../deck/dialects/remark.ts')).remark,
};

/**
 * Finds out for which program a deck is written, and loads what reads it: nothing for our own, such as the built-in talk.
 *
 * @param asked the dialect that the user names
 */
export async function loadDialect(text: string, asked?: DialectName): Promise<LoadedDialect | undefined> {
  if (asked === 'own') return undefined;
  const name = asked ?? (await import('../../deck/dialects/detect.ts')).detectDialect(text);
  if (name === 'own') return undefined;
  const [{ readerOf }, dialect] = await Promise.all([
    import('../../deck/dialects/read-dialect.ts'),
    loaders[name](),
  ]);
  return readerOf(name, dialect);
}
