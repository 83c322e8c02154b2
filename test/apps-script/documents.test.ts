/** Letters and agreements by the built add-on: filled from what the workbook knows, made once whatever happens. */
import { beforeAll, describe, expect, test } from 'vitest';
import type {
  DocumentDraft,
  DocumentRequest,
  Documents,
  MadeDocument,
} from '../../apps-script/sidebar/documents-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import { shareWorkbook } from '../../scripts/workspace/editing/people';
import { counted } from '../../scripts/workspace/meter';
import type { State } from '../../scripts/workspace/state';
import { builtBundle } from '../built-add-on';
import { ask, CHOICE, handIn, open, setUp, visitTo } from './county';

let bundle: Bundle;
let before: State;
beforeAll(() => {
  bundle = builtBundle();
  const workspace = open(bundle);
  setUp(workspace, CHOICE);
  handIn(
    workspace,
    'derby',
    visitTo('Made-Up Barn', {
      of: 'derby',
      fields: { 'provider-address': '1 Nowhere Lane\nZZ9 9ZZ', 'provider-contact': 'Pat Example' },
    }),
  );
  before = structuredClone(workspace.state);
});

const county = (): Workspace => open(bundle, { state: before });
const json = (value: object) => JSON.parse(JSON.stringify(value)) as Parameters<Workspace['run']>[1];
const LETTER: DocumentRequest = {
  framework: 'keys',
  instrument: 'assurance-letter',
  provider: { name: 'Made-Up Barn', urn: '' },
  values: {
    'letter-school': 'Example School',
    'letter-provider': 'Made-Up Barn',
    'letter-date': '2026-11-22',
  },
};
const make = (workspace: Workspace, request: DocumentRequest = LETTER): MadeDocument =>
  ask<MadeDocument>(workspace, 'sidebarMakeDocument', json(request));
const draft = (
  workspace: Workspace,
  framework: string,
  instrument: string,
  name = 'Made-Up Barn',
): DocumentDraft =>
  ask<DocumentDraft>(
    workspace,
    'sidebarDocumentDraft',
    json({ framework, instrument, provider: { name, urn: '' } }),
  );
const docs = (workspace: Workspace) => Object.values(workspace.state.documents);

describe('what there is to choose', () => {
  test('two documents and a checklist, and the providers of the workbook', () => {
    const found = ask<Documents>(county(), 'sidebarDocuments');
    expect(found.documents.map(({ framework, instrument }) => `${framework}/${instrument}`).sort()).toEqual([
      'derby/service-level-agreement',
      'keys/assurance-letter',
      'keys/checks',
    ]);
    expect(found.providers).toEqual([{ name: 'Made-Up Barn', urn: '' }]);
    expect(found.entered).toEqual([]);
  });

  test('before any set-up, too: the provider is typed', () => {
    const workspace = open(bundle);
    expect(ask<Documents>(workspace, 'sidebarDocuments').providers).toEqual([]);
    expect(draft(workspace, 'keys', 'assurance-letter', 'Typed').values['letter-provider']).toBe('Typed');
    expect(make(workspace).wasThere).toBe(false);
    expect(workspace.sheet('Documents')).toHaveLength(1);
  });
});

describe('what is known', () => {
  test('comes from the latest visit, and says so', () => {
    const { values, from } = draft(county(), 'derby', 'service-level-agreement');
    expect(values).toMatchObject({
      'sla-provider-name': 'Made-Up Barn',
      'sla-provider-address': '1 Nowhere Lane\nZZ9 9ZZ',
      'sla-provider-contact': 'Pat Example',
    });
    expect(from).toBe('the visit of 20 November 2026');
  });

  test.each([
    [4, '1 Nowhere Lane\nZZ9 9ZZ'],
    [5, undefined],
  ])('is looked for in the five latest visits: %i later ones without an address', (later, address) => {
    const workspace = county();
    for (let index = 0; index < later; index += 1)
      handIn(
        workspace,
        'derby',
        visitTo('Made-Up Barn', { of: 'derby', visitDate: `2026-11-2${index + 1}` }),
      );
    const { values } = draft(workspace, 'derby', 'service-level-agreement');
    expect(values['sla-provider-address']).toBe(address);
  });

  test('the letter is dated today', () => {
    expect(draft(county(), 'keys', 'assurance-letter').values).toEqual({
      'letter-provider': 'Made-Up Barn',
      'letter-date': '2026-11-22',
      'letter-kcsie-edition': '2026',
    });
  });

  test('a contact that people entered in the Providers tab comes first', () => {
    const workspace = county();
    const rows = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.find(
      ({ properties }) => properties.title === 'Providers',
    )?.rows;
    const column = rows?.[0]?.indexOf('Contact') ?? -1;
    if (rows?.[1]) rows[1][column] = 'Sam Sample';
    const { values, from } = draft(workspace, 'derby', 'service-level-agreement');
    expect(values['sla-provider-contact']).toBe('Sam Sample');
    expect(from).toBe('the Providers tab and the visit of 20 November 2026');
  });

  test('of somebody else is not taken', () => {
    expect(draft(county(), 'derby', 'service-level-agreement', 'Made-Up Barn Two').values).toEqual({
      'sla-provider-name': 'Made-Up Barn Two',
    });
  });
});

describe('making', () => {
  test('a Google Doc of the user’s own, entered in the Documents tab', () => {
    const workspace = county();
    const made = make(workspace);
    const [doc] = docs(workspace);
    expect(made).toEqual({
      title: 'Safeguarding assurance letter: Made-Up Barn, 22 November 2026',
      link: `https://docs.google.com/document/d/${doc?.documentId}/edit`,
      wasThere: false,
      others: [],
    });
    expect(doc?.permissions).toEqual([]);
    expect(doc?.html).toContain('Example School');
    expect(doc?.html).toContain('Given out by Exampleshire.');
    expect(workspace.sheet('Documents')).toEqual([
      expect.objectContaining({
        Provider: 'Made-Up Barn',
        'Made on': '2026-11-22',
        Link: made.link,
        Status: 'To send',
      }),
    ]);
    expect(ask<Documents>(workspace, 'sidebarDocuments').entered).toEqual([
      expect.objectContaining({ title: 'Safeguarding assurance letter', link: made.link, status: 'To send' }),
    ]);
  });

  test('Derby’s agreement likewise, and the checklist to print', () => {
    const workspace = county();
    for (const [framework, instrument] of [
      ['derby', 'service-level-agreement'],
      ['keys', 'checks'],
    ] as const) {
      const { values } = draft(workspace, framework, instrument);
      make(workspace, { framework, instrument, provider: LETTER.provider, values });
    }
    expect(docs(workspace).map(({ name }) => name)).toEqual([
      'Derby AP service level agreement: Made-Up Barn, 22 November 2026',
      'Off-site alternative provision checks: Made-Up Barn, 22 November 2026',
    ]);
    expect(docs(workspace)[0]?.html).toContain('1 Nowhere Lane<br>ZZ9 9ZZ');
  });

  test('asked for again it is the same; with another entry it is another', () => {
    const workspace = county();
    const first = make(workspace);
    expect(make(workspace)).toEqual({ ...first, wasThere: true });
    expect(docs(workspace)).toHaveLength(1);
    const other = make(workspace, {
      ...LETTER,
      values: { ...LETTER.values, 'letter-school': 'Another School' },
    });
    expect(other.link).not.toBe(first.link);
    expect(workspace.sheet('Documents')).toHaveLength(2);
  });

  test('one that was binned is made anew, in the same row, with people’s status kept', () => {
    const workspace = county();
    const { link } = make(workspace);
    const rows = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.find(
      ({ properties }) => properties.title === 'Documents',
    )?.rows;
    const column = rows?.[0]?.indexOf('Status') ?? -1;
    if (rows?.[1]) rows[1][column] = 'Sent';
    for (const doc of docs(workspace)) doc.trashed = true;
    const again = make(workspace);
    expect(again.others).toEqual([]);
    expect(again.link).not.toBe(link);
    expect(workspace.sheet('Documents')).toEqual([
      expect.objectContaining({ Link: again.link, Status: 'Sent' }),
    ]);
  });

  test('a colleague, whom Drive does not show it, gets one of their own: the first keeps its row, and is told', () => {
    const workspace = county();
    const { user, workbookId } = workspace.state;
    shareWorkbook(workspace.state, { user, workbookId }, 'colleague@county.example', 'writer');
    const { link } = make(workspace);
    const byColleague = (): MadeDocument => {
      const { value } = workspace.start({
        functionName: 'sidebarMakeDocument',
        user: 'colleague@county.example',
        args: [json(LETTER)],
      });
      const reply = value as { value?: MadeDocument; message?: string };
      if (!reply.value) throw new Error(reply.message);
      return reply.value;
    };
    const own = byColleague();
    expect(own).toMatchObject({ wasThere: false, others: [link] });
    expect(byColleague()).toEqual({ ...own, wasThere: true });
    expect(make(workspace)).toMatchObject({ link, wasThere: true, others: [own.link] });
    expect(workspace.sheet('Documents').map((row) => row['Link'])).toEqual([link, own.link]);
  });

  test('what was typed stays text, in the document, its name and the tab', () => {
    const workspace = county();
    const nasty = '=HYPERLINK("x")<script>alert(1)</script> Ünïcode 🏫';
    make(workspace, { ...LETTER, provider: { name: nasty, urn: '' }, values: { 'letter-school': nasty } });
    const [doc] = docs(workspace);
    expect(doc?.html).not.toContain('<script>');
    expect(doc?.html).toContain('&#220;n&#239;code');
    expect(doc?.html).toContain('&#127979;');
    expect(doc?.name).toContain('Ünïcode 🏫');
    expect(workspace.sheet('Documents')[0]?.['Provider']).toBe(nasty);
  });

  test.each([
    [{ ...LETTER, provider: { name: '  ', urn: '' } }, /name of the provider/],
    [{ ...LETTER, provider: { name: 'X', urn: '12' } }, /URN/],
    [{ ...LETTER, values: { 'letter-date': 'soon' } }, /“soon”; a date was expected/],
    [{ ...LETTER, values: { nothing: 'x' } }, /no “nothing”/],
    [
      { ...LETTER, framework: 'derby', instrument: 'referral-form', values: {} },
      /not made as a document|no instrument/,
    ],
    [{ ...LETTER, framework: 'nowhere' }, /no framework "nowhere"/],
  ])('refuses what cannot be: %j', (request, message) => {
    const workspace = county();
    expect(() => make(workspace, request)).toThrow(message);
    expect(docs(workspace)).toEqual([]);
  });

  test('says what to do when Drive is closed to the add-on, and leaves no row behind', () => {
    const scopes = (bundle.manifest['oauthScopes'] as string[]).filter(
      (scope) => !scope.endsWith('drive.file'),
    );
    const workspace = open(
      { ...bundle, manifest: { ...bundle.manifest, oauthScopes: scopes } },
      { state: before },
    );
    expect(() => make(workspace)).toThrow(
      /Google Drive did not make the document: .*permission for it yet\. .*agree to everything/,
    );
    expect(workspace.sheet('Documents')).toEqual([]);
  });

  test('costs few service calls, whatever the document holds', () => {
    const workspace = county();
    const cost = (): number => {
      make(workspace, { ...LETTER, values: { 'letter-school': String(docs(workspace).length) } });
      const run = workspace.meter.runs.at(-1);
      return run ? counted(run).length : 0;
    };
    // The first of a workbook makes the tab; what is kept is held against its spare (a restored workbook's is older).
    expect(cost()).toBeLessThanOrEqual(13);
    expect(cost()).toBeLessThanOrEqual(9);
  });
});

describe('cut off', () => {
  const end = (workspace: Workspace): object => ({
    documents: docs(workspace).map(({ name, html }) => ({ name, html })),
    rows: workspace.sheet('Documents').map(({ Link: link, 'Document id': id, ...rest }) => ({
      ...rest,
      leadsThere: docs(workspace).some(
        ({ documentId }) =>
          documentId === id && link === `https://docs.google.com/document/d/${documentId}/edit`,
      ),
    })),
  });

  test.each(['kill', 'lost-answer'] as const)(
    'at every call (%s) and asked for again, it is one document',
    (kind) => {
      const whole = county();
      const outcome = whole.start({ functionName: 'sidebarMakeDocument', args: [LETTER] });
      expect(outcome.error).toBeUndefined();
      const run = whole.meter.runs.at(-1);
      const calls = run ? counted(run) : [];
      const wanted = end(whole);
      expect(calls.length).toBeGreaterThan(8);
      for (const [index] of calls.entries()) {
        const workspace = county();
        workspace.fault({ at: index + 1, kind });
        workspace.start({ functionName: 'sidebarMakeDocument', args: [LETTER] });
        make(workspace);
        expect(end(workspace), `call ${index + 1}, ${calls[index]?.name}`).toEqual(wanted);
      }
    },
  );
});
