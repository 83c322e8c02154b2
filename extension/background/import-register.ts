/** From a download or dropped file to the register and its links: unpacked, told apart and read, in turns. */
import { InputError } from '../../shared/errors';
import { createRegisterImport } from '../../shared/register/import/import-register';
import type { ImportReport } from '../../shared/register/import/import-report';
import { createLinksImport, type LinksReport } from '../../shared/register/index/links';
import { type Bytes, peek } from './byte-stream';
import { unpack, type UnpackedFile } from './unpack';

export interface ReadFiles {
  readonly register?: { readonly bytes: ArrayBuffer; readonly report: ImportReport };
  readonly links?: { readonly bytes: ArrayBuffer; readonly report: LinksReport };
}

/** The most that is handed over before others get a turn: a message to the worker is answered in between. */
const TURN = 4_000_000;

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function hand<T>(
  content: AsyncIterable<Bytes>,
  to: { write(piece: Bytes): void; end(): T },
): Promise<T> {
  let sinceTurn = 0;
  for await (const piece of content) {
    to.write(piece);
    sinceTurn += piece.length;
    if (sinceTurn < TURN) continue;
    sinceTurn = 0;
    await turn();
  }
  return to.end();
}

async function readFile({ name, content }: UnpackedFile): Promise<ReadFiles> {
  const { head, whole } = await peek(content, 256);
  return /\bLinkURN\b/.test(new TextDecoder('latin1').decode(head))
    ? { links: await hand(whole, createLinksImport({ file: name })) }
    : { register: await hand(whole, createRegisterImport({ file: name })) };
}

/**
 * Reads the register, the file of links, or both, in a download or dropped file, however it is packed. Other files
 * in a zip are passed over; when there is nothing else, the first one's fault is thrown.
 * @throws InputError naming the file and what is wrong with it
 */
export async function readRegisterFiles(name: string, source: AsyncIterable<Bytes>): Promise<ReadFiles> {
  let found: ReadFiles = {};
  let fault: InputError | undefined;
  for await (const file of unpack(name, source)) {
    try {
      found = { ...found, ...(await readFile(file)) };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      fault ??= error;
    }
  }
  if (!found.register && !found.links) throw fault ?? new InputError(`${name} holds no file.`);
  return found;
}
