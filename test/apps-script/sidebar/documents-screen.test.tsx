// @vitest-environment jsdom
/** Letters and agreements in the sidebar as a person meets them: every state, by label and role. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DocumentsScreen } from '../../../apps-script/sidebar/documents-screen';
import type {
  DocumentDraft,
  Documents,
  KeptPage,
  MadeDocument,
} from '../../../apps-script/sidebar/documents-api';
import type { ServerApi } from '../../../apps-script/sidebar/server-api';
import type { Server } from '../../../apps-script/sidebar/server-client';
import { frameworkById } from '../../../shared/frameworks/index';

const FOUND: Documents = {
  documents: [
    {
      framework: 'example',
      frameworkTitle: 'Example framework',
      instrument: 'letter',
      title: 'Letter',
      toPrint: false,
    },
    {
      framework: 'example',
      frameworkTitle: 'Example framework',
      instrument: 'steps',
      title: 'Steps',
      toPrint: true,
    },
  ],
  providers: [
    { name: 'Made-Up Barn', urn: '' },
    { name: 'Made-Up Barn', urn: '900001' },
  ],
  papers: [{ framework: 'herefordshire', instrument: 'visit', title: 'Herefordshire QA visit' }],
  laName: 'Marlshire',
  entered: [],
};
const DRAFT: DocumentDraft = {
  title: 'Letter',
  description: 'For signature.',
  sections: [
    {
      title: 'Details',
      guidance: ['It goes to the school.'],
      fields: [
        { key: 'school', kind: 'text', title: 'School', help: 'Its full name.', choices: [] },
        { key: 'day', kind: 'date', title: 'Date', help: '', choices: [] },
        { key: 'address', kind: 'paragraph', title: 'Address', help: '', choices: [] },
        { key: 'way', kind: 'choice', title: 'Sent by', help: '', choices: ['Post', 'Hand'] },
      ],
    },
  ],
  values: { day: '2026-11-03', address: '1 Nowhere Lane' },
  from: 'the visit of 3 November 2026',
};

let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('main');
  document.body.replaceChildren(place);
});
afterEach(() => render(null, place));

const unasked = (): Promise<never> => Promise.reject(new Error('This was not to be asked.'));
/** Answers what it is told to; anything else fails the test. */
const server = (over: Partial<Server>): Server => {
  const rest = new Proxy({} as Record<keyof ServerApi, typeof unasked>, { get: () => unasked });
  return Object.assign(Object.create(rest) as Server, {
    sidebarDocuments: () => Promise.resolve(FOUND),
    sidebarDocumentDraft: () => Promise.resolve(DRAFT),
    ...over,
  });
};
const rest = (): Promise<void> =>
  act(async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  });
async function show(over: Partial<Server> = {}): Promise<void> {
  await act(async () => {
    render(<DocumentsScreen server={server(over)} />, place);
    await Promise.resolve();
  });
  await rest();
}
const heading = (): string => place.querySelector('h1')?.textContent ?? '';
const words = (): string => place.textContent ?? '';
function labelled<Kind extends HTMLElement>(label: string): Kind {
  const found = [...place.querySelectorAll('label')].find(({ textContent }) =>
    textContent?.startsWith(label),
  );
  const control = found && document.getElementById(found.htmlFor);
  if (!control) throw new Error(`There is nothing labelled “${label}”`);
  return control as Kind;
}
async function press(name: string): Promise<void> {
  const button = [...place.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (!button) throw new Error(`There is no button “${name}”`);
  await act(() => button.click());
  await rest();
}
async function enter(label: string, value: string): Promise<void> {
  const control = labelled<HTMLInputElement>(label);
  control.value = value;
  await act(() => {
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  });
}
async function choose(): Promise<void> {
  await act(() => labelled('Letter').click());
  await enter('Provider', '1');
  await press('Go on');
}

describe('choosing', () => {
  test('offers each document, says which is to print, and tells providers of one name apart', async () => {
    await show();
    expect(heading()).toBe('Letters and agreements');
    expect(words()).toContain('Steps, to print');
    const options = [...labelled<HTMLSelectElement>('Provider').options].map(({ text }) => text);
    expect(options).toEqual(['Choose…', 'Made-Up Barn', 'Made-Up Barn (URN 900001)', 'Another provider']);
  });

  test('says what is missing, beside it, and goes there', async () => {
    await show();
    await press('Go on');
    expect([...place.querySelectorAll('[role="alert"]')].map(({ textContent }) => textContent)).toEqual([
      'Choose a document.',
      'Choose a provider.',
    ]);
    expect(document.activeElement).toBe(labelled('Letter'));
    await act(() => labelled('Letter').click());
    await press('Go on');
    expect(document.activeElement).toBe(labelled('Provider'));
    await enter('Provider', 'another');
    await press('Go on');
    expect(document.activeElement).toBe(labelled('Name of the provider'));
    expect(words()).toContain('Type the name of the provider.');
  });

  test('without a list, the name is typed', async () => {
    const draft = vi.fn(() => Promise.resolve(DRAFT));
    await show({
      sidebarDocuments: () => Promise.resolve({ ...FOUND, providers: [] }),
      sidebarDocumentDraft: draft,
    });
    await act(() => labelled('Letter').click());
    await enter('Name of the provider', '  Typed  ');
    await press('Go on');
    expect(draft).toHaveBeenCalledWith({
      framework: 'example',
      instrument: 'letter',
      provider: { name: 'Typed', urn: '' },
    });
  });

  test('shows what was made last, with its status', async () => {
    const entered = [
      {
        title: 'Letter',
        provider: 'Made-Up Barn',
        madeOn: '2026-11-03',
        link: 'https://docs.google.com/document/d/x/edit',
        status: 'Sent',
      },
    ];
    await show({ sidebarDocuments: () => Promise.resolve({ ...FOUND, entered }) });
    expect(words()).toContain('Letter: Made-Up Barn made on 3 November 2026, sent');
  });

  test.each([
    ['2026-11-04', 'Outcome letter: Made-Up Barn, 3 November 2026 made on 4 November 2026, to send'],
    ['2026-11-03', 'Outcome letter: Made-Up Barn, 3 November 2026 to send'],
  ])('a paper of a visit, made on %s, is named once', async (madeOn, said) => {
    const entered = [
      {
        title: 'Outcome letter: Made-Up Barn, 3 November 2026',
        provider: 'Made-Up Barn',
        madeOn,
        link: 'https://docs.google.com/document/d/x/edit',
        status: 'To send',
      },
    ];
    await show({ sidebarDocuments: () => Promise.resolve({ ...FOUND, entered }) });
    expect(words()).toContain(said);
    expect(words().match(/Made-Up Barn, 3 November/g)).toHaveLength(1);
  });
});

describe('filling in', () => {
  test('has what is known in place, says from where, and labels everything', async () => {
    await show();
    await choose();
    expect(heading()).toBe('Fill in what you know');
    expect(document.activeElement).toBe(place.querySelector('h1'));
    expect(words()).toContain('Filled in from the visit of 3 November 2026.');
    expect(labelled<HTMLInputElement>('Date').value).toBe('2026-11-03');
    expect(labelled<HTMLInputElement>('Date').type).toBe('date');
    expect(labelled<HTMLTextAreaElement>('Address').value).toBe('1 Nowhere Lane');
    expect([...labelled<HTMLSelectElement>('Sent by').options].map(({ text }) => text)).toEqual([
      'Leave empty',
      'Post',
      'Hand',
    ]);
    const help = labelled('School').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(help)?.textContent).toBe('Its full name.');
  });

  test('hands over what was entered, and leads to the document', async () => {
    const make = vi.fn(() =>
      Promise.resolve({
        title: 'Letter: Made-Up Barn',
        link: 'https://docs.google.com/document/d/x/edit',
        wasThere: false,
        others: [],
      }),
    );
    await show({ sidebarMakeDocument: make });
    await choose();
    await enter('School', 'Example School');
    await press('Make the document');
    expect(make).toHaveBeenCalledWith({
      framework: 'example',
      instrument: 'letter',
      provider: { name: 'Made-Up Barn', urn: '900001' },
      values: { ...DRAFT.values, school: 'Example School' },
    });
    expect(heading()).toBe('The document is ready');
    expect(place.querySelector('a')?.href).toBe('https://docs.google.com/document/d/x/edit');
    await press('Make another');
    expect(heading()).toBe('Letters and agreements');
  });

  test('says that a document was there already', async () => {
    const made = {
      title: 'Letter',
      link: 'https://docs.google.com/document/d/x/edit',
      wasThere: true,
      others: [],
    };
    await show({ sidebarMakeDocument: () => Promise.resolve(made) });
    await choose();
    await press('Make the document');
    expect(words()).toContain('nothing was made twice');
  });

  test('keeps what was entered when it fails, and cannot be pressed twice meanwhile', async () => {
    let refuse: (error: Error) => void = () => undefined;
    await show({ sidebarMakeDocument: () => new Promise((_, reject) => (refuse = reject)) });
    await choose();
    await enter('School', 'Example School');
    await press('Make the document');
    expect(words()).toContain('Making the document…');
    expect([...place.querySelectorAll('button')].every(({ disabled }) => disabled)).toBe(true);
    refuse(new Error('Google is busy.'));
    await rest();
    expect(place.querySelector('[role="alert"]')?.textContent).toContain('Google is busy.');
    expect(labelled<HTMLInputElement>('School').value).toBe('Example School');
  });
});

test('the questions of a form become a document, with the authority’s name', async () => {
  const herefordshire = frameworkById('herefordshire');
  if (!herefordshire) throw new Error('Herefordshire is needed');
  const keep = vi.fn<(page: KeptPage) => Promise<MadeDocument>>(({ name }) =>
    Promise.resolve({
      title: name,
      link: 'https://docs.google.com/document/d/x/edit',
      wasThere: false,
      others: [],
    }),
  );
  await show({ sidebarFramework: () => Promise.resolve(herefordshire), sidebarKeepPage: keep });
  expect([...labelled<HTMLSelectElement>('Form').options].map(({ text }) => text)).toEqual([
    'Herefordshire QA visit',
  ]);
  await press('Make the paper');
  const [page] = keep.mock.calls[0] ?? [];
  expect(page).toMatchObject({
    provider: '',
    framework: 'herefordshire',
    instrument: 'visit',
    toSend: false,
  });
  expect(page?.name).toBe('Questions: Herefordshire QA visit');
  expect(page?.html).toContain('Given out by Marlshire.');
  expect(heading()).toBe('The document is ready');
});

test('what goes wrong at the beginning is told, and tried again', async () => {
  let times = 0;
  const sidebarDocuments = (): Promise<Documents> =>
    (times += 1) === 1 ? Promise.reject(new Error('It did not answer.')) : Promise.resolve(FOUND);
  await show({ sidebarDocuments });
  expect(heading()).toBe('That did not work');
  expect(words()).toContain('It did not answer.');
  await press('Try again');
  expect(heading()).toBe('Letters and agreements');
});
