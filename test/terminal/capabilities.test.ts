import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type ColorChoice,
  type ColorDepth,
  canDrawScreen,
  colorDepth,
  type Environment,
  erasesPainted,
  followsLinks,
  isUtf8,
} from '../../src/terminal/capabilities.ts';

const name = (environment: Environment) =>
  Object.entries(environment)
    .map(([key, value]) => `${key}=${value}`)
    .join(' ') || 'nothing set';

describe('how many colors a terminal has', () => {
  const cases: readonly (readonly [Environment, ColorDepth])[] = [
    [{}, '16'],
    [{ TERM: 'xterm' }, '16'],
    [{ TERM: 'linux' }, '16'],
    [{ TERM: 'xterm-256color' }, '256'],
    [{ TERM: 'xterm-256color', COLORTERM: 'truecolor' }, 'true'],
    [{ TERM: 'xterm', COLORTERM: '24bit' }, 'true'],
    [{ TERM: 'xterm', COLORTERM: 'yes' }, '16'],
    [{ TERM: 'xterm-direct' }, 'true'],
    [{ WT_SESSION: 'guid' }, 'true'],
  ];
  for (const [environment, depth] of cases) {
    test(`${name(environment)}: ${depth}`, () => {
      assert.equal(colorDepth(environment, { isTerminal: true }), depth);
    });
  }
});

describe('whether colors are wanted, the strongest word first', () => {
  const xterm: Environment = { TERM: 'xterm-256color' };
  type Case = readonly [Environment, ColorChoice, isTerminal: boolean, ColorDepth];
  const cases: readonly Case[] = [
    [{ FORCE_COLOR: '3', CLICOLOR_FORCE: '1' }, 'never', true, 'none'],
    [{ FORCE_COLOR: '0', NO_COLOR: '1' }, 'always', false, '256'],
    [{ FORCE_COLOR: '0' }, 'auto', true, 'none'],
    [{ FORCE_COLOR: 'false' }, 'auto', true, 'none'],
    [{ FORCE_COLOR: '1' }, 'auto', false, '16'],
    [{ FORCE_COLOR: '2', NO_COLOR: '1' }, 'auto', false, '256'],
    [{ FORCE_COLOR: '3', TERM: 'dumb' }, 'auto', false, 'true'],
    [{ FORCE_COLOR: 'true' }, 'auto', false, '256'],
    [{ FORCE_COLOR: '' }, 'auto', false, '256'],
    [{ NO_COLOR: '1', CLICOLOR_FORCE: '1' }, 'auto', true, 'none'],
    [{ NO_COLOR: '' }, 'auto', true, '256'],
    [{ CLICOLOR_FORCE: '1', CLICOLOR: '0' }, 'auto', false, '256'],
    [{ CLICOLOR_FORCE: '0' }, 'auto', false, 'none'],
    [{ CLICOLOR: '0' }, 'auto', true, 'none'],
    [{ TERM: 'dumb' }, 'auto', true, 'none'],
    [{}, 'auto', true, '256'],
    [{}, 'auto', false, 'none'],
  ];
  for (const [environment, choice, isTerminal, depth] of cases) {
    const where = isTerminal ? 'a terminal' : 'a pipe';
    test(`--color=${choice}, ${name(environment)}, ${where}: ${depth}`, () => {
      assert.equal(colorDepth({ ...xterm, ...environment }, { isTerminal }, choice), depth);
    });
  }
});

describe('whether the locale writes UTF-8', () => {
  const cases: readonly (readonly [Environment, boolean])[] = [
    [{}, true],
    [{ LANG: 'C.UTF-8' }, true],
    [{ LANG: 'en_US.utf8' }, true],
    [{ LANG: 'C' }, false],
    [{ LANG: 'de_DE.ISO-8859-1' }, false],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'C' }, false],
    [{ LANG: 'en_US.UTF-8', LC_CTYPE: 'POSIX' }, false],
    [{ LANG: 'C', LC_CTYPE: 'C.UTF-8' }, true],
    [{ LANG: 'C', LC_CTYPE: 'C', LC_ALL: 'C.UTF-8' }, true],
    [{ LANG: 'C.UTF-8', LC_ALL: '' }, true],
  ];
  for (const [environment, expected] of cases) {
    test(`${name(environment)}: ${expected}`, () => assert.equal(isUtf8(environment), expected));
  }
});

describe('whether the terminal follows links', () => {
  const cases: readonly (readonly [Environment, boolean])[] = [
    [{ TERM: 'xterm-256color' }, false],
    [{ TERM: 'linux' }, false],
    [{ TERM: 'xterm-kitty' }, true],
    [{ TERM: 'xterm-ghostty' }, true],
    [{ TERM: 'foot-direct' }, true],
    [{ TERM: 'alacritty' }, true],
    [{ TERM_PROGRAM: 'iTerm.app' }, true],
    [{ TERM_PROGRAM: 'vscode' }, true],
    [{ TERM_PROGRAM: 'Apple_Terminal' }, false],
    [{ WT_SESSION: 'guid' }, true],
    [{ KONSOLE_VERSION: '230400' }, true],
    [{ VTE_VERSION: '7200' }, true],
    [{ VTE_VERSION: '4900' }, false],
    [{ VTE_VERSION: '7200', TMUX: '/tmp/tmux' }, false],
    [{ TERM_PROGRAM: 'iTerm.app', STY: '1.screen' }, false],
    [{ TERM: 'tmux-256color', TERM_PROGRAM: 'WezTerm' }, false],
    [{ FORCE_HYPERLINK: '1', TMUX: '/tmp/tmux' }, true],
    [{ FORCE_HYPERLINK: '0', TERM: 'xterm-kitty' }, false],
  ];
  for (const [environment, expected] of cases) {
    test(`${name(environment)}: ${expected}`, () => assert.equal(followsLinks(environment), expected));
  }
});

test('a screen can be drawn where the terminal has a name, and is not dumb', () => {
  assert.deepEqual(
    [{ TERM: 'xterm' }, { TERM: 'linux' }, { TERM: 'dumb' }, { TERM: '' }, {}].map(canDrawScreen),
    [true, true, false, false, false],
  );
});

describe('whether the terminal erases with the background that is set', () => {
  const cases: readonly (readonly [Environment, boolean])[] = [
    [{ TERM: 'xterm-256color' }, true],
    [{ TERM: 'linux' }, true],
    [{ TERM: 'tmux-256color' }, true],
    [{}, true],
    [{ TERM: 'screen' }, false],
    [{ TERM: 'screen-256color' }, false],
    [{ TERM: 'screen.xterm-256color' }, false],
    [{ TERM: 'screen-256color-bce' }, true],
    [{ TERM: 'xterm-256color', STY: '1.pts' }, false],
    // tmux calls itself screen, too; in it or around it may be the other.
    [{ TERM: 'screen-256color', TMUX: '/tmp/tmux' }, true],
    [{ TERM: 'screen-256color', TMUX: '/tmp/tmux', STY: '1.pts' }, false],
    [{ TERM: 'tmux-256color', TMUX: '/tmp/tmux', STY: '1.pts' }, true],
    [{ TERM: 'xterm-kitty' }, false],
    [{ TERM: 'xterm-256color', KITTY_WINDOW_ID: '1' }, false],
    [{ TERM: 'tmux-256color', TMUX: '/tmp/tmux', KITTY_WINDOW_ID: '1' }, true],
    [{ TERM: 'mlterm' }, false],
    [{ TERM: 'eterm-color' }, false],
    [{ TERM: 'cygwin' }, false],
    [{ TERM: 'xterm-color' }, false],
  ];
  for (const [environment, expected] of cases) {
    test(`${name(environment)}: ${expected}`, () => assert.equal(erasesPainted(environment), expected));
  }
});
