/** Forms about pupils: a spreadsheet of their own, and no trace of them in the county workbook. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Home } from '../../apps-script/sidebar/server-api';
import { itemsByKey } from '../../shared/form/read-answers';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { Workspace } from '../../scripts/workspace/add-on';
import { builtBundle } from '../built-add-on';
import { ask, CHOICE, handIn, open, planOf, receiptOf, setUp, visitTo } from './county';

const SECRET = 'Pupil Madeupname';
const FORMS = [
  { framework: 'derby', instrument: 'visit' },
  { framework: 'derby', instrument: 'referral' },
  { framework: 'derby', instrument: 'commissioning-agreement' },
];

let bundle: Bundle;
beforeAll(() => {
  bundle = builtBundle();
});

/** Answers every question of a form that takes words with the same words. */
function handInSecret(workspace: Workspace, instrument: string): void {
  const { formId, questions } = receiptOf(workspace, 'derby', instrument);
  const answers = Object.fromEntries(
    planOf('derby', instrument).items.flatMap(
      ({ key, kind, choices, check }): [string, string | string[]][] => {
        const id = questions[key]?.padStart(8, '0');
        if (id === undefined || check) return [];
        if (kind === 'date') return [[id, '2026-11-20']];
        if (choices.length) return [[id, [choices[0] ?? '']]];
        return [[id, SECRET]];
      },
    ),
  );
  workspace.submit(formId, answers, { dropUnreached: true, by: 'officer@county.example' });
}

/** As somebody does in Google Forms, to whom it is closed until then. */
function publishByHand(workspace: Workspace, instrument: string): void {
  expect(() => handInSecret(workspace, instrument)).toThrow(/not accepting responses/);
  const form = workspace.form(receiptOf(workspace, 'derby', instrument).formId);
  form.permissions = [{ type: 'domain', domain: 'county.example', role: 'reader', view: 'published' }];
  form.isPublished = form.isAcceptingResponses = true;
}

describe.each(['on', 'off'] as const)('with the Forms API %s', (formsApi) => {
  let workspace: Workspace;
  beforeAll(() => {
    workspace = open(bundle, { settings: { formsApi } });
    setUp(workspace, { ...CHOICE, forms: FORMS });
    for (const instrument of ['referral', 'commissioning-agreement']) {
      // What Google does not show to be closed to others, a person publishes, once they have restricted it.
      if (formsApi === 'off') publishByHand(workspace, instrument);
      handInSecret(workspace, instrument);
    }
    handIn(workspace, 'derby', visitTo('Invented College', { of: 'derby' }));
    workspace.tick();
    workspace.run('collectFromMenu');
  });

  test('each has a spreadsheet of its own, which holds what is handed in', () => {
    const own = ['referral', 'commissioning-agreement'].map((instrument) => {
      const { destination } = workspace.form(receiptOf(workspace, 'derby', instrument).formId);
      return destination?.spreadsheetId ?? '';
    });
    expect(new Set([...own, workspace.state.workbookId]).size).toBe(3);
    for (const id of own) {
      expect(JSON.stringify(workspace.state.spreadsheets[id]?.sheets)).toContain(SECRET);
      expect(workspace.state.spreadsheets[id]?.permissions).toEqual([]);
    }
  });

  test('nothing of them is in the workbook, its properties, the logs or what was sent', () => {
    expect(workspace.sheet('Visits')).toHaveLength(1);
    const { workbookId, spreadsheets, properties } = workspace.state;
    expect(JSON.stringify([spreadsheets[workbookId], properties])).not.toContain(SECRET);
    expect(JSON.stringify(workspace.meter.runs.map(({ log }) => log))).not.toContain(SECRET);
    expect(JSON.stringify(workspace.sentRequests)).not.toContain(SECRET);
    expect(workspace.sheet('Start').map((row) => row['What'])).not.toContainEqual(
      expect.stringMatching(/eferral/),
    );
  });

  test('their answers can be told apart all the same', () => {
    const receipt = receiptOf(workspace, 'derby', 'referral');
    const [response] = workspace.form(receipt.formId).responses;
    expect(Object.values(itemsByKey(receipt, response?.answers ?? {})).flat()).toContain(SECRET);
  });

  test('the sidebar shows where their responses are', () => {
    const { links } = ask<Home>(workspace, 'sidebarHome');
    expect(links.filter(({ responses }) => responses !== '').map(({ pupilLevel }) => pupilLevel)).toEqual([
      true,
      true,
    ]);
  });
});

test('a spreadsheet that the organisation shares is named, to be restricted', () => {
  const workspace = open(bundle);
  const share = (): void => {
    for (const { spreadsheetId, permissions } of Object.values(workspace.state.spreadsheets))
      if (spreadsheetId !== workspace.state.workbookId && !permissions.some(({ id }) => id === 'p'))
        permissions.push({ id: 'p', role: 'reader', type: 'domain', domain: 'county.example' });
  };
  const choice = { ...CHOICE, forms: FORMS.slice(1, 2) };
  ask(workspace, 'sidebarBegin', JSON.parse(JSON.stringify(choice)) as never);
  ask(workspace, 'sidebarContinue');
  // As soon as it is there, whichever call comes next.
  for (let nth = 1; nth <= 12; nth += 1)
    workspace.fault({ at: { name: 'UrlFetchApp.fetch', nth }, kind: 'meanwhile', action: share });
  const { notes } = ask<{ notes: string[] }>(workspace, 'sidebarContinue');
  expect(notes).toEqual([expect.stringMatching(/county\.example.*restrict it/)]);
});
