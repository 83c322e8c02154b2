/** What is kept for longer than Settings says. Listed for a person: nothing goes by itself. */
import { byText } from '../../../shared/schema/by-text';
import { addMonths, londonDate } from '../../../shared/schema/dates';
import type { Settings } from '../../../shared/schema/settings';
import { cellText } from '../../../shared/workbook/table-rows';
import { readAllReceipts } from '../../google/receipts';
import type { StoredValues } from '../../google/stored-values';
import type { Keeping } from '../../sidebar/keeping-api';
import { isLeft, keptRemovals } from '../record/removed-record';
import type { WorkbookRecord } from '../record/workbook-record';
import { listedVisits } from '../visits/visits-here';
import { providersIn, type KeepingTables } from './find-subject';

const YEAR = 12;

/** The day before which nothing is kept any more that is kept for so many years, ISO. @param today ISO */
const keptFrom = (today: string, years: number): string => addMonths(today, -years * YEAR);

/**
 * A visit is kept from the day on which it was made, or handed in where that is later: a mistyped date of long ago
 * takes nothing away early.
 */
function pastVisits(tables: KeepingTables, before: string): Keeping['pastVisits'] {
  const { rows } = tables.of('visits');
  const past = rows.filter((row) => {
    const [made, at] = [cellText(row, 'visit-date'), cellText(row, 'submitted-at')];
    const handedIn = at === '' ? '' : londonDate(at);
    return made !== '' && (made > handedIn ? made : handedIn) < before;
  });
  return [...listedVisits(past)].reverse();
}

function pastDocuments(tables: KeepingTables, before: string): Keeping['pastDocuments'] {
  if (!tables.sheet('documents')) return [];
  return tables
    .of('documents')
    .rows.map((row) => ({
      id: cellText(row, 'document-id'),
      title: cellText(row, 'title'),
      provider: cellText(row, 'provider'),
      madeOn: cellText(row, 'made-on'),
    }))
    .filter(({ id, madeOn }) => id !== '' && madeOn !== '' && madeOn < before)
    .sort((a, b) => byText(a.madeOn, b.madeOn));
}

export function keepingIn(tables: KeepingTables, record: WorkbookRecord, stored: StoredValues): Keeping {
  const { settings, today } = record;
  const { keepVisitsYears: visits, keepLettersYears: letters, keepPupilYears: pupil }: Settings = settings;
  const before = { visits: keptFrom(today, visits), letters: keptFrom(today, letters) };
  return {
    providers: providersIn(tables, record.run.whole()).map(({ id, name, visits: count }) => ({
      id,
      name,
      visits: count,
    })),
    years: { visits, letters, pupil },
    before,
    pastVisits: pastVisits(tables, before.visits),
    pastDocuments: pastDocuments(tables, before.letters),
    pupilForms: readAllReceipts(stored)
      .filter(({ pupilLevel }) => pupilLevel)
      .map(({ title }) => title),
    isUnfinished: isLeft(keptRemovals(stored).left),
  };
}
