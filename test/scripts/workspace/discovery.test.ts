/** The stand-ins hold requests against Google’s published descriptions. */
import { describe, expect, it } from 'vitest';
import { Discovery } from '../../../scripts/workspace/discovery';
import { isBeside } from '../../beside-project';
import { workspaceWith } from './fixture';

const FOLDER = '../shared/google/discovery';
const isThere = isBeside(FOLDER, 'checks against Google’s discovery documents');

describe.runIf(isThere)('the discovery documents', () => {
  const open = (): Discovery => {
    const found = Discovery.open(FOLDER);
    if (!found) throw new Error(`The documents in ${FOLDER} are not complete.`);
    return found;
  };
  const item = (changes: object) => ({
    requests: [{ createItem: { item: { title: 'A', ...changes }, location: { index: 0 } } }],
  });
  const check = (body: object) => () =>
    open().checkRequest('forms', 'forms.batchUpdate', { formId: 'x' }, body as never);

  it('allow what is right', () => {
    expect(check(item({ pageBreakItem: {} }))).not.toThrow();
  });

  it.each([
    ['an unknown field', item({ pagebreak: {} }), 'Unknown name "pagebreak"'],
    [
      'text for a number',
      { requests: [{ deleteItem: { location: { index: '0' } } }] },
      `Invalid value at 'requests[0].delete_item.location.index' (TYPE_INT32), "0"`,
    ],
    [
      'a fraction for a whole number',
      { requests: [{ deleteItem: { location: { index: 0.5 } } }] },
      `Invalid value at 'requests[0].delete_item.location.index' (TYPE_INT32), 0.5`,
    ],
    [
      'an object for text',
      item({ title: {} }),
      `Invalid value at 'requests[0].create_item.item.title' (TYPE_STRING), {}`,
    ],
    [
      'one thing for a list',
      { requests: {} },
      "Invalid value at 'requests' (type.googleapis.com/google.apps.forms.v1.Request), {}",
    ],
    [
      'a word that is not in the list of words',
      item({ questionItem: { question: { choiceQuestion: { type: 'RADIOS', options: [] } } } }),
      `choice_question.type' (type.googleapis.com/google.apps.forms.v1.ChoiceQuestion.Type), "RADIOS"`,
    ],
  ])('refuse %s', (_what, body, message) => {
    expect(check(body)).toThrow(message);
  });

  it('refuse unknown parameters, and stop at what Google would leave out without a word', () => {
    const create =
      (body: object, parameters: object = {}) =>
      () =>
        open().checkRequest('forms', 'forms.create', parameters as never, body as never);
    expect(create({ info: { title: 'T', documentTitle: 'D' } })).not.toThrow();
    expect(create({ info: { title: 'T' }, responderUri: 'x' })).toThrow(
      'Sending "responderUri", which Form only answers, is not implemented',
    );
    expect(create({ info: { title: 'T' } }, { unpublish: 'true' })).toThrow('"unpublish"');
  });

  it('refuse a wrong request of the add-on, and nothing is changed', () => {
    const workspace = workspaceWith(`
      function main() { Sheets.Spreadsheets.batchUpdate({requests: [{addSheet: {properties: {name: 'x'}}}]}, SpreadsheetApp.getActive().getId()); }`);
    expect(() => workspace.run('main')).toThrow('Unknown name "name"');
    expect(Object.values(workspace.state.spreadsheets)[0]?.sheets).toHaveLength(1);
  });
});

it('says nothing is checked where the documents are not there', () => {
  expect(Discovery.open('no-such-folder')).toBeNull();
});
