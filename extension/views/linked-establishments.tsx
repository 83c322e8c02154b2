/** The predecessors and successors of an establishment. */
import { longDate } from '../../shared/schema/dates';
import type { Link } from '../../shared/schema/verdict';

const TITLES: Record<Link['kind'], string> = {
  successor: 'Came after it',
  predecessor: 'Came before it',
  other: 'Other links',
};

interface Props {
  readonly links: readonly Link[];
  readonly onFollow?: (link: Link) => void;
}

const titleOf = ({ name, urn }: Link): string => `${name || 'Name not given'} (URN ${urn})`;

/** Predecessors and successors, each a click away. */
export function LinkedEstablishments({ links, onFollow }: Props) {
  const groups = (['successor', 'predecessor', 'other'] as const).map((kind) => ({
    kind,
    members: links.filter((link) => link.kind === kind),
  }));
  return (
    <>
      {groups
        .filter(({ members }) => members.length > 0)
        .map(({ kind, members }) => (
          <section key={kind}>
            <h3>{TITLES[kind]}</h3>
            <ul>
              {members.map((link) => (
                <li key={link.urn}>
                  {onFollow ? (
                    <button type="button" class="plain" onClick={() => onFollow(link)}>
                      {titleOf(link)}
                    </button>
                  ) : (
                    titleOf(link)
                  )}
                  {link.date ? <span class="hint">Linked {longDate(link.date)}</span> : null}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}
