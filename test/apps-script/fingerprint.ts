/** What a workspace holds, without what may differ between two runs to the same end: ids, instants, chance. */
import type { Workspace } from '../../scripts/workspace/add-on';
import type { StoredForm, StoredSheet, StoredSpreadsheet } from '../../scripts/workspace/state';
import { isGuard } from '../../apps-script/google/sheet-ids';
import { stateTab } from '../../shared/workbook/state-tab';
import { keptIn, stored } from './county';

const INSTANT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z/g;
const STAMP = /\d{2}\/\d{2}\/\d{4} \d{2}:\d{2}:\d{2}/g;

/** Google gives back neither an empty help text nor "not required": whether they were ever set does not show. */
const asShown = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_key, held: unknown) => (held === '' || held === false ? undefined : held)),
  );

/** What is in the bin counts for nothing. */
const formsOf = ({ state }: Workspace): StoredForm[] =>
  Object.values(state.forms)
    .filter(({ trashed }) => trashed !== true)
    .sort((a, b) => (a.title < b.title ? -1 : 1));

function formPrint(form: StoredForm): object {
  const { formId, publicId, revision, items, responses, destination, ...rest } = form;
  return {
    ...rest,
    linked: destination !== undefined,
    items: asShown(items),
    responses: responses.map(({ answers }) => answers),
    known: [formId, publicId, revision].length,
  };
}

/** A filter, and the height of rows, go as far down as a tab has rows, and blank rows at its end come and go. */
const toTheEnd = (filterOrHeights: unknown): unknown =>
  JSON.parse(JSON.stringify(filterOrHeights ?? null).replace(/"(endRowIndex|toRow)":\d+/g, '"$1":"end"'));

/** A visit is sealed by a run that finds nothing to do about it: sooner, where there was one more. */
export function unsealed(title: string, rows: StoredSheet['rows']): StoredSheet['rows'] {
  const seal = title === 'Visits' ? (rows[0]?.indexOf('Seal') ?? -1) : -1;
  if (seal < 0) return rows;
  return rows.map((row) => {
    const cells = row.map((cell, column) => (column === seal ? null : cell));
    while (cells.length > 0 && (cells.at(-1) ?? '') === '') cells.pop();
    return cells;
  });
}

/** Blank rows at a tab's end come and go. */
const sheetPrint = ({ properties, ...sheet }: StoredSheet): object => {
  const { sheetId, gridProperties, ...rest } = properties;
  // What the last run that wrote over people's cells left there for a moment: the next one that writes drops it.
  if (isGuard(sheetId)) return { ...rest, sheetId };
  const ours = sheetId > 700_000_000 && sheetId < 1_000_000_000;
  // A problem that came and went leaves a row that says so.
  const there = rest.title === 'Problems' ? sheet.rows.filter((row) => !row.includes('Solved')) : sheet.rows;
  // Of all that a row of responses keeps, the instant at which it was filed among it.
  const check = rest.title === 'Responses' ? (sheet.rows[0]?.indexOf('Check') ?? -1) : -1;
  const rows = unsealed(rest.title ?? '', there).map((row) =>
    row.map((cell, column) => (column === check ? 'CHECK' : cell)),
  );
  return {
    ...sheet,
    ...('basicFilter' in sheet && { basicFilter: toTheEnd(sheet.basicFilter) }),
    columns: toTheEnd(sheet.columns),
    rows,
    ...rest,
    sheetId: ours ? sheetId : 0,
    grid: { ...(gridProperties as object), rowCount: 0 },
  };
};

/** Ids of everything that was made, with names that do not depend on the order of making. */
function names(workspace: Workspace): [string, string][] {
  return formsOf(workspace).flatMap((form, at) => [
    ...form.items.flatMap((item, index): [string, string][] => {
      const question = (item.rest['questionItem'] as { question?: { questionId?: string } } | undefined)
        ?.question;
      return [
        [item.rest.itemId, `item-${at}-${index}`],
        ...(question?.questionId
          ? [[question.questionId, `question-${at}-${index}`] as [string, string]]
          : []),
      ];
    }),
    ...form.responses.map((response, index): [string, string] => [
      response.responseId,
      `answered-${at}-${index}`,
    ]),
    [form.publicId, `public-${at}`],
    [form.formId, `made-${at}`],
  ]);
}

/** Every run writes the state again, with ids and instants in texts of their own. */
const sheetsOf = (book: StoredSpreadsheet | undefined): object[] | undefined =>
  book?.sheets.filter(({ properties }) => properties.title !== stateTab.title).map(sheetPrint);

export function fingerprint(workspace: Workspace): string {
  const { state } = workspace;
  const journal = JSON.parse(stored(workspace, 'setup') ?? '{}') as Record<string, unknown>;
  const mark = typeof journal['mark'] === 'string' ? journal['mark'] : 'none';
  const kept = keptIn(workspace);
  const print = {
    forms: formsOf(workspace).map(formPrint),
    sheets: sheetsOf(state.spreadsheets[state.workbookId]),
    spreadsheets: Object.keys(state.spreadsheets).length,
    // Whatever else was made, as far as it holds anything of ours.
    others: Object.values(state.spreadsheets)
      .filter(({ spreadsheetId }) => spreadsheetId !== state.workbookId)
      .map((book) => ({ title: book.properties.title, sheets: sheetsOf(book) })),
    triggers: state.triggers.map(({ handler, type, everyHours }) => ({ handler, type, everyHours })),
    // The order in which steps were done is the order of asking.
    journal: { ...journal, done: [...((journal['done'] ?? []) as string[])].sort() },
    stored: [...(kept?.texts.keys() ?? [])]
      // How long runs took differs as they were cut off or not.
      .filter((name) => name !== 'setup' && name !== 'time-spent')
      .sort()
      .map((name) => [name, stored(workspace, name)]),
    lost: [...(kept?.lost.keys() ?? [])],
    owner: [kept?.owner.script, kept?.owner.spreadsheet, kept?.epoch],
    // That the spare could not be kept once is told until it is kept again.
    notices: kept?.notices.filter(({ kind }) => kind !== 'spare'),
    runs: Object.entries(state.properties['document'] ?? {})
      .filter(([name]) => /^note:run.*#/.test(name))
      // A run that was cut off between a job and its note has done it and does not say so: what failed is told longer.
      .map(([name, text]) => [name, text.replace(/,"jobs":\{[^}]*\}/, '')]),
  };
  const known = new Map(names(workspace));
  const text = JSON.stringify(print, null, 1).replace(
    /1FAIpQL-form-\d+|\b(?:form|response)-\d+\b|\b[0-9a-f]{7,8}\b/g,
    (id) => known.get(id) ?? id,
  );
  // The connection code holds all these ids, encoded: it is tested by itself.
  return text
    .replace(/PQA1\.[\w.-]+/g, 'CODE')
    .replaceAll(mark, 'MARK')
    .replace(INSTANT, 'INSTANT')
    .replace(STAMP, 'STAMP');
}

/** The first line in which two fingerprints differ; '' when they are the same. */
export function difference(found: string, wanted: string): string {
  if (found === wanted) return '';
  const [a, b] = [found.split('\n'), wanted.split('\n')];
  const at = a.findIndex((line, index) => line !== b[index]);
  const near = (lines: string[]): string =>
    lines
      .slice(at - 2, at + 3)
      .join(' ')
      .slice(0, 400);
  return `line ${at + 1}: ${near(a)} instead of ${near(b)}`;
}
