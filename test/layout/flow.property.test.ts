import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { createFlow, type Flow } from '../../src/layout/flow.ts';
import { numberLinks } from '../../src/layout/link-numbers.ts';
import type { Document } from '../../src/markdown/document.ts';
import { type Place, startOfDocument } from '../../src/markdown/place.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { unicodeGlyphs } from '../../src/terminal/glyphs.ts';
import { type Line, lineText, lineWidth } from '../../src/terminal/line.ts';
import { charactersOfBlock, countOf, withoutSpace } from '../support/characters.ts';
import { anyColumns, columns, markdown, runningText } from '../support/documents.ts';
import fc from '../support/property.ts';

function flowOf(document: Document, width: number, numbered = false): Flow {
  const linkNumbers = numberLinks(document.links);
  return createFlow(document, width, { glyphs: unicodeGlyphs, ...(numbered && { linkNumbers }) });
}

const allLines = (flow: Flow): readonly Line[] => flow.lines(startOfDocument, Number.POSITIVE_INFINITY);

/** The place of every row, from the first to the last. */
const allPlaces = (flow: Flow): readonly Place[] =>
  allLines(flow).map((_, row) => flow.move(startOfDocument, row, 1));

/** A row of a document of that many rows, or 0 where it has none. */
const rowOf = (places: readonly Place[], any: number): number =>
  places.length === 0 ? 0 : any % places.length;

/** The author's characters as they are in rows: without white space, and without what layout added. */
const charactersOfRows = (lines: readonly Line[]): string =>
  withoutSpace(lines.map(line => lineText(line.filter(span => !span.decoration))).join(''));

const charactersOf = (document: Document): string => document.blocks.map(charactersOfBlock).join('');

const anyRow = fc.nat();
const rows = fc.integer({ min: -60, max: 60 });
const visible = fc.integer({ min: 1, max: 40 });

test('no row is wider than its columns', () => {
  fc.assert(
    fc.property(markdown, anyColumns, fc.boolean(), (source, width, numbered) => {
      for (const line of allLines(flowOf(parseMarkdown(source, 'a.md'), width, numbered))) {
        // A sign of two cells cannot be cut: in one column it is alone.
        assert.ok(lineWidth(line) <= Math.max(width, width === 1 ? 2 : 0), lineText(line));
      }
    }),
  );
});

test('nor is it for any text at all, and no span holds a control', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom(...'#>-*_`[]()|\\~!<&;1.\n \t\r\u001b\u0085\u202eab漢'),
      maxLength: 300,
    }),
  );
  fc.assert(
    fc.property(text, columns, (source, width) => {
      for (const line of allLines(flowOf(parseMarkdown(source, 'a.md'), width, true))) {
        assert.ok(lineWidth(line) <= width, lineText(line));
        for (const span of line) assert.doesNotMatch(span.text, /[\x00-\x1f\x7f-\x9f]/);
      }
    }),
  );
});

test('no character of the author is lost, and all keep their order', () => {
  fc.assert(
    fc.property(runningText, anyColumns, (source, width) => {
      const document = parseMarkdown(source, 'a.md');
      assert.equal(charactersOfRows(allLines(flowOf(document, width))), charactersOf(document));
    }),
  );
});

test('in tables and charts they may change places, but none is lost', () => {
  fc.assert(
    fc.property(markdown, anyColumns, (source, width) => {
      const document = parseMarkdown(source, 'a.md');
      // The names of columns are there again in each record.
      const shown = countOf(charactersOfRows(allLines(flowOf(document, width))));
      for (const [character, count] of countOf(charactersOf(document))) {
        assert.ok((shown.get(character) ?? 0) >= count, character);
      }
    }),
  );
});

test('the rows from a place on are a slice of all rows', () => {
  fc.assert(
    fc.property(markdown, columns, anyRow, visible, (source, width, from, count) => {
      const flow = flowOf(parseMarkdown(source, 'a.md'), width, true);
      const places = allPlaces(flow);
      const first = rowOf(places, from);
      assert.deepEqual(
        flow.lines(places[first] ?? startOfDocument, count),
        allLines(flow).slice(first, first + count),
      );
    }),
  );
});

test('moving counts rows, and stops at the top and at the last full screen', () => {
  fc.assert(
    fc.property(markdown, columns, anyRow, rows, visible, (source, width, from, step, screen) => {
      const flow = flowOf(parseMarkdown(source, 'a.md'), width, true);
      const places = allPlaces(flow);
      const first = rowOf(places, from);
      const lowest = Math.max(0, places.length - screen);
      const target = Math.min(Math.max(0, first + step), lowest);
      assert.deepEqual(
        flow.move(places[first] ?? startOfDocument, step, screen),
        places[target] ?? startOfDocument,
      );
      assert.deepEqual(flow.end(screen), places[lowest] ?? startOfDocument);
    }),
  );
});

test('down and up again is where we were', () => {
  fc.assert(
    fc.property(markdown, columns, anyRow, anyRow, (source, width, from, further) => {
      const flow = flowOf(parseMarkdown(source, 'a.md'), width);
      const places = allPlaces(flow);
      const first = rowOf(places, from);
      const steps = rowOf(places.slice(first), further);
      const place = places[first] ?? startOfDocument;
      assert.deepEqual(flow.move(flow.move(place, steps, 1), -steps, 1), place);
    }),
  );
});

test('at another width a place stays at its words, and comes back', () => {
  fc.assert(
    fc.property(runningText, columns, columns, anyRow, (source, width, otherWidth, from) => {
      const document = parseMarkdown(source, 'a.md');
      const flow = flowOf(document, width);
      const places = allPlaces(flow);
      const place = places[rowOf(places, from)] ?? startOfDocument;

      const other = flowOf(document, otherWidth);
      const there = other.move(place, 0, 1);
      const below = other.move(there, 1, 1);
      assert.equal(there.block, place.block);
      assert.ok(there.characters <= place.characters, 'the row begins at the place or before it');
      const isLast = isDeepStrictEqual(below, there);
      const isBehind = below.block > there.block || below.characters >= place.characters;
      assert.ok(isLast || isBehind, 'and the next row does not');

      assert.deepEqual(flow.move(place, 0, 1), place);
    }),
  );
});

test('at another width a place stays in its block, also where that is a table', () => {
  fc.assert(
    fc.property(markdown, columns, columns, anyRow, (source, width, otherWidth, from) => {
      const document = parseMarkdown(source, 'a.md');
      const places = allPlaces(flowOf(document, width));
      const place = places[rowOf(places, from)] ?? startOfDocument;
      assert.equal(flowOf(document, otherWidth).move(place, 0, 1).block, place.block);
    }),
  );
});

test('the beginning of a link that is asked for can be seen, and where it could be nothing moves', () => {
  fc.assert(
    fc.property(markdown, columns, anyRow, visible, (source, width, from, screen) => {
      const document = parseMarkdown(source, 'a.md');
      const flow = flowOf(document, width);
      const lines = allLines(flow);
      const places = allPlaces(flow);
      const isSeen = (place: Place, target: number) => {
        const top = places.findIndex(other => isDeepStrictEqual(other, place));
        return target >= top && target < top + screen;
      };
      const place = flow.move(startOfDocument, rowOf(places, from), screen);
      for (const { index } of document.links) {
        const target = lines.findIndex(line => line.some(span => span.link?.index === index));
        const revealed = flow.revealing(index, place, screen);
        assert.ok(isSeen(revealed, target));
        if (isSeen(place, target)) assert.deepEqual(revealed, place);
      }
    }),
  );
});

test('the link where someone looks is the first that is seen or is below, or the last, with a target or without', () => {
  fc.assert(
    fc.property(markdown, columns, anyRow, anyRow, visible, (source, width, from, to, screen) => {
      const document = parseMarkdown(source, 'a.md');
      const flow = flowOf(document, width);
      const lines = allLines(flow);
      const places = allPlaces(flow);
      const place = flow.move(startOfDocument, rowOf(places, from), screen);
      const top = places.findIndex(other => isDeepStrictEqual(other, place));
      const bottom = Math.min(top + screen, lines.length) - 1;
      const links = document.links.flatMap(({ index }) => {
        const isOn = (line: Line) => line.some(span => span.link?.index === index);
        const first = lines.findIndex(isOn);
        return first === -1 ? [] : [{ index, first, last: lines.findLastIndex(isOn) }];
      });
      for (const { index, first, last } of links)
        assert.equal(flow.showsLink(index, place, screen), last >= top && first <= bottom);
      const row = rowOf(places, to);
      const target = places[row] ?? startOfDocument;
      const nearest = (direction: 1 | -1, to?: Place) => flow.nearestLink(place, direction, screen, to);
      assertNearest(
        nearest(1),
        links.filter(({ last }) => last >= top),
        0,
      );
      assertNearest(
        nearest(-1),
        links.filter(({ first }) => first <= bottom),
        -1,
      );
      assertNearest(
        nearest(1, target),
        links.filter(({ first }) => first >= row),
        0,
      );
      assertNearest(
        nearest(-1, target),
        links.filter(({ first }) => first < row),
        -1,
      );
    }),
  );
});

/** Of the links on the way the first or the last, where they are in reading order: footnotes and charts may not. */
function assertNearest(
  found: number | undefined,
  links: readonly { readonly index: number; readonly first: number }[],
  at: 0 | -1,
): void {
  const inOrder = links.toSorted((one, other) => one.first - other.first);
  const isInOrder = inOrder.every(({ index }, nth) => index === links[nth]?.index);
  if (isInOrder) assert.equal(found, links.at(at)?.index);
  else assert.ok(links.some(({ index }) => index === found));
}

test('progress grows from row to row, and is whole on the last screen', () => {
  fc.assert(
    fc.property(markdown, columns, visible, (source, width, screen) => {
      const flow = flowOf(parseMarkdown(source, 'a.md'), width);
      const places = allPlaces(flow);
      const tops = places.slice(0, Math.max(1, places.length - screen + 1));
      const told = tops.map(place => flow.progress(place, screen));
      if (places.length <= screen) assert.ok(told.every(share => share === undefined));
      else {
        assert.equal(told.at(-1), 1);
        assert.deepEqual(
          told,
          told.toSorted((one, other) => (one ?? -1) - (other ?? -1)),
        );
        for (const share of told) assert.ok(share !== undefined && share >= 0 && share <= 1);
      }
    }),
  );
});
