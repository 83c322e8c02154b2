/** Decisions in the Visits tab, from the form or written there: what is wrong with one is a problem, never put among the officer's words. */
import { outcomeNamed, weighDecision } from '../../../shared/judging/decision';
import type { Outcome } from '../../../shared/schema/framework';
import type { CellsOf } from '../../../shared/schema/workbook-plan';
import type { Problem } from '../../../shared/workbook/problems-tab';
import { cellText } from '../../../shared/workbook/table-rows';
import type { TableOf } from '../../google/tables';
import type { Versions } from './versions';

type Outcomes = readonly Pick<Outcome, 'id' | 'label' | 'decision'>[];

/** Those of the row's own framework version; where that is lost, what the row says is all that there is to go by. */
const outcomesOf = (
  row: CellsOf<'framework' | 'version' | 'suggested' | 'decision'>,
  versions: Versions,
): Outcomes =>
  versions.find(cellText(row, 'framework'), cellText(row, 'version'))?.outcomes ??
  (['suggested', 'decision'] as const).map((key) => ({ id: cellText(row, key), label: cellText(row, key) }));

/**
 * Rows whose decision the rules do not suggest and no reason explains, or that is no outcome of the framework.
 * @param isSure whether what stands in a row is about its visit
 */
export function unexplainedDecisions(
  rows: TableOf<'visits'>['rows'],
  isSure: (visitId: string) => boolean,
  versions: Versions,
): Problem[] {
  return rows.flatMap((row) => {
    if (!isSure(cellText(row, 'id'))) return [];
    const [decision, suggested] = [cellText(row, 'decision'), cellText(row, 'suggested')];
    if (!decision) return [];
    const outcomes = outcomesOf(row, versions);
    const weighed = weighDecision(
      outcomes,
      { label: decision, reason: cellText(row, 'decision-reason') },
      suggested ? (outcomeNamed(outcomes, suggested) ?? { id: suggested, label: suggested }) : null,
    );
    if (!weighed?.problem) return [];
    return [
      {
        id: `decision:${cellText(row, 'id')}`,
        where: `The Visits tab, ${cellText(row, 'provider')}, ${cellText(row, 'visit-date')}`,
        what: weighed.problem,
        whatToDo: `${weighed.outcome === null ? 'Choose one of these in This visit' : 'Write the reason beside the decision in the Visits tab'}, or put the decision right where it was made: in the form response or in the tab.`,
        formId: cellText(row, 'form-id'),
        responseId: cellText(row, 'id'),
      },
    ];
  });
}

/** Visit id to what stands in the Visits tab as decided, whether the form said so or a person wrote it there. */
export const decisionsIn = ({
  rows,
}: TableOf<'visits'>): ReadonlyMap<string, { label: string; reason: string }> =>
  new Map(
    rows.flatMap((row) => {
      const [id, label] = [cellText(row, 'id'), cellText(row, 'decision')];
      return id === '' || label === '' ? [] : [[id, { label, reason: cellText(row, 'decision-reason') }]];
    }),
  );
