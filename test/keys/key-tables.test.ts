import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defaultGroups, defaultKeymaps, type TableName, tableNames } from '../../src/keys/keymaps.ts';

describe('no key has two meanings, and every command has a key', () => {
  for (const [inFile, table] of tableNames) {
    test(inFile, () => {
      const bindings = defaultGroups[table].flatMap(group => [...group.bindings]);
      const keys = bindings.flatMap(binding => binding.keys);
      assert.equal(new Set(keys).size, keys.length);
      for (const { command, keys: own } of bindings) assert.notEqual(own.length, 0, command);
    });
  }
});

/** Users have these names in their settings files, so none may go, and none may come to mean something else. */
const names: Readonly<Record<TableName, string>> = {
  browser: `about back bookmarks comeBack copyAddress copyCode findings first halfDown halfUp help historyBack historyForward
    interrupt last menu mouse newsFilter next nextHit nextLink nextSection open outline pageDown pageUp pick present previous
    previousHit previousLink previousSection quit readAgain search setBookmark suspend switchDiagrams switchTheme`,
  talk: `accept back black copyAddress copyCode findings first firstTwice goToTyped halfDown halfUp help interrupt last mouse next nextHit
    nextLink overview previous previousHit previousLink quit rowDown rowUp search showQr slideNumber stackColumns suspend
    switchDiagrams switchTheme toggleFooter white`,
  lists: 'accept back clearQuery erase first last next pageDown pageUp previous switchScope',
  speaker: `accept back black chooseTalk first firstTwice goToTyped help interrupt last lessNotes moreNotes next notesDown
    notesUp overview previous quit resetClock search showQr slideNumber suspend switchTheme toggleClock white`,
};

describe('commands keep the names that settings files have', () => {
  for (const table of tableNames.values()) {
    test(table, () => {
      const bindings = defaultGroups[table].flatMap(group => [...group.bindings]);
      assert.deepEqual(bindings.map(({ command }) => command).sort(), names[table].split(/\s+/));
    });
  }
});

test('Ctrl+C and Ctrl+Z mean the same on every screen', () => {
  for (const { presses } of [defaultKeymaps.browser, defaultKeymaps.talk, defaultKeymaps.speaker]) {
    assert.deepEqual(presses.get('ctrl+c'), { command: 'interrupt' });
    assert.deepEqual(presses.get('ctrl+z'), { command: 'suspend' });
  }
});
