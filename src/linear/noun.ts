import type { Library } from '../library/section.ts';

/** What a library is made of, in a word. */
export function nounOf({ kind }: Pick<Library, 'kind'>): 'section' | 'page' | 'file' {
  switch (kind) {
    case 'reference':
      return 'section';
    case 'folder':
      return 'page';
    case 'file':
      return 'file';
  }
}
