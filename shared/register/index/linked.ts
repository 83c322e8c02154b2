/** The links of the establishments of an open register: what came before and after, and earlier names. */
import type { Establishment } from '../../schema/establishment';
import type { Link } from '../../schema/verdict';
import { linkKind, mayBeSuccessor } from './link-kind';
import type { Links } from './links';

export interface Linked {
  /** Predecessors, successors and other links, with the register's present names. */
  readonly linksOf: (urn: string) => Link[];
  /** Names that an establishment had before, and those of closed establishments that it took over from. */
  readonly formerNames: (urn: string) => string[];
}

/** @param links undefined when no links file was imported: then there are neither */
export function openLinked(
  links: Links | undefined,
  byUrn: (urn: string) => Establishment | undefined,
): Linked {
  const linksOf = (urn: string): Link[] => {
    const own = byUrn(urn);
    const found = (links?.of(urn) ?? []).map(({ urn: other, name, type, date }) => {
      const row = byUrn(other);
      const link: Link = { urn: other, name: row?.name ?? name, kind: linkKind(type, own, row), date };
      return { link, last: mayBeSuccessor(type, own, row) };
    });
    const named = found.some(({ link }) => link.kind === 'successor');
    return found.map(({ link, last }) => (last && !named ? { ...link, kind: 'successor' } : link));
  };
  return {
    linksOf,
    formerNames(urn) {
      if (links === undefined) return [];
      const before = linksOf(urn).filter(
        // One that still stands has its name for itself.
        (link) => link.kind === 'predecessor' && (byUrn(link.urn)?.status ?? 'closed') === 'closed',
      );
      const filed = links.of(urn).filter((link) => before.some((other) => other.urn === link.urn));
      const names = [...before, ...filed].map(({ name }) => name);
      return [...new Set([...names, ...links.namesOf(urn)])].filter((name) => name !== '');
    },
  };
}
