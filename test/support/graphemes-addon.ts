/**
 * The addon reads its tables from the start of the memory that a Buffer lies in. A small Buffer lies somewhere
 * in a pool, behind whatever was put there before, and then every emoji is one cell wide. Without a pool it
 * has memory of its own.
 */
const { poolSize } = Buffer;
Buffer.poolSize = 0;
export const { UnicodeGraphemesAddon } = await import('@xterm/addon-unicode-graphemes');
Buffer.poolSize = poolSize;
