/** The question that has a role is found as the plan of the form has it. */
import { expect, test } from 'vitest';
import { formPlan } from '../../../shared/form/form-plan';
import { keyOfRole } from '../../../shared/form/key-of-role';
import { frameworks } from '../../../shared/frameworks/index';

const forms = frameworks.flatMap((framework) =>
  framework.instruments
    .filter(({ kind }) => kind !== 'document' && kind !== 'checklist')
    .map((instrument) => [framework.id, instrument.id, framework] as const),
);

test.each(forms)('%s/%s', (_id, instrument, framework) => {
  const { items } = formPlan(framework, instrument);
  for (const role of ['provider-name', 'visit-date', 'officer', 'decision'] as const)
    expect(keyOfRole(framework, instrument, role), role).toBe(
      items.find((item) => item.role === role)?.key ?? '',
    );
});
