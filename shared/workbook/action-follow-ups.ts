/** What later visits found of the criterion that each action of the tab is about, in words. */
import { followUp, type LaterFinding } from '../county/action-follow-up';
import { isOpen } from '../county/actions';
import { newestFirst, type CountedVisit } from '../county/latest-visits';
import { oneLineReader } from '../judging/lines';
import { longDate, readDate } from '../schema/dates';
import type { SomeCells } from '../schema/workbook-plan';
import { cellText } from './table-rows';

export interface LaterWords {
  readonly text: string;
  /** It was closed, and is to be treated as open. */
  readonly reopened: boolean;
}

type ActionRow = SomeCells<'id' | 'visit-id' | 'criterion' | 'status' | 'closed-on'>;
type Finding = LaterFinding & { readonly visitDate: string };

/**
 * By action id; nothing for an action of which no later visit says anything.
 * @param rows of the Actions tab
 * @param all every visit that counts or once did
 */
export function actionFollowUps(
  rows: readonly ActionRow[],
  all: readonly CountedVisit[],
): ReadonlyMap<string, LaterWords> {
  const visits = new Map(all.map((counted) => [counted.visit.id, counted]));
  const series = new Map<string, CountedVisit[]>();
  const keyOf = ({ providerId, framework }: CountedVisit): string => `${providerId}\n${framework.id}`;
  for (const counted of [...newestFirst(all)].reverse())
    series.set(keyOf(counted), [...(series.get(keyOf(counted)) ?? []), counted]);
  const found = new Map<string, LaterWords>();
  for (const row of rows) {
    const [criterion, own] = [cellText(row, 'criterion'), visits.get(cellText(row, 'visit-id'))];
    if (criterion === '' || !own) continue;
    const theirs = series.get(keyOf(own)) ?? [];
    const later = theirs.slice(theirs.indexOf(own) + 1).flatMap(({ framework, instrument, visit }) => {
      const meaning = oneLineReader(framework, instrument)(visit.answers, criterion)?.meaning ?? null;
      return meaning === null
        ? []
        : [{ visitId: visit.id, visitDate: visit.answers.visitDate, meaning } satisfies Finding];
    });
    const words = inWords(row, later);
    if (words) found.set(cellText(row, 'id'), words);
  }
  return found;
}

function inWords(row: ActionRow, later: readonly Finding[]): LaterWords | undefined {
  const closedOn = readDate(cellText(row, 'closed-on')) ?? '';
  const { proposedBy, reopenedBy } = followUp(
    later,
    !isOpen(cellText(row, 'status')),
    // Where nobody wrote when it was closed, any later visit speaks against it.
    ({ visitDate }) => visitDate > closedOn,
  );
  const day = (id: string): string => longDate(later.find(({ visitId }) => visitId === id)?.visitDate ?? '');
  if (proposedBy !== '') return { text: `Met on ${day(proposedBy)}: close it?`, reopened: false };
  if (reopenedBy !== '') return { text: `Not met on ${day(reopenedBy)}: open again.`, reopened: true };
  return undefined;
}
