// Loaded before the program (node --import): ten seconds pass when it gets SIGUSR2, without anyone waiting for them.
// Every timer that would have run meanwhile runs, in its order, and the clock says so. What the program writes stands
// between two window titles.

import { writeSync } from 'node:fs';

const span = 10_000;
const {
  setTimeout: startTimer,
  clearTimeout: endTimer,
  setInterval: startInterval,
  clearInterval: endInterval,
} = globalThis;

/** The timers that run, each with its callback, when it is due, and its interval. */
const timers = new Map();
let passed = 0;
const RealDate = Date;
const realNow = Date.now;
const now = () => realNow() + passed;
globalThis.Date = class extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(now());
    else super(...args);
  }
  static now() {
    return now();
  }
};

globalThis.setTimeout = Object.assign((callback, delay = 0, ...args) => {
  const timer = startTimer(() => run(timer), delay);
  timers.set(timer, { call: () => callback(...args), due: now() + delay });
  return timer;
}, startTimer);
globalThis.setInterval = Object.assign((callback, delay = 0, ...args) => {
  const timer = startInterval(() => run(timer), delay);
  timers.set(timer, { call: () => callback(...args), due: now() + delay, every: Math.max(1, delay) });
  return timer;
}, startInterval);
globalThis.clearTimeout = timer => {
  timers.delete(timer);
  endTimer(timer);
};
globalThis.clearInterval = timer => {
  timers.delete(timer);
  endInterval(timer);
};

function run(timer) {
  const found = timers.get(timer);
  if (!found) return;
  if (found.every) found.due += found.every;
  else {
    timers.delete(timer);
    endTimer(timer);
  }
  found.call();
}

/** Lets what a timer started go on: rendering takes several turns of the event loop. */
async function settle() {
  for (let turn = 0; turn < 10; turn += 1) await new Promise(resolve => setImmediate(resolve));
}

async function passTime() {
  writeSync(1, '\u001b]2;ten seconds begin\u0007');
  const end = now() + span;
  for (;;) {
    await settle();
    const next = [...timers]
      .filter(([, { due }]) => due <= end)
      .sort(([, one], [, other]) => one.due - other.due)[0];
    if (!next) break;
    passed += Math.max(0, next[1].due - now());
    run(next[0]);
  }
  passed += Math.max(0, end - now());
  writeSync(1, '\u001b]2;ten seconds end\u0007');
}

process.on('SIGUSR2', () => void passTime());
