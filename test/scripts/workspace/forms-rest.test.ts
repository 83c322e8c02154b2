/** The stand-in for the Forms API refuses and answers as Google documents it. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../scripts/workspace/json';
import type { WorkspaceSettings } from '../../../scripts/workspace/settings';
import { workspaceWith } from './fixture';

const CODE = `
  function rest(method, path, body) {
    var options = {method: method, headers: {Authorization: 'Bearer ' + ScriptApp.getOAuthToken()}, muteHttpExceptions: true};
    if (body) { options.contentType = 'application/json'; options.payload = JSON.stringify(body); }
    var answer = UrlFetchApp.fetch('https://forms.googleapis.com/v1/forms' + path, options);
    return {code: answer.getResponseCode(), body: JSON.parse(answer.getContentText())};
  }
  function prefilled(id) {
    var form = FormApp.openById(id);
    var response = form.createResponse();
    form.getItems().forEach(function (item) {
      if (item.getType() === FormApp.ItemType.TEXT) response.withItemResponse(item.asTextItem().createResponse('a&b'));
    });
    return response.toPrefilledUrl();
  }
  function responses(id, iso) { return FormApp.openById(id).getResponses(new Date(iso)).map(function (one) { return one.getId(); }); }`;

interface Rest {
  code: number;
  body: Record<string, never> & { error?: { message: string; details?: object[] } };
}

function forms(settings: Partial<WorkspaceSettings> = {}) {
  const workspace = workspaceWith(CODE, { settings });
  const rest = (method: string, path: string, body?: Json) =>
    workspace.run('rest', method, path, ...(body === undefined ? [] : [body])) as unknown as Rest;
  const create = (): string =>
    rest('post', '', { info: { title: 'T', documentTitle: 'D' } }).body['formId'] ?? '';
  const batch = (id: string, ...requests: Json[]) => rest('post', `/${id}:batchUpdate`, { requests });
  const publish = (id: string, isPublished: boolean, isAcceptingResponses: boolean) =>
    rest('post', `/${id}:setPublishSettings`, {
      publishSettings: { publishState: { isPublished, isAcceptingResponses } },
    });
  return { workspace, rest, create, batch, publish };
}

const textItem = (
  index: number,
  title: string,
  ids: { itemId?: string; questionId?: string } = {},
): Json => ({
  createItem: {
    item: {
      ...(ids.itemId && { itemId: ids.itemId }),
      title,
      questionItem: { question: { ...(ids.questionId && { questionId: ids.questionId }), textQuestion: {} } },
    },
    location: { index },
  },
});

const section = (index: number, itemId: string): Json => ({
  createItem: { item: { itemId, title: itemId, pageBreakItem: {} }, location: { index } },
});

describe('creating a form', () => {
  it('leaves it unpublished, as since 30 June 2026, or published as before', () => {
    for (const newForms of ['unpublished', 'published'] as const) {
      const { workspace, create } = forms({ newForms });
      expect(workspace.form(create()).isPublished).toBe(newForms === 'published');
    }
  });

  it('takes the title only', () => {
    const { rest } = forms();
    expect(rest('post', '', { info: { title: 'T', description: 'D' } })).toMatchObject({ code: 400 });
    expect(rest('post', '', { info: { title: 'T' }, items: [] }).body.error?.message).toContain(
      'use batchUpdate',
    );
  });

  it('says so when the API is not switched on', () => {
    const { rest } = forms({ formsApi: 'off' });
    expect(rest('post', '', { info: { title: 'T' } })).toMatchObject({
      code: 403,
      body: { error: { details: [{ reason: 'SERVICE_DISABLED' }] } },
    });
  });
});

describe('changing a form', () => {
  it('keeps the ids that were chosen, and makes up the others', () => {
    const { create, batch, rest } = forms();
    const id = create();
    const answer = batch(
      id,
      textItem(0, 'A', { itemId: '0000000a', questionId: '0000000b' }),
      textItem(1, 'B'),
    );
    expect(answer.body['replies']?.[0]).toEqual({
      createItem: { itemId: '0000000a', questionId: ['0000000b'] },
    });
    const items = rest('get', `/${id}`).body['items'] as unknown as { itemId: string }[];
    expect(items.map(({ itemId }) => itemId)).toEqual(['0000000a', expect.stringMatching(/^[0-9a-f]{8}$/)]);
  });

  it.each([
    ['an id that is used', textItem(1, 'B', { questionId: 'b' }), 'already used'],
    ['an id that is no hexadecimal number', textItem(1, 'B', { questionId: 'xyz' }), 'xyz: Invalid ID'],
    ['an id of 2^31', textItem(1, 'B', { questionId: '80000000' }), '80000000: Invalid ID'],
    ['a title of two lines', textItem(1, 'A\nB'), 'cannot contain newlines'],
  ])('refuses %s, and then changes nothing', (_what, request, message) => {
    const { create, batch, workspace } = forms();
    const id = create();
    batch(id, textItem(0, 'A', { questionId: '0000000b' }));
    const refused = batch(id, textItem(1, 'Good'), request);
    expect(refused).toMatchObject({
      code: 400,
      body: { error: { message: expect.stringContaining(message) as string } },
    });
    expect(workspace.form(id).items).toHaveLength(1);
  });

  it('refuses a place beyond the end', () => {
    const { create, batch } = forms();
    const id = create();
    expect(batch(id, textItem(0, 'A')).code).toBe(200);
    expect(batch(id, textItem(2, 'B')).body.error?.message).toContain(
      'create_item.location.index is invalid',
    );
  });

  it('leads only to sections that are there, and from all choices or none', () => {
    const { create, batch } = forms();
    const choice = (options: Json[]): Json => ({
      createItem: {
        item: { title: 'Q', questionItem: { question: { choiceQuestion: { type: 'RADIO', options } } } },
        location: { index: 0 },
      },
    });
    const to = (goToSectionId: string) => [
      { value: 'Yes', goToSectionId },
      { value: 'No', goToAction: 'SUBMIT_FORM' },
    ];
    const id = create();
    expect(batch(id, choice(to('0000000c'))).body.error?.message).toContain('not the id of a section');
    expect(batch(id, section(0, '0000000c'), choice(to('0000000c'))).code).toBe(200);
    expect(
      batch(id, choice([{ value: 'Yes', goToSectionId: '0000000c' }, { value: 'No' }])).body.error?.message,
    ).toContain('all options');
    expect(batch(id, choice([{ value: 'Same' }, { value: 'Same' }])).body.error?.message).toContain(
      'duplicate',
    );
  });
});

describe('publishing', () => {
  it('cannot take responses while unpublished', () => {
    const { create, publish } = forms();
    const id = create();
    expect(publish(id, false, true).code).toBe(400);
    expect(publish(id, true, true)).toMatchObject({
      code: 200,
      body: { publishSettings: { publishState: { isPublished: true, isAcceptingResponses: true } } },
    });
  });
});

describe('responses', () => {
  function threeResponses() {
    const made = forms();
    const id = made.create();
    made.batch(id, textItem(0, 'Name', { questionId: '0000000b' }));
    made.publish(id, true, true);
    const times = ['a', 'b', 'c'].map(
      (name) => made.workspace.submit(id, { Name: name }).response.lastSubmittedTime,
    );
    const list = (query: string) => made.rest('get', `/${id}/responses?${query}`);
    const names = (query: string): string[] => {
      const found = (list(query).body['responses'] ?? []) as unknown as {
        answers: Record<string, { textAnswers: { answers: { value: string }[] } }>;
      }[];
      return found.map(({ answers }) => answers['0000000b']?.textAnswers.answers[0]?.value ?? '').sort();
    };
    return { ...made, id, times, list, names };
  }
  const filter = (operator: string, time = ''): string =>
    `filter=${encodeURIComponent(`timestamp ${operator} ${time}`)}`;

  it('are listed at or after an instant, or after it', () => {
    const { names, times } = threeResponses();
    expect(names('')).toEqual(['a', 'b', 'c']);
    expect(names(filter('>=', times[1]))).toEqual(['b', 'c']);
    expect(names(filter('>', times[1]))).toEqual(['c']);
    expect(names(filter('>', times[2]))).toEqual([]);
  });

  it('are refused for any other filter', () => {
    const { list } = threeResponses();
    expect(list(filter('<', '2026-11-03T09:00:00Z')).code).toBe(400);
    expect(list(filter('>=', '2026-11-03')).code).toBe(400);
  });

  it('come in pages', () => {
    const { list } = threeResponses();
    const first = list('pageSize=2').body;
    expect(first['responses']).toHaveLength(2);
    const second = list(`pageSize=2&pageToken=${String(first['nextPageToken'])}`).body;
    expect(second['responses']).toHaveLength(1);
    expect(second['nextPageToken']).toBeUndefined();
  });

  it('are found with FormApp after an instant', () => {
    const { workspace, id, times } = threeResponses();
    expect(workspace.run('responses', id, times[1] ?? '')).toHaveLength(1);
  });
});

describe('ids across both services', () => {
  it('are the same number: hexadecimal in REST, decimal in a prefilled link', () => {
    const { workspace, create, batch } = forms();
    const id = create();
    batch(id, textItem(0, 'Name', { questionId: '0000abcd' }));
    expect(workspace.run('prefilled', id)).toBe(
      `https://docs.google.com/forms/d/e/1FAIpQL-${id}/viewform?usp=pp_url&entry.43981=a%26b`,
    );
  });
});
