// @vitest-environment jsdom
/** This visit while a command is written: what a person opened, typed or went on to is left as it is. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Server } from '../../../apps-script/sidebar/server-client';
import type { OpenedVisit, VisitStanding } from '../../../apps-script/sidebar/visit-api';
import { VisitScreen } from '../../../apps-script/sidebar/visit-screen';
import { frameworkById } from '../../../shared/frameworks/index';
import { decisionOf } from '../../../shared/schema/framework';
import { openedVisit, standingOf } from './standing-of';

const framework = frameworkById('herefordshire');
const decided = framework?.outcomes.map(decisionOf)[0];
if (!framework || decided === undefined) throw new Error('Herefordshire with its outcomes is needed');
const opened = (
  standing: Partial<VisitStanding> = {},
  decision = { label: '', reason: '' },
): OpenedVisit => ({
  ...openedVisit(framework),
  decision,
  standing: standingOf(standing),
});
const LISTED = {
  id: 'visit-3',
  provider: 'Made-Up Farm',
  date: '2026-11-22',
  framework: 'Herefordshire',
  officer: '',
};
const written = (id: string): Partial<VisitStanding> => ({
  history: [{ id, when: '26 November 2026 at 10:00', by: '', what: 'Something', why: '' }],
  seen: id,
});

let place: HTMLElement;
const sidebarVisitCommand = vi.fn<Server['sidebarVisitCommand']>();
/** Ends the command that waits. */
let end: (after: OpenedVisit) => Promise<void>;
const turn = (work = (): void => undefined): Promise<void> =>
  act(async () => {
    work();
    await new Promise((resolve) => setTimeout(resolve));
  });
/** The second turn is for what the effects of the first asked for. */
const settle = async (work: () => void): Promise<void> => {
  await turn(work);
  await turn();
};
beforeEach(async () => {
  vi.resetAllMocks();
  sidebarVisitCommand.mockImplementation(
    () =>
      new Promise((resolve) => {
        end = (after) => settle(() => resolve(after));
      }),
  );
  place = document.createElement('main');
  document.body.replaceChildren(place);
  const server: Partial<Server> = {
    sidebarVisits: () =>
      Promise.resolve([LISTED, { ...LISTED, id: 'visit-4', provider: 'Invented College' }]),
    sidebarVisit: () => Promise.resolve(opened()),
    sidebarVisitCommand,
  };
  await settle(() =>
    render(
      <VisitScreen server={server as Server} fromMenu={false} wanted={undefined} onForms={() => undefined} />,
      place,
    ),
  );
  await press('Made-Up Farm');
});
afterEach(() => render(null, place));

const element = <E extends HTMLElement>(id: string): E => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`There is no #${id} in: ${place.textContent}`);
  return found as E;
};
const press = (name: string): Promise<void> =>
  settle(() => {
    const found = [...place.querySelectorAll('button')].find(
      (one) => one.closest('[hidden]') === null && one.textContent.includes(name),
    );
    if (!found) throw new Error(`There is no button “${name}” in: ${place.textContent}`);
    found.click();
  });
const part = (name: string): HTMLDetailsElement => {
  const found = [...place.querySelectorAll('details')].find(({ firstElementChild }) =>
    firstElementChild?.textContent.trim().startsWith(name),
  );
  if (!found) throw new Error(`There is no part “${name}” in: ${place.textContent}`);
  return found;
};
const type = (id: string, text: string): Promise<void> =>
  settle(() => {
    const field = element<HTMLInputElement>(id);
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

test('a plan that is half typed, and its open part, are there when a decision was written', async () => {
  await press('Save the decision');
  part('Actions').open = true;
  await type('plan-action-1.2', 'Write the policy');
  await end(opened(written('e2'), { label: decided, reason: '' }));
  expect(place.textContent).toContain('Change the decision');
  expect(part('Actions').open).toBe(true);
  expect(element<HTMLTextAreaElement>('plan-action-1.2').value).toBe('Write the policy');
  // Whoever types goes on typing; to be at the heading is for whoever waited.
  expect(document.activeElement?.id).toBe('plan-action-1.2');
});

test('whoever waited is at the visit’s name, and the form that was sent begins anew from what stands now', async () => {
  await type('decide-why', 'Seen in person');
  await press('Save the decision');
  await end(opened(written('e2'), { label: decided, reason: 'Seen in person, and again' }));
  expect(document.activeElement?.tagName).toBe('H1');
  expect(element<HTMLTextAreaElement>('decide-why').value).toBe('Seen in person, and again');
  expect(part('Change the decision').open).toBe(false);
});

test('what was added to the plan is not offered to be added again, and the rest of the page stays', async () => {
  await type('decide-why', 'Not yet sent');
  await type('plan-action-1.2', 'Write the policy');
  await press('Another action');
  await type('plan-area-other-1', 'Attendance');
  await type('plan-action-other-1', 'Ring home');
  await press('Add to the plan');
  await end(opened(written('e2')));
  expect(document.getElementById('plan-action-other-1')).toBeNull();
  expect(element<HTMLTextAreaElement>('plan-action-1.2').value).toBe('');
  expect(element<HTMLTextAreaElement>('decide-why').value).toBe('Not yet sent');
});

test('the same sent once more after it was done is another command', async () => {
  await press('Save the decision');
  await end(opened(written('e2')));
  await press('Save the decision');
  const [first, second] = sidebarVisitCommand.mock.calls.map(([{ id }]) => id);
  expect(second).toBeDefined();
  expect(second).not.toBe(first);
});

test('what is half typed is there after a look at the report that could be made', async () => {
  await type('plan-action-1.2', 'Write the policy');
  await press('Make the report for the provider');
  expect(place.querySelector('h1')?.textContent).toBe('Make the report');
  await press('Back');
  expect(place.querySelector('h1')?.textContent).toBe('Made-Up Farm');
  expect(element<HTMLTextAreaElement>('plan-action-1.2').value).toBe('Write the policy');
});

test('whoever went on to the list meanwhile is left there', async () => {
  await press('Save the decision');
  await press('Choose another visit');
  await end(opened(written('e2'), { label: decided, reason: '' }));
  expect(place.textContent).toContain('Invented College');
  expect(place.textContent).not.toContain('Save the decision');
});
