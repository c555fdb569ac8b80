import { diagramWords } from '../markdown/diagram/relations.ts';
import type { Code } from '../markdown/document.ts';
import { counted, framed } from './frame.ts';
import { type Passage, told } from './passage.ts';
import type { Writing } from './writing.ts';

/** What a diagram shows in words: `A to B, labeled yes`. Nothing for code that is none, or that only its source can say. */
export function writeDiagram(code: Code, writing: Writing): readonly Passage[] | undefined {
  if (code.lang?.toLowerCase() !== 'mermaid') return undefined;
  const words = diagramWords(code.value);
  if (!words) return undefined;
  const { name, sentences } = words;
  const passages = sentences.map(sentence => told(`- ${sentence}`));
  return framed(
    code,
    writing,
    `Diagram, ${name}, ${counted(sentences.length, 'item')}`,
    passages,
    'End of diagram',
  );
}
