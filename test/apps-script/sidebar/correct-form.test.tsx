// @vitest-environment jsdom
/** Correcting a visit: what can be wrong is what its form asks, and each criterion is offered only where it fits. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CorrectForm } from '../../../apps-script/sidebar/correct-form';
import type { Server } from '../../../apps-script/sidebar/server-client';
import type { OpenedVisit } from '../../../apps-script/sidebar/visit-api';
import { judgedVisit } from '../../../apps-script/sidebar/visit-subject';
import { frameworkById } from '../../../shared/frameworks/index';
import { openedVisit } from './standing-of';

let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('main');
  document.body.replaceChildren(place);
});
afterEach(() => render(null, place));

async function show(id: string): Promise<void> {
  const framework = frameworkById(id);
  if (!framework) throw new Error(`${id} is needed`);
  const { visit, ...rest } = openedVisit(framework);
  const opened: OpenedVisit = {
    ...rest,
    visit: {
      ...visit,
      framework: id,
      instrument: framework.instruments[0]?.id ?? '',
      answers: { ...visit.answers, ratings: {}, fields: {} },
    },
  };
  await act(() =>
    render(
      <CorrectForm
        opened={opened}
        subject={judgedVisit(opened)}
        server={{} as Server}
        onDone={() => undefined}
      />,
      place,
    ),
  );
}
const offered = (of: string): string[] =>
  [...place.querySelectorAll(`#${of} option`)].map(({ textContent }) => textContent);
async function choose(what: string): Promise<void> {
  const select = place.querySelector<HTMLSelectElement>('#correct-what');
  if (!select) throw new Error('What is wrong is not asked');
  await act(() => {
    select.value = what;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}
const HEADER = ['Date of the visit', 'Name of the provider', 'URN of the provider', 'Officer'];

describe('what can be wrong', () => {
  test('of a framework in words is no rating, no comment on one, and nothing that does not apply', async () => {
    await show('integrated');
    expect(offered('correct-what')).toEqual(HEADER);
  });
  test('where no criterion is conditional is not that one does not apply', async () => {
    await show('herefordshire');
    expect(offered('correct-what')).toEqual([...HEADER, 'A rating', 'A comment']);
  });
  test('does not apply can only what is conditional, and a rating only what is rated', async () => {
    await show('derby');
    await choose('notApplicable');
    expect(offered('correct-code').map((text) => text.slice(0, 2))).toEqual(['1g', '1h', '1i', '4f']);
    await choose('ratings');
    expect(offered('correct-code')).toHaveLength(32);
    expect(offered('correct-to')[0]).toBe('Not answered');
  });
});
