/** FormApp builds a form where Google takes no address that ends as none does (RFC 2606), which nobody has said it does. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type * as TextValidation from '../../scripts/workspace/google/forms/text-validation';
import { builtBundle } from '../built-add-on';
import type * as County from './county';

const VALIDATION = '../../scripts/workspace/google/forms/text-validation';
const checked: string[] = [];
let county: typeof County;

// Files of this project share what they import: the workspace is imported anew, and once more after it.
beforeAll(async () => {
  vi.resetModules();
  vi.doMock(VALIDATION, async (original) => {
    const real = await original<typeof TextValidation>();
    return {
      ...real,
      faultOf: (...[validation, answer]: Parameters<typeof real.faultOf>): string => {
        if (validation?.require === 'requireTextIsEmail') checked.push(answer);
        return /\.(example|invalid|test|localhost)$/.test(answer)
          ? 'Must be an email address'
          : real.faultOf(validation, answer);
      },
    };
  });
  county = await import('./county');
});
afterAll(() => {
  vi.doUnmock(VALIDATION);
  vi.resetModules();
});

test('the answers with which it asks for a question’s id are taken, addresses among them', () => {
  const { CHOICE, open, planOf, receiptOf, setUp } = county;
  const workspace = open(builtBundle(), { settings: { formsApi: 'off' } });
  const { urlFetchWhitelist } = workspace.runtime.manifest;
  Object.assign(workspace.runtime.manifest, {
    urlFetchWhitelist: urlFetchWhitelist.filter((prefix) => !prefix.includes('docs.google.com')),
  });
  expect(planOf('derby', 'referral').items.some(({ check }) => check === 'email')).toBe(true);
  setUp(workspace, { ...CHOICE, forms: [{ framework: 'derby', instrument: 'visit' }] });
  expect(Object.keys(receiptOf(workspace, 'derby').questions).length).toBeGreaterThan(30);
  expect(checked.length).toBeGreaterThan(0);
});
