/**
 * A register file on its way in. It waits here until its import is over, so that a worker that the browser stops
 * can begin again without the page that dropped the file, and without downloading twice what it had.
 */
import { transact } from './database';

/** How far a download had come, and what the server says to go on from there. */
export interface PartDownload {
  readonly url: string;
  /** Strong ETag of what is downloaded; '' when the server gave none, and then nothing can be gone on with. */
  readonly etag: string;
  readonly pieces: number;
  readonly bytes: number;
  readonly total: number | null;
}

const pieceKey = (number: number): string => `piece ${String(number).padStart(6, '0')}`;
const pieces = (): IDBKeyRange => IDBKeyRange.bound('piece ', 'piece ~');

/** A file as it was dropped or chosen. */
export interface LeftFile {
  readonly name: string;
  readonly content: Blob;
}

/** Leaves files for the background to import; messages cannot carry files. */
export const leaveFiles = async (files: readonly LeftFile[]): Promise<void> => {
  await transact('inbox', 'readwrite', (store) => [store.clear(), store.put(files, 'files')]);
};

/** The files that wait to be imported, none if none do. */
export const waitingFiles = async (): Promise<readonly LeftFile[]> =>
  (await transact<[LeftFile[] | undefined]>('inbox', 'readonly', (store) => [store.get('files')]))[0] ?? [];

/** How far the download had come that can be gone on with, if there is one. */
export const partDownload = async (): Promise<PartDownload | undefined> =>
  (await transact<[PartDownload | undefined]>('inbox', 'readonly', (store) => [store.get('part')]))[0];

/** Forgets what is there and begins a download. */
export const beginDownload = async (part: PartDownload): Promise<void> => {
  await transact('inbox', 'readwrite', (store) => [store.clear(), store.put(part, 'part')]);
};

/** Keeps the next piece, and with it how far the download is. */
export const keepPiece = async (part: PartDownload, piece: Uint8Array<ArrayBuffer>): Promise<void> => {
  await transact('inbox', 'readwrite', (store) => [
    store.put(new Blob([piece]), pieceKey(part.pieces - 1)),
    store.put(part, 'part'),
  ]);
};

/** The pieces had so far, as one. */
export const keptPieces = async (): Promise<Blob> =>
  new Blob((await transact<[Blob[]]>('inbox', 'readonly', (store) => [store.getAll(pieces())]))[0]);

/** Forgets the file and the download that wait. */
export const emptyInbox = async (): Promise<void> => {
  await transact('inbox', 'readwrite', (store) => [store.clear()]);
};
