/** An own framework that was read and is expected to be in order. */
import type { OwnFramework, TakenFramework } from '../../shared/own-frameworks/read-own-framework';

export function readFrameworkFixture(read: OwnFramework): TakenFramework {
  if (read.ok) return read;
  throw new Error(JSON.stringify(read.errors));
}
