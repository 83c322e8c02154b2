/** The Providers tab: the LA's own list, with what the visits say of each provider beside it. */
import { isEssentialUnmet, lineReaders } from '../judging/lines';
import { textOfRole } from '../instrument/text-of-role';
import { cellText } from './table-rows';
import type { County } from '../schema/county';
import { shortTitleOf, type Framework } from '../schema/framework';
import type { Visit } from '../schema/visit';
import type { Row } from '../schema/workbook-plan';
import { dueState, openActions } from './actions-tab';
import type { CountyOptions } from '../county/county';
import { latestVisits, type CountedVisit } from '../county/latest-visits';
import { providerIds, providerOfRow } from '../county/provider-identity';

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
