/** The two ways of building a form come to the same form: what the plan says, and each as cheaply as promised. */
import { beforeAll, describe, expect, test } from 'vitest';
import { frameworks } from '../../shared/frameworks/index';
import { isQuestion, planIds } from '../../shared/form/question-id';
import type { PlanItem } from '../../shared/schema/form-plan';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import { COSTS, counted } from '../../scripts/workspace/meter';
import type { WorkspaceSettings } from '../../scripts/workspace/settings';
import type { StoredForm, StoredItem } from '../../scripts/workspace/state';
import { builtBundle } from '../built-add-on';
import { CHOICE, handIn, open, planOf, receiptOf, setUp, visitTo } from './county';
import { withLong } from './long-framework';

let bundle: Bundle;
beforeAll(() => {
  bundle = builtBundle();
});

const FORMS = frameworks.flatMap(({ id, instruments }) =>
  instruments
    .filter(({ kind, pupilLevel }) => !['document', 'checklist'].includes(kind) && !pupilLevel)
    .map((instrument) => ({ framework: id, instrument: instrument.id })),
);

interface Option {
  value: string;
  goToAction?: string;
  goToSectionId?: string;
}
interface Question {
  questionId: string;
  required?: boolean;
  textQuestion?: { paragraph?: boolean };
  dateQuestion?: { includeYear?: boolean; includeTime?: boolean };
  choiceQuestion?: { type: string; options: Option[] };
}

const questionOf = (item: StoredItem): Question | undefined =>
  (item.rest['questionItem'] as { question: Question } | undefined)?.question;

function kindOf(item: StoredItem): PlanItem['kind'] {
  const question = questionOf(item);
  if (!question) return item.rest['pageBreakItem'] ? 'section' : 'statement';
  if (question.textQuestion) return question.textQuestion.paragraph ? 'paragraph' : 'text';
  if (question.dateQuestion) return 'date';
  const types: Record<string, PlanItem['kind']> = {
    RADIO: 'choice',
    DROP_DOWN: 'dropdown',
    CHECKBOX: 'checkboxes',
  };
  return types[question.choiceQuestion?.type ?? ''] ?? 'statement';
}

/** A form read back as the plan that it was built from: what was asked for, found on the form. */
function readBack(form: StoredForm, framework: string, instrument: string): unknown {
  const keys = planOf(framework, instrument).items.map(({ key }) => key);
  const keyOf = (itemId: string | undefined): string | undefined =>
    keys[form.items.findIndex(({ rest }) => rest.itemId === itemId)];
  const place = (to: string | undefined): string | undefined =>
    to === 'SUBMIT_FORM' ? 'submit' : to === 'NEXT_SECTION' ? undefined : keyOf(to);
  return form.items.map((item, index) => {
    const options = questionOf(item)?.choiceQuestion?.options ?? [];
    const goTo = Object.fromEntries(
      options.flatMap(({ value, goToAction, goToSectionId }) => {
        const to = place(goToSectionId ?? goToAction);
        return to === undefined ? [] : [[value, to]];
      }),
    );
    const arriveAt = place(item.arriveAt);
    return {
      key: keys[index],
      kind: kindOf(item),
      title: item.rest['title'],
      help: item.rest['description'] ?? '',
      choices: options.map(({ value }) => value),
      required: questionOf(item)?.required ?? false,
      ...(Object.keys(goTo).length > 0 && { goTo }),
      ...(arriveAt !== undefined && { arriveAt }),
    };
  });
}

const planned = (framework: string, instrument: string): unknown =>
  planOf(framework, instrument).items.map(
    ({ key, kind, title, help, choices, required, goTo, arriveAt }) => ({
      key,
      kind,
      title,
      help,
      choices,
      required,
      ...(goTo && { goTo }),
      ...(arriveAt !== undefined && { arriveAt }),
    }),
  );

function build(
  formsApi: 'on' | 'off',
  forms: typeof FORMS,
  settings: Partial<WorkspaceSettings> = {},
): Workspace {
  const workspace = open(bundle, { settings: { formsApi, ...settings } });
  setUp(workspace, { ...CHOICE, forms });
  return workspace;
}

/** Calls of the run that built the form, without its lock and its journal. */
/** The calls of the run that built this form, but for those that keep how far it has come: a read and three changes at most. */
function callsFor(workspace: Workspace, formId: string): string[] {
  const runs = workspace.meter.runs.map((run) => counted(run).map(({ name }) => name));
  const at = Object.keys(workspace.state.forms).indexOf(formId);
  const building = runs.filter((names) => names.includes('Form.setDestination'));
  const calls = building[at] ?? [];
  const kept = calls.filter((name) => name.startsWith('Sheets.'));
  expect(kept.length).toBeLessThanOrEqual(4);
  return calls.filter((name) => !/^(Lock|Properties|Sheets)\./.test(name));
}

describe('every form of every framework', () => {
  let rest: Workspace;
  let formApp: Workspace;
  /** Where Google takes no ids of ours. */
  let itsIds: Workspace;
  beforeAll(() => {
    rest = build('on', FORMS);
    formApp = build('off', FORMS);
    itsIds = build('on', FORMS, { chosenIds: 'refused' });
  });

  test.each(FORMS)('$framework/$instrument is built as planned, every way', ({ framework, instrument }) => {
    const wanted = planned(framework, instrument);
    for (const workspace of [rest, formApp, itsIds]) {
      const form = workspace.form(receiptOf(workspace, framework, instrument).formId);
      expect(readBack(form, framework, instrument)).toEqual(wanted);
      expect(form).toMatchObject({ isPublished: true, progressBar: true, allowEdits: true });
    }
  });

  test.each(FORMS)(
    '$framework/$instrument: its receipt names the ids that Google holds',
    ({ framework, instrument }) => {
      const plan = planOf(framework, instrument);
      for (const workspace of [rest, formApp, itsIds]) {
        const { formId, questions, items = {} } = receiptOf(workspace, framework, instrument);
        const form = workspace.form(formId);
        for (const [index, { key, kind }] of plan.items.entries()) {
          const item = form.items[index];
          expect(items[key]).toBe(item?.rest.itemId.replace(/^0+/, ''));
          if (item && isQuestion(kind))
            expect(questions[key]).toBe(questionOf(item)?.questionId.replace(/^0+/, ''));
          else expect(questions).not.toHaveProperty([key]);
        }
      }
      expect(receiptOf(rest, framework, instrument).questions).toEqual(planIds(plan).questions);
    },
  );

  test.each(FORMS)('$framework/$instrument: at most 12 calls over REST', ({ framework, instrument }) => {
    const calls = callsFor(rest, receiptOf(rest, framework, instrument).formId);
    expect(calls).toContain('UrlFetchApp.fetch');
    expect(calls.length).toBeLessThanOrEqual(12);
    // Refused once, then sent without ids.
    const again = callsFor(itsIds, receiptOf(itsIds, framework, instrument).formId);
    expect(again.length).toBeLessThanOrEqual(12);
  });

  test.each(FORMS)(
    '$framework/$instrument: at most 3 calls an item with FormApp',
    ({ framework, instrument }) => {
      const calls = callsFor(formApp, receiptOf(formApp, framework, instrument).formId);
      expect(calls).toContain('FormApp.openById');
      expect(calls.length).toBeLessThanOrEqual(3 * planOf(framework, instrument).items.length);
    },
  );
});

test.each(['on', 'off'] as const)(
  'a form with ids of Google’s own is read with the Forms API %s',
  (formsApi) => {
    const form = { framework: 'herefordshire', instrument: 'visit' };
    const workspace = build('on', [form], { chosenIds: 'refused' });
    workspace.state.settings.formsApi = formsApi;
    handIn(workspace, 'herefordshire', visitTo('Made-Up Farm', { but: { '1.1': 'Not Met' } }));
    expect(workspace.sheet('Visits')).toMatchObject([
      { Provider: 'Made-Up Farm', 'Essential, not met': '1.1' },
    ]);
    expect(workspace.sheet('Findings')).toHaveLength(44);
    expect(workspace.sheet('Problems')).toEqual([]);
  },
);

describe('where the Forms API is switched off', () => {
  test('the slow way is taken, and said', () => {
    const workspace = open(bundle, { settings: { formsApi: 'off' } });
    const { notes, information } = setUp(workspace, {
      ...CHOICE,
      forms: [{ framework: 'keys', instrument: 'monitoring' }],
    });
    expect(information).toEqual([expect.stringMatching(/not switched on.*item by item/)]);
    expect(notes).toEqual([]);
    expect(receiptOf(workspace, 'keys', 'monitoring').writer).toBe('form-app');
  });

  test('text is checked while it is typed', () => {
    const workspace = open(bundle, { settings: { formsApi: 'off' } });
    setUp(workspace, { ...CHOICE, forms: [{ framework: 'herefordshire', instrument: 'visit' }] });
    const form = workspace.form(receiptOf(workspace, 'herefordshire').formId);
    const checked = planOf('herefordshire').items.flatMap(({ check }, index) =>
      check ? [{ check, index }] : [],
    );
    expect(checked.length).toBeGreaterThan(0);
    for (const { index } of checked) expect(form.items[index]?.validation?.require).toMatch(/^require/);
  });

  test('ids are asked for one by one where the published page cannot be read', () => {
    const workspace = open(bundle, { settings: { formsApi: 'off' } });
    const { urlFetchWhitelist } = workspace.runtime.manifest;
    Object.assign(workspace.runtime.manifest, {
      urlFetchWhitelist: urlFetchWhitelist.filter((prefix) => !prefix.includes('docs.google.com')),
    });
    setUp(workspace, { ...CHOICE, forms: [{ framework: 'keys', instrument: 'monitoring' }] });
    const { formId, questions } = receiptOf(workspace, 'keys', 'monitoring');
    const items = workspace.form(formId).items;
    const asked = planOf('keys', 'monitoring').items.flatMap(({ key }, index) => {
      const id = items[index] && questionOf(items[index])?.questionId.replace(/^0+/, '');
      return id ? [[key, id]] : [];
    });
    expect(questions).toEqual(Object.fromEntries(asked));
  });

  test('the same where the person did not agree to Drive access', () => {
    const workspace = open(bundle);
    const { oauthScopes } = workspace.runtime.manifest;
    Object.assign(workspace.runtime.manifest, {
      oauthScopes: oauthScopes.filter((scope) => !scope.endsWith('drive.file')),
    });
    workspace.fault({ at: { name: 'Form.setDestination', nth: 1 }, kind: 'error' });
    setUp(workspace, { ...CHOICE, forms: [{ framework: 'keys', instrument: 'monitoring' }] });
    expect(receiptOf(workspace, 'keys', 'monitoring').writer).toBe('form-app');
    expect(Object.keys(workspace.state.forms)).toHaveLength(1);
  });

  test('a form that takes longer than a run may is built over several', () => {
    const usual = COSTS.forms;
    const costs: { forms: number } = COSTS;
    try {
      costs.forms = 2000;
      const workspace = open(bundle, { settings: { formsApi: 'off' } });
      setUp(workspace, { ...CHOICE, forms: [{ framework: 'align', instrument: 'visit' }] });
      expect(workspace.meter.runs.map(({ error }) => error).filter((error) => error !== '')).toEqual([]);
      expect(Math.max(...workspace.meter.runs.map(({ elapsed }) => elapsed))).toBeLessThan(6 * 60 * 1000);
      const form = workspace.form(receiptOf(workspace, 'align').formId);
      expect(readBack(form, 'align', 'visit')).toEqual(planned('align', 'visit'));
      expect(Object.keys(workspace.state.forms)).toHaveLength(1);
    } finally {
      costs.forms = usual;
    }
  });

  test.each(['shown', 'hidden'])(
    '500 criteria are built in runs of under 240 seconds, with the published page %s',
    (page) => {
      const workspace = open(withLong(bundle), { settings: { formsApi: 'off' } });
      if (page === 'hidden') {
        const { urlFetchWhitelist } = workspace.runtime.manifest;
        Object.assign(workspace.runtime.manifest, {
          urlFetchWhitelist: urlFetchWhitelist.filter((prefix) => !prefix.includes('docs.google.com')),
        });
      }
      setUp(workspace, { ...CHOICE, forms: [{ framework: 'example', instrument: 'visit' }] });
      const seconds = workspace.meter.runs.map(({ elapsed }) => Math.round(elapsed / 1000));
      console.info(`500 criteria, published page ${page}: runs of ${seconds.join(', ')} seconds`);
      expect(Math.max(...seconds)).toBeLessThan(240);
      const { questions, formId } = receiptOf(workspace, 'example');
      expect(Object.keys(questions).length).toBeGreaterThan(500);
      expect(Object.keys(workspace.state.forms)).toEqual([formId]);
    },
  );
});
