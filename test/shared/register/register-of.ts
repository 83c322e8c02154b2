/** Small registers for tests: rows by GIAS column, the rest made up, imported and opened like a real one. */
import { madeUpRegisterFile } from '../../../scripts/made-up-register';
import type { Column } from '../../../scripts/made-up-columns';
import { createRegisterImport } from '../../../shared/register/import/import-register';
import type { ImportReport } from '../../../shared/register/import/import-report';
import { createLinksImport } from '../../../shared/register/import/links-import';
import { openRegister, type Register } from '../../../shared/register/search/open-register';

export type Row = Partial<Record<Column, string>>;

export const today = { now: '2026-11-22T09:30:00.000Z', checkedBy: 'Olive Officer' };
export const freshFile = 'edubasealldata20261121.csv';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Imports bytes, in pieces of a size when one is given. */
export function importBytes(
  bytes: Uint8Array,
  file: string = freshFile,
  pieces = bytes.length,
): { bytes: ArrayBuffer; report: ImportReport } {
  const register = createRegisterImport({ file });
  for (let at = 0; at < bytes.length; at += Math.max(1, pieces))
    register.write(bytes.subarray(at, at + Math.max(1, pieces)));
  return register.end();
}

/** A CSV of just the given columns; values are quoted. */
export const csvOf = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [columns, ...rows]
    .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',') + '\r\n')
    .join('');

/** What a row has unless it says otherwise: open, a pupil referral unit, nothing that others share. */
const plainRow = (at: number): Row => ({
  URN: String(900_000 + at),
  EstablishmentName: `Made-up Place ${at}`,
  'EstablishmentStatus (code)': '1',
  'EstablishmentStatus (name)': 'Open',
  'TypeOfEstablishment (code)': '14',
  'TypeOfEstablishment (name)': 'Pupil referral unit',
  'LA (code)': '999',
  'LA (name)': 'Ashshire',
  EstablishmentNumber: String(1100 + at),
  UKPRN: String(19_000_000 + at),
  Town: 'Ashminster',
  Postcode: `ST9 ${at % 10}AA`,
  CloseDate: '',
  OpenDate: '',
});

export function registerOf(rows: readonly Row[], options: { file?: string; links?: string } = {}): Register {
  const first = rows.map((row, at) => ({ ...plainRow(at), ...row }));
  const { bytes } = importBytes(madeUpRegisterFile({ rows: rows.length, first }), options.file ?? freshFile);
  if (options.links === undefined) return openRegister(bytes);
  const links = createLinksImport({ file: 'links_edubasealldata20261121.csv' });
  links.write(bytesOf(options.links));
  return openRegister(bytes, links.end().bytes);
}

export const closed: Row = { 'EstablishmentStatus (code)': '2', 'EstablishmentStatus (name)': 'Closed' };
export const closing: Row = {
  'EstablishmentStatus (code)': '3',
  'EstablishmentStatus (name)': 'Open, but proposed to close',
};
export const proposed: Row = {
  'EstablishmentStatus (code)': '4',
  'EstablishmentStatus (name)': 'Proposed to open',
};
