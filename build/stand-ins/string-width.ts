import { cellWidth } from '../../src/terminal/cell-width.ts';
import type { SafeText } from '../../src/terminal/safe-text.ts';

/** Escape sequences as Ink lets them through (SGR, OSC), and controls: none of them takes a cell. */
const invisible = /\u001b\[[\d;:]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\p{Control}/gu;
const printable = /^[ -~]*$/;

/** Stands in for the package string-width, so that Ink measures with the ruler that our rows are laid out by. */
// biome-ignore lint/style/noDefaultExport: that is what the package exports.
export default function stringWidth(text: string): number {
  return printable.test(text) ? text.length : cellWidth(text.replace(invisible, '') as SafeText);
}
