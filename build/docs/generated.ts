import { readdirSync, readFileSync } from 'node:fs';
import { imageOf, pictures } from '../pictures/pictures.ts';
import { makeBlock } from './blocks.ts';
import { filled, marksOf } from './marks.ts';

const root = new URL('../../', import.meta.url);

/** The pages of the documentation, by their paths. */
export const pages: readonly string[] = [
  'README.md',
  ...readdirSync(new URL('docs/', root))
    .filter(name => name.endsWith('.md'))
    .sort()
    .map(name => `docs/${name}`),
];

/** A file of which all or some is made from the program, as it should be. */
export type Generated = { readonly file: string; readonly text: string };

/** A page with its generated parts as the program has them now. */
export function freshPage(file: string): Generated {
  const page = readFileSync(new URL(file, root), 'utf8');
  const blocks = new Map(marksOf(page).map(asked => [asked, makeBlock(asked, file)]));
  return { file, text: filled(page, blocks) };
}

/** All images. */
export function freshPictures(): Promise<readonly Generated[]> {
  const kinds = ['dark', 'light'] as const;
  const all = pictures.flatMap(picture => kinds.map(kind => ({ picture, kind })));
  return Promise.all(
    all.map(async ({ picture, kind }) => ({
      file: `docs/pictures/${picture.name}-${kind}.svg`,
      text: await imageOf(picture, kind),
    })),
  );
}
