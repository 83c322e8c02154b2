/** A short text that tells one state of a framework from another, e.g. whether it was changed after it was checked. */
import type { Framework } from '../../../shared/schema/framework';

/** Its version, and a checksum (FNV-1a, 32 bits) of all that it says. */
export function markOf(framework: Framework): string {
  let sum = 0x811c9dc5;
  const text = JSON.stringify(framework);
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return `${framework.version}-${(sum >>> 0).toString(16)}`;
}
