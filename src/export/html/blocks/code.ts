import { stepWords } from '../../../markdown/code-info.ts';
import { diagramWords } from '../../../markdown/diagram/relations.ts';
import type { Block, Code } from '../../../markdown/document.ts';
import type { Line } from '../../../terminal/line.ts';
import { joinSafe } from '../../../terminal/safe-text.ts';
import { attributes, type Html, html } from '../markup.ts';
import type { PageWriting } from '../writing.ts';
import { diagramDrawing } from './diagram.ts';
import { rootOf } from './root.ts';

/** A block in parts, which a terminal needs, is one again. */
export function joinedCode(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(block => block.type === 'code' && block.continues)) return blocks;
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (block.type === 'code' && block.isContinued && before?.type === 'code')
      joined[joined.length - 1] = { ...before, value: joinSafe([before.value, block.value], '\n') };
    else joined.push(block);
  }
  return joined;
}

/** Fenced code, or the diagram that it describes. */
export function writeCodeBlock(block: Code, writing: PageWriting): Html {
  const { value, lang } = block;
  const { ports } = writing;
  const drawn = lang && ports.draw?.(value, lang);
  if (drawn) return writeDiagram(block, drawn, writing);
  const rows = (lang && ports.highlight?.(value, lang)) || undefined;
  // A PDF tags a figure as a picture, which needs words in its place: this is a group.
  return html`<div${rootOf(block, writing, 'code')}${stepsOf(block, writing)} role="group" aria-label="Code">${nameOf(block)}${groupNames(block)}<pre tabindex="0"><code>${writeRows(value, rows)}</code></pre></div>`;
}

/** What a talk emphasizes at which step, for its script. */
function stepsOf(block: Code, { firstGroupOf }: PageWriting): Html | undefined {
  const from = firstGroupOf?.(block);
  if (from === undefined || !block.groups) return undefined;
  const written = block.groups.map(group =>
    group === 'all' ? group : group.map(({ from: first, to }) => `${first}-${to}`).join(),
  );
  return attributes({ 'data-groups': written.join('|'), 'data-first-group': from });
}

/** The same in words, where all lines are shown at once. */
function groupNames({ groups }: Code): Html | undefined {
  return groups && html`<p class="groups">${stepWords(groups)}</p>`;
}

function nameOf({ lang }: Code): Html | undefined {
  return lang === undefined ? undefined : html`<p class="language">${lang}</p>`;
}

/** Each row by itself: its number is no text, so that it is neither copied nor read. */
function writeRows(value: string, rows: readonly Line[] | undefined): readonly Html[] {
  const written = rows
    ? rows.map(writeSpans)
    : value
        .replace(/\n$/, '')
        .split('\n')
        .map(row => html`${row}`);
  return written.map((row, index) => html`${index > 0 ? '\n' : ''}<span class="row">${row}</span>`);
}

function writeSpans(line: Line): Html {
  return html`${line.map(({ text, roles }) => {
    const role = roles.at(-1);
    return role === undefined || role === 'code.text'
      ? html`${text}`
      : html`<span${attributes({ class: classOf(role) })}>${text}</span>`;
  })}`;
}

/** The class for a role, as the style sheet has it. */
function classOf(role: string): string {
  return role.replaceAll('.', '-');
}

/** A diagram is an image to who listens, and its words say what it shows; where they cannot, its source does. */
function writeDiagram(block: Code, drawn: readonly Line[], writing: PageWriting): Html {
  const words = diagramWords(block.value);
  const label = words
    ? `Diagram, ${words.name}: ${words.sentences.join('; ')}`
    : 'Diagram; its source is below';
  const source = words
    ? undefined
    : html`<details><summary>Source of the diagram</summary><pre tabindex="0"><code>${block.value}</code></pre></details>`;
  return html`<figure${rootOf(block, writing, 'diagram')} aria-label="Diagram"><div class="drawn" tabindex="0" role="group" aria-label="Diagram">${diagramDrawing(drawn, label)}</div>${source}</figure>`;
}
