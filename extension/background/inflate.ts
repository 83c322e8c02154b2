/** Unpacks gzip and deflate by the browser's own DecompressionStream. */
import { InputError, ProvisionError } from '../../shared/errors';
import type { Inflate } from '../../shared/register/import/unpack';
import { type Bytes, bytesOf, streamOf } from './byte-stream';

/** @throws InputError naming the file when what is packed is cut off or damaged */
export const inflate: Inflate = async function* (source, format, name) {
  // A fault of the source itself (the network, a stop) is told apart from packed data that ends too early.
  let sourceFault: Error | undefined;
  async function* watched(): AsyncGenerator<Bytes> {
    try {
      yield* source;
    } catch (error) {
      sourceFault = error instanceof Error ? error : new Error(String(error));
      throw sourceFault;
    }
  }
  const inflated = streamOf(watched()).pipeThrough(new DecompressionStream(format));
  try {
    yield* bytesOf(inflated);
  } catch (error) {
    if (sourceFault !== undefined) throw sourceFault;
    if (error instanceof ProvisionError) throw error;
    throw new InputError(
      `${name} is cut off or damaged: it does not unpack. Download it again, then try again.`,
    );
  }
};
