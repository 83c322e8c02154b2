/** Which visits can be archived, which cannot and why, and which archives lack something. Reads alone. */
import { closedVisits, MAY_GO_ALONG, type ClosedVisit, type OpenEnd } from '../../../shared/record/archived';
import type { SettledAction } from '../../../shared/record/settled';
import { byText } from '../../../shared/schema/by-text';
import { termsIn } from '../../../shared/schema/settings';
import { fullness, shareOf } from '../../../shared/workbook/workbook-health';
import type { StoredValues } from '../../google/stored-values';
import { cellsIn } from '../../google/tab-size';
import type { ArchiveHere, ArchivesHere, ClosedYear, StayingVisit } from '../../sidebar/archive-api';
import { settling } from '../record/settling';
import { archivesIn } from './kept-archives';
import { openRecord, type OpenRecord } from './open-record';
import { groupBy } from '../../../shared/schema/lists-by-key';

/** What is closed, with each visit's actions. */
export interface Closed {
  readonly visits: readonly ClosedVisit[];
  readonly actionsOf: (one: ClosedVisit) => readonly SettledAction[];
}

/** Visits of years that are over, and those that went, with what people typed since the last run. */
export function closedIn({ record }: OpenRecord): Closed {
  const settled = record.wholeRecord();
  const forms = settling().visitForms(record.versions.all());
  const ofVisits = groupBy(settled.actions, ({ visitId }) => visitId);
  return {
    visits: closedVisits(settled, ({ visit }) => forms(visit), termsIn(record.settings), record.today),
    actionsOf: ({ visit }) => ofVisits.get(visit.id) ?? [],
  };
}

/** What keeps a visit here, whatever somebody says may go along. */
export const keeps = ({ openEnds }: ClosedVisit, along: readonly OpenEnd[]): readonly OpenEnd[] => {
  const may = new Set<OpenEnd>(MAY_GO_ALONG.filter((end) => along.includes(end)));
  return openEnds.filter((end) => !may.has(end));
};

export const stayingOf = ({ visit: { id, visit } }: ClosedVisit, why: readonly OpenEnd[]): StayingVisit => ({
  id,
  provider: visit.answers.provider.name,
  date: visit.answers.visitDate,
  why,
});

function yearsOf(closed: readonly ClosedVisit[]): readonly ClosedYear[] {
  const years = new Map<string, { from: string; to: string; ready: number; stays: StayingVisit[] }>();
  for (const one of closed) {
    if (one.visit.archived !== null) continue;
    const { title, from, to } = one.year;
    const year = years.get(title) ?? { from, to, ready: 0, stays: [] };
    years.set(title, year);
    if (one.openEnds.length === 0) year.ready += 1;
    else year.stays.push(stayingOf(one, one.openEnds));
  }
  return [...years].map(([title, year]) => ({ title, ...year })).sort((a, b) => byText(a.from, b.from));
}

/** Headings that people added: what stands under them is no part of any record. */
const ownHeadings = ({ tables }: OpenRecord): readonly string[] =>
  (['findings', 'answers'] as const).flatMap((id) => {
    if (!tables.sheet(id)) return [];
    const { asRead, tab } = tables.of(id);
    const ours = new Set(tab.columns.flatMap(({ header, former = '' }) => [header, former]));
    return (asRead[0] ?? []).flatMap((heading) =>
      typeof heading === 'string' && heading.trim() !== '' && !ours.has(heading) ? [heading] : [],
    );
  });

/** @param now instant of the run, ISO */
export function archivesHere(stored: StoredValues, now: string): ArchivesHere {
  const opened = openRecord(stored, now);
  const { visits: closed } = closedIn(opened);
  const cells = cellsIn(opened.tables.tabs);
  return {
    years: yearsOf(closed),
    archives: archivesIn(stored)
      .filter(({ isLost }) => !isLost)
      .map(({ id, name, year }): ArchiveHere => {
        const theirs = closed.filter(({ visit }) => visit.archived?.in === id);
        const behind = theirs.filter(({ isBehind }) => isBehind).length;
        return { id, name, year, visits: theirs.length, behind };
      }),
    full: shareOf(cells),
    advice: fullness(cells),
    ownColumns: ownHeadings(opened),
  };
}
