import type { ExportCommand } from '../invocation.ts';
export async function printPdf(pieces: Iterable<string>, command: ExportCommand): Promise<Uint8Array> {
  throw new Error([...pieces].join('') + command.to);
}
