import { createReadStream, existsSync, fstatSync, type ReadStream, statSync } from 'node:fs';
import { InputError } from '../errors.ts';
import { decodeText } from './decode.ts';

/** The name of standard input on the command line. */
const standardInput = '-';

/** Whether a word of the command line means standard input. */
export function isStandardInput(word: string): boolean {
  return word === standardInput;
}

/** Whether something was piped in, or standard input is a file: what nobody types. @throws InputError as `readSource` */
export async function hasPipedText(most: number): Promise<boolean> {
  return hasPipedInput() && (await readSource(standardInput, most)).text !== '';
}

function hasPipedInput(): boolean {
  if (process.stdin.isTTY) return false;
  try {
    const input = fstatSync(0);
    return input.isFile() ? input.size > 0 : input.isFIFO() || input.isSocket();
  } catch {
    return false;
  }
}

/** Whether a word of the command line names a folder that is there. */
export function namesFolder(word: string): boolean {
  return statSync(word, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Whether a word of the command line names a file: there is one, or the word looks like a path. */
export function namesFile(word: string): boolean {
  return word === standardInput || /[/\\]|\.\w+$/.test(word) || existsSync(word);
}

/** A file as the user named it, and its text. */
export type Source = { readonly name: string; readonly text: string };

/**
 * Reads a text file or, for `-`, standard input.
 *
 * @param most how many bytes it may have; more is refused, at once where the size is known
 * @throws InputError in words for what cannot be read or is not text
 */
export async function readSource(word: string, most: number): Promise<Source> {
  if (!isStandardInput(word)) return readOnce(word, most);
  inputRead ??= readOnce(word, most);
  return inputRead;
}

/** Standard input can be read only once. */
let inputRead: Promise<Source> | undefined;

async function readOnce(word: string, most: number): Promise<Source> {
  const name = word === standardInput ? 'standard input' : word;
  const tooLarge = () =>
    new InputError(`${name} is larger than ${sizeText(most)}`, '--max-size raises the limit.');
  const stream = word === standardInput ? process.stdin : openFile(word, most, tooLarge);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(`${name} cannot be read`, reasonOf(error));
  }
  const text = decodeText(Buffer.concat(chunks));
  if (text === undefined) throw new InputError(`${name} is not a text file`);
  return { name, text };
}

/** `10 MB`, `1.5 kB`. */
function sizeText(bytes: number): string {
  const [factor, unit] = bytes >= 1e6 ? [1e6, 'MB'] : bytes >= 1e3 ? [1e3, 'kB'] : [1, 'bytes'];
  return `${Number((bytes / Number(factor)).toFixed(1))} ${unit}`;
}

function openFile(path: string, most: number, tooLarge: () => InputError): ReadStream {
  try {
    const found = statSync(path);
    if (found.isDirectory()) throw new InputError(`${path} is a directory`, 'Name a file in it.');
    if (found.size > most) throw tooLarge();
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(`${path} cannot be read`, reasonOf(error));
  }
  return createReadStream(path);
}

function reasonOf(error: unknown): string {
  const reasons: Readonly<Record<string, string>> = {
    EACCES: 'You do not have permission to read it.',
    EISDIR: 'It is a directory.',
    ENOENT: 'There is no such file.',
  };
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? message;
}
