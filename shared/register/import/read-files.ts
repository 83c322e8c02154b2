/**
 * From what was downloaded, dropped or named on the command line to the register and its links: unpacked, told apart,
 * chosen and read. The one reader of the extension and the command line.
 */
import { InputError } from '../../errors';
import { decodeBytes } from '../../table/decode-text';
import { createLinksImport, type LinksReport } from './links-import';
import { type Bytes, peek } from './byte-pieces';
import { chooseFiles, type PassedOver } from './choose-files';
import { createRegisterImport } from './import-register';
import type { ImportReport } from './import-report';
import { type Inflate, unpack, type UnpackedFile } from './unpack';

export interface SourceFile {
  readonly name: string;
  readonly bytes: AsyncIterable<Bytes>;
}

export interface ReadFiles {
  readonly register?: { readonly bytes: ArrayBuffer; readonly report: ImportReport };
  readonly links?: { readonly bytes: ArrayBuffer; readonly report: LinksReport };
  /** What else was there, and why it was not taken. */
  readonly passedOver: readonly PassedOver[];
}

/** What reading needs of where it runs. */
export interface Reading {
  readonly inflate: Inflate;
  /** Lets others have a turn, where something else waits for one. */
  readonly turn?: () => Promise<void>;
}

/** The most that is handed over before others get a turn: a message to the worker is answered in between. */
const bytesPerTurn = 4_000_000;
/** Enough of a file to see its headings. */
const headBytes = 4096;

async function hand<T>(
  content: AsyncIterable<Bytes>,
  to: { write(piece: Bytes): void; end(): T },
  turn: Reading['turn'],
): Promise<T> {
  let sinceTurn = 0;
  for await (const piece of content) {
    to.write(piece);
    sinceTurn += piece.length;
    if (sinceTurn < bytesPerTurn) continue;
    sinceTurn = 0;
    await turn?.();
  }
  return to.end();
}

interface Opened {
  readonly file: UnpackedFile;
  readonly head: string;
  readonly whole: AsyncIterable<Bytes>;
}

/**
 * Reads the register, the file of links, or both, from one file or several, however each is packed.
 * @throws InputError naming the file and what is wrong with it, or what is there when that is not one register
 */
export async function readRegisterFiles(
  sources: readonly SourceFile[],
  { inflate, turn }: Reading,
): Promise<ReadFiles> {
  const opened: Opened[] = [];
  const passedOver: PassedOver[] = [];
  let fault: InputError | undefined;
  for (const source of sources)
    try {
      const { files, others } = await unpack(source.name, source.bytes, inflate);
      for (const file of files) {
        const { head, whole } = await peek(file.open(), headBytes);
        opened.push({ file, head: decodeBytes(head), whole });
      }
      passedOver.push(...others.map((name) => ({ name, why: 'it is not a CSV file' })));
    } catch (error) {
      // One of several that cannot be used does not keep the others out.
      if (!(error instanceof InputError) || sources.length === 1) throw error;
      fault ??= error;
      passedOver.push({ name: source.name, why: error.message });
    }
  if (opened.length === 0) throw fault ?? new InputError('No file was given.');
  const source = sources.length === 1 ? (sources[0]?.name ?? '') : 'What was given';
  const choice = chooseFiles(
    source,
    opened.map(({ file, head }) => ({ name: file.name, head })),
  );
  const [register, links] = [choice.register, choice.links].map((at) =>
    at === undefined ? undefined : opened[at],
  );
  const read: { -readonly [Key in keyof ReadFiles]: ReadFiles[Key] } = {
    passedOver: [...choice.passedOver, ...passedOver],
  };
  if (register !== undefined)
    read.register = await hand(register.whole, createRegisterImport({ file: register.file.name }), turn);
  if (links !== undefined)
    read.links = await hand(links.whole, createLinksImport({ file: links.file.name }), turn);
  return read;
}
