'use strict';
// Runs a command as npx does: a parent in the same process group, with the same terminal, which leaves signals to its
// child and ends as that has ended.

const { spawn } = require('node:child_process');
const { closeSync } = require('node:fs');

const [, , program, ...words] = process.argv;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];
const ignore = () => {};
for (const signal of signals) process.on(signal, ignore);
spawn(program, words, { stdio: 'inherit' }).on('exit', (code, signal) => {
  for (const name of signals) process.off(name, ignore);
  if (signal) process.kill(process.pid, signal);
  else process.exitCode = code;
});
// Node aborts where it cannot set the terminal right: this is about the child alone.
process.on('exit', () => {
  for (const descriptor of [0, 1, 2]) closeSync(descriptor);
});
