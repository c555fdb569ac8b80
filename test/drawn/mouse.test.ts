import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createScreenModels } from '../../src/screens/screen-model.ts';
import { currentTalk } from '../../src/screens/screen-stack.ts';
import { initialState } from '../../src/screens/state.ts';
import { lineText } from '../../src/terminal/line.ts';
import { drawTalk } from '../support/draw-talk.tsx';
import { pressAll } from '../support/keys.ts';
import { builtInLibrary, libraryOf, plainSetting } from '../support/setting.ts';
import { talkOf, talkState } from '../support/talk-state.ts';
import { inBrowser } from '../support/top-screen.ts';

const paragraphs = Array.from({ length: 40 }, (_, index) => `Paragraph ${index}.`).join('\n\n');
const library = libraryOf({
  alpha: `# Alpha\n\n${paragraphs}`,
  beta: '# Beta\n\nSee [one](https://one.example) and [two](#gamma).\n\n## Gamma\n\nWords.',
  gamma: '# Gamma',
});
const wide = { columns: 100, rows: 24 };
const narrow = { columns: 40, rows: 12 };

function after(keys: string, size = wide) {
  const models = createScreenModels(plainSetting({ hyperlinks: true }));
  const { state, effects } = pressAll(keys, initialState(size, library), models);
  const top = models(inBrowser(state)).panelLines()[0];
  return { ...inBrowser(state).browse, state, effects, notice: state.notice, top: top ? lineText(top) : '' };
}

/** Where a text stands in a frame, as `column,row`; its first cell. */
function cellOf(text: string, frame: string): string {
  const rows = frame.split('\n');
  const row = rows.findIndex(line => line.includes(text));
  assert.notEqual(row, -1, `${text} in\n${frame}`);
  return `${rows[row]?.indexOf(text)},${row}`;
}

describe('on and off', () => {
  test('it is off at first, and nothing it does counts', () => {
    assert.deepEqual(after('click@3,3 wheelDown@50,9').state, after('').state);
  });
  test('e turns it on, and says how to turn it off', () => {
    const { effects, notice } = after('e');
    assert.deepEqual(effects, [{ type: 'mouse', isOn: true }]);
    assert.equal(notice, 'Mouse on: scroll with the wheel, click links; e turns it off');
  });
  test('where there is little room, the key is what counts', () => {
    assert.equal(after('e', narrow).notice, 'Mouse on; e turns it off');
    assert.equal(after('e e', narrow).notice, 'Mouse off; e turns it on');
  });
  test('and off again', () => {
    const { effects, notice, state } = after('e e');
    assert.deepEqual(effects.at(-1), { type: 'mouse', isOn: false });
    assert.equal(notice, 'Mouse off: drag to select text; e turns it on');
    assert.deepEqual(after('e e click@3,3').section, inBrowser(state).browse.section);
  });
  test('in a list e is typed', () => assert.equal(after('o e').state.hasMouse, undefined));
});

describe('in the browser', () => {
  // The title takes two rows: the menu begins in the third.
  test('a click on a row of the menu opens it', () => {
    const { section, focus } = after('e click@5,3');
    assert.deepEqual([section, focus], [1, 'panel']);
  });
  test('also on the chosen one', () => assert.equal(after('e click@5,2').focus, 'panel'));
  test('on the row below it that names the talk, it opens that', () => {
    const give = { type: 'openTalk', slide: 0, query: '', words: [] };
    assert.deepEqual(after('e click@5,6').effects.at(-1), give);
    assert.deepEqual(after('p').effects, [give], 'as its key does');
  });
  test('on a heading beside the text, it goes there', () => {
    const large = { columns: 140, rows: 20 };
    const { browse } = inBrowser(after('2 e click@120,5', large).state);
    assert.equal(browse.trail?.past.length, 1);
    assert.deepEqual(browse.target?.block, 2);
    assert.equal(inBrowser(after('2 e click@120,2', large).state).browse.trail, after('2', large).trail);
  });
  test('below the menu there is nothing', () => assert.deepEqual(after('e click@5,15').focus, 'menu'));
  test('nor on title and status', () => {
    for (const cell of ['5,0', '5,23', '99,23', '300,300'])
      assert.deepEqual(inBrowser(after(`e click@${cell}`).state).browse, inBrowser(after('').state).browse);
  });
  test('the wheel scrolls the text by three rows', () => {
    assert.equal(after('e wheelDown@50,9').top, after('j k enter j j j').top);
    assert.equal(after('e wheelDown@50,9 wheelDown@50,9 wheelUp@50,9').top, after('e wheelDown@50,9').top);
    assert.equal(after('e wheelUp@50,9').top, 'Alpha');
  });
  test('over the menu it moves the choice', () => {
    assert.equal(after('e wheelDown@5,9').section, 1);
    assert.equal(after('e wheelDown@5,9 wheelDown@5,9 wheelDown@5,9').section, 2);
    assert.equal(after('e wheelUp@5,9').section, 0);
  });
  test('in a narrow window the menu has all columns, then the text has', () => {
    assert.equal(after('e click@30,1', narrow).section, 1);
    assert.equal(after('e click@30,1 click@30,0', narrow).section, 1);
    assert.equal(after('enter e wheelDown@5,5', narrow).top, 'Paragraph 0.');
  });
  test('the list of keys scrolls', () => {
    assert.deepEqual(after('e ? wheelDown@9,9 wheelDown@9,9 wheelUp@9,9').state.help, { row: 3 });
    assert.deepEqual(after('e ? click@9,9').state.help, { row: 0 });
  });
  test('the sources of a section scroll no further than their end', () => {
    const { over } = after('e i wheelDown@9,9', narrow);
    assert.equal(over?.type === 'about' && over.row >= 0 && over.row <= 3, true);
  });
});

describe('a click on a link follows it', () => {
  const frame = (keys: string, columns = 100) => {
    const models = createScreenModels(plainSetting({ hyperlinks: true }));
    const { state } = pressAll(keys, initialState({ columns, rows: 24 }, library), models);
    const { frame } = models(inBrowser(state));
    const lines = models(inBrowser(state)).panelLines().map(lineText);
    assert.ok(frame.kind !== 'tooSmall');
    const { column, row } = frame.page;
    const indent = ' '.repeat(column);
    return [...Array.from({ length: row }, () => ''), ...lines.map(line => indent + line)].join('\n');
  };
  for (const columns of [60, 100, 124, 200]) {
    test(`out into the world, at ${columns} columns`, () => {
      const cell = cellOf('one', frame('2', columns));
      const { effects, link } = after(`2 e click@${cell}`, { columns, rows: 24 });
      assert.deepEqual(effects.at(-1), { type: 'openAddress', address: 'https://one.example' });
      assert.equal(link, 0);
    });
  }
  test('from the menu, where the text is next to it', () => {
    const cell = cellOf('one', frame('2'));
    assert.equal(after(`j e click@${cell}`).effects.at(-1)?.type, 'openAddress');
  });
  test('within the section', () => {
    const { trail, link } = after(`2 e click@${cellOf('two', frame('2'))}`);
    assert.ok(trail !== undefined && link === undefined);
  });
  test('one cell next to it there is nothing', () => {
    const [column, row] = cellOf('one', frame('2')).split(',').map(Number);
    for (const at of [Number(column) - 1, Number(column) + 3])
      assert.equal(after(`2 e click@${at},${row}`).effects.at(-1)?.type, 'mouse', String(at));
  });
});

describe('in a list', () => {
  test('the wheel moves the choice', () => {
    const { over } = after('2 e o wheelDown@9,9');
    assert.equal(over?.type === 'outline' && over.chosen, 1);
  });
  test('a click chooses and accepts', () => {
    // Title, query and a blank row above; `Beta` with its text and a blank row, then `Gamma`.
    const { over, trail } = after('2 e o click@50,7');
    assert.equal(over, undefined);
    assert.ok(trail);
  });
  test('nothing is where no entry is', () => {
    for (const cell of ['50,2', '50,3', '50,6', '50,20', '0,5', '9,23', '16,7'])
      assert.equal(after(`2 e o click@${cell}`).over?.type, 'outline', cell);
  });
  test('a click in the menu beside it leaves it, for that section', () => {
    for (const keys of ['2 e o', '2 e /', '2 e i']) {
      const { over, section, focus } = after(`${keys} click@5,4`);
      assert.deepEqual([over, section, focus], [undefined, 2, 'panel'], keys);
    }
    assert.equal(after('2 e o click@5,3').over, undefined, 'also for the one that is read');
    const { over } = after('2 e o wheelDown@5,4');
    assert.equal(over?.type === 'outline' && over.chosen, 1, 'the wheel is for the list');
  });
  test('each row of an entry that has two is the entry', () => {
    const models = createScreenModels(plainSetting());
    const start = initialState({ columns: 100, rows: 40 }, builtInLibrary);
    const found = (keys: string) =>
      inBrowser(pressAll(`e / m e d i c a r e ${keys}`, start, models).state).browse.found;
    // Title, query and a blank row above, then the name of the group; two rows each, and a blank one.
    assert.equal(found('click@50,4'), undefined);
    assert.deepEqual(found('click@50,5')?.block, found('enter')?.block);
    assert.equal(found('click@50,7'), undefined);
    assert.deepEqual(found('click@50,8')?.block, found('down enter')?.block);
    assert.deepEqual(found('click@50,9')?.at, found('click@50,8')?.at);
    assert.notDeepEqual(found('click@50,8')?.at, found('click@50,6')?.at);
  });
});

describe('in a talk', () => {
  const long = Array.from({ length: 60 }, (_, index) => `Row ${index}.`).join('\n\n');
  const talk = talkOf(`# One\n\nFirst. [a](https://a.example)\n\n---\n\n# Two\n\n${long}\n`);
  const size = [80, 24] as const;
  function given(keys: string) {
    const models = createScreenModels(plainSetting({ hyperlinks: true }));
    const { state, effects } = pressAll(keys, talkState(talk, size), models);
    return { state, effects, ...currentTalk(state)?.state };
  }
  const link = () => {
    const [row, column] = ((): [number, number] => {
      const rows = drawTalk(talk, '', size, { hyperlinks: true }).split('\n');
      const at = rows.findIndex(line => line.includes('First. a'));
      return [at, (rows[at]?.indexOf('First. a') ?? 0) + 'First. '.length];
    })();
    return `${column},${row}`;
  };
  test('the wheel steps nowhere', () => assert.equal(given('e wheelDown@9,9 wheelDown@9,9').slide, 0));
  test('a long slide scrolls by three rows, and no further than it goes', () => {
    assert.equal(given('2 G e wheelDown@9,9').row, 3);
    assert.equal(given('2 G e wheelDown@9,9 wheelUp@9,9 wheelUp@9,9').row, 0);
  });
  test('a click beside all links does nothing', () => {
    for (const cell of ['2,9', '78,9', '40,23']) assert.deepEqual(given(`e click@${cell}`).slide, 0);
    assert.equal(given('e click@78,9').effects.length, 1);
  });
  test('on a link it follows', () => {
    assert.deepEqual(given(`e click@${link()}`).effects.at(-1), {
      type: 'openAddress',
      address: 'https://a.example',
    });
  });
  test('what is typed is not taken for a slide', () => {
    assert.equal(given(`e 2 click@${link()}`).effects.at(-1)?.type, 'openAddress');
  });
  test('on a blank screen there is nothing', () =>
    assert.equal(given(`e b click@${link()}`).effects.length, 1));
  test('the list of slides: the wheel chooses, a click goes there', () => {
    assert.equal(given('e o wheelDown@9,9').picker?.chosen, 1);
    assert.deepEqual([given('e o click@9,4').slide, given('e o click@9,4').picker], [1, undefined]);
    assert.equal(given('e o click@9,9').picker?.type, 'overview');
  });
  test('over the slide, in a section: on and off there too', () => {
    assert.equal(given('/ m e d i c a i d enter').state.type, 'browser');
    assert.equal(given('/ m e d i c a i d enter e').state.hasMouse, true);
    assert.equal(given('/ m e d i c a i d enter e e').state.hasMouse, undefined);
    assert.equal(given('/ m e d i c a i d enter e wheelDown@9,9').state.type, 'browser');
  });
});
