// @vitest-environment jsdom
/** The sidebar as a person meets it: every screen, by label and role. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FailureError, unansweredFailure } from '../../../apps-script/failure';
import { App } from '../../../apps-script/sidebar/app';
import type { Home, Progress, SetUpChoice } from '../../../apps-script/sidebar/server-api';
import type { Server } from '../../../apps-script/sidebar/server-client';

const steps = (done: number): Progress['steps'] =>
  ['Add the county tabs', 'Build the form “Visit”', 'Watch for new visits'].map((title, index) => ({
    title,
    state: index < done ? 'done' : index === done ? 'doing' : 'waiting',
  }));
const progress = (done: number, more: Partial<Progress> = {}): Progress => ({
  steps: steps(done),
  finished: done === 3,
  notes: [],
  information: [],
  failures: [],
  busy: false,
  ...more,
});

const HOME: Home = {
  question: null,
  consent: { refused: [], agreeAt: '' },
  responders: null,
  frameworks: [
    {
      id: 'example',
      title: 'Example framework',
      publisher: 'Example council',
      edition: '2026',
      instruments: [
        {
          id: 'visit',
          title: 'Visit',
          kind: 'visit',
          criteria: 12,
          pupilLevel: false,
          built: false,
          outdated: false,
        },
        {
          id: 'referral',
          title: 'Referral',
          kind: 'referral',
          criteria: 0,
          pupilLevel: true,
          built: false,
          outdated: false,
        },
        {
          id: 'letter',
          title: 'Letter',
          kind: 'document',
          criteria: 0,
          pupilLevel: false,
          built: false,
          outdated: false,
        },
      ],
    },
  ],
  laName: '',
  laCode: '',
  progress: null,
  links: [],
  connectionCode: '',
  tryOut: null,
  warnings: [],
  lastOwnRun: '',
  openProblems: '',
};
const DONE: Home = {
  ...HOME,
  laName: 'Exampleshire',
  progress: progress(3),
  links: [
    {
      title: 'Visit',
      framework: 'Example framework',
      fillIn: 'https://docs.google.com/forms/d/e/x/viewform',
      edit: 'https://docs.google.com/forms/d/x/edit',
      responses: '',
      choice: { framework: 'example', instrument: 'visit' },
      pupilLevel: false,
    },
  ],
  connectionCode: 'PQA1.abc.def',
};

let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('main');
  document.body.replaceChildren(place);
});
afterEach(() => render(null, place));

const unasked = (): Promise<never> => Promise.reject(new Error('This was not to be asked.'));
const server = (over: Partial<Server>): Server => ({
  sidebarHome: () => Promise.resolve(HOME),
  sidebarAccess: () => Promise.resolve({ forms: [] }),
  sidebarPeople: unasked,
  sidebarNamePeople: unasked,
  sidebarBegin: unasked,
  sidebarContinue: unasked,
  sidebarCollect: unasked,
  sidebarTryOut: unasked,
  sidebarTryOutAway: unasked,
  sidebarGoOn: unasked,
  sidebarStartAfresh: unasked,
  sidebarOnlyRead: unasked,
  sidebarKeeping: unasked,
  sidebarArchives: unasked,
  sidebarArchiveBegin: unasked,
  sidebarArchivePart: unasked,
  sidebarArchiveFinish: unasked,
  sidebarRemovalPreview: unasked,
  sidebarRemove: unasked,
  sidebarFinishRemoval: unasked,
  sidebarTexts: unasked,
  sidebarRedact: unasked,
  sidebarProviderFile: unasked,
  sidebarNotesDone: unasked,
  sidebarCompare: unasked,
  sidebarThisWeek: unasked,
  sidebarCounty: unasked,
  sidebarChooseCounty: unasked,
  sidebarProviders: unasked,
  sidebarProviderCommand: unasked,
  sidebarPreviewList: unasked,
  sidebarTakeList: unasked,
  sidebarVisits: unasked,
  sidebarSelectedVisits: unasked,
  sidebarVisit: unasked,
  sidebarVisitCommand: unasked,
  sidebarEditLink: unasked,
  sidebarKeepPage: unasked,
  sidebarLetterFacts: unasked,
  sidebarPdf: unasked,
  sidebarCompareTab: unasked,
  sidebarFrameworks: unasked,
  sidebarMakeTab: unasked,
  sidebarFramework: unasked,
  sidebarKnown: unasked,
  sidebarReadTab: unasked,
  sidebarTake: unasked,
  sidebarRecord: unasked,
  sidebarRecordRows: unasked,
  sidebarGathered: unasked,
  sidebarGatherThese: unasked,
  sidebarKnownRecord: unasked,
  sidebarFile: unasked,
  sidebarDocuments: unasked,
  sidebarDocumentDraft: unasked,
  sidebarMakeDocument: unasked,
  sidebarGoogleSeen: unasked,
  sidebarGoogleBegin: unasked,
  sidebarGoogleContinue: unasked,
  ...over,
});

/** Shows the sidebar and lets everything that is under way come to rest. */
async function show(over: Partial<Server>): Promise<void> {
  await act(async () => {
    render(<App server={server(over)} wait={() => Promise.resolve()} />, place);
    await Promise.resolve();
  });
  await rest();
}
const rest = (): Promise<void> =>
  act(async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  });

const heading = (): string => place.querySelector('h1')?.textContent ?? '';
const labelled = (words: string): HTMLInputElement => {
  const label = [...place.querySelectorAll('label')].find(({ textContent }) => textContent?.includes(words));
  const box = label && document.getElementById(label.htmlFor);
  if (box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement) return box as HTMLInputElement;
  throw new Error(`Nothing is labelled “${words}”`);
};
const button = (words: string): HTMLButtonElement => {
  const found = [...place.querySelectorAll('button')].find(({ textContent }) => textContent === words);
  if (found) return found;
  throw new Error(`There is no button “${words}”`);
};
const press = async (words: string): Promise<void> => {
  await act(() => button(words).click());
  await rest();
};
const type = (words: string, value: string): Promise<void> =>
  act(() => {
    const box = labelled(words);
    box.value = value;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
const tick = (words: string): Promise<void> => act(() => labelled(words).click());

describe('the first time', () => {
  test('asks who and what; documents are not offered as forms', async () => {
    await show({});
    expect(heading()).toBe('Choose what to build');
    expect(document.activeElement).toBe(place.querySelector('h1'));
    expect(labelled('Visit').type).toBe('checkbox');
    expect(() => labelled('Letter')).toThrow();
  });

  test('says what is missing and goes to it', async () => {
    await show({});
    await press('Build');
    expect(place.textContent).toContain('Give the name of your local authority.');
    expect(place.textContent).toContain('Choose at least one form.');
    expect(document.activeElement).toBe(labelled('Local authority'));
    expect(labelled('Local authority').getAttribute('aria-invalid')).toBe('true');
    await type('Local authority', 'Exampleshire');
    await type('LA code', '8x');
    await press('Build');
    expect(document.activeElement).toBe(labelled('LA code'));
  });

  test('proposes the rest in words, and takes it otherwise', async () => {
    const asked: SetUpChoice[] = [];
    await show({
      sidebarBegin: (choice) => {
        asked.push(choice);
        return new Promise(() => undefined);
      },
    });
    const proposed = (): string =>
      place.querySelector('section[aria-labelledby=proposed] p')?.textContent ?? '';
    expect(proposed()).toMatch(/Terms begin on 1 September, 1 January and Easter Monday\..*kept for 6 years/);
    await type('Local authority', 'Exampleshire');
    await tick('Visit');
    await type('Summer term begins on', 'after Easter');
    await type('Years to keep visits', '0');
    await press('Build');
    expect(asked).toEqual([]);
    expect(place.textContent).toContain('Give a day such as 1 September, or Easter.');
    expect(place.textContent).toContain('Give a whole number from 1 to 50.');
    // Folded away, it would take no focus.
    expect(document.activeElement).toBe(labelled('Summer term begins on'));
    expect(place.querySelector('details[open]')?.contains(document.activeElement)).toBe(true);
    await type('Summer term begins on', ' 12 April ');
    await type('Years to keep visits', '7');
    expect(proposed()).toMatch(/and 12 April\..*kept for 7 years/);
    await press('Build');
    expect(asked[0]?.settings).toMatchObject({ summerTermFrom: '12 April', keepVisitsYears: 7 });
  });

  test('warns before a form about pupils is built', async () => {
    await show({});
    await tick('Referral');
    expect(place.textContent).toMatch(/about a named pupil.*spreadsheet of its own/);
  });

  test('builds step by step, tells of each, and ends with links and the code', async () => {
    const asked: SetUpChoice[] = [];
    let answer: (given: Progress) => void = () => undefined;
    let home = HOME;
    await show({
      sidebarHome: () => Promise.resolve(home),
      sidebarBegin: (choice) => {
        asked.push(choice);
        return Promise.resolve(progress(0));
      },
      sidebarContinue: () => new Promise((resolve) => (answer = resolve)),
    });
    await type('Local authority', ' Exampleshire ');
    await tick('Visit');
    await press('Build');
    expect(asked).toEqual([
      {
        laName: 'Exampleshire',
        laCode: '',
        forms: [{ framework: 'example', instrument: 'visit' }],
        responders: { who: 'anyone', emails: [] },
        people: '',
        // What is proposed and left as it is.
        settings: {
          autumnTermFrom: '1 September',
          springTermFrom: '1 January',
          summerTermFrom: 'Easter',
          visitIntervalMonths: 12,
          keepVisitsYears: 6,
          keepLettersYears: 6,
          keepPupilYears: 6,
        },
      },
    ]);
    const status = (): string => place.querySelector('[role=status]')?.textContent ?? '';
    expect(status()).toBe('0 of 3 done. Now: Add the county tabs.');
    answer(progress(1));
    await rest();
    expect(status()).toBe('1 of 3 done. Now: Build the form “Visit”.');
    home = DONE;
    answer(progress(3));
    await rest();
    expect(heading()).toBe('Ready');
    expect(labelled('Connection code').value).toBe('PQA1.abc.def');
    expect(labelled('Visit').value).toContain('viewform');
  });

  test('waits for somebody else and shows the steps meanwhile', async () => {
    let asked = 0;
    await show({
      sidebarBegin: () =>
        Promise.resolve((asked += 1) < 3 ? { ...progress(0), steps: [], busy: true } : progress(0)),
      sidebarContinue: () => new Promise(() => undefined),
    });
    await type('Local authority', 'Exampleshire');
    await tick('Visit');
    await press('Build');
    expect(asked).toBe(3);
    expect(heading()).toBe('Building');
    expect(place.querySelectorAll('li')).toHaveLength(3);
    expect(place.querySelector('[aria-current=step]')?.textContent).toContain('Add the county tabs');
  });
});

describe('later', () => {
  test('an interrupted set-up is carried on', async () => {
    let home: Home = { ...HOME, progress: progress(1) };
    await show({
      sidebarHome: () => Promise.resolve(home),
      sidebarContinue: () => {
        home = DONE;
        return Promise.resolve(progress(3));
      },
    });
    expect(heading()).toBe('The set-up is not finished');
    expect(place.textContent).toContain('Nothing is lost');
    await press('Carry on');
    expect(heading()).toBe('Ready');
  });

  test.each([
    { openProblems: 'One problem is to be looked at: see the Problems tab.' },
    { warnings: ['The hourly run failed.'] },
  ])('what is still to be looked at is said, and nothing is called ready beside it: %o', async (more) => {
    await show({ sidebarHome: () => Promise.resolve({ ...DONE, ...more }) });
    expect(heading()).toBe('Set up, with something to look at');
    expect(place.querySelector('[role=alert]')?.textContent).toBe(Object.values(more).flat().join());
  });

  test('what a set-up left to be done is said first, until somebody says that it is seen to', async () => {
    const notes = ['“Referral” is built and not published.'];
    let home: Home = { ...DONE, progress: progress(3, { notes, information: ['Built item by item.'] }) };
    const done: (readonly string[])[] = [];
    await show({
      sidebarHome: () => Promise.resolve(home),
      sidebarNotesDone: (given) => {
        done.push(given);
        home = { ...DONE, progress: progress(3, { information: ['Built item by item.'] }) };
        return Promise.resolve(null);
      },
    });
    expect(heading()).toBe('Set up, with something to look at');
    expect(place.querySelector('[role=alert]')?.textContent).toContain(notes[0]);
    await press('This is seen to');
    expect(done).toEqual([notes]);
    expect(heading()).toBe('Ready');
    expect(place.textContent).toContain('Built item by item.');
  });

  test('a form that could not be built is told, while the rest is built and afterwards', async () => {
    const failures = ['The form “Visit” was not built. Google refused.'];
    const [first, second, third] = steps(2);
    if (!first || !second || !third) throw new Error('There are three steps');
    const without = progress(2, { steps: [first, { ...second, state: 'failed' }, third], failures });
    let answer: (given: Progress) => void = () => undefined;
    let home: Home = { ...HOME, progress: progress(1) };
    await show({
      sidebarHome: () => Promise.resolve(home),
      sidebarContinue: () => new Promise((resolve) => (answer = resolve)),
    });
    await press('Carry on');
    answer(without);
    await rest();
    expect(heading()).toBe('Building');
    expect(place.querySelector('[role=alert]')?.textContent).toContain(failures[0]);
    expect(place.querySelector('li.failed')?.textContent).toContain('Not built');
    expect(place.querySelector('[role=status]')?.textContent).toBe('1 of 3 done. Now: Watch for new visits.');
    const ended = { ...without, finished: true };
    home = { ...DONE, progress: ended };
    answer(ended);
    await rest();
    expect(heading()).toBe('Set up, with something to look at');
    expect(place.querySelector('[role=alert]')?.textContent).toContain(failures[0]);
  });

  test('an error is read out, and can be tried again', async () => {
    let fail = true;
    await show({
      sidebarHome: () => Promise.resolve({ ...HOME, progress: progress(1) }),
      sidebarContinue: () => {
        if (!fail) return new Promise(() => undefined);
        fail = false;
        return Promise.reject(new Error('forms.googleapis.com refused a request (500).'));
      },
    });
    await press('Carry on');
    expect(heading()).toBe('That did not work');
    expect(place.querySelector('[role=alert]')?.textContent).toContain('refused a request');
    await press('Try again');
    expect(heading()).toBe('Building');
  });

  test('what went wrong is said, and apart from it what to do', async () => {
    await show({
      sidebarHome: () =>
        Promise.reject(
          new FailureError({
            kind: 'authorisation',
            message: 'It did not.',
            advice: 'Agree, then try again.',
          }),
        ),
    });
    expect([...place.querySelectorAll('[role=alert] p')].map((line) => line.textContent)).toEqual([
      'It did not.',
      'Agree, then try again.',
    ]);
  });

  test('visits are collected, and what went wrong last time is said', async () => {
    const collect = vi.fn(() => Promise.resolve({ summary: '2 visits were read.', visits: 2, problems: 0 }));
    await show({
      sidebarHome: () =>
        Promise.resolve({
          ...DONE,
          warnings: ['On 22 November 2026 at 09:00, in the hourly run: The tab “Visits” is missing.'],
          lastOwnRun: '22 November 2026 at 08:00',
        }),
      sidebarCollect: collect,
    });
    expect(place.querySelector('[role=alert]')?.textContent).toContain('The tab “Visits” is missing.');
    expect(place.textContent).toContain('The last run that worked by itself: 22 November 2026 at 08:00.');
    await press('Collect new visits now');
    expect(place.textContent).toContain('2 visits were read.');
  });

  test('more forms can be added; those that are built are ticked and fixed', async () => {
    const [framework] = HOME.frameworks;
    if (!framework) throw new Error('The example has no framework');
    const built = {
      ...DONE,
      frameworks: [
        {
          ...framework,
          instruments: framework.instruments.map((one) => ({ ...one, built: one.id === 'visit' })),
        },
      ],
    };
    await show({ sidebarHome: () => Promise.resolve(built) });
    await press('Add forms');
    expect(labelled('Visit').checked).toBe(true);
    expect(labelled('Visit').disabled).toBe(true);
  });

  test('what was told once is not asked again, and is not sent again', async () => {
    const asked: SetUpChoice[] = [];
    await show({
      sidebarHome: () =>
        Promise.resolve({ ...DONE, laCode: '884', responders: { who: 'organisation', emails: [] } }),
      sidebarBegin: (choice) => {
        asked.push(choice);
        return new Promise(() => undefined);
      },
    });
    await press('Add forms');
    expect(place.textContent).toContain('For Exampleshire (884), as the Settings tab says');
    for (const words of [
      'Local authority',
      'LA code',
      'Officers and leads',
      'Anyone with the link',
      'Years to',
    ])
      expect(() => labelled(words), words).toThrow();
    await tick('Visit');
    await press('Add to this workbook');
    expect(asked).toEqual([{ forms: [{ framework: 'example', instrument: 'visit' }] }]);
  });

  test('a code is selected and copied, or the way to copy it by hand is said', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    await show({ sidebarHome: () => Promise.resolve(DONE) });
    await press('Copy code');
    expect(writeText).toHaveBeenCalledWith('PQA1.abc.def');
    expect(place.textContent).toContain('Copied.');
    writeText.mockImplementation(() => Promise.reject(new Error('not allowed')));
    await press('Copy code');
    expect(place.textContent).toContain('Press Ctrl+C');
  });

  test('a form is built anew only when asked twice', async () => {
    const asked: SetUpChoice[] = [];
    await show({
      sidebarHome: () => Promise.resolve(DONE),
      sidebarBegin: (choice) => {
        asked.push(choice);
        return new Promise(() => undefined);
      },
    });
    await press('Build it anew…');
    expect(place.textContent).toContain('The one there is now still works');
    await press('Leave it');
    expect(asked).toEqual([]);
    await press('Build it anew…');
    await press('Build it anew');
    expect(asked).toEqual([{ forms: [{ framework: 'example', instrument: 'visit', again: true }] }]);
  });
});

describe('permissions that were left out', () => {
  const refused = [{ box: 'View and manage your forms', without: 'No form can be built.' }];

  test('are named with what does not work, and where to agree', async () => {
    const consent = { refused, agreeAt: 'https://accounts.google.com/agree' };
    await show({ sidebarHome: () => Promise.resolve({ ...DONE, consent }) });
    expect(place.textContent).toMatch(/View and manage your forms.*No form can be built\./);
    expect(place.querySelector('a[href="https://accounts.google.com/agree"]')?.textContent).toBe(
      'Agree at Google',
    );
    // The rest is there.
    expect(place.textContent).toContain('Links for officers');
  });

  test('are agreed to from the menu where Google gives no address', async () => {
    await show({ sidebarHome: () => Promise.resolve({ ...HOME, consent: { refused, agreeAt: '' } }) });
    expect(place.textContent).toMatch(
      /choose Extensions › Provision QA › Set up, and tick it when Google asks/,
    );
  });
});

test.each([
  'We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.',
  'Authorization is required to perform that action.',
])('two accounts in one browser are told as that: %s', async (says) => {
  const error = new FailureError(unansweredFailure(new Error(says)));
  await show({ sidebarHome: () => Promise.reject(error) });
  expect(place.querySelector('[role="alert"]')?.textContent).toMatch(
    /another account.*private window.*sign out of the others/,
  );
});

describe('who can fill in the forms', () => {
  const access = (over: object) => ({
    forms: [
      {
        framework: 'example',
        instrument: 'visit',
        responders: 'Only people at county.example can fill this in.',
        alarm: '',
        limits: '',
        ...over,
      },
    ],
  });

  test('stands beside each link, once Google has said it', async () => {
    await show({
      sidebarHome: () => Promise.resolve(DONE),
      sidebarAccess: () => Promise.resolve(access({ alarm: 'Restrict it.', limits: 'Ada built this form.' })),
    });
    const [link] = place.querySelectorAll('.links li');
    expect(link?.textContent).toContain('Only people at county.example can fill this in.');
    expect(link?.textContent).toContain('Ada built this form.');
    expect(link?.querySelector('[role="alert"]')?.textContent).toBe('Restrict it.');
  });

  test('is not known where it could not be read, and the links are there all the same', async () => {
    const refused = { kind: 'passing' as const, message: 'Google could not do it.', advice: 'Try again.' };
    await show({
      sidebarHome: () => Promise.resolve(DONE),
      sidebarAccess: () => Promise.reject(new FailureError(refused)),
    });
    expect(place.textContent).toContain(
      'Who can fill these in: not known. Google could not do it. Try again.',
    );
    expect(place.querySelectorAll('.links li')).toHaveLength(1);
  });

  test('is changed for the forms that are there, without building anew', async () => {
    const asked: SetUpChoice[] = [];
    await show({
      sidebarHome: () => Promise.resolve(DONE),
      sidebarBegin: (choice) => {
        asked.push(choice);
        return new Promise(() => undefined);
      },
    });
    await press('Change who can fill these in…');
    expect(labelled('Anyone with the link').checked).toBe(true);
    await tick('Only these people');
    await press('Set it for all forms here');
    expect(place.textContent).toContain('Give the email address of at least one person.');
    expect(document.activeElement?.id).toBe('responders');
    await type('Their email addresses', 'no-address');
    await press('Set it for all forms here');
    expect(place.textContent).toContain('This is no email address: no-address.');
    expect(asked).toEqual([]);
    await type('Their email addresses', 'a@county.example; b@county.example');
    await press('Set it for all forms here');
    expect(asked).toEqual([
      {
        forms: [],
        responders: { who: 'people', emails: ['a@county.example', 'b@county.example'] },
      },
    ]);
  });
});

describe('a workbook that another copy of Provision QA looks after', () => {
  const QUESTION: Home['question'] = {
    kind: 'other-script',
    workbook: 'Made-up book',
    address: 'https://docs.google.com/spreadsheets/d/x/edit',
    since: '3 November 2026 at 09:00',
    forms: 2,
    onlyRead: false,
  };
  const ASKING: Home = { ...DONE, question: QUESTION };

  test('says so and what each way to go on does; what is to be known afterwards is shown', async () => {
    let home = ASKING;
    await show({
      sidebarHome: () => Promise.resolve(home),
      sidebarGoOn: () => {
        home = DONE;
        return Promise.resolve('Visits do not come in by themselves yet.');
      },
    });
    expect(document.activeElement?.textContent).toBe('Another copy of Provision QA is at work here');
    expect(place.textContent).toContain('since 3 November 2026 at 09:00');
    expect(place.textContent).toContain('takes over with the 2 forms');
    await press('Go on here');
    expect(document.activeElement?.textContent).toBe('Ready');
    expect(place.textContent).toContain('Visits do not come in by themselves yet.');
  });

  test('forgets its forms only when that is said twice', async () => {
    const asked: string[] = [];
    await show({
      sidebarHome: () => Promise.resolve(ASKING),
      sidebarStartAfresh: () => {
        asked.push('afresh');
        return Promise.resolve('');
      },
    });
    await press('Start afresh…');
    await press('Leave it');
    expect(asked).toEqual([]);
    await press('Start afresh…');
    await press('Forget the 2 forms and start afresh');
    expect(asked).toEqual(['afresh']);
  });
});

test('a workbook that was set up and of which nothing is kept can be begun afresh or read, not gone on with', async () => {
  const question: Home['question'] = {
    kind: 'unknown',
    workbook: '',
    address: '',
    since: '',
    forms: 0,
    onlyRead: false,
  };
  await show({ sidebarHome: () => Promise.resolve({ ...HOME, question }) });
  expect(heading()).toBe('This workbook was set up before');
  expect(place.textContent).toMatch(/may be a copy.*deleted its hidden tab.*within the hour/);
  const buttons = [...place.querySelectorAll('button')].map(({ textContent }) => textContent);
  expect(buttons).toEqual(['Start afresh…', 'Only read']);
});
