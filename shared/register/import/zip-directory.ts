/** Reads a zip's directory: which files it holds, where each begins and how it is packed. */
import { InputError } from '../../errors';
import { decodeBytes } from '../../table/decode-text';

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflate: the only two that the Downloads page makes. */
  readonly method: 0 | 8;
  /** Where the entry's bytes are in the archive. */
  readonly start: number;
  readonly end: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED = 1;

/** The end record is the last 22 bytes, or earlier by the length of a comment (at most 65,535). */
function findEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}

/**
 * The files in a zip archive, from its central directory (APPNOTE.TXT 4.3.12): the sizes in the entries' own
 * headers may be left out by whoever writes while streaming.
 * @param archive the whole archive
 * @param name the archive's name, for messages
 * @throws InputError when it is cut off, encrypted or packed in a way that is not read here
 */
export function zipDirectory(archive: Uint8Array, name: string): ZipEntry[] {
  const broken = (what: string): InputError =>
    new InputError(`${name} is not a zip file that can be read: ${what}. Download it again, then try again.`);
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = findEnd(view);
  if (end === undefined) throw broken('its end is missing, so the download was probably cut off');
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  try {
    let at = view.getUint32(end + 16, true);
    for (let index = 0; index < count; index += 1) {
      if (view.getUint32(at, true) !== CENTRAL) throw broken('its list of files is damaged');
      const method = view.getUint16(at + 10, true);
      const size = view.getUint32(at + 20, true);
      const nameLength = view.getUint16(at + 28, true);
      const header = view.getUint32(at + 42, true);
      const entry = decodeBytes(archive, at + 46, Math.min(at + 46 + nameLength, archive.length));
      if (view.getUint16(at + 8, true) & ENCRYPTED) throw broken(`"${entry}" in it needs a password`);
      if (method !== 0 && method !== 8) throw broken(`"${entry}" in it is packed in an unusual way`);
      if (view.getUint32(header, true) !== LOCAL) throw broken(`"${entry}" in it is damaged`);
      const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
      if (start + size > at) throw broken(`"${entry}" in it is cut off`);
      entries.push({ name: entry, method, start, end: start + size });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (error) {
    if (error instanceof RangeError) throw broken('it points outside itself');
    throw error;
  }
  return entries;
}
