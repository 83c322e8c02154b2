/** The verdict that an open GIAS page gives: its establishment before the same judge, compared with the register copy. */
import { londonDate } from '../../schema/dates';
import type { Establishment } from '../../schema/establishment';
import { isRegistered, type Verdict } from '../../schema/verdict';
import type { Register } from '../search/open-register';
import type { OpenedPage } from '../page/opened-page';
import type { CheckContext } from './check';
import { judgeEntry, type Judged } from './judge-entry';
import { pagesOf } from './verdict-pages';

const compared = [
  { what: 'status', of: (entry: Establishment) => entry.statusName },
  { what: 'type', of: (entry: Establishment) => entry.type },
  { what: 'name', of: (entry: Establishment) => entry.name },
  { what: 'proprietor', of: (entry: Establishment) => entry.proprietor },
  { what: 'postcode', of: (entry: Establishment) => entry.postcode },
] as const;

/** Where the page and the register copy say different things, as sentences. */
function differences(page: Establishment, copy: Establishment): string[] {
  return compared
    .filter(({ of }) => of(page) !== '' && of(copy) !== '' && of(page) !== of(copy))
    .map(
      ({ what, of }) =>
        `The page gives "${of(page)}" as the ${what}, the register copy gives "${of(copy)}". The page is the newer of the two unless it was saved earlier.`,
    );
}

/** What says what the entry means is never mixed from two sources. */
const neverFilled: ReadonlySet<string> = new Set(['status', 'statusName', 'typeCode', 'type', 'typeGroup']);

/** Fills what the page leaves out from the register's entry of the same URN. */
function completed(page: Establishment, copy: Establishment | undefined): Establishment {
  if (copy === undefined) return page;
  const known: Readonly<Record<string, string>> = copy;
  const filled = new Map<string, string>();
  for (const [key, value] of Object.entries(page))
    if (value === '' && !neverFilled.has(key)) filled.set(key, known[key] ?? '');
  return { ...page, ...Object.fromEntries(filled) };
}

function judged({ establishment, links, suspended }: OpenedPage, asOf: string): Judged {
  const entry = judgeEntry(establishment, links, asOf);
  return suspended && isRegistered(entry.verdict)
    ? {
        verdict: 'possible',
        reasons: ['The page says that its registration is suspended. Ask the DfE.', ...entry.reasons],
      }
    : entry;
}

/**
 * @param opened what was read from the page that the officer has open
 * @param register the copy to compare it with, null where there is none
 * @param context when the page was read, and by whom
 */
export function checkPage(opened: OpenedPage, register: Register | null, context: CheckContext): Verdict {
  const page = opened.establishment;
  const copy = register?.byUrn(page.urn);
  const filed = register?.linksOf(page.urn) ?? [];
  // The page does not say what has become of the others; the copy may.
  const own = opened.links.map((link) => ({
    ...link,
    kind: filed.find(({ urn }) => urn === link.urn)?.kind ?? link.kind,
  }));
  const links = own.length > 0 ? own : filed;
  const { verdict, reasons } = judged({ ...opened, links }, londonDate(context.now));
  const notCompared =
    register === null
      ? 'There is no register copy on this computer to compare the page with.'
      : `The register copy of this computer has no entry with URN ${page.urn}: the page may be newer than the copy.`;
  return {
    schema: 1,
    query: { text: page.urn },
    verdict,
    registered: isRegistered(verdict),
    establishment: completed(page, copy),
    candidates: [],
    links,
    reasons: [
      ...reasons,
      `Read from the GIAS page of URN ${page.urn}, open in this browser, which gives its status as "${page.statusName}".`,
    ],
    warnings: [...opened.notes, ...(copy === undefined ? [notCompared] : differences(page, copy))],
    pages: pagesOf(page),
    register: {
      file: `GIAS page of URN ${page.urn}, opened by the officer`,
      extractDate: londonDate(context.now),
      rows: 1,
    },
    checkedAt: context.now,
    checkedBy: context.checkedBy,
  };
}
