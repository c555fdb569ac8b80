import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

export interface Import {
  /** A file below src, or the name of a package. */
  readonly target: string;
  /** `dynamic` is loaded when it is needed, `type` never. */
  readonly kind: 'value' | 'type' | 'dynamic';
}

export interface SourceFile {
  /** Below src, e.g. `layout/blocks/table.ts`. */
  readonly path: string;
  readonly text: string;
  /** The text without comments. */
  readonly code: string;
  readonly imports: readonly Import[];
}

const folder = new URL('../../src/', import.meta.url);
const staticImport = /^(?:import|export)\s+(type\s+)?(?:[^'"();]*?\sfrom\s+)?'([^']+)'/gm;
const dynamicImport = /\bimport\(\s*'([^']+)'/g;

/** Every TypeScript file of the program. */
export const sourceFiles: readonly SourceFile[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => /\.tsx?$/.test(path))
  .sort()
  .map(path => {
    const text = readFileSync(new URL(path, folder), 'utf8');
    const code = text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
    return { path, text, code, imports: importsOf(path, text) };
  });

function importsOf(path: string, text: string): readonly Import[] {
  const targetOf = (name: string) => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name);
  return [
    ...[...text.matchAll(staticImport)].map(([, type, name = '']): Import => {
      return { target: targetOf(name), kind: type ? 'type' : 'value' };
    }),
    ...[...text.matchAll(dynamicImport)].map(([, name = '']): Import => {
      return { target: targetOf(name), kind: 'dynamic' };
    }),
  ];
}

/** The folder below src, or the name of a file that is in src itself. */
export function areaOf(path: string): string {
  return path.split('/')[0] ?? path;
}
