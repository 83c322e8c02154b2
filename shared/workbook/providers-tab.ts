/** The Providers tab: the LA's own list, with what the visits say of each provider beside it. */
import { isEssentialUnmet, lineReaders } from '../judging/lines';
import { textOfRole } from '../instrument/text-of-role';
import { cellText } from './table-rows';
import type { County, CountyOptions } from '../schema/county';
import { shortTitleOf } from '../schema/framework';
import { isUrn } from '../schema/text';
import type { CellsOf, NewRow, ProductCells, RowChanges, RowOf } from '../schema/workbook-plan';
import { dueState, openActions } from '../county/actions';
import type { CountedVisit } from '../county/latest-visits';
import { isSameName, providerIds, urnIn, type Provider } from '../county/provider-identity';
import {
  byPerson,
  byPersonAfterProduct,
  byProduct,
  dueFormats,
  notEmpty,
  tableTab,
  WARNING,
} from './define-tab';

const PROVIDER_STATUSES = ['In use', 'Paused', 'Ended'] as const;
const IN_USE: (typeof PROVIDER_STATUSES)[number] = 'In use';

export const providersTab = tableTab({
  id: 'providers',
  title: 'Providers',
  columns: [
    byProduct('provider', 'Provider', 240, 'text', {
      note: 'You can add providers by hand: type a name, and a URN if it has one.',
    }),
    byProduct('urn', 'URN', 80, 'text'),
    byPersonAfterProduct('status', 'Status', 100, 'choice', { choices: PROVIDER_STATUSES }),
    byProduct('registration', 'What the register said', 220, 'text'),
    byProduct('registration-checked-on', 'Checked on', 130, 'date'),
    byProduct('last-visit', 'Last visit', 130, 'date'),
    byProduct('due-by', 'Next visit due by', 130, 'date'),
    byProduct('due', 'Due or overdue', 120, 'text'),
    byProduct('frameworks', 'Visited under', 200, 'text'),
    byProduct('essential-unmet', 'Essential, not met', 200, 'text'),
    byProduct('open-actions', 'Open actions', 100, 'number'),
    byPerson('contact', 'Contact', 200, 'text', { note: 'Yours: never overwritten.' }),
    byPerson('notes', 'Notes', 260, 'paragraph', { note: 'Yours: never overwritten.' }),
    byProduct('id', 'Provider id', 160, 'text'),
  ],
  conditionalFormats: [...dueFormats('due'), notEmpty('essential-unmet', WARNING)],
});

type ProvidersTab = typeof providersTab;
type ProviderRow = Partial<RowOf<ProvidersTab>>;
/** What visits say of a provider. */
type VisitCells = Omit<ProductCells<ProvidersTab>, 'urn' | 'id'>;

/** The provider that a row of the Providers or Checklists tab names; a URN that is none is left out. */
export function providerOfRow(row: Partial<CellsOf<'provider' | 'urn'>>): Provider {
  const urn = cellText(row, 'urn');
  return { name: cellText(row, 'provider'), ...(isUrn(urn) && { urn }) };
}

const isWrittenOn = (row: ProviderRow): boolean =>
  ![IN_USE, ''].includes(cellText(row, 'status')) ||
  cellText(row, 'contact') !== '' ||
  cellText(row, 'notes') !== '';

/**
 * The Providers tab brought up to date. Every row stays where it is; providers that were visited and are not listed
 * come after them, by name. Rows that turn out to be one provider: the first has what the visits say; a further one
 * goes, unless somebody wrote something on it or it has another name, which is somebody's word against the number.
 * @param latest the visits that count, newest first
 * @param existing rows of the tab, those among them that people added and that have no id yet
 */
export function updateProviders(
  latest: readonly CountedVisit[],
  county: Pick<County, 'due'>,
  options: CountyOptions,
  existing: readonly ProviderRow[],
): RowChanges<ProvidersTab> {
  const listed = [...existing.entries()].filter(([, row]) => cellText(row, 'provider') !== '');
  const idOf = idsIn(
    listed.map(([, row]) => providerOfRow(row)),
    latest.map(({ visit }) => visit.answers.provider),
  );
  const visited = new Map<string, CountedVisit[]>();
  for (const counted of latest) {
    const id = idOf(counted.visit.answers.provider);
    visited.set(id, [...(visited.get(id) ?? []), counted]);
  }
  const cellsOf = visitCells(county, options);
  const changed: { index: number; cells: Partial<ProductCells<ProvidersTab>> }[] = [];
  const removed: number[] = [];
  /** Id to the name that the first row with it has from now on. */
  const found = new Map<string, string>();
  for (const [index, row] of listed) {
    const id = idOf(providerOfRow(row));
    const theirs = visited.get(id);
    const urn = urnIn(id) ?? row.urn ?? null;
    const name = cellText(row, 'provider');
    const first = found.get(id);
    if (first === undefined) changed.push({ index, cells: { ...(theirs && cellsOf(theirs)), urn, id } });
    else if (isWrittenOn(row) || !isSameName(first, name))
      changed.push({ index, cells: { ...cellsOf([]), provider: row.provider ?? null, id } });
    else removed.push(index);
    found.set(id, first ?? theirs?.[0]?.visit.answers.provider.name ?? name);
  }
  const added = [...visited]
    .filter(([id]) => !found.has(id))
    .map(([id, theirs]): NewRow<ProvidersTab> => ({
      ...cellsOf(theirs),
      urn: urnIn(id) ?? null,
      id,
      status: IN_USE,
    }))
    .sort((a, b) => (nameAndId(a) < nameAndId(b) ? -1 : 1));
  return { changed, added, removed };
}

/**
 * Ids by what the rows will say: beside the number of a provider that was visited the visit's name is about to stand,
 * so that no other row may go by the name that stands there now.
 */
function idsIn(listed: readonly Provider[], visited: readonly Provider[]): (provider: Provider) => string {
  const before = providerIds([...listed, ...visited]);
  const known = visited.map(({ name, urn }) => ({ name, urn: urn ?? urnIn(before({ name })) }));
  const renamed = new Set(known.flatMap(({ urn }) => urn ?? []));
  return providerIds([...listed.filter(({ urn }) => urn === undefined || !renamed.has(urn)), ...known]);
}

const nameAndId = (row: ProviderRow): string =>
  `${cellText(row, 'provider').toLowerCase()}\n${cellText(row, 'id')}`;

/** Puts the latest visits to one provider, newest first, into cells. */
function visitCells(
  county: Pick<County, 'due'>,
  { asOf, actionStatus }: CountyOptions,
): (theirs: readonly CountedVisit[]) => VisitCells {
  const dueOf = new Map(county.due.map((due) => [due.visitId, due]));
  const readers = lineReaders();
  const essentialUnmet = ({ visit, framework, instrument }: CountedVisit): string[] =>
    readers(
      framework,
      instrument,
    )(visit.answers)
      .filter(isEssentialUnmet)
      .map(({ code }) => `${shortTitleOf(framework)} ${code}`);
  return (theirs) => {
    const newest = theirs[0]?.visit.answers;
    // The day belongs to what was found on it: both from one visit, the newest that says what the register said.
    const register = theirs.map(registerCheck).find(({ said }) => said !== '');
    const next = theirs.map(({ visit }) => dueOf.get(visit.id)).find((found) => found !== undefined);
    const due = next?.dueBy ?? '';
    return {
      provider: newest?.provider.name ?? null,
      registration: register?.said ?? null,
      'registration-checked-on': register?.on || null,
      // A peer review is none: the same visit that what is due is counted from.
      'last-visit': next?.lastVisit ?? null,
      'due-by': due || null,
      due: dueState(due, '', asOf),
      frameworks: [...new Set(theirs.map(({ framework }) => shortTitleOf(framework)))].sort().join(', '),
      'essential-unmet': theirs.flatMap(essentialUnmet).join(', ') || null,
      'open-actions': newest ? openActions(theirs, actionStatus).length : null,
    };
  };
}

function registerCheck({ visit, framework }: CountedVisit): { said: string; on: string } {
  const say = (role: 'registration-status' | 'registration-checked-on'): string =>
    textOfRole(framework, visit.instrument, visit.answers, role);
  return { said: say('registration-status'), on: say('registration-checked-on') };
}
