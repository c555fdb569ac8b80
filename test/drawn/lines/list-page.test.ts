import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { openedList } from '../../../src/list/list-state.ts';
import { type ListGroups, type ListShape, listPage } from '../../../src/screens/list/list-page.ts';
import { safeText } from '../../../src/terminal/safe-text.ts';
import fc from '../../support/property.ts';

/** `Aab B`: a capital begins a group; a small letter is one more entry of it, a blank one without a text. */
function shapeOf(entries: string, chosen: number, place: ListGroups['place'] | 'none'): ListShape {
  const names: string[] = [];
  for (const letter of entries) names.push(/[A-Z]/.test(letter) ? letter : (names.at(-1) ?? ''));
  const nameOf = (index: number) => safeText(names[index] ?? '');
  const groups: Readonly<Record<ListGroups['place'], ListGroups>> = {
    above: { place: 'above', nameOf, countOf: () => 1 },
    beside: { place: 'beside', nameOf, columns: 4 },
    apart: { place: 'apart', nameOf, count: new Set(names).size },
  };
  return {
    list: openedList(chosen),
    count: entries.length,
    total: entries.length,
    hasTexts: true,
    textRows: index => (entries[index] === ' ' ? 0 : 1),
    ...(place !== 'none' && { groups: groups[place] }),
  };
}

/** `#` a group, `A` a title, `-` a text. */
function pictureOf(entries: string, chosen: number, place: ListGroups['place'] | 'none', rows: number) {
  const { slots } = listPage(shapeOf(entries, chosen, place), rows);
  const signs = { blank: '.', group: '#', text: '-' } as const;
  return slots.map(({ type, entry }) => (type === 'title' ? entries[entry] : signs[type])).join('');
}

describe('the rows of a page', () => {
  test('a group has its name above, and a blank row before that', () => {
    assert.equal(pictureOf('AaBb', 0, 'above', 12), '#A-a-.#B-b-');
  });
  test('an entry without a text has one row', () => {
    assert.equal(pictureOf('A a ', 0, 'above', 12), '#A- a- ');
  });
  test('with room for six, a blank row parts entries', () => {
    assert.equal(pictureOf('AaB', 0, 'above', 18), '#A-.a-.#B-');
    assert.equal(pictureOf('AaB', 0, 'beside', 18), 'A-.a-.B-');
  });
  test('a page that begins within a group has its name again', () => {
    assert.equal(pictureOf('Aabcdefg', 3, 'above', 6), '#b-c-');
    assert.equal(pictureOf('Aabcdefg', 7, 'above', 6), '#f-g-', 'and the last page is full');
  });
  test('nothing has no rows', () => assert.equal(pictureOf('', 0, 'above', 9), ''));
});

test('each entry is on one page, whole where it fits, and every page has its chosen entry', () => {
  const entries = fc.string({ unit: fc.constantFrom('A', 'B', 'a', ' '), minLength: 1, maxLength: 40 });
  const place = fc.constantFrom('none', 'above', 'beside', 'apart' as const);
  fc.assert(
    fc.property(entries, place, fc.integer({ min: 1, max: 30 }), (letters, where, rows) => {
      let before: ReturnType<typeof listPage> | undefined;
      for (let chosen = 0; chosen < letters.length; chosen += 1) {
        const page = listPage(shapeOf(letters, chosen, where as ListGroups['place'] | 'none'), rows);
        assert.ok(page.slots.length <= rows);
        assert.ok(page.from <= chosen && chosen < page.to);
        const isRoomy = rows >= 4;
        if (isRoomy) {
          const titles = page.slots.flatMap(({ type, entry }) => (type === 'title' ? [entry] : []));
          assert.deepEqual(
            titles,
            Array.from({ length: page.to - page.from }, (_, nth) => page.from + nth),
          );
        }
        // A step turns the page only where the entry was not on the one before.
        if (before && page.from !== before.from) assert.ok(chosen >= before.to);
        before = page;
      }
    }),
  );
});
