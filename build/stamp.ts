import { createHash } from 'node:crypto';
import type { Plugin } from 'rolldown';

/**
 * Makes chunks what the launcher reads (`bin/start.cjs`). They are ASCII alone, which is read and kept byte by byte, in
 * a fraction of the time. And they begin with a comment of 20 characters that says what is in them: so the launcher
 * knows whether what it has kept of a chunk is of this very one.
 */
export function stamp(): Plugin {
  return {
    name: 'stamp',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === 'chunk')
            chunk.code = stamped(inAscii(chunk.code, message => this.error(message)));
        }
      },
    },
  };
}

export function stamped(code: string): string {
  return `/*${createHash('sha256').update(code).digest('hex').slice(0, 16)}*/${code}`;
}

/** Writes all but ASCII as escapes. That means the same in strings, patterns and names, but in `String.raw`. */
export function inAscii(code: string, fail: (message: string) => never): string {
  if (/String\.raw`[^`]*[^\x00-\x7f]|\\[^\x00-\x7f]/.test(code)) {
    fail('an escape would mean something else where a chunk has other characters than ASCII');
  }
  return code.replace(
    /[^\x00-\x7f]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
