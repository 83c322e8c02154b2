/** The Start tab: what to do next, the forms, how the workbook stands. */
import { TRY_OUT_PROVIDER } from '../county/try-out';
import { menuPath } from '../schema/menu-path';
import { longDate } from '../schema/dates';
import type { Receipt } from '../schema/receipt';
import type { ProductCells, RowChanges, RowOf } from '../schema/workbook-plan';
import { byProduct, tableTab } from './define-tab';
import { standingRows, type Standing } from './workbook-health';
import { cellText } from './table-rows';

export const startTab = tableTab({
  id: 'start',
  title: 'Start',
  frozenColumns: 0,
  columns: [
    byProduct('what', 'What', 280, 'paragraph'),
    byProduct('value', 'Link or value', 400, 'paragraph'),
    byProduct('note', 'Note', 484, 'paragraph'),
  ],
});

type Row = ProductCells<typeof startTab>;

const NEXT: readonly Row[] = [
  {
    what: 'First: try it',
    value: `Choose ${menuPath('Set up')} and then “Try it with a made-up visit”.`,
    note: `It is handed in, judged and shown, counts in no figure, and goes again with one press or by itself after a day. So does a form below that is filled in about a provider called “${TRY_OUT_PROVIDER}”.`,
  },
  {
    what: 'Then: give it to officers',
    value: 'Send them the connection code, or the links to the forms below.',
    note: 'With the code in the Provision QA browser extension they check the register first, and open the form with the provider filled in.',
  },
];

const CLOSING: readonly Row[] = [
  {
    what: 'What comes of a visit',
    value: 'Visits, Findings, Answers, Actions, Providers and County fill themselves.',
    note: 'They do when a form is handed in. Columns that warn when they are changed are written by Provision QA. Notes, contacts and statuses are yours.',
  },
  {
    what: 'Who may do what',
    value: 'Everybody who can edit this workbook may do everything in it.',
    note: 'Who works with it stands in the People tab; that changes nobody’s rights. Share the workbook itself only with those who may.',
  },
  {
    what: 'When somebody leaves',
    value: 'Forms and letters lie in the My Drive of whoever made them, and go with that account.',
    note: `Before that, let them move the files to a shared drive of your organisation (in Google Drive: the file, Organise, Move), this workbook too, or make a colleague their owner (Share, Transfer ownership). Then let a colleague choose ${menuPath('Set up')} and “Add to this workbook”, so that visits are still watched for. Whose each file is stands under ${menuPath('People and files')}.`,
  },
  {
    what: 'How long it is kept',
    value: 'For as many years as Settings says, for each kind: visits, letters, forms about a pupil.',
    note: 'Nothing is removed by itself. Once a year, look under Keeping in the sidebar: it lists what is older, and removes what you tick from the tabs, the forms and Google Drive. Forms about a pupil are yours to look through.',
  },
  {
    what: 'What this is not',
    value: 'Nothing here is a judgement by the DfE or Ofsted.',
    note: 'Approval by a local authority does not replace the commissioner’s own checks of a provider.',
  },
];

const formRows = (receipt: Receipt, { responders, owners, on }: StartContents): Row[] => [
  {
    what: `Fill in: ${receipt.title}`,
    value: receipt.responderUri,
    note: [
      'Give this link to officers, or open it from the browser extension with the provider filled in.',
      responders.get(receipt.formId) ?? '',
      `(Looked at on ${longDate(on)}.)`,
    ].join(' '),
  },
  {
    what: `Change: ${receipt.title}`,
    value: receipt.editUri,
    note: [
      'Wording and order may be changed at any time. Do not delete questions: their answers would be missing.',
      owners.get(receipt.formId) ?? '',
    ]
      .join(' ')
      .trim(),
  },
];

const earlierRow = ({ title, version, editUri }: Receipt): Row => ({
  what: `Earlier form: ${title}`,
  value: editUri,
  note: `Replaced by the one above; it points there. What is handed in is still read, under version ${version}. Once nobody is in the middle of it, open it, choose Published, and stop accepting responses.`,
});

export interface StartContents {
  /** The forms in use. */
  readonly inUse: readonly Receipt[];
  /** Forms whose place a newer one has taken. */
  readonly earlier: readonly Receipt[];
  /** By form id: who may fill it in, in a sentence. */
  readonly responders: ReadonlyMap<string, string>;
  /** By form id: whose file it is, in a sentence. */
  readonly owners: ReadonlyMap<string, string>;
  /** How the workbook stands. */
  readonly standing: Standing;
  /** ISO date on which who may fill them in was looked at. */
  readonly on: string;
}

/**
 * The Start tab written anew.
 * @param before how many rows it has
 * Forms about pupils stand only in the sidebar: whoever may see this workbook need not know of them.
 */
export function writeStart(contents: StartContents, before: number): RowChanges<typeof startTab> {
  const { inUse, earlier } = contents;
  const open = (receipts: readonly Receipt[]): Receipt[] => receipts.filter(({ pupilLevel }) => !pupilLevel);
  const rows = [
    ...NEXT,
    ...standingRows(contents.standing),
    ...open(inUse).flatMap((receipt) => formRows(receipt, contents)),
    {
      what: 'Connection code',
      value: `Choose ${menuPath('Set up')}: a button there copies it.`,
      note: 'Officers paste it into the options of the Provision QA browser extension. It is long: nobody needs to read it.',
    },
    ...open(earlier).map(earlierRow),
    ...CLOSING,
  ];
  return {
    changed: rows.slice(0, before).map((cells, index) => ({ index, cells })),
    added: rows.slice(before),
    removed: Array.from({ length: Math.max(before - rows.length, 0) }, (_, index) => rows.length + index),
  };
}

/** The rows of how it stands brought up to date, wherever they are; at the end where a workbook of an earlier version lacks them. */
export function updateStanding(
  existing: readonly Partial<RowOf<typeof startTab>>[],
  standing: Standing,
): RowChanges<typeof startTab> {
  const rows = standingRows(standing).map((cells) => ({
    cells,
    index: existing.findIndex((row) => cellText(row, 'what') === cells.what),
  }));
  return {
    changed: rows.filter(({ index }) => index >= 0),
    added: rows.filter(({ index }) => index < 0).map(({ cells }) => cells),
    removed: [],
  };
}
