/** The Providers tab: the LA's own list, with what the visits say of each provider beside it. */
import { isEssentialUnmet, lineReaders } from '../judging/lines';
import { textOfRole } from '../instrument/text-of-role';
import { cellText } from './table-rows';
import type { County, CountyOptions } from '../schema/county';
import { shortTitleOf, type Framework } from '../schema/framework';
import { isUrn } from '../schema/text';
import type { Visit } from '../schema/visit';
import type { Row } from '../schema/workbook-plan';
import { dueState, openActions } from '../county/actions';
import { latestVisits, type CountedVisit } from '../county/latest-visits';
import { providerIds, type Provider } from '../county/provider-identity';
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
    byProduct('registration-checked-on', 'Checked on', 100, 'date'),
    byProduct('last-visit', 'Last visit', 100, 'date'),
    byProduct('due-by', 'Next visit due by', 120, 'date'),
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

/** The provider that a row of the Providers or Checklists tab names; a URN that is none is left out. */
export function providerOfRow(row: Row): Provider {
  const urn = cellText(row, 'urn');
  return { name: cellText(row, 'provider'), ...(isUrn(urn) && { urn }) };
}

const PERSONS = ['status', 'contact', 'notes'] as const;

/**
 * Rows of the Providers tab: those there already in their order, with what people wrote kept, then providers that
 * were visited and are not listed yet, by name. `existing` may hold providers that people added, without an id.
 */
export function encodeProviders(
  visits: readonly Visit[],
  frameworks: readonly Framework[],
  county: Pick<County, 'due'>,
  options: CountyOptions,
  existing: readonly Row[] = [],
): readonly Row[] {
  const { latest } = latestVisits(visits, frameworks);
  const listed = existing.filter((row) => cellText(row, 'provider') !== '');
  const idOf = providerIds([
    ...listed.map(providerOfRow),
    ...latest.map(({ visit }) => visit.answers.provider),
  ]);
  const visited = new Map<string, CountedVisit[]>();
  for (const counted of latest) {
    const id = idOf(counted.visit.answers.provider);
    visited.set(id, [...(visited.get(id) ?? []), counted]);
  }
  const readers = lineReaders();
  const essentialUnmet = ({ visit, framework, instrument }: CountedVisit): string[] =>
    readers(
      framework,
      instrument,
    )(visit.answers)
      .filter(isEssentialUnmet)
      .map(({ code }) => `${shortTitleOf(framework)} ${code}`);
  const dueOf = new Map(county.due.map((due) => [due.visitId, due.dueBy]));
  const rowOf = (id: string, before: Row): Row => {
    const theirs = visited.get(id) ?? [];
    return theirs.length === 0
      ? { ...before, id }
      : {
          ...personsCells(before),
          ...fromVisits(theirs, dueOf, options),
          'essential-unmet': theirs.flatMap(essentialUnmet).join(', ') || null,
          id,
        };
  };
  const kept = new Map<string, Row>();
  for (const row of listed) {
    const id = idOf(providerOfRow(row));
    if (!kept.has(id)) kept.set(id, rowOf(id, row));
  }
  const added = [...visited.keys()]
    .filter((id) => !kept.has(id))
    .map((id) => rowOf(id, { status: 'In use' }))
    .sort((a, b) => (nameAndId(a) < nameAndId(b) ? -1 : 1));
  return [...kept.values(), ...added];
}

const nameAndId = (row: Row): string => `${cellText(row, 'provider').toLowerCase()}\n${cellText(row, 'id')}`;

const personsCells = (row: Row): Row => Object.fromEntries(PERSONS.map((key) => [key, row[key] ?? null]));

/** @param theirs newest first */
function fromVisits(
  theirs: readonly CountedVisit[],
  dueOf: ReadonlyMap<string, string>,
  { asOf, actionStatus }: CountyOptions,
): Row {
  const newest = theirs[0]?.visit.answers;
  // The day belongs to what was found on it: both from one visit, the newest that says what the register said.
  const register = theirs.map(registerCheck).find(({ said }) => said !== '');
  const due = theirs.map(({ visit }) => dueOf.get(visit.id)).find((date) => date !== undefined) ?? '';
  return {
    provider: newest?.provider.name ?? null,
    urn: theirs.map(({ visit }) => visit.answers.provider.urn).find((urn) => urn !== undefined) ?? null,
    registration: register?.said ?? null,
    'registration-checked-on': register?.on || null,
    'last-visit': newest?.visitDate ?? null,
    'due-by': due || null,
    due: dueState(due, '', asOf),
    frameworks: [...new Set(theirs.map(({ framework }) => shortTitleOf(framework)))].sort().join(', '),
    'open-actions': openActions(theirs, actionStatus).length,
  };
}

function registerCheck({ visit, framework }: CountedVisit): { said: string; on: string } {
  const say = (role: 'registration-status' | 'registration-checked-on'): string =>
    textOfRole(framework, visit.instrument, visit.answers, role);
  return { said: say('registration-status'), on: say('registration-checked-on') };
}
