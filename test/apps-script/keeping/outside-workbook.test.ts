/** What a removal looks for in forms and in Drive: what can be deleted there, what is a person's, and nothing of others. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { FormResponses } from '../../../apps-script/commands/keeping/find-subject';
import { reachOutside, type Reach } from '../../../apps-script/commands/keeping/outside-workbook';
import type { SoughtBefore } from '../../../apps-script/google/handed-in-before';
import type { StoredValues } from '../../../apps-script/google/stored-values';
import { ServiceError, type ServiceFault } from '../../../shared/errors';
import type { Receipt } from '../../../shared/schema/receipt';
import { exampleFramework } from '../../examples/example-framework';
import { at, receiptOf } from '../made-up-form';

/** A response as its form has it. */
interface InForm {
  readonly id: string;
  readonly instant: string;
  readonly provider: string;
}

// Google: what a form and Drive have, after refusing so many times.
const google = vi.hoisted(() => ({
  receipts: [] as readonly unknown[],
  inForm: [] as readonly { readonly id: string; readonly instant: string; readonly provider: string }[],
  documents: [] as readonly string[],
  refusals: [] as Error[],
  since: [] as string[],
}));
const refuseOrGoOn = (): void => {
  const refusal = google.refusals.shift();
  if (refusal) throw refusal;
};
vi.mock('../../../apps-script/google/receipts', () => ({ readAllReceipts: () => google.receipts }));
vi.mock('../../../apps-script/commands/frameworks/framework-library', () => ({
  openLibrary: () => ({ version: () => exampleFramework }),
}));
vi.mock('../../../apps-script/google/handed-in-before', () => ({
  findHandedIn(_: Receipt, { since, isId, isInstant, isMoment }: SoughtBefore): string[] {
    refuseOrGoOn();
    google.since.push(since);
    return google.inForm.flatMap(({ id, instant, provider }: InForm) =>
      isId(id) || (isInstant(instant) && isMoment(instant, provider)) ? [id] : [],
    );
  },
}));
vi.mock('../../../apps-script/google/drive-documents', () => ({
  documentUrl: (id: string) => `https://docs.google.com/document/d/${id}/edit`,
  documentsInReach(ids: readonly string[]): readonly string[] {
    refuseOrGoOn();
    return ids.filter((id) => google.documents.includes(id));
  },
}));

const receipt = receiptOf('form', { framework: exampleFramework.id, version: exampleFramework.version });
const refused = (kind: ServiceFault): ServiceError =>
  new ServiceError('Google refused.', { service: 'Google Forms', kind, says: '', advice: '' });

beforeEach(() => {
  // Of what is left to a person the list of executions has why.
  vi.spyOn(console, 'log').mockReturnValue();
  google.receipts = [receipt];
  google.inForm = [
    { id: 'theirs', instant: at(10), provider: 'Zebrafold Yard' },
    { id: 'by another, in that very moment', instant: at(10), provider: 'Pretend Garage' },
    { id: 'of another time', instant: at(11), provider: 'Zebrafold Yard' },
  ];
  google.documents = [];
  google.refusals = [];
  google.since = [];
});

const responses = (rest: Partial<FormResponses> = {}): FormResponses => ({
  ...{ formId: 'form', count: 1, ids: new Set<string>() },
  moments: [{ instant: at(10), provider: 'zebrafold  YARD' }],
  ...rest,
});
// Everything that is kept comes from what is stood in for above.
const stored = {} as StoredValues;
const inForm = (rest: Partial<FormResponses> = {}): Reach => reachOutside(stored, [responses(rest)], []);
const told = ({ left }: Reach): readonly string[] => left.map(({ where, what }) => `${where}: ${what}`);

describe('a response', () => {
  test('of which FormApp’s id is not known is found by its moment and its provider, and no other', () => {
    const found = inForm();
    expect(found.outside.forms.map((one) => one.responses)).toEqual([['theirs']]);
    expect(found.left).toEqual([]);
  });

  test('is found by its id whatever the form says of it', () => {
    const found = inForm({ ids: new Set(['of another time']), moments: [] });
    expect(found.outside.forms.map((one) => one.responses)).toEqual([['of another time']]);
  });

  test('is looked for from the first time on at which any of them was handed in; of none known, from the beginning', () => {
    const provider = 'Zebrafold Yard';
    inForm({ moments: [12, 10, 11].map((minutes) => ({ instant: at(minutes), provider })) });
    inForm({ moments: [] });
    expect(google.since).toEqual([at(10), at(0)]);
  });

  test('that cannot be found is told with its time, beside those that can', () => {
    const found = inForm({ count: 2 });
    expect(found.outside.forms).toHaveLength(1);
    expect(told(found)).toEqual([
      expect.stringMatching(
        /^The form “A made-up form”: 1 response could not be found in the form, handed in at one of these times: 20 November 2026/,
      ),
    ]);
    expect(JSON.stringify(found.left)).not.toContain('Zebrafold');
  });

  test('of a form that is known no more is told', () => {
    google.receipts = [];
    const found = inForm();
    expect(found.outside.forms).toEqual([]);
    expect(told(found)).toEqual([
      expect.stringContaining('1 response may still be in a form that this workbook does not know any more'),
    ]);
  });

  test.each<[ServiceFault, RegExp]>([
    ['not-found', /This account cannot open the form, and 1 response may still be in it/],
    ['permission', /1 response is still in the form/],
    ['policy', /1 response is still in the form/],
  ])('of a form that is refused for good (%s) is told', (kind, words) => {
    google.refusals = [refused(kind)];
    const found = inForm();
    expect(found.outside.forms).toEqual([]);
    expect(told(found)).toEqual([expect.stringMatching(words)]);
  });
});

describe('a document', () => {
  const inDrive = (): Reach => reachOutside(stored, [], ['mine', 'another’s']);

  test('that this account can take away is kept by its id; each other one is told with its link', () => {
    google.documents = ['mine'];
    const found = inDrive();
    expect(found.outside.documents).toEqual(['mine']);
    expect(told(found)).toEqual([
      expect.stringContaining('https://docs.google.com/document/d/another’s/edit'),
    ]);
  });

  test('is told where Drive is refused for good', () => {
    google.refusals = [refused('api-off')];
    const found = inDrive();
    expect(found.outside.documents).toEqual([]);
    expect(found.left).toHaveLength(2);
  });
});

describe.each([
  ['forms', () => inForm()],
  ['Drive', () => reachOutside(stored, [], ['mine'])],
])('while looking in %s', (_where, look) => {
  test.each<ServiceFault>(['passing', 'rate', 'quota', 'authorisation', 'several-accounts'])(
    'what passes, or is for this person to put right, ends it before anything is removed: %s',
    (kind) => {
      google.refusals = [refused(kind)];
      expect(look).toThrow('Google refused.');
    },
  );

  test('what nobody understands is tried once more, and is a person’s only if it stays', () => {
    google.documents = ['mine'];
    google.refusals = [refused('unknown')];
    expect(look().left).toEqual([]);
    google.refusals = [refused('unknown'), refused('unknown')];
    expect(look().left).toHaveLength(1);
  });

  test('a slip of the add-on’s own is no answer of Google’s', () => {
    google.refusals = [new TypeError('a slip')];
    expect(look).toThrow('a slip');
  });
});
