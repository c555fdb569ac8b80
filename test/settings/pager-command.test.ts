import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLess, lessFollowsLinks, pagerCommand } from '../../src/settings/pager-command.ts';

function words(pager: string, environment: Readonly<Record<string, string>> = {}) {
  return pagerCommand({ pager }, environment)?.words;
}

test('the settings win over PAGER, and PAGER over less', () => {
  assert.deepEqual(words('auto'), ['less', '-FRX']);
  assert.deepEqual(words('auto', { PAGER: 'more -s' }), ['more', '-s']);
  assert.deepEqual(words('less -S', { PAGER: 'more' }), ['less', '-S']);
});

test('nothing, off and cat mean no pager', () => {
  for (const pager of ['off', 'cat', 'cat -v', '   ']) assert.equal(words(pager), undefined, pager);
  for (const PAGER of ['', 'cat']) assert.equal(words('auto', { PAGER }), undefined, PAGER);
  assert.deepEqual(words('auto', { PAGER: 'catalog' }), ['catalog']);
});

test('a command is split at white space and quotes, and nothing in it is expanded', () => {
  assert.deepEqual(words('"/a b/less"  -R'), ['/a b/less', '-R']);
  assert.deepEqual(words("less --prompt='a b'"), ['less', '--prompt=a b']);
  assert.deepEqual(words('less $HOME; rm -rf "$(x)" | y'), ['less', '$HOME;', 'rm', '-rf', '$(x)', '|', 'y']);
  assert.deepEqual(words('less "open'), ['less', 'open']);
});

test('styles go only to pagers that show them', () => {
  const shows = (pager: string, environment: Readonly<Record<string, string>> = {}) =>
    pagerCommand({ pager }, environment)?.showsStyles;
  assert.equal(shows('less'), true, 'it gets our LESS');
  assert.equal(shows('less', { LESS: 'iM' }), false);
  assert.equal(shows('less', { LESS: 'iR' }), true);
  assert.equal(shows('less', { LESS: '-i -R' }), true);
  assert.equal(shows('less -iR', { LESS: '' }), true);
  assert.equal(shows('less --RAW-CONTROL-CHARS', { LESS: '' }), true);
  assert.equal(shows('/usr/bin/less', { LESS: '' }), false);
  assert.equal(shows('more'), false);
  assert.equal(shows('moor'), true);
});

test('less follows links since 566', () => {
  assert.equal(lessFollowsLinks('less 590 (GNU regular expressions)\nCopyright'), true);
  assert.equal(lessFollowsLinks('less 551 (POSIX regular expressions)'), false);
  assert.equal(lessFollowsLinks(''), false);
  const isOurs = (pager: string) => {
    const command = pagerCommand({ pager }, {});
    return command && isLess(command);
  };
  assert.deepEqual(['less', '/bin/less', 'C:\\bin\\less.exe', 'lesspipe'].map(isOurs), [
    true,
    true,
    true,
    false,
  ]);
});
