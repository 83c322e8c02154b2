/** The links of the establishments of an open register: what came before and after, and earlier names. */
import type { Establishment } from '../../schema/establishment';
import type { Link } from '../../schema/verdict';
import { type LinkEnd, linkKind, mayBeSuccessor } from './link-kind';
import { dateOfLink, type FiledLink, type Links } from './links';
import { normaliseName } from './normalise';

export interface Linked {
  /** Predecessors, successors and other links, with the register's present names. */
  readonly linksOf: (urn: string) => Link[];
  /** Names that an establishment had before, and those of closed establishments that it took over from. */
  readonly formerNames: (urn: string) => string[];
  /**
   * Establishments that had a name, in any spelling of it, which the register gives to none: they have another by now, or
   * took over from one whose own row is gone.
   */
  readonly formerlyCalled: (name: string) => string[];
}

/** What is looked at in an establishment at the end of a link. */
export type Linkable = NonNullable<LinkEnd> & Pick<Establishment, 'name'>;

/** A link as it is filed, with what it means beside the others. */
interface Understood {
  readonly filed: FiledLink;
  readonly other: Linkable | undefined;
  readonly kind: Link['kind'];
}

/**
 * @param links undefined when no links file was imported: then there are neither
 * @param endOf an establishment by its URN, undefined where the register has none
 */
export function openLinked(links: Links | undefined, endOf: (urn: string) => Linkable | undefined): Linked {
  const understood = (urn: string): Understood[] => {
    const filed = links?.of(urn) ?? [];
    if (filed.length === 0) return [];
    const own = endOf(urn);
    const found = filed.map((link) => {
      const other = endOf(link.urn);
      const last = mayBeSuccessor(link.type, own, other);
      return { filed: link, other, kind: linkKind(link.type, own, other), last };
    });
    const named = found.some(({ kind }) => kind === 'successor');
    return found.map((link) => (link.last && !named ? { ...link, kind: 'successor' } : link));
  };
  const formerNames = (urn: string): string[] => {
    if (links === undefined) return [];
    const before = understood(urn).filter(
      // One that still stands has its name for itself.
      ({ kind, other }) => kind === 'predecessor' && (other?.status ?? 'closed') === 'closed',
    );
    const urns = new Set(before.map(({ filed }) => filed.urn));
    const names = [
      ...before.map(({ filed, other }) => other?.name ?? filed.name),
      ...links.of(urn).flatMap((link) => (urns.has(link.urn) ? [link.name] : [])),
    ];
    return [...new Set([...names, ...links.namesOf(urn)])].filter((name) => name !== '');
  };

  /** URNs by names that are not those of the rows they stand for; made when it is first asked for. */
  let byOtherName: Map<string, Set<string>> | undefined;
  const otherNames = (): Map<string, Set<string>> => {
    const found = new Map<string, Set<string>>();
    for (const { of, link } of links?.all() ?? []) {
      const own = endOf(link.urn);
      if (own?.name === link.name) continue;
      const key = normaliseName(link.name);
      const urns = found.get(key) ?? new Set();
      found.set(key, urns.add(own === undefined ? of : link.urn));
    }
    return found;
  };

  return {
    linksOf: (urn) =>
      understood(urn).map(({ filed, other, kind }) => ({
        urn: filed.urn,
        name: other?.name ?? filed.name,
        kind,
        date: dateOfLink(filed),
      })),
    formerNames,
    formerlyCalled(name) {
      const key = normaliseName(name);
      const called = (one: string): boolean => normaliseName(one) === key;
      byOtherName ??= otherNames();
      return [...(byOtherName.get(key) ?? [])].filter(
        (urn) => !called(endOf(urn)?.name ?? name) && formerNames(urn).some(called),
      );
    },
  };
}
