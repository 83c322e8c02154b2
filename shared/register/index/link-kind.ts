/**
 * Which of two linked establishments came after the other. The register has seventeen types of link and files
 * some of them the wrong way round, so the type is read together with what has become of the two.
 */
import type { Establishment } from '../../schema/establishment';
import type { Link } from '../../schema/verdict';

/** What decides of an establishment; undefined where the register has no such entry. */
export type LinkEnd = Pick<Establishment, 'status' | 'closeDate'> | undefined;

/** What a type says by itself. */
function kindByType(type: string): Link['kind'] {
  return /\bsuccessor\b/i.test(type) ? 'successor' : /\bpredecessor\b/i.test(type) ? 'predecessor' : 'other';
}

/** "Result of Amalgamation", "Merged - change in age range": one of the two goes on, and the type does not say which. */
const joins = /\bamalgamat|\bmerge/i;
/** One goes on beside the other: which came first does not show in their statuses. */
const splits = /\bsplit\b/i;

/**
 * @param type the register's words for the link
 * @param own the establishment whose link it is
 * @param other the one that the link leads to
 * @returns what `other` is to `own`; `other` for sixth form centres and whatever else is no succession
 */
export function linkKind(type: string, own: LinkEnd, other: LinkEnd): Link['kind'] {
  const byType = kindByType(type);
  if (byType === 'other' && !joins.test(type)) return 'other';
  if (splits.test(type)) return byType;
  const [ownClosed, otherClosed] = [own?.status === 'closed', other?.status === 'closed'];
  if (own === undefined || (other === undefined && byType !== 'other')) return byType;
  // Nothing that has closed took over from what still stands, whatever the type says.
  if (other === undefined) return ownClosed ? 'successor' : 'other';
  if (ownClosed !== otherClosed) return ownClosed ? 'successor' : 'predecessor';
  if (byType !== 'other' || !ownClosed) return byType;
  // Both have closed: the one that stood longer went on.
  if (own.closeDate === '' || other.closeDate === '' || own.closeDate === other.closeDate) return 'other';
  return own.closeDate < other.closeDate ? 'successor' : 'predecessor';
}

/** Types that say that one of the two is gone, without saying what became of it. */
const ends = /\bclosure\b|\bexpansion\b|\bother\b/i;

/** True where a closed establishment's link names what took over from it only if no other link does. */
export const mayBeSuccessor = (type: string, own: LinkEnd, other: LinkEnd): boolean =>
  ends.test(type) && own?.status === 'closed' && other !== undefined && other.status !== 'closed';
