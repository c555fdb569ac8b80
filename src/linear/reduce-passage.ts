import { fold } from '../markdown/search-words.ts';
import { safeRow } from '../terminal/safe-text.ts';
import { counted } from './frame.ts';
import { heardBlock, heardPassages } from './heard.ts';
import { linkChoices } from './lists.ts';
import { type Passage, told } from './passage.ts';
import { spelled } from './spelling.ts';
import type { LinearReduced, LinearState, LinearWorld } from './state.ts';
import { says } from './state.ts';

/** `repeat`, `repeat 2`: one passage of the page, counted from its end. */
export function repeatPassage(state: LinearState, rest: string, world: LinearWorld): LinearReduced {
  const passages = heardPassages(state, world).filter(({ isEnd }) => !isEnd);
  if (passages.length === 0)
    return says(state, told('Nothing to repeat here. Type where to hear where you are.'));
  const number = rest === '' ? 1 : /^\d+$/.test(rest) ? Number(rest) : 0;
  const passage = number > 0 ? passages.at(-number) : undefined;
  return says(state, passage ?? told(`Type repeat and a number from 1 to ${passages.length}.`));
}

/** `spell 3`: the address of a link; `spell medic`: the first word on the page that starts so, or what was typed. */
export function spell(state: LinearState, rest: string, world: LinearWorld): LinearReduced {
  if (rest === '')
    return says(state, told('Type spell and the beginning of a word, or the number of a link.'));
  if (/^\d+$/.test(rest)) {
    const { deed } = linkChoices(state, world.library)[Number(rest) - 1] ?? {};
    if (deed?.type === 'address') return says(state, told(`${deed.address}: ${spelled(deed.address)}`));
  }
  const wanted = fold(rest);
  const words = heardPassages(state, world).flatMap(
    ({ text }) => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.@-]*/gu) ?? [],
  );
  const found = safeRow((words.find(word => fold(word).startsWith(wanted)) ?? rest).replace(/[.'’-]+$/, ''));
  return says(state, told(`${found}: ${spelled(found)}`));
}

/** The last code on the page, or that with the number, line by line. */
export function sayCode(state: LinearState, rest: string, world: LinearWorld): LinearReduced {
  const number = /^\d+$/.test(rest) ? Number(rest) : undefined;
  const found = heardBlock(state, 'code', world, number);
  if (!found)
    return says(state, told(number === undefined ? 'No code here.' : 'No code with that number here.'));
  const { block, count } = found;
  const lines = block.value.split('\n');
  const name = block.lang === undefined ? '' : `, ${block.lang}`;
  const of = count > 1 ? ` ${found.number} of ${count}` : '';
  const said: readonly Passage[] = [
    told(`Code${of}${name}, ${counted(lines.length, 'line')}`),
    ...lines.map((line, index) =>
      told(`${index + 1}${indentOf(line)}: ${line.trim() === '' ? 'blank' : line.trim()}`),
    ),
    told('End of code'),
  ];
  return { state, said };
}

function indentOf(line: string): string {
  const [space = ''] = /^[ \t]*/.exec(line) ?? [];
  if (space === '' || line.trim() === '') return '';
  return /^\t+$/.test(space)
    ? `, ${counted(space.length, 'tab')}`
    : `, indent ${space.replaceAll('\t', '    ').length}`;
}
