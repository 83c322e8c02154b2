/** A set-up over the REST API that is cut off, or loses an answer, at any service call comes to the same end when it is carried on. */
import { beforeAll, expect, test, vi } from 'vitest';
import type { Bundle } from '../../scripts/workspace/bundle';
import { builtBundle } from '../built-add-on';
import { CHOICE, withExample } from './county';
import { wrongAfter } from './cut-off';

// Hundreds of runs, on a machine that may have other work.
vi.setConfig({ testTimeout: 180_000 });

let bundle: Bundle;
beforeAll(() => {
  bundle = withExample(builtBundle());
});

const TWO_FORMS = {
  ...CHOICE,
  forms: [
    { framework: 'example', instrument: 'visit' },
    { framework: 'example', instrument: 'referral' },
  ],
};

test.each(['kill', 'lost-answer'] as const)('%s at every call', (kind) => {
  expect(wrongAfter(bundle, { formsApi: 'on' }, TWO_FORMS, kind)).toEqual([]);
});

test.each(['kill', 'lost-answer'] as const)('%s at every call, where Google takes no ids of ours', (kind) => {
  const settings = { formsApi: 'on', chosenIds: 'refused' } as const;
  const one = { ...CHOICE, forms: [{ framework: 'example', instrument: 'visit' }] };
  expect(wrongAfter(bundle, settings, one, kind)).toEqual([]);
});
