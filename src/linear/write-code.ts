import { groupWords, isInGroup } from '../markdown/code-info.ts';
import type { Code } from '../markdown/document.ts';
import { safeText } from '../terminal/safe-text.ts';
import { counted, framed } from './frame.ts';
import { type Passage, toldApart } from './passage.ts';
import type { Writing } from './writing.ts';

/** `Code, bash, 3 lines`, then the lines as they are. */
export function writeCode(code: Code, writing: Writing): readonly Passage[] {
  const lines = code.value.split('\n');
  const name = code.lang === undefined ? '' : `${code.lang}, `;
  const opening = `Code${code.isContinued ? ', continued' : ''}, ${name}${counted(lines.length, 'line')}`;
  return framed(code, writing, opening, lines.map(lineOf), 'End of code');
}

/**
 * The lines that are emphasized last in the steps that are written: `Lines 5 to 7 of 12`, and those lines. They are not
 * repeated where all of the code has just been read.
 */
export function writeGroup(code: Code, { steps, step }: Writing): readonly Passage[] {
  const { groups } = code;
  const first = steps.firstGroup(code);
  if (!groups || first === undefined || steps.to < first) return [];
  const index = Math.min(steps.to - first, groups.length - 1);
  const group = groups[index];
  const isNew = first + index >= steps.from;
  if (group === undefined || !isNew || (group === 'all' && index === 0)) return [];
  const lines = code.value.split('\n');
  if (group === 'all') return [toldApart(`All ${counted(lines.length, 'line')}`)];
  const words = groupWords(group);
  const opening = toldApart(`${words.charAt(0).toUpperCase()}${words.slice(1)} of ${lines.length}`);
  if (step >= steps.from && index === 0) return [opening];
  const inGroup = lines.filter((_, line) => isInGroup(line + 1, group));
  return [{ ...opening, leads: true }, ...inGroup.map(lineOf)];
}

function lineOf(line: string): Passage {
  return { text: safeText(line), isCode: true };
}
