/** Data that lies beside the project and not in it: the real register, cases from the field, Google's descriptions. */
import { existsSync } from 'node:fs';

/**
 * Whether it is there; said aloud where it is not, as the tests on it are then left out.
 * @param path from the project's root, `../shared/…`
 * @param what the tests are about
 */
export function isBeside(path: string, what: string): boolean {
  if (existsSync(path)) return true;
  console.warn(`SKIPPED: ${what}, because ${path} is not beside the project`);
  return false;
}
