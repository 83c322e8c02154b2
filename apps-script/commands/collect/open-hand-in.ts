/** What a hand-in opens of the workbook: only the rows that what came in touches. */
import type { Answers } from '../../../shared/schema/answers';
import type { Receipt } from '../../../shared/schema/receipt';
import { termsIn } from '../../../shared/schema/settings';
import type { Sought } from '../../../shared/workbook/visit-index';
import type { StoredValues } from '../../google/stored-values';
import { openSettings } from '../record/open-settings';
import { settling } from '../record/settling';
import { TouchedRecord } from '../record/touched-record';
import { loadTouched, openByIndex, type Touched } from '../record/touched-visits';
import { versionsIn } from '../record/versions';
import { judgeResponse } from './judge-response';
import type { NewResponse } from './new-responses';

export interface OpenHandIn {
  readonly rows: Touched;
  readonly record: TouchedRecord;
  /** Those that are to be looked at; the others are filed as they are. */
  readonly responses: readonly NewResponse[];
  readonly asFiled: readonly NewResponse[];
}

const marksOf = ({ name, urn }: Answers['provider']): readonly string[] =>
  settling().providerMarks(name, urn, []);

/**
 * Opens it: one call, and one more where anything that is there already is touched.
 * @param told ids of problems that are told of the forms, or solved
 * @returns undefined where all of the workbook is to be read
 */
export function openHandIn(
  stored: StoredValues,
  now: string,
  receipts: readonly Receipt[],
  responses: readonly NewResponse[],
  told: readonly string[],
): OpenHandIn | undefined {
  const opened = openByIndex(stored, {});
  if (!opened) return undefined;
  const { rows, index } = opened;
  const versions = versionsIn(rows.tables.of('versions'));
  const terms = termsIn(openSettings(rows.tables.of('settings')).settings);
  const asked = responses.map((one) => {
    const answers = judgeResponse(one.response, one.receipt, versions, terms).made?.visit.answers;
    const providers = answers ? marksOf(answers.provider) : [];
    const sought: Sought = {
      ...one.response,
      ...(answers && { about: { providers, date: answers.visitDate } }),
    };
    return { one, providers, candidates: index.candidates(sought) };
  });
  const open = asked.filter(({ candidates }) => candidates !== 'as it is');
  const candidates = [
    ...new Map(
      open.flatMap(({ candidates: found }) =>
        found === 'as it is' ? [] : found.map((visit) => [visit.place, visit] as const),
      ),
    ).values(),
  ];
  const touched = loadTouched(
    opened,
    candidates,
    open.flatMap(({ providers }) => providers),
    [...told, 'settings', ...open.map(({ one }) => one.response.readAs)],
    open.length,
  );
  return {
    rows,
    record: new TouchedRecord(rows, touched, stored, now, receipts),
    responses: open.map(({ one }) => one),
    asFiled: asked.filter(({ candidates: found }) => found === 'as it is').map(({ one }) => one),
  };
}
