// @vitest-environment jsdom
/** This visit in the sidebar as a person meets it: choosing, what the rules suggest, the report. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ServerApi } from '../../../apps-script/sidebar/server-api';
import type { Server } from '../../../apps-script/sidebar/server-client';
import type { KeptPage } from '../../../apps-script/sidebar/documents-api';
import type { ListedVisit, OpenedVisit, VisitCommand } from '../../../apps-script/sidebar/visit-api';
import { VisitScreen } from '../../../apps-script/sidebar/visit-screen';
import { frameworkById } from '../../../shared/frameworks/index';
import { openedVisit, standingOf } from './standing-of';

const herefordshire = frameworkById('herefordshire');
const integrated = frameworkById('integrated');
if (!herefordshire || !integrated) throw new Error('Herefordshire and IntegratED are needed');

const LIST: readonly ListedVisit[] = Array.from({ length: 25 }, (_, index) => ({
  id: `visit-${index}`,
  provider: index === 3 ? 'Made-Up Farm' : `Invented College ${index}`,
  date: `2026-11-${String(25 - index).padStart(2, '0')}`,
  framework: 'Herefordshire',
  officer: 'Olive Example',
}));
const opened = (over: Partial<OpenedVisit> = {}): OpenedVisit => ({
  ...openedVisit(herefordshire, { '1.2': 'No policy on <low-level> concerns.' }),
  ...over,
});

let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('main');
  document.body.replaceChildren(place);
});
afterEach(() => render(null, place));

const unasked = (): Promise<never> => Promise.reject(new Error('This was not to be asked.'));
const server = (over: Partial<Server>): Server => {
  const rest = new Proxy({} as Record<keyof ServerApi, typeof unasked>, { get: () => unasked });
  return Object.assign(Object.create(rest) as Server, {
    sidebarVisits: () => Promise.resolve(LIST),
    sidebarVisit: () => Promise.resolve(opened()),
    ...over,
  });
};
const settle = (): Promise<void> =>
  act(async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  });
async function show(over: Partial<Server> = {}, fromMenu = false): Promise<void> {
  await act(async () => {
    render(
      <VisitScreen server={server(over)} fromMenu={fromMenu} wanted={undefined} onForms={() => undefined} />,
      place,
    );
    await Promise.resolve();
  });
  await settle();
}
const heading = (): string => place.querySelector('h1')?.textContent ?? '';
const text = (): string => place.textContent;
const button = (name: string): HTMLButtonElement => {
  const found = [...place.querySelectorAll('button')].find(
    (one) => one.closest('[hidden]') === null && one.textContent.includes(name),
  );
  if (!found) throw new Error(`There is no button “${name}” in: ${text()}`);
  return found;
};
async function press(name: string): Promise<void> {
  await act(() => button(name).click());
  await settle();
}
async function type(id: string, value: string): Promise<void> {
  const input = place.querySelector<HTMLInputElement>(`#${id}`);
  if (!input) throw new Error(`There is no ${id}`);
  await act(() => {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

describe('choosing a visit', () => {
  test('shows the latest, says how many there are, and narrows them down by any word', async () => {
    await show();
    expect(text()).toContain('25 visits; the latest 20 are shown.');
    expect(place.querySelectorAll('.choices li')).toHaveLength(20);
    await type('find-visit', 'farm november olive');
    expect(text()).toContain('1 visit.');
    expect(place.querySelectorAll('.choices li')).toHaveLength(1);
    await type('find-visit', 'nowhere');
    expect(text()).toContain('None found.');
  });
  test('without any says how they come', async () => {
    await show({ sidebarVisits: () => Promise.resolve([]) });
    expect(text()).toContain('There are no visits yet.');
  });
  test('that fails says why, and can be tried again', async () => {
    let asked = 0;
    await show({
      sidebarVisits: () =>
        (asked += 1) === 1 ? Promise.reject(new Error('Google is busy.')) : Promise.resolve(LIST),
    });
    expect(place.querySelector('[role=alert]')?.textContent).toContain('Google is busy.');
    await press('Try again');
    expect(text()).toContain('25 visits');
  });
});

describe('the selected row', () => {
  const row = (...visits: ListedVisit[]): Partial<Server> => ({
    sidebarSelectedVisits: () => Promise.resolve(visits),
  });
  const [first, second] = LIST.slice(3, 5);
  if (!first || !second) throw new Error('Two visits are needed');
  const none = { sidebarSelectedVisits: () => Promise.reject(new Error('Row 1 holds the headings.')) };

  test('opens its visit at once when the menu was used, and by the button', async () => {
    await show(row(first), true);
    expect(heading()).toBe('Made-Up Farm');
    render(null, place);
    await show(row(first));
    await press('Use the selected row');
    expect(heading()).toBe('Made-Up Farm');
  });
  test('that is about several visits asks which', async () => {
    await show(row(first, second));
    await press('Use the selected row');
    const listed = place.querySelectorAll('[aria-label="Visits of the selected row"] li');
    expect([...listed].map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Made-Up Farm'),
      expect.stringContaining('Invented College 4'),
    ]);
  });
  test('that is no visit is told beside the button; from the menu all visits are shown instead', async () => {
    await show(none);
    await press('Use the selected row');
    expect(place.querySelector('[role=alert]')?.textContent).toContain('Row 1 holds the headings.');
    expect(text()).toContain('25 visits');
    render(null, place);
    await show(none, true);
    expect(text()).toContain('25 visits');
    expect(place.querySelector('[role=alert]')).toBeNull();
  });
});

describe('the visit', () => {
  test('says who and when, the suggestion with its requirement, and moves the focus to its name', async () => {
    await show();
    await press('Made-Up Farm');
    expect(heading()).toBe('Made-Up Farm');
    expect(document.activeElement?.textContent).toBe('Made-Up Farm');
    expect(text()).toContain('22 November 2026');
    expect(text()).toContain('Not deemed appropriate');
    expect(text()).toContain('(1.2 Safeguarding policies are in place and followed)');
    expect(text()).toContain('None yet.');
  });
  test('shows a decision that the rules do not suggest with what is wrong with it', async () => {
    const decision = { label: 'Deemed appropriate', reason: '' };
    await show({ sidebarVisit: () => Promise.resolve(opened({ decision })) });
    await press('Made-Up Farm');
    expect(text()).toContain('gives no reason');
  });
  test('of a framework in words suggests and counts nothing, and says why', async () => {
    const { visit } = opened();
    const words = {
      ...opened(),
      framework: integrated,
      visit: {
        ...visit,
        framework: 'integrated',
        instrument: integrated.instruments[0]?.id ?? '',
        answers: { ...visit.answers, ratings: {}, comments: {}, fields: {} },
      },
    };
    await show({ sidebarVisit: () => Promise.resolve(words) });
    await press('Made-Up Farm');
    expect(text()).toContain('nothing is suggested and nothing is counted');
    expect(text()).not.toContain('The rules suggest');
    // There is none: a letter says that it stands in words.
    expect(text()).not.toContain('letter with the outcome');
  });
  test('says once what both the rules and an alert say', async () => {
    const { visit } = opened();
    const ratings = { ...visit.answers.ratings, '2.4': 'Fully met' };
    const fields = { ...visit.answers.fields, 'public-liability-expires-on': '2026-10-15' };
    const ended = { ...visit, answers: { ...visit.answers, ratings, fields } };
    await show({ sidebarVisit: () => Promise.resolve(opened({ visit: ended })) });
    await press('Made-Up Farm');
    expect(text()).toContain('2.4 is rated “Fully met”, and its own evidence says otherwise.');
    expect(text().split('it ended on 15 October 2026')).toHaveLength(2);
    expect(text()).not.toContain('To weigh beside it');
  });
});

describe('how far it has come', () => {
  const shared = { on: '1 December 2026', by: 'Olive Example', times: 1, until: '2026-12-15', changed: [] };
  const made = {
    title: 'Visit report',
    link: '',
    documentId: 'd',
    madeOn: '2026-11-26',
    replyBy: '2026-12-10',
  };
  async function showStanding(standing: Partial<OpenedVisit['standing']>): Promise<VisitCommand[]> {
    const sent: VisitCommand[] = [];
    await show({
      sidebarVisit: () => Promise.resolve(opened({ standing: standingOf(standing) })),
      sidebarVisitCommand: (command) => {
        sent.push(command);
        return Promise.resolve(opened({ standing: standingOf(standing) }));
      },
    });
    await press('Made-Up Farm');
    return sent;
  }
  test('stands in a list that says which stage is now, with one thing to do next', async () => {
    await showStanding({ stage: 'shared', shared });
    const stages = [...place.querySelectorAll('.stages li')];
    expect(stages.map((stage) => stage.getAttribute('aria-current'))).toEqual([null, 'step', null]);
    expect(stages[0]?.textContent).toContain('Handed in (done)');
    expect(place.querySelector('.next')?.textContent).toContain('can answer until 15 December 2026');
  });
  test('sharing proposes the day that the last report names', async () => {
    const sent = await showStanding({ documents: [made] });
    await press('I have shared it');
    expect(sent).toMatchObject([{ kind: 'share', to: '2026-12-10', visit: 'visit-3' }]);
  });
  test('a PDF that Google does not make is told, with the way that is left', async () => {
    await show({
      sidebarVisit: () => Promise.resolve(opened({ standing: standingOf({ documents: [made] }) })),
      sidebarPdf: (id) => Promise.reject(new Error(`Google Drive is switched off (${id}).`)),
    });
    await press('Made-Up Farm');
    await press('Get it as PDF');
    const said = [...place.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent).join(' ');
    expect(said).toContain('Google Drive is switched off (d).');
    expect(said).toContain('open it, then choose File, Download, PDF');
  });
  test('what the visit says otherwise than the shared report is named', async () => {
    await showStanding({ stage: 'shared', shared: { ...shared, changed: ['the rating of 1.2'] } });
    expect(text()).toContain('Changed since the report was shared:the rating of 1.2');
  });
  test('a final visit with something pending offers to take it, or to reopen', async () => {
    const sent = await showStanding({ stage: 'final', finalOn: '2 December 2026', pending: ['the officer'] });
    await press('Take this, and make it final again');
    await press('Reopen this visit');
    expect(sent.map(({ kind }) => kind)).toEqual(['final', 'reopen']);
  });
});

describe('its report', () => {
  const made = {
    title: 'Visit report: Made-Up Farm',
    link: 'https://docs.google.com/document/d/1/edit',
    wasThere: false,
    others: [],
  };
  async function toReport(sidebarKeepPage: Server['sidebarKeepPage']): Promise<void> {
    await show({ sidebarKeepPage });
    await press('Made-Up Farm');
    await press('Make the report for the provider');
  }
  test('is made only once what people wrote was read, and holds the day, the contact and their words as text', async () => {
    const make = vi.fn<(request: KeptPage) => Promise<typeof made>>(() => Promise.resolve(made));
    await toReport(make);
    expect(text()).toContain('What people wrote (1)');
    expect(text()).toContain('No policy on <low-level> concerns.');
    expect(place.querySelector<HTMLInputElement>('#reply-by')?.value).toBe('2026-12-10');
    await press('Make the report');
    expect(make).not.toHaveBeenCalled();
    expect(document.activeElement?.id).toBe('has-read');
    expect(place.querySelector('[role=alert]')?.textContent).toContain('tick this box');
    await type('contact', 'olive@example.gov.uk');
    await act(() => place.querySelector<HTMLInputElement>('#has-read')?.click());
    await press('Make the report');
    const [request] = make.mock.calls[0] ?? [];
    expect(request).toMatchObject({
      provider: 'Made-Up Farm',
      toSend: true,
      name: 'Visit report: Made-Up Farm, 22 November 2026',
    });
    expect(request?.html).toContain('until 10 December 2026');
    expect(request?.html).toContain('olive@example.gov.uk');
    expect(request?.html).toContain('No policy on &lt;low-level&gt; concerns.');
    expect(heading()).toBe('The report is ready');
    await press('Back to the visit');
    expect(heading()).toBe('Made-Up Farm');
  });
  test.each([
    ['2026-11-25', false],
    ['2026-11-26', true],
    ['', true],
  ])('with %s as the last day for an answer: taken %s', async (day, taken) => {
    const make = vi.fn<(request: KeptPage) => Promise<typeof made>>(() => Promise.resolve(made));
    await toReport(make);
    await act(() => place.querySelector<HTMLInputElement>('#has-read')?.click());
    await type('reply-by', day);
    await press('Make the report');
    expect(make).toHaveBeenCalledTimes(taken ? 1 : 0);
    if (!taken) expect(document.activeElement?.id).toBe('reply-by');
  });
  test('that cannot be kept says so and loses nothing of what was entered', async () => {
    await toReport(() => Promise.reject(new Error('Drive is full.')));
    await type('contact', 'olive@example.gov.uk');
    await act(() => place.querySelector<HTMLInputElement>('#has-read')?.click());
    await press('Make the report');
    expect(text()).toContain('Drive is full.');
    const saved = place.querySelector<HTMLAnchorElement>('a[download]');
    expect(saved?.download).toBe('Visit report: Made-Up Farm, 22 November 2026.html');
    expect(decodeURIComponent(saved?.href ?? '')).toContain('olive@example.gov.uk');
    expect(place.querySelector<HTMLInputElement>('#contact')?.value).toBe('olive@example.gov.uk');
  });
});

describe('the letter with the outcome', () => {
  const FACTS = {
    status: 'With conditions',
    since: '2026-11-24',
    conditions: 'No new <placements>',
    nextVisit: '2027-05-22',
    nextRule: '6 months after the last visit, by the interval in Settings.',
  };
  const decided = opened({ decision: { label: 'Not deemed appropriate', reason: '' } });
  const made = {
    title: 'Outcome letter: Made-Up Farm',
    link: 'https://docs.google.com/document/d/2/edit',
    wasThere: false,
    others: [],
  };
  test('waits for the decision, and is none of a self-evaluation', async () => {
    await show();
    await press('Made-Up Farm');
    expect(text()).toContain('A letter with the outcome can be made once it is decided.');
    const visit = { ...opened().visit, framework: 'integrated', instrument: 'self-evaluation' };
    await show({
      sidebarVisit: () =>
        Promise.resolve(
          opened({
            framework: integrated,
            visit: { ...visit, answers: { ...visit.answers, ratings: {}, comments: {} } },
          }),
        ),
    });
    await press('Choose another visit');
    await press('Made-Up Farm');
    expect(text()).toContain('Make the report for the provider');
    expect(text()).not.toContain('letter with the outcome');
  });
  test('proposes what the Providers tab says, has it read, and is made of what was entered', async () => {
    const make = vi.fn<(request: KeptPage) => Promise<typeof made>>(() => Promise.resolve(made));
    const asked = vi.fn<Server['sidebarLetterFacts']>(() => Promise.resolve(FACTS));
    await show({
      sidebarVisit: () => Promise.resolve(decided),
      sidebarLetterFacts: asked,
      sidebarKeepPage: make,
    });
    await press('Made-Up Farm');
    await press('Make the letter with the outcome');
    expect(asked).toHaveBeenCalledWith({ name: 'Made-Up Farm', urn: '', visitDate: '2026-11-22' });
    expect(heading()).toBe('Make the letter');
    expect(place.querySelector<HTMLTextAreaElement>('#conditions')?.value).toBe('No new <placements>');
    expect(place.querySelector<HTMLInputElement>('#next-visit')?.value).toBe('2027-05-22');
    expect(text()).toContain('As the Providers tab has it: 6 months after the last visit');
    expect(text()).toContain('With conditions, since 24 November 2026');
    expect(text()).toContain('What people wrote (1)');
    await press('Make the letter');
    expect(document.activeElement?.id).toBe('has-read');
    await act(() => place.querySelector<HTMLInputElement>('#has-read')?.click());
    await type('next-visit', '2026-11-25');
    await press('Make the letter');
    expect(document.activeElement?.id).toBe('next-visit');
    expect(place.querySelector('#next-visit-fault')?.textContent).toMatch(/past/);
    expect(make).not.toHaveBeenCalled();
    await type('next-visit', '2027-04-30');
    await press('Make the letter');
    const [request] = make.mock.calls[0] ?? [];
    expect(request).toMatchObject({
      name: 'Outcome letter: Made-Up Farm, 22 November 2026',
      visit: 'visit-3',
      toSend: true,
    });
    for (const part of [
      'Not deemed appropriate',
      'No new &lt;placements&gt;',
      'By 30 April 2027',
      '1.2 Safeguarding policies',
    ])
      expect(request?.html).toContain(part);
    expect(heading()).toBe('The letter is ready');
  });
  test('is no report: what comes next, and the report’s own day, do not take it for one', async () => {
    const letter = {
      title: 'Outcome letter: Made-Up Farm, 22 November 2026',
      link: made.link,
      documentId: '2',
      madeOn: '2026-11-25',
      replyBy: '',
    };
    await show({
      sidebarVisit: () => Promise.resolve({ ...decided, standing: standingOf({ documents: [letter] }) }),
    });
    await press('Made-Up Farm');
    expect(text()).toContain('Next: make the report and share it.');
    expect(text()).toContain('Report not made yet');
    expect(text()).toContain('Make the report for the provider');
    expect(text()).toContain('Make the letter with the outcome again');
  });
});

test('a decision sent again after a failure is the same command; with another reason it is another', async () => {
  const sent: VisitCommand[] = [];
  await show({
    sidebarVisitCommand: (command) => {
      sent.push(command);
      return Promise.reject(new Error('The answer was lost on its way.'));
    },
  });
  await press('Made-Up Farm');
  await type('decide-why', 'Put right within the week');
  await press('Save the decision');
  await press('Save the decision');
  await type('decide-why', 'Put right on the same day');
  await press('Save the decision');
  expect(sent.map(({ why }) => why)).toEqual([
    'Put right within the week',
    'Put right within the week',
    'Put right on the same day',
  ]);
  expect(sent[1]?.id).toBe(sent[0]?.id);
  expect(sent[2]?.id).not.toBe(sent[0]?.id);
});
