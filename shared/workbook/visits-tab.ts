/** The Visits tab, a visit ⇄ its row. The visible columns are for people; the data columns hold the visit itself. */
import { textHash } from '../record/content-hash';
import { instrumentOf, themesOf } from '../instrument/instrument-parts';
import { boxesOf } from '../judging/boxes';
import { lineReader } from '../judging/lines';
import { refuseNewerThan, type KeptShape } from '../schema/kept-shape';
import { clockText } from '../judging/evidence-clock';
import { nextVisitOf } from '../county/due-visits';
import { shortTitleOf, type Framework } from '../schema/framework';
import type { Judgement } from '../schema/judgement';
import { Visit } from '../schema/visit';
import type { ProductCells, RowOf } from '../schema/workbook-plan';
import {
  byPerson,
  byPersonAfterForm,
  byProduct,
  notEmpty,
  saying,
  SOON,
  tableTab,
  WARNING,
} from './define-tab';
import { cellText } from './table-rows';
import { dataCells, dataColumns, dataText, dataValue, isDataOf } from './kept-data';
import { recordColumns, stageColumn, type RecordKey } from './record-columns';
import { nameColumns, type NameKey } from './response-names';

export const visitsTab = tableTab({
  id: 'visits',
  title: 'Visits',
  columns: [
    byProduct('provider', 'Provider', 196, 'text', { twoLines: true }),
    byProduct('visit-date', 'Visit date', 100, 'date'),
    byProduct('framework-title', 'Framework', 98, 'text'),
    byProduct('officer', 'Officer', 124, 'text'),
    byProduct('suggested', 'Suggested outcome', 190, 'text', {
      twoLines: true,
      note: 'What the framework’s rules suggest. Empty while it still depends on what is unanswered. An officer decides.',
    }),
    byPersonAfterForm('decision', 'Officer’s decision', 190, 'text', {
      twoLines: true,
      note: 'From the form. Where the form says nothing you may write it here: it stays until the form says something.',
    }),
    stageColumn,
    byProduct('alerts', 'To look at', 170, 'text', {
      twoLines: true,
      note: 'What no rating says and a person must look at: from the answers and ratings of the form together. It blocks nothing.',
      later: true,
    }),
    // What belongs to the decision stands before the details, which are folded away at first.
    byPersonAfterForm('decision-reason', 'Reason for the decision', 260, 'text', {
      note: 'Needed where the decision is not the suggested outcome.',
    }),
    byPerson('notes', 'Notes', 260, 'text', { note: 'Yours: never overwritten.' }),
    byProduct('essential-unmet', 'Essential, not met', 160, 'text'),
    byProduct('unmet', 'Partly or not met', 200, 'text'),
    byProduct('why', 'Why', 320, 'text'),
    byProduct('complete', 'Complete', 80, 'choice', { choices: ['Yes', 'No'] }),
    byProduct('missing', 'Unanswered, and decides', 200, 'text'),
    byProduct('evidence', 'Evidence out of date or ending soon', 260, 'text'),
    byProduct('next-visit', 'Next visit', 130, 'date'),
    byProduct('instrument', 'Form', 120, 'text'),
    byProduct('urn', 'URN', 80, 'text'),
    byProduct('framework', 'Framework id', 120, 'text'),
    byProduct('version', 'Framework version', 110, 'text', {
      note: 'The version that this visit was made under, for ever.',
    }),
    byProduct('submitted-at', 'Submitted at (UTC)', 160, 'text'),
    byProduct('id', 'Visit id', 160, 'text'),
    byProduct('form-id', 'Form id', 120, 'text', { hidden: true }),
    ...dataColumns,
    ...nameColumns,
    ...recordColumns,
  ],
  details: { from: 'essential-unmet' },
  views: [
    { title: 'Newest first', column: 'visit-date', order: 'newest-first' },
    { title: 'To look at', column: 'alerts', words: [] },
    { title: 'An essential requirement not met', column: 'essential-unmet', words: [] },
  ],
  conditionalFormats: [
    notEmpty('essential-unmet', WARNING),
    notEmpty('alerts', WARNING),
    saying('complete', 'No', SOON),
  ],
});

type VisitsTab = typeof visitsTab;
type VisitCells = Omit<ProductCells<VisitsTab>, NameKey | RecordKey>;
type VisitRow = Partial<RowOf<VisitsTab>>;

const KEPT: KeptShape<Visit> = {
  version: 1,
  schema: Visit,
  remedy: 'Undo the change (File, Version history) or collect the responses again.',
};

/** A reason or an alert, with the criteria that it comes from. */
const inWords = ({
  text,
  criteria,
}: {
  readonly text: string;
  readonly criteria: readonly string[];
}): string => (criteria.length === 0 ? text : `${text} (${criteria.join(', ')})`);

const blank = (text: string): string | null => (text === '' ? null : text);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** How many boxes of a form in words are empty; '' where none is, or the form has none. It says nothing about the setting. */
function emptyBoxes(framework: Framework, { instrument: id, answers }: Visit): string {
  const instrument = instrumentOf(framework, id);
  const lines = lineReader(framework, instrument)(answers);
  const boxes = boxesOf(themesOf(framework, instrument), lines, answers);
  const [filled, all] = [sum(boxes.map((one) => one.filled)), sum(boxes.map((one) => one.all))];
  return filled === all ? '' : `${all - filled} of ${all} boxes ${all - filled === 1 ? 'is' : 'are'} empty`;
}

/**
 * What the product writes of a visit, beside the names of its response.
 * @throws InputError where the visit is too long for a row.
 */
export function encodeVisit(visit: Visit, judgement: Judgement, framework: Framework): VisitCells {
  const { answers } = visit;
  const why = [...(judgement.outcome?.reasons ?? []), ...judgement.reasons];
  return {
    provider: answers.provider.name,
    urn: answers.provider.urn ?? null,
    'visit-date': answers.visitDate,
    officer: answers.officer,
    'framework-title': shortTitleOf(framework),
    instrument: visit.instrument,
    suggested: judgement.outcome?.label ?? null,
    why: blank(why.map(inWords).join('\n')),
    complete: judgement.complete ? 'Yes' : 'No',
    missing: blank([judgement.missing.join(', '), emptyBoxes(framework, visit)].filter(Boolean).join('\n')),
    unmet: blank(judgement.unmet.join(', ')),
    'essential-unmet': blank(judgement.essentialUnmet.join(', ')),
    alerts: blank(judgement.alerts.map(inWords).join('\n')),
    evidence: blank(
      judgement.evidence
        .filter(({ state }) => state !== 'current')
        .map(clockText)
        .join('\n'),
    ),
    'next-visit': blank(nextVisitOf(framework, visit)),
    framework: visit.framework,
    version: visit.version,
    'submitted-at': visit.submittedAt,
    id: visit.id,
    'form-id': visit.formId,
    ...dataCells(KEPT, visit, `The visit to ${answers.provider.name} on ${answers.visitDate}`),
  };
}

/** Whether a row keeps this very visit: then all that it says was worked out from it. */
export const isAsWritten = (row: VisitRow, visit: Visit): boolean => isDataOf(KEPT, row, visit);

/** What is worked out from the visit alone, for people to read; how it stands is written at every run. */
const SHOWN = /* @__PURE__ */ visitsTab.columns.filter(
  ({ key, owner, hidden }) => owner === 'product' && hidden !== true && key !== 'standing' && key !== 'stage',
);
/** Less than a cell holds, which is cut there. */
const COMPARED = 40_000;

/**
 * A mark of what the cells say that the product wrote for people to read. Where it is not the one that was kept with them,
 * somebody has typed over them since.
 */
export const writtenMark = (row: VisitRow): string =>
  textHash(
    JSON.stringify(SHOWN.map(({ key }) => cellText(row, key).replace(/\r\n?/g, '\n').slice(0, COMPARED))),
  );

/**
 * Whether a row's hidden cells may be this visit's; of a row that keeps nothing they may. Where somebody sorted ids without
 * them they are another's.
 */
export const mayKeep = (row: VisitRow, id: string): boolean => {
  const kept = dataText(row);
  return kept === '' || kept.includes(`"id":${JSON.stringify(id)}`);
};

const rowInWords = (row: VisitRow): string =>
  `The visit in row “${cellText(row, 'provider')}, ${cellText(row, 'visit-date')}” of the Visits tab`;

/** @throws NewerError where a newer version of the product wrote this row */
export const refuseNewerRow = (row: VisitRow): void =>
  refuseNewerThan(KEPT, row['data-schema'], rowInWords(row));

/**
 * The visit that a row keeps, exactly as it was made.
 * @throws InputError where the data was changed by hand; NewerError where a newer version of the product wrote it.
 */
export const decodeVisit = (row: VisitRow): Visit => dataValue(KEPT, row, rowInWords(row));
