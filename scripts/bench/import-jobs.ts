/** What the benchmark times on the register file, each in a process of its own so that memory can be told apart. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import Papa from 'papaparse';
import { createRegisterImport } from '../../shared/register/import/import-register';
import { openRegister } from '../../shared/register/index/register-index';

const chunkBytes = 1 << 16;

function eachChunk(file: string, take: (chunk: Uint8Array) => void): void {
  const open = openSync(file, 'r');
  const chunk = new Uint8Array(chunkBytes);
  for (let read = readSync(open, chunk); read > 0; read = readSync(open, chunk))
    take(chunk.subarray(0, read));
  closeSync(open);
}

/** Looks at every byte once and counts fields and rows, minding quotes: the least that reading a CSV file costs. */
function bareScan(file: string): number {
  let fields = 0;
  let inQuotes = false;
  eachChunk(file, (chunk) => {
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at];
      if (byte === 0x22) inQuotes = !inQuotes;
      else if (!inQuotes && (byte === 0x2c || byte === 0x0a)) fields++;
    }
  });
  return fields;
}

/** Counts line ends, and nothing else: cheaper than any reading of CSV can be. */
function lineCount(file: string): number {
  let lines = 0;
  eachChunk(file, (chunk) => {
    for (let at = 0; at < chunk.length; at++) if (chunk[at] === 0x0a) lines++;
  });
  return lines;
}

function importRegister(file: string): ArrayBuffer {
  const register = createRegisterImport({ file });
  eachChunk(file, (chunk) => register.write(chunk));
  return register.end().bytes;
}

export const importJobs = {
  idle: () => 0,
  'line count': lineCount,
  'bare scan': bareScan,
  'this import': (file: string) => importRegister(file).byteLength,
  'papaparse, header: true': (file: string) =>
    Papa.parse<Record<string, string>>(readFileSync(file, 'latin1'), { header: true, skipEmptyLines: true })
      .data.length,
  'papaparse, header: true, row by row': (file: string) => {
    let rows = 0;
    Papa.parse<Record<string, string>>(readFileSync(file, 'latin1'), {
      header: true,
      skipEmptyLines: true,
      step: () => rows++,
    });
    return rows;
  },
} satisfies Record<string, (file: string) => number>;
export type ImportJob = keyof typeof importJobs;

/** Opening a stored index in a fresh process, and the first answer to a misspelt name. In milliseconds. */
export function coldOpen(
  indexFile: string,
  question: string,
): { open: number; first: number; found: string } {
  const bytes = readFileSync(indexFile);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const start = performance.now();
  const register = openRegister(buffer);
  const opened = performance.now();
  const [found] = register.search({ text: question });
  return { open: opened - start, first: performance.now() - opened, found: found?.name ?? '' };
}

export const importBytes = importRegister;
