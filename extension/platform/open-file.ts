/** A file that an officer dropped or chose, as bytes. */
import { InputError } from '../../shared/errors';

/** A list of 20,000 rows has about 4 MB; more than this is no list. */
const LARGEST = 20_000_000;

/** @throws InputError when it is far too large */
export async function bytesOfFile(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<Uint8Array> {
  if (file.size > LARGEST) throw new InputError(`${file.name} is too large for a list of providers.`);
  return new Uint8Array(await file.arrayBuffer());
}
