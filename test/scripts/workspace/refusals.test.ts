/**
 * What Google refuses, refused in its words: one case for each entry of the list of real messages that the product
 * could provoke. Numbers are those of that list; a message marked "own words" is documented, its wording unknown.
 */
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../scripts/workspace/json';
import type { WorkspaceSettings } from '../../../scripts/workspace/settings';
import { evaluate, workspaceWith } from './fixture';

const CODE = `
  function batch(requests) { return Sheets.Spreadsheets.batchUpdate({requests: requests}, SpreadsheetApp.getActive().getId()); }
  function fetched(method, url, body) {
    var options = {method: method, headers: {Authorization: 'Bearer ' + ScriptApp.getOAuthToken()}, muteHttpExceptions: true};
    if (body) { options.contentType = 'application/json'; options.payload = JSON.stringify(body); }
    var answer = UrlFetchApp.fetch(url, options);
    return {status: answer.getResponseCode(), text: answer.getContentText()};
  }
  function linked() {
    var form = FormApp.create('F', true);
    form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
    return SpreadsheetApp.getActive().getSheets()[0].getSheetId();
  }`;

const FORMS = 'https://forms.googleapis.com/v1/forms';
const FILES = 'https://www.googleapis.com/drive/v3/files';
type Answer = { status: number; text: string };
const open = (settings: Partial<WorkspaceSettings> = {}) => {
  const workspace = workspaceWith(CODE, { settings });
  const fetched = (method: string, url: string, body?: Json) =>
    workspace.run('fetched', method, url, ...(body === undefined ? [] : [body])) as Answer;
  const made = JSON.parse(fetched('post', FORMS, { info: { title: 'T' } }).text) as { formId: string };
  return { workspace, fetched, formId: made.formId };
};

const question = (kind: Json, index = 0): Json => ({
  createItem: { item: { title: 'Q', questionItem: { question: kind } }, location: { index } },
});
const choice = (options: Json[], type = 'RADIO'): Json => question({ choiceQuestion: { type, options } });
const text = (title: string, index = 0): Json => ({
  createItem: { item: { title, questionItem: { question: { textQuestion: {} } } }, location: { index } },
});

describe('the Forms API', () => {
  test.each<[number, string, Json[]]>([
    [2, 'Cannot set option.value when isOther is true', [choice([{ isOther: true, value: 'x' }])]],
    [4, 'Displayed text cannot contain newlines', [text('A\nB')]],
    [4, 'Displayed text cannot contain newlines', [choice([{ value: 'A\nB' }])]],
    [5, 'ChoiceQuestion.options is required', [choice([])]],
    [6, 'option.value was not provided', [choice([{ value: ' ' }])]],
    [7, 'info.title was not provided', [{ updateFormInfo: { info: { title: '' }, updateMask: 'title' } }]],
    [
      8,
      'q_1: Invalid ID',
      [{ createItem: { item: { itemId: 'q_1', textItem: {} }, location: { index: 0 } } }],
    ],
    [10, 'create_item.location.index is invalid', [text('A', 1)]],
    [11, 'Update mask is required', [{ updateFormInfo: { info: { title: 'x' } } }]],
    [
      12,
      `Invalid value at 'requests[0].update_settings.settings.email_collection_type' (type.googleapis.com/google.apps.forms.v1.FormSettings.EmailCollectionType), "X"`,
      [{ updateSettings: { settings: { emailCollectionType: 'X' }, updateMask: '*' } }],
    ],
    [
      13,
      'exceeding the choice limit',
      Array.from({ length: 40 }, (_, at) =>
        choice(Array.from({ length: 100 }, (_other, index) => ({ value: `${at}-${index}` }))),
      ),
    ],
    [14, 'exceeding the entry limit', Array.from({ length: 201 }, (_, at) => text(`Q${at}`, at))],
    [15, 'Invalid grading', [question({ textQuestion: {}, grading: { pointValue: 1 } })]],
    [17, 'Must specify at least one request.', []],
    [18, `Unknown name "x" at 'requests[0].create_item': Cannot find field.`, [{ createItem: { x: 1 } }]],
    [19, 'file upload questions', [question({ fileUploadQuestion: { folderId: 'f' } })]],
    [22, 'only allowed on RADIO and CHECKBOX', [choice([{ isOther: true }], 'DROP_DOWN')]],
  ])('%i: %s', (_number, message, requests) => {
    const { fetched, formId, workspace } = open();
    if (!workspace.runtime.discovery && /Unknown name|Invalid value/.test(message)) return;
    const answer = fetched('post', `${FORMS}/${formId}:batchUpdate`, { requests });
    expect(answer).toMatchObject({
      status: 400,
      text: expect.stringContaining(JSON.stringify(message).slice(1, -1)) as string,
    });
    expect(workspace.form(formId).items).toEqual([]);
  });

  test('1: nothing but the title on creation', () => {
    expect(open().fetched('post', FORMS, { info: { title: 'T', description: 'D' } }).text).toContain(
      'Only info.title can be set when creating a form. To add items and change settings, use batchUpdate.',
    );
  });

  test('3, 13, 14: takes "Other" without a value, 3,960 choices and 200 items', () => {
    const { fetched, formId } = open();
    const requests = [
      choice([{ value: 'A' }, { isOther: true }]),
      ...Array.from({ length: 199 }, (_, at) => text(`Q${at}`, at + 1)),
    ];
    expect(fetched('post', `${FORMS}/${formId}:batchUpdate`, { requests }).status).toBe(200);
  });

  test('9: ids of one’s own, where they are refused', () => {
    const { fetched, formId } = open({ chosenIds: 'refused' });
    const own = { item: { itemId: '0000000a', textItem: {} }, location: { index: 0 } };
    expect(
      fetched('post', `${FORMS}/${formId}:batchUpdate`, { requests: [{ createItem: own }] }).status,
    ).toBe(400);
  });

  test('16: a form that is not there, or not the add-on’s', () => {
    const { fetched, workspace } = open();
    expect(fetched('get', `${FORMS}/none`)).toMatchObject({ status: 404 });
    workspace.run('linked');
    const other = Object.values(workspace.state.forms).find(({ documentTitle }) => documentTitle === 'F');
    expect(fetched('get', `${FORMS}/${other?.formId ?? ''}`).text).toContain(
      'Requested entity was not found.',
    );
  });

  test('24: 180 lists a minute, no more; a minute later again', () => {
    const { workspace, formId } = open();
    const list = `for (var i = 0; i < N; i += 1) codes.push(UrlFetchApp.fetch('${FORMS}/${formId}/responses', {muteHttpExceptions: true, headers: {Authorization: 'Bearer ' + ScriptApp.getOAuthToken()}}).getResponseCode());`;
    const again = workspaceWith(
      `function main() { var codes = []; UrlFetchApp.fetchAll([]); var N = 1; ${list} return codes; }`,
      { state: workspace.state },
    );
    again.runtime.recentCalls.set(
      'forms Expensive read lead@county.example',
      Array.from({ length: 179 }, () => Date.parse('2026-11-03T09:00:00Z')),
    );
    expect(again.run('main')).toEqual([200]);
    expect(again.run('main')).toEqual([429]);
    again.advance(60_000);
    expect(again.run('main')).toEqual([200]);
  });

  test.each(['forms', 'drive'] as const)('25: the %s API when it is off', (api) => {
    const { workspace, fetched } = open();
    workspace.state.settings[`${api}Api`] = 'off';
    const answer = fetched('get', api === 'forms' ? `${FORMS}/x` : `${FILES}?q=`);
    expect(answer).toMatchObject({ status: 403 });
    expect(answer.text).toMatch(/has not been used in project \d+ before or it is disabled/);
    expect(answer.text).toContain('SERVICE_DISABLED');
  });
});

describe('the Sheets API', () => {
  const grid = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
  const freeze = (frozen: Json): Json => ({
    updateSheetProperties: {
      properties: { sheetId: 0, gridProperties: frozen },
      fields: Object.keys(frozen as object)
        .map((name) => `gridProperties.${name}`)
        .join(','),
    },
  });
  const rule = (more: Json): Json => ({
    addConditionalFormatRule: { rule: { ranges: [grid], ...(more as object) } },
  });
  const formula = (userEnteredValue: string): Json =>
    rule({ booleanRule: { condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue }] } } });
  const chart = (spec: Json): Json => ({
    addChart: { chart: { spec, position: { overlayPosition: { anchorCell: { sheetId: 0 } } } } },
  });
  const bars = (source: Json, more: object = {}): Json =>
    chart({
      basicChart: {
        chartType: 'BAR',
        series: [{ series: { sourceRange: { sources: [source] } }, ...more }],
      },
    });
  const protect = (editors?: Json): Json => ({
    addProtectedRange: { protectedRange: { range: { sheetId: 0 }, ...(editors ? { editors } : {}) } },
  });
  const merge = (range: Json): Json => ({ mergeCells: { mergeType: 'MERGE_ALL', range } });

  test.each<[number | string, string, Json[]]>([
    [52, 'No grid with id: 9', [{ deleteSheet: { sheetId: 9 } }]],
    [53, 'No sheet with id: 9', [{ updateSheetProperties: { properties: { sheetId: 9 }, fields: 'title' } }]],
    [54, 'Sheet with id 0 already exists', [{ addSheet: { properties: { sheetId: 0, title: 'x' } } }]],
    [55, 'The sheet name cannot be empty.', [{ addSheet: { properties: { title: ' ' } } }]],
    [
      56,
      "You can't hide all the sheets in a document.",
      [{ updateSheetProperties: { properties: { sheetId: 0, hidden: true }, fields: 'hidden' } }],
    ],
    [57, "You can't remove all the sheets in a document.", [{ deleteSheet: { sheetId: 0 } }]],
    [
      59,
      'Sorry, it is not possible to delete all non-frozen rows.',
      [freeze({ frozenRowCount: 2 }), freeze({ rowCount: 2 })],
    ],
    [
      60,
      "Cannot delete a row that doesn't exist. Tried to delete row index 1000 but there are only 1000 rows.",
      [{ deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1000, endIndex: 1001 } } }],
    ],
    [61, "You can't freeze all visible rows on the sheet.", [freeze({ frozenRowCount: 1000 })]],
    [63, 'above the limit of 18278 columns', [freeze({ rowCount: 1, columnCount: 18_279 })]],
    [
      'rule 99 of none',
      'No conditional format on sheet: 0 at index: 99',
      [{ deleteConditionalFormatRule: { sheetId: 0, index: 99 } }],
    ],
    [68, 'Sheet "Sheet1" already has sheet protection', [protect(), protect()]],
    [69, "You can't remove yourself as an editor.", [protect({ users: ['other@county.example'] })]],
    [72, "You can't merge frozen and non-frozen rows", [freeze({ frozenRowCount: 1 }), merge(grid)]],
    [73, 'You must select all cells in a merged range', [merge(grid), merge({ ...grid, endRowIndex: 1 })]],
    [74, 'Conditional format rule cannot reference a different sheet.', [formula("='Other tab'!A1=1")]],
    [
      75,
      'Invalid ConditionValue.userEnteredValue: Sales!A2:A5 for ConditionType: ONE_OF_RANGE',
      [
        {
          setDataValidation: {
            range: grid,
            rule: { condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: 'Sales!A2:A5' }] } },
          },
        },
      ],
    ],
    [
      76,
      "user_entered_value' (TYPE_STRING), 0",
      [
        {
          setDataValidation: {
            range: grid,
            rule: { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 0 }] } },
          },
        },
      ],
    ],
    [
      77,
      'No interpolationPointType specified.',
      [rule({ gradientRule: { minpoint: {}, maxpoint: { type: 'MAX' } } })],
    ],
    [
      77,
      'InterpolationPoint.value is required.',
      [rule({ gradientRule: { minpoint: { type: 'NUMBER' }, maxpoint: { type: 'MAX' } } })],
    ],
    [78, "Cannot set 'gradientRule'", [rule({ booleanRule: {}, gradientRule: {} })]],
    [80, 'must be set on chartSpec', [chart({ title: 'x' })]],
    [81, 'Internal error encountered.', [chart({ basicChart: { chartType: 'BAR' } })]],
    [82, 'No embedded object with id: 5', [{ deleteEmbeddedObject: { objectId: 5 } }]],
    [
      83,
      'The name given to this range is invalid',
      [{ addNamedRange: { namedRange: { name: 'Q1', range: grid } } }],
    ],
    [
      84,
      'DimensionRange must represent a single row or column',
      [
        {
          createDeveloperMetadata: {
            developerMetadata: {
              metadataKey: 'k',
              location: { dimensionRange: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 2 } },
            },
          },
        },
      ],
    ],
    [
      'chart of 2 by 3 cells',
      'a length of 1 in at least one dimension',
      [bars({ ...grid, endColumnIndex: 3 })],
    ],
    [
      'bars on the left axis',
      'LEFT_AXIS is not valid',
      [bars({ ...grid, endColumnIndex: 1 }, { targetAxis: 'LEFT_AXIS' })],
    ],
    ['negative id', 'non-negative', [{ addSheet: { properties: { sheetId: -1, title: 'x' } } }]],
  ])('%s: %s', (_number, message, requests) => {
    const { workspace } = open();
    if (!workspace.runtime.discovery && message.includes('TYPE_STRING')) return;
    expect(() => workspace.run('batch', requests)).toThrow(message);
    expect(workspace.state.spreadsheets['workbook-1']?.sheets).toHaveLength(1);
  });

  test('74: an INDIRECT reference to another tab is taken', () => {
    expect(() => open().workspace.run('batch', [formula('=INDIRECT("\'Other tab\'!A1")=1')])).not.toThrow();
  });

  test('43, 44: a tab that a form writes to keeps its header row and stays', () => {
    const { workspace } = open();
    const sheetId = workspace.run('linked') as number;
    expect(() => workspace.run('batch', [{ deleteSheet: { sheetId } }])).toThrow(
      'You cannot delete a sheet with a linked form. Please unlink the form first.',
    );
    const range = { sheetId, dimension: 'ROWS', startIndex: 0, endIndex: 1 };
    expect(() => workspace.run('batch', [{ deleteDimension: { range } }])).toThrow(
      'Cannot delete row with form questions',
    );
  });

  test('92: 60 reads a minute, no more', () => {
    const { workspace } = open();
    const reading = workspaceWith(
      `function main(n) { for (var i = 0; i < n; i += 1) Sheets.Spreadsheets.get('workbook-1', {fields: 'spreadsheetId'}); return 'read'; }`,
      { state: workspace.state },
    );
    expect(reading.run('main', 60)).toBe('read');
    expect(() => reading.run('main', 1)).toThrow(
      "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user'",
    );
    reading.advance(60_000);
    expect(reading.run('main', 1)).toBe('read');
  });

  test('the API when it is off', () => {
    const { workspace } = open({ sheetsApi: 'off' });
    expect(() => workspace.run('batch', [])).toThrow('Google Sheets API has not been used in project');
  });

  test.each([
    [429, 'Quota exceeded'],
    [500, 'Internal error encountered.'],
    [503, 'The service is currently unavailable.'],
  ])('97: status %i now and then, before or after it took effect', (status, message) => {
    const { workspace } = open();
    const at = { name: 'sheets.spreadsheets.batchUpdate', nth: 1 };
    const add = (title: string) => () => workspace.run('batch', [{ addSheet: { properties: { title } } }]);
    workspace.fault({ at, kind: 'answer', status });
    expect(add('A')).toThrow(message);
    workspace.fault({ at, kind: 'answer', status, lost: true });
    expect(add('B')).toThrow(message);
    add('C')();
    expect(
      workspace.state.spreadsheets['workbook-1']?.sheets.map(({ properties }) => properties.title),
    ).toEqual(['Sheet1', 'B', 'C']);
  });
});

describe('the Drive API', () => {
  const give = (body: Json, settings: Partial<WorkspaceSettings> = {}): Answer => {
    const { fetched, formId } = open(settings);
    return fetched('post', `${FILES}/${formId}/permissions`, body);
  };
  const colleague = { type: 'user', role: 'reader', emailAddress: 'colleague@county.example' };

  test.each<[number, string, Json, Partial<WorkspaceSettings>]>([
    [
      100,
      'The specified emailAddress is invalid or not applicable for the given permission type.',
      { ...colleague, emailAddress: 'nobody' },
      {},
    ],
    [102, 'publishOutNotPermitted', { type: 'anyone', role: 'reader' }, { sharingOutside: 'forbidden' }],
    [
      102,
      'shareOutNotPermitted',
      { ...colleague, emailAddress: 'someone@provider.example' },
      { sharingOutside: 'forbidden' },
    ],
    [103, 'The domain administrators have disabled Drive apps.', colleague, { driveApps: 'forbidden' }],
    [104, 'The permission type field is required.', { role: 'reader' }, {}],
  ])('%i: %s', (_number, message, body, settings) => {
    const answer = give(body, settings);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.text).toContain(message);
  });

  test('98: a file that is not there, and the workbook, which the add-on did not make', () => {
    const { fetched } = open();
    for (const id of ['none', 'workbook-1'])
      expect(fetched('get', `${FILES}/${id}`)).toMatchObject({
        status: 404,
        text: expect.stringContaining(`File not found: ${id}.`) as string,
      });
  });

  test('99: anyone may answer a new form until that is taken away, whoever else is let in', () => {
    const { fetched, formId } = open();
    const list = () =>
      (
        JSON.parse(
          fetched('get', `${FILES}/${formId}/permissions?includePermissionsForView=published`).text,
        ) as { permissions: { id: string; view?: string }[] }
      ).permissions
        .filter(({ view }) => view === 'published')
        .map(({ id }) => id);
    expect(list()).toEqual(['anyoneWithLink']);
    expect(
      fetched('post', `${FILES}/${formId}/permissions`, { ...colleague, view: 'published' }).status,
    ).toBe(200);
    expect(list()).toHaveLength(2);
    expect(fetched('delete', `${FILES}/${formId}/permissions/anyoneWithLink`)).toEqual({
      status: 204,
      text: '',
    });
    expect(list()).toHaveLength(1);
  });

  test('108: a Drive that is full', () => {
    const { workspace, fetched } = open();
    workspace.state.settings.driveStorage = 'full';
    expect(fetched('post', FORMS, { info: { title: 'T' } }).text).toContain(
      "The user's Drive storage quota has been exceeded.",
    );
  });

  test('110: a file goes into the bin by an update, and is not there for the Forms API', () => {
    const { fetched, formId } = open();
    expect(fetched('patch', `${FILES}/${formId}`, { trashed: true }).status).toBe(200);
    expect(fetched('get', `${FORMS}/${formId}`).status).toBe(404);
  });
});

describe('FormApp', () => {
  const message = (body: string): unknown =>
    evaluate(
      `var f = FormApp.create('F', true); try { ${body}; return 'took it'; } catch (error) { return error.message; }`,
    );

  test.each<[number, string, string]>([
    [
      31,
      'Invalid data updating form.',
      `var p = f.addPageBreakItem(); var q = f.addListItem(); q.setChoices([q.createChoice('a', p), q.createChoice('b')])`,
    ],
    [
      32,
      'Invalid data updating form.',
      `var p = f.addPageBreakItem(); var q = f.addListItem(); q.setChoices([q.createChoice('a', p)]); f.deleteItem(p)`,
    ],
    [
      33,
      'Invalid data updating form.',
      `var p = f.addPageBreakItem(); f.addPageBreakItem().setGoToPage(p); f.deleteItem(p)`,
    ],
    [35, 'Questions cannot have duplicate choice values.', `f.addListItem().setChoiceValues(['a', 'a'])`],
    [36, 'The form currently has no response destination.', `f.getDestinationId()`],
    [
      37,
      'Failed to set response destination. Verify the destination ID and try again.',
      `f.setDestination(FormApp.DestinationType.SPREADSHEET, 'none')`,
    ],
    [
      40,
      'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
      `FormApp.openById('none')`,
    ],
  ])('%i: %s', (_number, expected, body) => {
    expect(message(body)).toBe(expected);
  });

  test('41, 42: a form has no title of its own at first, a question one blank choice', () => {
    expect(
      evaluate(`var f = FormApp.create('Name'); return [f.getTitle(), f.addListItem().getChoices().length]`),
    ).toEqual(['', 1]);
  });

  test('a response is taken out of the form, and its copy stays in the spreadsheet (reference: deleteResponse)', () => {
    const workspace = workspaceWith(`
      function make() {
        var f = FormApp.create('F', true);
        f.addTextItem().setTitle('Name');
        f.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActiveSpreadsheet().getId());
        var one = f.createResponse().withItemResponse(f.getItems()[0].asTextItem().createResponse('Nobody')).submit();
        f.deleteResponse(one.getId());
        return [f.getResponses().length, f.getId()];
      }
      function twice(id) { FormApp.openById(id).deleteResponse('none'); }`);
    const [left, id] = workspace.run('make') as [number, string];
    expect(left).toBe(0);
    expect(workspace.sheet('Form responses 1').map((row) => row['Name'])).toEqual(['Nobody']);
    expect(workspace.start({ functionName: 'twice', args: [id] }).error?.message).toContain(
      'Invalid response ID',
    );
  });

  test('an answer that a question’s own check does not take is refused to a script, too', () => {
    expect(
      message(
        `f.addTextItem().setValidation(FormApp.createTextValidation().requireWholeNumber().build()).createResponse('x')`,
      ),
    ).toContain('Invalid response submitted to TextItem');
  });

  test('40: another person’s form', () => {
    const workspace = workspaceWith(`
      function make() { return FormApp.create('F').getId(); }
      function read(id) { return FormApp.openById(id).getId(); }`);
    const id = workspace.run('make') as string;
    const asColleague = () =>
      workspace.start({ functionName: 'read', args: [id], user: 'colleague@county.example' });
    expect(asColleague().error?.message).toContain('you do not have permission to access it');
    workspace
      .form(id)
      .permissions.push({ id: 'p', type: 'user', role: 'writer', emailAddress: 'colleague@county.example' });
    expect(asColleague().value).toBe(id);
  });
});
