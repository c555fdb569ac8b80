const enterAlternateScreen = '\u001b[?1049h';
const leaveAlternateScreen = '\u001b[?1049l';
/** Buttons and wheel (DEC mode 1000), in reports that know wide windows (1006). */
const turnOn = '\u001b[?1000h\u001b[?1006h';
const turnOff = '\u001b[?1006l\u001b[?1000l';

/** Whether the terminal reports the mouse: then it cannot select text. */
export type MouseModes = {
  set(isOn: boolean): void;
  /**
   * What to write instead of a chunk: leaving the alternate screen, for good or for a while, returns the mouse
   * to the terminal, and coming back takes it again.
   */
  around(chunk: string): string;
};

export function createMouseModes(stdout: Pick<NodeJS.WriteStream, 'write'>): MouseModes {
  let isOn = false;
  return {
    set(wanted) {
      if (wanted !== isOn) stdout.write(wanted ? turnOn : turnOff);
      isOn = wanted;
    },
    around(chunk) {
      if (!isOn) return chunk;
      if (chunk.includes(leaveAlternateScreen)) return turnOff + chunk;
      return chunk.includes(enterAlternateScreen) ? chunk + turnOn : chunk;
    },
  };
}
