/**
 * A file of one JSON object a line that is read without being held: once from its beginning, then any line again. What
 * cannot be read twice (standard input), or is no UTF-8, is copied into a file that nobody else sees and that goes with
 * the process.
 */
import { closeSync, fstatSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../../shared/errors';
import { decodeTextFile } from '../../shared/table/decode-text';
import { unreadable } from './unreadable';

export interface FileLine {
  readonly text: string;
  /** File and line, for messages. */
  readonly at: string;
  readonly number: number;
}

export interface LineFile {
  /** Every line that says something, in order, each once. */
  readonly lines: () => Iterable<FileLine>;
  /** One of them again. @param place which, from 0 */
  readonly line: (place: number) => FileLine;
  readonly close: () => void;
}

/** What a file is called in messages. */
export const sourceOf = (file: string): string => (file === '-' ? 'Standard input' : file);

/** A file's lines out of a text. @param file its name; `-` for standard input */
export function linesOfText(text: string, file: string): LineFile {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line, index) => lineAt(line, file, index + 1))
    .filter((line) => line.text.trim() !== '');
  return {
    lines: () => lines,
    line: (place) => lines[place] ?? thereIsNone(place),
    close: () => undefined,
  };
}

const lineAt = (text: string, file: string, number: number): FileLine => ({
  text,
  at: `${sourceOf(file)}, line ${number}`,
  number,
});

function thereIsNone(place: number): never {
  throw new RangeError(`There is no line ${place}.`);
}

const CHUNK = 1 << 16;
const LINE_END = 0x0a;
/** Enough to see what a file is written in. */
const SNIFFED = 4;

/** @param path `-` for standard input @throws InputError when it cannot be read */
export async function openLineFile(path: string): Promise<LineFile> {
  const given = path === '-' ? await copyOf(process.stdin) : openFile(path);
  if (isPlain(given)) return new LinesOnDisk(given, path);
  const bytes = allOf(given);
  closeSync(given);
  return new LinesOnDisk(await copyOf([Buffer.from(decodeTextFile(bytes))]), path);
}

function openFile(path: string): number {
  try {
    const file = openSync(path, 'r');
    if (!fstatSync(file).isDirectory()) return file;
    closeSync(file);
  } catch (error) {
    throw unreadable(path, error);
  }
  throw new InputError(`${path} cannot be read: it is a folder.`);
}

/** A file without a name, which the system takes away with the process, however that ends. */
async function copyOf(pieces: AsyncIterable<unknown> | Iterable<unknown>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'provision-qa-'));
  try {
    const copy = openSync(join(folder, 'lines'), 'w+', 0o600);
    rmSync(folder, { recursive: true });
    for await (const piece of pieces) writeSync(copy, Buffer.from(piece as Uint8Array)); // A stream gives bytes.
    return copy;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const sizeOf = (file: number): number => fstatSync(file).size;

function allOf(file: number): Uint8Array {
  const bytes = Buffer.alloc(sizeOf(file));
  for (let at = 0; at < bytes.length;) at += readSync(file, bytes, at, bytes.length - at, at) || Infinity;
  return bytes;
}

/** Whether it is UTF-8 and no other kind of Unicode. */
function isPlain(file: number): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const chunk = Buffer.alloc(CHUNK);
  try {
    for (let at = 0, read = 0; (read = readSync(file, chunk, 0, CHUNK, at)) > 0; at += read) {
      if (at === 0 && chunk.subarray(0, Math.min(read, SNIFFED)).includes(0)) return false;
      decoder.decode(chunk.subarray(0, read), { stream: true });
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Remembers where each line begins, and nothing else of it. */
class LinesOnDisk implements LineFile {
  private readonly starts: number[] = [];
  private readonly lengths: number[] = [];
  private readonly numbers: number[] = [];

  constructor(
    private readonly file: number,
    private readonly path: string,
  ) {}

  *lines(): Iterable<FileLine> {
    let number = 0;
    let start = 0;
    for (const end of this.ends()) {
      number += 1;
      const text = this.textAt(start, end - start);
      if (text.trim() !== '') {
        this.starts.push(start);
        this.lengths.push(end - start);
        this.numbers.push(number);
        yield lineAt(text, this.path, number);
      }
      start = end + 1;
    }
  }

  /** Where each line ends. */
  private *ends(): Iterable<number> {
    const chunk = Buffer.alloc(CHUNK);
    let at = 0;
    for (let read = 0; (read = readSync(this.file, chunk, 0, CHUNK, at)) > 0; at += read)
      for (let end = chunk.indexOf(LINE_END); end >= 0 && end < read; end = chunk.indexOf(LINE_END, end + 1))
        yield at + end;
    yield at;
  }

  line(place: number): FileLine {
    const [start, length, number] = [this.starts[place], this.lengths[place], this.numbers[place]];
    if (start === undefined || length === undefined || number === undefined) return thereIsNone(place);
    return lineAt(this.textAt(start, length), this.path, number);
  }

  private textAt(start: number, length: number): string {
    const bytes = Buffer.alloc(length);
    for (let at = 0; at < length;) at += readSync(this.file, bytes, at, length - at, start + at) || Infinity;
    return bytes
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .replace(/\r$/, '');
  }

  close(): void {
    closeSync(this.file);
  }
}
