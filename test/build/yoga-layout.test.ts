import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import standIn from '../../build/stand-ins/yoga-layout.ts';
import fc, { type Arbitrary } from '../support/property.ts';

type Engine = typeof standIn;

// Yoga is a package of Ink's, not of ours: it is found from there.
const inkBuild = new URL('.', import.meta.resolve('ink'));
const { default: yoga } = (await import(new URL('../../yoga-layout/dist/src/index.js', inkBuild).href)) as {
  default: Engine;
};

/** A box of a screen. Lengths are cells, and are in the order of Yoga's edges. */
type Wanted = {
  readonly isRow: boolean;
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly padding: readonly (number | undefined)[];
  readonly margin: readonly (number | undefined)[];
  readonly content: readonly Wanted[] | { readonly columns: number; readonly rows: number };
};

type Made = {
  readonly node: InstanceType<Engine['Node']>;
  readonly text?: { columns: number; rows: number };
  readonly children: Made[];
};

const isText = (content: Wanted['content']): content is Exclude<Wanted['content'], readonly Wanted[]> =>
  'columns' in content;

/** Makes a node as Ink does. A text is cut where it is too wide. */
function make(engine: Engine, wanted: Wanted): Made {
  const { content } = wanted;
  const node = engine.Node.create();
  const made: Made = {
    node,
    ...(isText(content) && { text: { ...content } }),
    children: isText(content) ? [] : content.map(child => make(engine, child)),
  };
  node.setFlexWrap(engine.WRAP_NO_WRAP);
  node.setFlexDirection(wanted.isRow ? engine.FLEX_DIRECTION_ROW : engine.FLEX_DIRECTION_COLUMN);
  node.setFlexGrow(0);
  node.setFlexShrink(0);
  if (wanted.width !== undefined) node.setWidth(wanted.width);
  if (wanted.height !== undefined) node.setHeight(wanted.height);
  // Ink's texts have no padding.
  wanted.padding.forEach((cells, edge) => {
    if (cells !== undefined && !isText(content)) node.setPadding(edge, cells);
  });
  wanted.margin.forEach((cells, edge) => {
    if (cells !== undefined) node.setMargin(edge, cells);
  });
  const { text } = made;
  if (text) {
    node.setMeasureFunc((width, mode) => ({
      width: mode === engine.MEASURE_MODE_UNDEFINED ? text.columns : Math.min(text.columns, width),
      height: text.rows,
    }));
  }
  made.children.forEach(({ node: child }, index) => {
    node.insertChild(child, index);
  });
  return made;
}

/** Left, top, width and height of every box, outside in. */
function places({ node, children }: Made): readonly unknown[] {
  return [
    [node.getComputedLeft(), node.getComputedTop(), node.getComputedWidth(), node.getComputedHeight()],
    ...children.map(places),
  ];
}

const lengths = (most: number) => fc.array(fc.option(fc.nat(most), { nil: undefined }), { maxLength: 9 });
const size = (least: number, most: number) =>
  fc.option(fc.integer({ min: least, max: most }), { nil: undefined });
const text = fc.record({ columns: fc.integer({ min: 1, max: 3 }), rows: fc.integer({ min: 1, max: 5 }) });
const { wanted } = fc.letrec<{ wanted: Wanted }>(tie => ({
  wanted: fc.record({
    isRow: fc.boolean(),
    // There is room for every text: nothing has to shrink.
    width: size(150, 200),
    height: size(4, 12),
    padding: fc.oneof(fc.constant([]), lengths(1)),
    margin: fc.oneof(fc.constant([]), lengths(1)),
    content: fc.oneof({ maxDepth: 3 }, text, fc.array(tie('wanted'), { maxLength: 3 })),
  }) as Arbitrary<Wanted>,
}));

/** All of a tree in one list, so that a number names one of them. */
const all = (made: Made): readonly Made[] => [made, ...made.children.flatMap(all)];

type Change = {
  readonly at: number;
  readonly what: 'resize' | 'retext' | 'remove';
  readonly to: number;
};

function change(root: Made, { at, what, to }: Change): void {
  const nodes = all(root);
  const made = nodes[at % nodes.length] as Made;
  if (what === 'resize') made.node.setWidth(to);
  if (what === 'retext' && made.text) {
    made.text.columns = to % 4;
    made.node.markDirty();
  }
  const [first] = made.children;
  if (what === 'remove' && first) {
    made.children.shift();
    made.node.removeChild(first.node);
  }
}

const changes = fc.array(
  fc.record({
    at: fc.nat(30),
    what: fc.constantFrom('resize', 'retext', 'remove'),
    to: fc.integer({ min: 150, max: 200 }),
  }),
  { maxLength: 4 },
) as Arbitrary<readonly Change[]>;

function layOut(engine: Engine, { node }: Made, columns: number): void {
  node.setWidth(columns);
  node.calculateLayout(undefined, undefined, engine.DIRECTION_LTR);
}

test('boxes stand where Yoga puts them, and after changes where it puts boxes that were so from the start', () => {
  fc.assert(
    fc.property(wanted, fc.integer({ min: 150, max: 250 }), changes, (root, columns, steps) => {
      const ours = make(standIn, root);
      for (let count = 0; count <= steps.length; count += 1) {
        const step = steps[count - 1];
        if (step) change(ours, step);
        layOut(standIn, ours, columns);
        const theirs = make(yoga, root);
        for (const each of steps.slice(0, count)) change(theirs, each);
        layOut(yoga, theirs, columns);
        const expected = places(theirs);
        theirs.node.freeRecursive();
        assert.deepEqual(places(ours), expected);
      }
    }),
    { numRuns: 2000, includeErrorInReport: true },
  );
});

test('a number means what it means to Yoga', () => {
  for (const [name, value] of Object.entries(standIn))
    if (name !== 'Node')
      assert.equal(Object.entries(yoga).find(([other]) => other === name)?.[1], value, name);
});

test('there is each number that Ink says', () => {
  const sources = readdirSync(inkBuild).filter(name => name.endsWith('.js'));
  const said = sources.flatMap(name =>
    [...readFileSync(new URL(name, inkBuild), 'utf8').matchAll(/\bYoga\.([A-Z][A-Z_]+)/g)].map(
      ([, word]) => word,
    ),
  );
  assert.ok(said.length > 30);
  assert.deepEqual(
    said.filter(word => word === undefined || !(word in standIn)),
    [],
  );
});

test('what it cannot lay out is refused by name', () => {
  const node = standIn.Node.create();
  assert.throws(() => node.setFlexDirection(standIn.FLEX_DIRECTION_ROW_REVERSE), /flexDirection/);
  assert.throws(() => node.setAlignItems(standIn.ALIGN_CENTER), /alignItems/);
  assert.throws(() => node.setBorder(standIn.EDGE_TOP, 1), /borderStyle/);
  assert.throws(() => node.setGap(standIn.GUTTER_ALL, 1), /gap/);
  assert.throws(() => node.setFlexGrow(1), /flexGrow/);
  assert.throws(() => node.setDisplay(standIn.DISPLAY_NONE), /display/);
});
