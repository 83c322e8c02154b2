/** The verdict on an open GIAS page, with what the register copy says otherwise. */
import type { Establishment, EstablishmentStatus } from '../../shared/schema/establishment';
import type { Verdict, VerdictKind } from '../../shared/schema/verdict';
import { pagesOf } from '../../shared/register/check/verdict-pages';
import type { OpenedPage } from './opened-page';

const KINDS: Record<EstablishmentStatus, VerdictKind> = {
  open: 'open',
  closing: 'closing',
  proposed: 'proposed',
  closed: 'closed',
  unknown: 'possible',
};

const COMPARED = [
  { what: 'status', of: (entry: Establishment) => entry.statusName },
  { what: 'name', of: (entry: Establishment) => entry.name },
  { what: 'proprietor', of: (entry: Establishment) => entry.proprietor },
  { what: 'postcode', of: (entry: Establishment) => entry.postcode },
] as const;

/** Where the page and the register copy say different things, as sentences. */
function differences(page: Establishment, copy: Establishment): string[] {
  return COMPARED.filter(({ of }) => of(page) !== '' && of(copy) !== '' && of(page) !== of(copy)).map(
    ({ what, of }) =>
      `The page gives "${of(page)}" as the ${what}, the register copy gives "${of(copy)}". The page is the newer of the two unless it was saved earlier.`,
  );
}

/** Fills what the page leaves out from the register's entry of the same URN. */
function completed(page: Establishment, copy: Establishment | null): Establishment {
  if (!copy) return page;
  const blanks = Object.entries(page).filter(([, value]) => value === '');
  const known = copy as Readonly<Record<string, string>>;
  return { ...page, ...Object.fromEntries(blanks.map(([key]) => [key, known[key] ?? ''])) };
}

/**
 * The verdict that an open GIAS page gives: what the page says, completed and compared with the register copy.
 * @param opened what was read the page that the officer had open
 * @param copy what the register copy says of the page's URN, null without a register
 * @param at when the page was read, and by whom
 */
export function pageVerdict(
  { establishment: page, links, notes }: OpenedPage,
  copy: Verdict | null,
  at: { readonly now: string; readonly checkedBy: string },
): Verdict {
  const kind = KINDS[page.status];
  const entry = copy?.establishment ?? null;
  const warnings = entry
    ? differences(page, entry)
    : [
        copy
          ? `The register copy of this computer has no entry with URN ${page.urn}: the page may be newer than the copy.`
          : 'There is no register copy on this computer to compare the page with.',
      ];
  const certain = kind !== 'possible';
  return {
    schema: 1,
    query: { text: page.urn },
    verdict: kind,
    registered: kind === 'open' || kind === 'closing',
    establishment: completed(page, entry),
    candidates: [],
    links: links.length > 0 ? links : (copy?.links ?? []),
    reasons: certain
      ? [`The GIAS page of URN ${page.urn}, open in this browser, gives its status as "${page.statusName}".`]
      : [
          `The GIAS page of URN ${page.urn} gives a status that is not known here: "${page.statusName}". Read the page itself.`,
        ],
    warnings: [...notes, ...warnings],
    pages: pagesOf(page),
    register: {
      file: `GIAS page of URN ${page.urn}, opened by the officer`,
      extractDate: at.now.slice(0, 10),
      rows: 1,
    },
    checkedAt: at.now,
    checkedBy: at.checkedBy,
  };
}
