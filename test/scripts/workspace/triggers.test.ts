/** When the workspace starts what a trigger starts. */
import { describe, expect, it } from 'vitest';
import { workspaceWith } from './fixture';

const CODE = `
  function setUp() {
    var form = FormApp.create('F', true);
    form.addTextItem().setTitle('Name');
    form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
    ScriptApp.newTrigger('submitted').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();
    ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create();
    return form.getId();
  }
  function note(text) {
    var lock = LockService.getDocumentLock();
    lock.waitLock(30000);
    Sheets.Spreadsheets.Values.append({values: [[text]]}, SpreadsheetApp.getActive().getId(), 'Sheet1', {valueInputOption: 'RAW'});
    lock.releaseLock();
  }
  function submitted(e) { note(e.values[1] + '/' + e.namedValues.Name[0] + '/' + e.range.getRow()); }
  function hourly() { note('tick'); }`;

function ready() {
  const workspace = workspaceWith(CODE);
  const form = workspace.run('setUp') as string;
  return { workspace, form, notes: () => workspace.cells('Sheet1').map(([first]) => first) };
}

describe('the submit trigger', () => {
  it('runs with what was handed in, once for each response', () => {
    const { workspace, form, notes } = ready();
    workspace.submit(form, { Name: 'A' });
    workspace.submit(form, { Name: 'B' });
    expect(notes()).toEqual(['A/A/2', 'B/B/3']);
    expect(workspace.sheet('Form responses 1').map((row) => row['Name'])).toEqual(['A', 'B']);
  });

  it('can fire twice, again without answers, or not at all', () => {
    const { workspace, form, notes } = ready();
    workspace.submit(form, { Name: 'A' }, { fire: 'twice' });
    workspace.submit(form, { Name: 'B' }, { fire: 'empty-too' });
    workspace.submit(form, { Name: 'C' }, { fire: 'none' });
    expect(notes()).toEqual(['A/A/2', 'A/A/2', 'B/B/3', '//3']);
  });

  it('does not run for a form that is not linked to the workbook', () => {
    const { workspace, form } = ready();
    delete workspace.form(form).destination;
    expect(workspace.submit(form, { Name: 'A' }).runs).toEqual([]);
  });

  it.each([1, 2, 3])(
    'runs fifty times over fifty overlapping submissions, each within the last at call %i',
    (atCall) => {
      const { workspace, form, notes } = ready();
      const list = Array.from({ length: 50 }, (_, index) => ({
        formId: form,
        answers: { Name: `N${index}` },
      }));
      const outcomes = workspace.submitTogether(list, { atCall });
      expect(outcomes.map(({ error, parked }) => error?.message ?? parked)).toEqual(Array(50).fill(false));
      expect(new Set(notes()).size).toBe(50);
    },
  );
});

describe('the hourly trigger', () => {
  it('runs an hour later', () => {
    const { workspace, notes } = ready();
    const before = Date.parse(workspace.meter.runs.at(-1)?.startedAt ?? '');
    expect(workspace.tick()).toHaveLength(1);
    expect(notes()).toEqual(['tick']);
    expect(Date.parse(workspace.meter.runs.at(-1)?.startedAt ?? '') - before).toBeGreaterThanOrEqual(
      3_600_000,
    );
  });
});
