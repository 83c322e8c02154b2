/** The last step: the Start tab with the forms' links and the connection code. */
import { formPlan } from '../../../shared/plan/form-plan';
import { connectedForm, makeConnectionCode } from '../../../shared/plan/connection-code';
import type { ConnectedForm, Connection } from '../../../shared/schema/connection-code';
import type { Receipt } from '../../../shared/schema/receipt';
import type { Row } from '../../../shared/schema/workbook-plan';
import { readReceipts } from '../../google/receipts';
import { readTables } from '../../google/tables';
import { changeWorkbook, workbookTitle } from '../../google/workbook';
import { TABS } from '../collect/tabs';
import type { SetUp, StepWork } from './steps';

/** Longer than this does not fit a cell. */
const MOST_IN_CELL = 50_000;

/** A form is described by the version that it was built from. */
const describe = ({ shelf }: Pick<SetUp, 'shelf'>, receipt: Receipt): ConnectedForm =>
  connectedForm(formPlan(shelf.version(receipt.framework, receipt.version), receipt.instrument), receipt);

export function connectionCodeOf(
  setUp: Pick<SetUp, 'shelf' | 'journal'>,
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

/** Forms about pupils stand only in the sidebar: whoever may see this workbook need not know of them. */
function startRows(receipts: readonly Receipt[], code: string): Row[] {
  const forms = receipts
    .filter((receipt) => !receipt.pupilLevel)
    .flatMap((receipt): Row[] => [
      {
        what: `Fill in: ${receipt.title}`,
        value: receipt.responderUri,
        note: 'Give this link to officers, or open it from the browser extension with the provider filled in.',
      },
      {
        what: `Change: ${receipt.title}`,
        value: receipt.editUri,
        note: 'Wording and order may be changed at any time. Do not delete questions: their answers would be missing.',
      },
    ]);
  const fits = code.length <= MOST_IN_CELL;
  return [
    ...forms,
    {
      what: 'Connection code',
      value: fits ? code : 'Too long for a cell: copy it from Provision QA > Set up.',
      note: 'Officers paste it into the options of the Provision QA browser extension.',
    },
    {
      what: 'What comes of a visit',
      value: 'Visits, Findings, Actions, Providers and County fill themselves when a form is handed in.',
      note: 'Columns that warn when they are changed are written by Provision QA. Notes, contacts and statuses are yours.',
    },
    {
      what: 'What this is not',
      value: 'Nothing here is a judgement by the DfE or Ofsted.',
      note: 'Approval by a local authority does not replace the commissioner’s own checks of a provider.',
    },
  ];
}

export const linksStep: StepWork['perform'] = (setUp) => {
  const receipts = readReceipts(setUp.stored);
  const table = readTables(TABS, { start: 'rows' }).of('start');
  const rows = startRows(receipts, connectionCodeOf(setUp, receipts));
  const all = table.tab.columns.map(({ key }) => key);
  const before = table.rows.length;
  changeWorkbook([
    ...rows.slice(0, before).flatMap((row, index) => table.update(index, row, all)),
    ...table.append(rows.slice(before)),
    ...table.remove(
      Array.from({ length: Math.max(before - rows.length, 0) }, (_, index) => rows.length + index),
    ),
  ]);
  return { finished: true };
};
