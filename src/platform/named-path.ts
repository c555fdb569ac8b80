import { isAbsolute, join, resolve } from 'node:path';

/**
 * Where a path leads that the user wrote.
 *
 * @param folder where a relative path begins; absent for where the user is
 */
export function namedPath(named: string, folder: string | undefined): string {
  const { HOME } = process.env;
  // In a file no shell has made the home of it.
  if (named.startsWith('~/') && HOME !== undefined && isAbsolute(HOME)) return join(HOME, named.slice(2));
  return folder === undefined ? named : resolve(folder, named);
}
