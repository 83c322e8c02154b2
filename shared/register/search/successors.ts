/** A former name is found as that of a closed establishment; what an officer wants is the open one that came after it. */
import type { Candidate, Link } from '../../schema/verdict';
import type { Entry } from '../index/establishment-of';
import { candidateOf } from './candidate';

/** A closed one less alike than this may not be the one that is meant at all. */
const likely = 0.8;
/** Others this much less alike than the first are not followed. */
const asLikely = 0.02;
/** How many closed ones are followed, and how often one may have been taken over in turn. */
const mostFollowed = 3;
const mostSteps = 5;

/** The open ones that an establishment became, by whatever many steps. */
function openAfter(
  urn: string,
  linksOf: (urn: string) => readonly Link[],
  byUrn: (urn: string) => Entry | undefined,
): Entry[] {
  const seen = new Set([urn]);
  const found: Entry[] = [];
  let now = [urn];
  for (let step = 0; step < mostSteps && now.length > 0; step++) {
    const next = now
      .flatMap((each) => linksOf(each).filter(({ kind }) => kind === 'successor'))
      .map((link) => link.urn)
      .filter((after) => !seen.has(after));
    for (const after of next) {
      if (seen.has(after)) continue;
      seen.add(after);
      const row = byUrn(after);
      if (row !== undefined && row.status !== 'closed') found.push(row);
    }
    now = next;
  }
  return found;
}

/** The hits with, after each likely one that is closed, the open ones that came after it. */
export function withSuccessors(
  hits: readonly Candidate[],
  linksOf: (urn: string) => readonly Link[],
  byUrn: (urn: string) => Entry | undefined,
): Candidate[] {
  const followed = hits
    .filter(
      ({ status, likeness }) =>
        status === 'closed' && likeness >= Math.max(likely, (hits[0]?.likeness ?? 0) - asLikely),
    )
    .slice(0, mostFollowed);
  const moved = new Map(
    followed.map((hit) => [
      hit.urn,
      openAfter(hit.urn, linksOf, byUrn).filter(
        // One of the same name has its own place, before the closed one.
        ({ name }) => name !== hit.name,
      ),
    ]),
  );
  const listed = new Set<string>();
  const take = (hit: Candidate): Candidate[] => {
    if (listed.has(hit.urn)) return [];
    listed.add(hit.urn);
    const after = (moved.get(hit.urn) ?? []).map((row) => ({
      ...candidateOf(row, hit.likeness),
      formerly: hit.name,
    }));
    return [hit, ...after.flatMap(take)];
  };
  return hits.flatMap(take);
}
