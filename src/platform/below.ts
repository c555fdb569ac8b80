import { isAbsolute, relative, sep } from 'node:path';

/** @returns whether a path is somewhere below a folder, by the names alone */
export function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !isAbsolute(way) && way.split(sep)[0] !== '..';
}
