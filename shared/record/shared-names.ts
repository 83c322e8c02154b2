/**
 * Two providers of one name: without a number nobody can tell them apart, so that visits to both count as visits to
 * one. Where the latest two give different postcodes, a person is asked.
 */
import { placeInTime } from '../county/latest-visits';
import { postcodesIn } from '../county/postcodes';
import { byText } from '../schema/by-text';
import { longDate } from '../schema/dates';
import type { ProblemList } from './problem';
import type { SettledVisit } from './settled';
import type { VisitRecord } from './visit-record';
import { addTo } from '../schema/lists-by-key';
import { oneLine } from '../schema/text';

interface Placed {
  readonly visit: SettledVisit;
  readonly record: VisitRecord;
}

/** The postcode of an address; '' for none. */
const postcodeIn = (address: string): string => postcodesIn(address)[0] ?? '';

function addressOf({ visit, record: { form } }: Placed): string {
  const value = visit.visit.answers.fields[form?.keyOf('provider-address') ?? ''];
  return typeof value === 'string' ? oneLine(value) : '';
}

/** @param ownIdOf the id of the provider that a visit names, before anything is merged */
export function addSharedNames(
  visits: Iterable<Placed>,
  ownIdOf: (visit: SettledVisit) => string,
  problems: ProblemList,
): void {
  const byName = new Map<string, Placed[]>();
  for (const placed of visits) {
    const id = ownIdOf(placed.visit);
    if (!placed.visit.counts || !id.startsWith('name:') || postcodeIn(addressOf(placed)) === '') continue;
    addTo(byName, id, placed);
  }
  for (const [id, placed] of byName) {
    const [last, before] = placed.sort((a, b) =>
      byText(placeInTime(b.visit.visit), placeInTime(a.visit.visit)),
    );
    if (last === undefined || before === undefined) continue;
    const [now, then] = [addressOf(last), addressOf(before)];
    if (postcodeIn(now) === postcodeIn(then)) continue;
    const { provider, visitDate } = last.visit.visit.answers;
    problems.add(
      'shared-name',
      { type: 'provider', id },
      {
        values: [now, then],
        text: `“${provider.name}” has no number, and two addresses: ${now} (visit of ${longDate(visitDate)}) and ${then} (visit of ${longDate(before.visit.visit.answers.visitDate)}). Its visits count as visits to one provider.`,
        whatToDo:
          'If they are two, correct the provider of one’s visits in This visit: its URN, or a name that tells the two apart. If it has moved, do nothing: this goes with the next visit to the new address.',
      },
    );
  }
}
