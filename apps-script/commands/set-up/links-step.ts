/** The last step: the Start tab with the forms' links and the connection code. */
import { londonDate } from '../../../shared/schema/dates';
import { formPlan } from '../../../shared/form/form-plan';
import { connectedForm, makeConnectionCode } from '../../../shared/form/connection-code';
import type { ConnectedForm, Connection } from '../../../shared/schema/connection-code';
import type { Receipt } from '../../../shared/schema/receipt';
import { readAllReceipts, readReceipts } from '../../google/receipts';
import { readResponders } from '../../google/responders';
import { deleteTab, emptyFirstTab, responseTitles } from '../../google/response-tabs';
import { readTables } from '../../google/tables';
import { cellsIn } from '../../google/tab-size';
import { orderRequests } from '../../google/tab-order';
import { workbookTitle } from '../../google/sheets-api';
import { writeStart } from '../../../shared/workbook/start-tab';
import { lastOwnRuns, putRight } from '../run-health';
import { ownersShown } from '../whose-forms';
import { respondersShown } from '../who-may-respond';
import type { SetUp, StepWork } from './steps';

/** A form is described by the version that it was built from. */
const describe = ({ library }: Pick<SetUp, 'library'>, receipt: Receipt): ConnectedForm =>
  connectedForm(formPlan(library.version(receipt.framework, receipt.version), receipt.instrument), receipt);

/**
 * The code that officers paste into the browser extension: the authority, this workbook and these forms.
 * @throws MissingError when the framework version that a form was built from is not known here.
 */
export function connectionCodeOf(
  setUp: Pick<SetUp, 'library' | 'journal'>,
  receipts: readonly Receipt[],
): string {
  const { laName, laCode } = setUp.journal;
  const connection: Connection = {
    schema: 1,
    la: { name: laName, ...(laCode !== '' && { code: laCode }) },
    workbook: workbookTitle(),
    forms: receipts.map((receipt) => describe(setUp, receipt)),
  };
  return makeConnectionCode(connection);
}

/** Writes the Start tab anew, names the tabs of responses and puts all in order. Done again it changes nothing. */
export const linksStep: StepWork['perform'] = (setUp) => {
  const receipts = readReceipts(setUp.stored);
  const tables = readTables({ start: 'rows' });
  const table = tables.of('start');
  const earlier = readAllReceipts(setUp.stored).filter(
    ({ formId }) => !receipts.some((receipt) => receipt.formId === formId),
  );
  const shown = readResponders(receipts.map(({ formId }) => formId)).map(respondersShown);
  const responders = new Map(receipts.map(({ formId }, index) => [formId, shown[index] ?? '']));
  const empty = emptyFirstTab(tables.tabs);
  const cells = cellsIn(tables.tabs.filter((tab) => tab !== empty));
  const standing = { ...lastOwnRuns(setUp.stored, setUp.now), cells, putRight: putRight(setUp.stored) };
  const owners = new Map(
    ownersShown(receipts).map((words, index) => [receipts[index]?.formId ?? '', words] as const),
  );
  const requests = [
    // Google puts a form's tab of responses before all others.
    ...orderRequests(tables.tabs),
    ...responseTitles(tables.tabs, [...receipts, ...earlier]),
    ...(empty ? [deleteTab(empty)] : []),
    ...table.change(
      writeStart(
        { inUse: receipts, earlier, responders, owners, standing, on: londonDate(setUp.now) },
        table.rows.length,
      ),
    ),
  ];
  setUp.stored.put({}, { requests });
  return { finished: true };
};
