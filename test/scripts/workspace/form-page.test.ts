// @vitest-environment jsdom
/** The workspace’s own page of a form, as a respondent goes through it. */
import { describe, expect, it } from 'vitest';
import { renderFormPage } from '../../../scripts/workspace/forms/form-page';
import { startOf, stepOf } from '../../../scripts/workspace/forms/form-session';
import { workspaceWith } from './fixture';

const CODE = `
  function build() {
    var form = FormApp.create('A form', true).setTitle('Visit <b>form</b>');
    form.setDescription('Line one\\nLine two').setProgressBar(true).setAllowResponseEdits(true).setConfirmationMessage('Thank you');
    form.addTextItem().setTitle('Name').setRequired(true);
    var kind = form.addMultipleChoiceItem().setTitle('Kind').setRequired(true);
    form.addCheckboxItem().setTitle('Seen').setChoiceValues(['Register', 'Log']);
    var school = form.addPageBreakItem().setTitle('School');
    form.addTextItem().setTitle('Number').setValidation(FormApp.createTextValidation().requireWholeNumber().setHelpText('A number').build());
    var other = form.addPageBreakItem().setTitle('Other').setGoToPage(FormApp.PageNavigationType.SUBMIT);
    form.addDateItem().setTitle('Since').setRequired(true);
    form.addListItem().setTitle('Area').setChoiceValues(['North', 'South']);
    kind.setChoices([kind.createChoice('School', school), kind.createChoice('Other', other)]);
    return form.getId();
  }
  function closed() { return FormApp.create('Closed', false).getId(); }`;

function built() {
  const workspace = workspaceWith(CODE);
  const form = workspace.form(workspace.run('build') as string);
  const entry = (title: string): number => {
    const item = form.items.find((one) => one.rest['title'] === title);
    const question = (item?.rest['questionItem'] as { question: { questionId: string } }).question;
    return Number.parseInt(question.questionId, 16);
  };
  const open = (query = '') => pageOf(renderFormPage(form, startOf(form, new URLSearchParams(query))));
  return { workspace, form, entry, open };
}

const pageOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const hidden = (page: Document, name: string): string =>
  page.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? '';

describe('a published page', () => {
  it('has the shape of December 2024', () => {
    const { open, form, entry } = built();
    const page = open();
    expect(page.querySelector('form#mG61Hd')?.getAttribute('action')).toBe(
      `/forms/d/e/${form.publicId}/formResponse`,
    );
    expect(['fvv', 'pageHistory', 'submissionTimestamp'].map((name) => hidden(page, name))).toEqual([
      '1',
      '0',
      '-1',
    ]);
    expect(hidden(page, 'partialResponse')).toBe(JSON.stringify([null, null, hidden(page, 'fbzx')]));
    expect(page.querySelector(`input[name="entry.${entry('Kind')}_sentinel"]`)).not.toBeNull();
    expect([...page.querySelectorAll('[role=radio]')].map((one) => one.getAttribute('data-value'))).toEqual([
      'School',
      'Other',
    ]);
    expect(page.querySelectorAll('input[jsname=YPqjbf][name]')).toHaveLength(0);
  });

  it('holds each item in data-params, and the whole form in its load data', () => {
    const { open, form, entry } = built();
    const page = open();
    const params = [...page.querySelectorAll('[data-params]')].map(
      (one) => one.getAttribute('data-params') ?? '',
    );
    expect(params[0]?.startsWith('%.@.[')).toBe(true);
    const [item] = JSON.parse(`[${params[0]?.slice('%.@.'.length) ?? ''}`) as [
      [number, string, null, number, [[number, null, boolean]]],
    ];
    expect([item[1], item[3], item[4][0].slice(0, 3)]).toEqual(['Name', 0, [entry('Name'), null, true]]);
    const [, data = ''] =
      /FB_PUBLIC_LOAD_DATA_ = (\[.*\]);\s*<\/script>/.exec(
        renderFormPage(form, startOf(form, new URLSearchParams())),
      ) ?? [];
    const load = JSON.parse(data) as [null, [string, [number, string, string, number][]]];
    expect(load[1][1].map((one) => one[3])).toEqual([0, 2, 4, 8, 0, 8, 9, 3]);
  });

  it('shows outside text as text', () => {
    expect(built().open().querySelector('h1')?.textContent).toBe('Visit <b>form</b>');
  });

  it('names every control and says what is required', () => {
    const page = built().open();
    for (const control of page.querySelectorAll('[data-entry]')) {
      const named =
        control.getAttribute('aria-labelledby') ??
        control.closest('[role=group]')?.getAttribute('aria-labelledby');
      expect(page.getElementById(named ?? '')?.textContent).toBeTruthy();
    }
    expect(page.querySelectorAll('[required], [aria-required=true]')).toHaveLength(2);
  });

  it('is filled in from its address', () => {
    const { open, entry } = built();
    const page = open(
      `usp=pp_url&entry.${entry('Name')}=A%20%26%20B&entry.${entry('Kind')}=Other&entry.${entry('Seen')}=Log&entry.1=nobody`,
    );
    expect(page.querySelector<HTMLInputElement>('input[type=text]')?.value).toBe('A & B');
    expect(page.querySelector('[role=radio][aria-checked=true]')?.getAttribute('data-value')).toBe('Other');
    expect(page.querySelector('[role=checkbox][aria-checked=true]')?.getAttribute('data-answer-value')).toBe(
      'Log',
    );
  });

  it('of an unpublished form takes no responses', () => {
    const workspace = workspaceWith(CODE);
    const id = workspace.run('closed') as string;
    const html = renderFormPage(workspace.form(id), startOf(workspace.form(id), new URLSearchParams()));
    expect(html).toContain('not accepting responses');
    expect(html).not.toContain('<form');
    expect(() => workspace.submit(id, {})).toThrow('not accepting responses');
  });
});

describe('going through a form', () => {
  const post = (fields: Record<string, string>): URLSearchParams => new URLSearchParams(fields);

  it('stays on the page while something is wrong, and says what', () => {
    const { form, entry } = built();
    const step = stepOf(form, post({ pageHistory: '0', [`entry.${entry('Name')}`]: 'A', continue: '1' }));
    expect(step.kind).toBe('page');
    expect(step.session.history).toEqual([0]);
    const page = pageOf(renderFormPage(form, step.session));
    expect(page.querySelector('.problems')?.textContent).toContain('Kind: This is a required question');
    expect(page.querySelector<HTMLInputElement>('input[type=text]')?.value).toBe('A');
  });

  it('follows the choice, carries earlier answers along, and comes back', () => {
    const { form, entry } = built();
    const first = { [`entry.${entry('Name')}`]: 'A', [`entry.${entry('Kind')}`]: 'Other' };
    const next = stepOf(form, post({ pageHistory: '0', ...first, continue: '1' }));
    expect(next.session.history).toEqual([0, 2]);
    const page = pageOf(renderFormPage(form, next.session));
    expect(hidden(page, 'pageHistory')).toBe('0,2');
    expect(page.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('3');
    const carried = hidden(page, 'partialResponse');
    expect(JSON.parse(carried)).toMatchObject([
      [
        [null, entry('Name'), ['A'], 0],
        [null, entry('Kind'), ['Other'], 0],
      ],
      null,
      hidden(page, 'fbzx'),
    ]);
    const back = stepOf(form, post({ pageHistory: '0,2', partialResponse: carried, back: '1' }));
    expect(back.session.history).toEqual([0]);
    expect(Object.values(back.session.answers)).toEqual([['A'], ['Other']]);
  });

  it('goes where a page leads at its end', () => {
    const { form, entry } = built();
    const fields = { pageHistory: '0,1', [`entry.${entry('Number')}`]: '12' };
    expect(stepOf(form, post(fields)).kind).toBe('submit');
    const wrong = stepOf(form, post({ ...fields, [`entry.${entry('Number')}`]: 'x' }));
    expect(Object.values(wrong.session.problems)).toEqual(['A number']);
  });

  it('takes dates whole or in parts', () => {
    const { form, entry } = built();
    const name = `entry.${entry('Since')}`;
    const parts = post({
      pageHistory: '0,2',
      [`${name}_year`]: '2026',
      [`${name}_month`]: '3',
      [`${name}_day`]: '9',
    });
    for (const fields of [parts, post({ pageHistory: '0,2', [name]: '2026-03-09' })]) {
      expect(Object.values(stepOf(form, fields).session.answers)).toEqual([['2026-03-09']]);
    }
  });
});

describe('handing in', () => {
  const answers = { Name: 'A', Kind: 'Other', Since: '2026-03-09' };

  it('keeps what was answered on the pages that were reached', () => {
    const { workspace, form } = built();
    const { response } = workspace.submit(form.formId, answers);
    expect(Object.values(response.answers)).toEqual([['A'], ['Other'], ['2026-03-09']]);
  });

  it.each([
    ['a required answer is missing', { Name: 'A', Kind: 'Other' }, '"Since": This is a required question'],
    ['a choice is not offered', { ...answers, Area: 'East' }, '"Area": Not one of the choices'],
    ['a date does not exist', { ...answers, Since: '2026-02-30' }, '"Since": Invalid date'],
    ['a page is not reached', { ...answers, Number: '1' }, 'not reached: Number'],
    ['there is no such question', { ...answers, Nobody: 'x' }, '0 questions called "Nobody"'],
    ['validation fails', { Name: 'A', Kind: 'School', Number: 'many' }, '"Number": A number'],
  ])('refuses when %s', (_what, given, message) => {
    const { workspace, form } = built();
    expect(() => workspace.submit(form.formId, given)).toThrow(message);
    expect(form.responses).toHaveLength(0);
  });

  it('changes a response in place', () => {
    const { workspace, form } = built();
    const { response } = workspace.submit(form.formId, answers);
    const { responseId, createTime } = response;
    workspace.submit(form.formId, { ...answers, Name: 'B' }, { responseId });
    expect(form.responses).toHaveLength(1);
    expect(form.responses[0]).toMatchObject({ responseId, createTime, answers: expect.anything() as object });
    expect(form.responses[0]?.lastSubmittedTime).not.toBe(createTime);
  });
});
