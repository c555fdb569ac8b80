'use strict';
// Loaded before the program (node --require): what FAULT names goes wrong in it when it gets SIGURG. (That signal does
// nothing else: neither to a shell, nor to what watches the signals that end a program.)

/** Whatever joins rows into text throws, that many times: components do, and so does the renderer below them. */
function breakJoining(times) {
  const { join } = Array.prototype;
  let left = times;
  Array.prototype.join = function (separator) {
    if (separator !== '\n' || left === 0) return join.call(this, separator);
    left -= 1;
    throw new Error('rows did not join');
  };
  // The screen is redrawn.
  process.stdout.emit('resize');
}

const faults = {
  // React tries a second time.
  component: () => breakJoining(2),
  renderer: () => breakJoining(Number.POSITIVE_INFINITY),
  rejection() {
    void Promise.reject(new Error('nobody caught this'));
  },
  /** As when nobody is left to read what is written. */
  output() {
    process.stdout.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
  },
};

// Not in what merely runs it.
if (!process.argv[1].endsWith('parent.cjs'))
  process.on('SIGURG', () => setImmediate(faults[process.env.FAULT]));
