/** What the benchmark times on the register file, each in a process of its own so that memory can be told apart. */
import { searchRegister } from '../../shared/register/search/search-register';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import * as z from 'zod/mini';
import { createRegisterImport } from '../../shared/register/import/import-register';
import { openRegister } from '../../shared/register/search/open-register';
import { fetchedPeer } from './fetched-peers';
import { processorTime } from '../processor-time';

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

/** uDSV on the pieces of the stream, each row read and dropped. */
async function udsvRows(file: string): Promise<number> {
  const udsv = Udsv.parse(fetchedPeer('udsv'));
  const text = readFileSync(file, 'latin1');
  const parser = udsv.initParser(udsv.inferSchema(text.slice(0, 1 << 16)));
  let rows = 0;
  parser.stringArrs(text, (some: readonly unknown[]) => {
    rows += some.length;
  });
  return Promise.resolve(rows);
}
const Udsv = z.object({
  inferSchema: z.custom<(text: string) => unknown>((value) => typeof value === 'function'),
  initParser: z.custom<
    (schema: unknown) => { stringArrs(text: string, take: (rows: readonly unknown[]) => void): void }
  >((value) => typeof value === 'function'),
});

/** DuckDB reading every column as text into a table, on one thread as all the others. */
async function duckDbTable(file: string): Promise<number> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  await connection.run(
    `create table school as select * from read_csv('${file}', all_varchar = true, encoding = 'latin-1', header = true)`,
  );
  return Number((await connection.runAndReadAll('select count(*) from school')).getRows()[0]?.[0] ?? 0);
}
type Job = (file: string) => number | Promise<number>;
/** What each way makes of the file, as a number that shows that it was read. */
export const importJobs = {
  idle: () => 0,
  'line count': lineCount,
  'bare scan': bareScan,
  'this import': (file) => importRegister(file).byteLength,
  'uDSV, rows read and dropped': udsvRows,
  'DuckDB, into a table of text': duckDbTable,
  'papaparse, header: true': async (file) => {
    const { default: Papa } = await import('papaparse');
    const text = readFileSync(file, 'latin1');
    return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data.length;
  },
  'papaparse, header: true, row by row': async (file) => {
    const { default: Papa } = await import('papaparse');
    let rows = 0;
    Papa.parse<Record<string, string>>(readFileSync(file, 'latin1'), {
      header: true,
      skipEmptyLines: true,
      step: () => rows++,
    });
    return rows;
  },
} satisfies Record<string, Job>;
export type ImportJob = keyof typeof importJobs;
export const jobNames = Object.keys(importJobs).filter((job): job is ImportJob => job in importJobs);

/** Opening a stored index in a fresh process, and the first answer to a misspelt name. In milliseconds. */
export function coldOpen(
  indexFile: string,
  question: string,
): { open: number; first: number; found: string } {
  const bytes = readFileSync(indexFile);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const start = processorTime();
  const register = openRegister(buffer);
  const opened = processorTime();
  const [found] = searchRegister(register, { text: question });
  return { open: opened - start, first: processorTime() - opened, found: found?.name ?? '' };
}

export const importBytes = importRegister;
