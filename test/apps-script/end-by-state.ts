/** What becomes of a workspace, worked out once for all that were left the same. */
import { createHash } from 'node:crypto';
import type { Workspace } from '../../scripts/workspace/add-on';

/** All that a later run sees of an earlier one: what is stored and what is in the cache. */
const leftBehind = ({ state, runtime }: Workspace): string =>
  createHash('sha256')
    .update(JSON.stringify([state, [...runtime.cache]]))
    .digest('base64');

/** More calls than any run makes here. */
const MOST_CALLS = 2000;

/**
 * Watches the next run: writes down what is stored before each of its calls.
 * @returns to be asked after the run: that, and what is stored at its end
 */
export function watchStored(workspace: Workspace): () => readonly string[] {
  const left: string[] = [];
  workspace.fault(
    ...Array.from({ length: MOST_CALLS }, (_, index) => ({
      at: index + 1,
      kind: 'meanwhile' as const,
      action: () => void left.push(leftBehind(workspace)),
    })),
  );
  return () => [...left, leftBehind(workspace)];
}

/**
 * Cut off at one call or at the next, before either had an effect, a run leaves the same things behind, so that both
 * come to one end. (How many calls of a minute it used up is left out: limits a minute have tests of their own.)
 * @param end carries a workspace on and says what it came to
 * @returns the same, but for workspaces left alike asked once
 */
export function endByState(end: (workspace: Workspace) => string): (workspace: Workspace) => string {
  const ends = new Map<string, string>();
  return (workspace) => {
    const left = leftBehind(workspace);
    const known = ends.get(left);
    if (known !== undefined) return known;
    const found = end(workspace);
    ends.set(left, found);
    return found;
  };
}
