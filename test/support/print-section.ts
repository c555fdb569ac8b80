import assert from 'node:assert/strict';
import { documentText } from '../../src/export/text.ts';
import { findSection } from '../../src/library/library.ts';
import { unicodeGlyphs } from '../../src/terminal/glyphs.ts';
import { builtInLibrary } from './setting.ts';

/** The section as `dsac-info show` prints it, in rows so wide that nothing wraps. */
export function printSection(id: string): string {
  const section = findSection(builtInLibrary, id);
  assert.ok(section, `no section ${id}`);
  return [...documentText(section.document, { columns: 1000, glyphs: unicodeGlyphs })].join('');
}
