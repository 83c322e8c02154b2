/** What the first day on Google brings: two ids a response, two instants, two people, two script projects, questions added by hand. */
import { describe, expect, test } from 'vitest';
import { UNCONFIRMED, type Unconfirmed } from '../../../scripts/workspace/google/unconfirmed';
import type { Json } from '../../../scripts/workspace/json';
import { workspaceWith } from './fixture';

const CODE = `
  var FORMS = 'https://forms.googleapis.com/v1/forms';
  function rest(method, path, body) {
    var options = {method: method, headers: {Authorization: 'Bearer ' + ScriptApp.getOAuthToken()}, muteHttpExceptions: true};
    if (body) { options.contentType = 'application/json'; options.payload = JSON.stringify(body); }
    return JSON.parse(UrlFetchApp.fetch(FORMS + path, options).getContentText());
  }
  function which() { return ScriptApp.getScriptId(); }
  function make() {
    var id = rest('post', '', {info: {title: 'T'}}).formId;
    rest('post', '/' + id + ':batchUpdate', {requests: [{createItem: {item: {title: 'Name', questionItem: {question: {questionId: 'a', textQuestion: {}}}}, location: {index: 0}}}]});
    rest('post', '/' + id + ':setPublishSettings', {publishSettings: {publishState: {isPublished: true, isAcceptingResponses: true}}});
    return id;
  }
  function list(id) { return rest('get', '/' + id + '/responses').responses || []; }
  function listed(id) { return FormApp.openById(id).getResponses().map(function (one) {
    return {id: one.getId(), at: one.getTimestamp().toISOString(), answers: one.getItemResponses().map(function (answer) { return answer.getResponse(); })}; }); }
  function kinds(id) { return FormApp.openById(id).getItems().map(function (item) { return item.getType().toString(); }); }
  function put(value) { PropertiesService.getDocumentProperties().setProperty('k', value); return get(); }
  function get() { return PropertiesService.getDocumentProperties().getProperty('k'); }
  function triggers() { ScriptApp.newTrigger('get').timeBased().everyHours(1).create(); return ScriptApp.getUserTriggers(SpreadsheetApp.getActive()).length; }
  function batch(requests) { return Sheets.Spreadsheets.batchUpdate({requests: requests}, SpreadsheetApp.getActive().getId()); }
  function who() { return Session.getActiveUser().getEmail(); }`;

interface Listed {
  responseId: string;
  createTime: string;
  lastSubmittedTime: string;
  answers: Record<string, { textAnswers?: object; fileUploadAnswers?: object }>;
}

function withForm() {
  const workspace = workspaceWith(CODE);
  const id = workspace.run('make') as string;
  const rest = () => workspace.run('list', id) as unknown as Listed[];
  return { workspace, id, rest };
}

describe('a response', () => {
  test('has one id for the REST API and another for FormApp, before and after it is changed', () => {
    const { workspace, id, rest } = withForm();
    const { response } = workspace.submit(id, { Name: 'A' });
    const formApp = () => (workspace.run('listed', id) as { id: string }[]).map((one) => one.id);
    const before = [rest()[0]?.responseId, formApp()[0]];
    expect(new Set(before).size).toBe(2);
    workspace.form(id).allowEdits = true;
    workspace.submit(id, { Name: 'B' }, { responseId: response.formAppId });
    expect([rest()[0]?.responseId, formApp()[0]]).toEqual(before);
  });

  test('is dated to the millisecond at first and to the microsecond at last', () => {
    const { workspace, id, rest } = withForm();
    workspace.submit(id, { Name: 'A' });
    const [{ createTime, lastSubmittedTime } = { createTime: '', lastSubmittedTime: '' }] = rest();
    expect(createTime).toMatch(/\.\d{3}Z$/);
    expect(lastSubmittedTime).toMatch(/\.\d{6}Z$/);
    expect(Date.parse(lastSubmittedTime)).toBe(Date.parse(createTime));
    expect(workspace.run('listed', id)).toMatchObject([{ at: createTime }]);
  });
});

describe('questions that somebody added by hand', () => {
  const items = [
    {
      title: 'Rate it',
      questionItem: { question: { questionId: 'b1', scaleQuestion: { low: 1, high: 5 } } },
    },
    { title: 'When', questionItem: { question: { questionId: 'b2', timeQuestion: {} } } },
    {
      title: 'Proof',
      questionItem: { question: { questionId: 'b3', fileUploadQuestion: { folderId: 'f', maxFiles: 2 } } },
    },
    {
      title: 'Grid',
      questionGroupItem: {
        grid: { columns: { type: 'RADIO', options: [{ value: 'Yes' }, { value: 'No' }] } },
        questions: [
          { questionId: 'b4', rowQuestion: { title: 'Row 1' } },
          { questionId: 'b5', rowQuestion: { title: 'Row 2' } },
        ],
      },
    },
    { title: 'A picture', imageItem: { image: {} } },
  ];

  test('are there for both readers, answered and in the linked sheet', () => {
    const { workspace, id, rest } = withForm();
    items.forEach((item, index) => workspace.addByHand(id, { itemId: `c${index}`, ...item }));
    workspace.submit(id, {
      Name: 'A',
      'Rate it': '4',
      When: '10:30',
      Proof: ['file-1', 'file-2'],
      b4: 'Yes',
    });
    expect(workspace.run('kinds', id)).toEqual(['TEXT', 'SCALE', 'TIME', 'FILE_UPLOAD', 'GRID', 'IMAGE']);
    expect(workspace.run('listed', id)).toMatchObject([
      { answers: ['A', '4', '10:30', ['file-1', 'file-2'], ['Yes', null]] },
    ]);
    expect(rest()[0]?.answers).toMatchObject({
      b1: { textAnswers: { answers: [{ value: '4' }] } },
      b3: { fileUploadAnswers: { answers: [{ fileId: 'file-1' }, { fileId: 'file-2' }] } },
      b4: { textAnswers: { answers: [{ value: 'Yes' }] } },
    });
  });
});

describe('who may hand in a form', () => {
  test('is a permission of its own: published is not enough', () => {
    const { workspace, id } = withForm();
    const { permissions } = workspace.form(id);
    permissions.length = 0;
    expect(() => workspace.submit(id, { Name: 'A' })).toThrow('You need permission');
    permissions.push({
      id: 'd',
      type: 'domain',
      domain: 'county.example',
      role: 'reader',
      view: 'published',
    });
    expect(() => workspace.submit(id, { Name: 'A' })).toThrow('You need permission');
    expect(() => workspace.submit(id, { Name: 'A' }, { by: 'officer@elsewhere.example' })).toThrow(
      'permission',
    );
    workspace.submit(id, { Name: 'A' }, { by: 'officer@county.example' });
    expect(workspace.form(id).responses).toHaveLength(1);
  });

  test('is nobody on a form that is not published, and its page asks to sign in', () => {
    const { workspace, id } = withForm();
    const page = `https://docs.google.com/forms/d/e/${workspace.form(id).publicId}/viewform`;
    const status = () =>
      workspaceWith(
        `function main(url) { return UrlFetchApp.fetch(url, {muteHttpExceptions: true}).getResponseCode(); }`,
        { state: workspace.state },
      ).run('main', page);
    expect(status()).toBe(200);
    workspace.form(id).isPublished = false;
    expect(status()).toBe(401);
    workspace.form(id).isPublished = true;
    workspace.form(id).permissions = [];
    expect(status()).toBe(401);
  });
});

describe('two people', () => {
  const colleague = 'colleague@county.example';

  test('do not see each other’s forms over REST, shared or not', () => {
    const { workspace, id } = withForm();
    const asColleague = () => workspace.start({ functionName: 'list', args: [id], user: colleague }).value;
    expect(asColleague()).toEqual([]);
    workspace.submit(id, { Name: 'A' });
    workspace.form(id).permissions.push({ id: 'p', type: 'user', role: 'writer', emailAddress: colleague });
    expect(asColleague()).toEqual([]);
    expect(workspace.start({ functionName: 'listed', args: [id], user: colleague }).value).toHaveLength(1);
  });

  test('nor does a person who has changed the Cloud project', () => {
    const { workspace, id, rest } = withForm();
    workspace.submit(id, { Name: 'A' });
    workspace.state.settings.cloudProject = 'project-2';
    expect(rest()).toEqual([]);
    expect(workspace.run('listed', id)).toHaveLength(1);
  });

  test('are not named without the scope for it', () => {
    expect(() => workspaceWith(CODE).run('who')).toThrow(
      'Specified permissions are not sufficient to call Session.getActiveUser. Required permissions: https://www.googleapis.com/auth/userinfo.email',
    );
  });
});

describe('two script projects', () => {
  test('share neither properties nor triggers', () => {
    const workspace = workspaceWith(CODE);
    workspace.run('put', 'first');
    const second = (functionName: string) => workspace.start({ functionName, script: 'script-2' }).value;
    expect(second('get')).toBeNull();
    expect(workspace.run('triggers')).toBe(1);
    expect(second('triggers')).toBe(1);
    expect(workspace.tick()).toHaveLength(2);
    const which = (start: { script?: string; workbookId?: string }) =>
      workspace.start({ functionName: 'which', ...start }).value;
    expect([which({}), which({ script: 'script-2' })]).toEqual(['script-1', 'script-2']);
    const copy = workspace.copy();
    expect(which({ workbookId: copy })).not.toBe('script-1');
    // An add-on is the same project in every workbook, and keeps something else beside each.
    expect(which({ workbookId: copy, script: 'script-1' })).toBe('script-1');
    expect(workspace.start({ functionName: 'get', workbookId: copy, script: 'script-1' }).value).toBeNull();
  });
});

test('triggers may be listed without clocks, and then a second one is still refused', () => {
  const workspace = workspaceWith(CODE, { settings: { clocks: 'not-listed' } });
  expect(workspace.run('triggers')).toBe(0);
  expect(() => workspace.run('triggers')).toThrow(
    'This add-on has created too many time-based triggers in this document for this Google user account.',
  );
});

test('a scope that the person did not agree to is not there', () => {
  const workspace = workspaceWith(CODE, { settings: { refusedScopes: ['spreadsheets', 'drive.file'] } });
  expect(() => workspace.run('batch', [])).toThrow('Specified permissions are not sufficient');
  expect(workspace.run('rest', 'post', '', { info: { title: 'T' } })).toMatchObject({
    error: { message: 'Request had insufficient authentication scopes.' },
  });
});

describe('what is likely but not confirmed', () => {
  const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 5000, startColumnIndex: 0, endColumnIndex: 1 };
  const series = [{ series: { sourceRange: { sources: [range] } } }];
  const position = { overlayPosition: { anchorCell: { sheetId: 0 } } };
  const properties = (given: Json, fields: string): Json => ({
    updateSpreadsheetProperties: { properties: given, fields },
  });
  const hide: Json = {
    updateDimensionProperties: {
      range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 26 },
      properties: { hiddenByUser: true },
      fields: 'hiddenByUser',
    },
  };
  const condition = { type: 'ONE_OF_LIST', values: [] };
  const CASES: Partial<Record<Unconfirmed, Json>> = {
    'freezing-all-columns': {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { frozenColumnCount: 26 } },
        fields: 'gridProperties.frozenColumnCount',
      },
    },
    'unknown-locale': properties({ locale: 'xx_QQ' }, 'locale'),
    'unknown-time-zone': properties({ timeZone: 'Mars/Base' }, 'timeZone'),
    'chart-outside-the-grid': {
      addChart: { chart: { spec: { basicChart: { chartType: 'COLUMN', series } }, position } },
    },
    'condition-without-value': { setDataValidation: { range: { sheetId: 0 }, rule: { condition } } },
    'hiding-all-columns': hide,
  };

  test.each(Object.entries(CASES))('%s is refused, unless it is not assumed', (what, request) => {
    expect(() => workspaceWith(CODE).run('batch', [request])).toThrow('Invalid requests[0]');
    const workspace = workspaceWith(CODE, { settings: { notAssumed: [what as Unconfirmed] } });
    expect(() => workspace.run('batch', [request])).not.toThrow();
  });

  const option = (...values: string[]): Json => ({
    title: 'Q',
    questionItem: {
      question: { choiceQuestion: { type: 'RADIO', options: values.map((value) => ({ value })) } },
    },
  });
  test.each<[Unconfirmed, Json]>([
    ['long-form-texts', { title: 'x'.repeat(20_000), textItem: {} }],
    ['choices-that-differ-by-blanks', option('Yes', ' Yes ')],
    ['chosen-ids-below-2-to-31', { itemId: '80000000', textItem: {} }],
  ])('%s is refused, unless it is not assumed', (what, item) => {
    const create = (notAssumed: Unconfirmed[]) => {
      const workspace = workspaceWith(CODE, { settings: { notAssumed } });
      const id = workspace.run('make') as string;
      const requests = [{ createItem: { item, location: { index: 0 } } }];
      return workspace.run('rest', 'post', `/${id}:batchUpdate`, { requests });
    };
    expect(create([])).toMatchObject({ error: { code: 400 } });
    expect(create([what])).toHaveProperty('replies');
  });

  test('reading by the id of a tab that is not there is refused, unless that is not assumed', () => {
    const code = `${CODE} function byId(id) {
      return Sheets.Spreadsheets.Values.batchGetByDataFilter(
        { dataFilters: [{ gridRange: { sheetId: id } }] }, SpreadsheetApp.getActiveSpreadsheet().getId()).valueRanges;
    }`;
    expect(() => workspaceWith(code).run('byId', 7)).toThrow('No grid with id: 7');
    const lenient = workspaceWith(code, { settings: { notAssumed: ['filter-for-no-tab'] } });
    expect(lenient.run('byId', 7)).toEqual([]);
    expect(lenient.run('byId', 0)).toMatchObject([{ dataFilters: [{ gridRange: { sheetId: 0 } }] }]);
  });

  test('a form that FormApp made is not there for REST, unless that is not assumed', () => {
    const code = `${CODE} function made() { return FormApp.create('F', true).getId(); }`;
    const answer = (notAssumed: Unconfirmed[]) => {
      const workspace = workspaceWith(code, { settings: { notAssumed } });
      return workspace.run('rest', 'get', `/${workspace.run('made') as string}`);
    };
    expect(answer([])).toMatchObject({ error: { code: 404 } });
    expect(answer(['form-app-files-are-hidden-from-rest'])).toHaveProperty('formId');
  });

  test('a copy of a workbook brings its forms, unless that is not assumed', () => {
    const forms = (notAssumed: Unconfirmed[]) => {
      const { workspace } = withForm();
      workspace.state.settings.notAssumed = notAssumed;
      const linked = Object.values(workspace.state.forms).at(-1);
      if (!linked) throw new Error('No form was made.');
      linked.destination = { spreadsheetId: workspace.state.workbookId, sheetId: 0, columns: [] };
      const before = Object.keys(workspace.state.forms).length;
      workspace.copy();
      return Object.keys(workspace.state.forms).length - before;
    };
    expect(forms([])).toBe(1);
    expect(forms(['a-copied-workbook-brings-its-forms'])).toBe(0);
  });

  test('is one list, each with its reason', () => {
    expect(Object.values(UNCONFIRMED).every((reason) => reason.length > 20)).toBe(true);
    expect(Object.keys(UNCONFIRMED)).toHaveLength(Object.keys(CASES).length + 10);
  });
});
