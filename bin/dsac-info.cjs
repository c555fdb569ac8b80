#!/usr/bin/env node
// Starts the program, or says in one line which Node.js it needs. In the syntax and with the functions
// of 2009 on purpose: a Node.js that cannot read the program must still be able to read this file.
'use strict';

var needed = '20.19';
var running = process.versions.node;

if (isOlder(running.split('.'), needed.split('.'))) {
  process.stderr.write('dsac-info needs Node.js ' + needed + ' or newer; this is Node.js ' + running + '.\n');
  process.exitCode = 1;
} else if (!saysVersion(process.argv.slice(2))) {
  require('./start.cjs');
}

// The version alone is asked for by scripts, and needs nothing of the program. Whatever goes wrong is the program's.
function saysVersion(words) {
  if (words.length !== 1 || (words[0] !== '--version' && words[0] !== '-V')) return false;
  try {
    require('node:fs').writeSync(1, 'dsac-info ' + require('../package.json').version + '\n');
    return true;
  } catch (_error) {
    return false;
  }
}

function isOlder(have, want) {
  var major = Number(have[0]) - Number(want[0]);
  return major < 0 || (major === 0 && Number(have[1]) < Number(want[1]));
}
