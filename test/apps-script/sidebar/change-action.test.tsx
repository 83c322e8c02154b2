// @vitest-environment jsdom
/** One action in This visit: who closes it without saying what was seen is asked once, and may do so. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ChangeAction } from '../../../apps-script/sidebar/change-action';
import type { Server } from '../../../apps-script/sidebar/server-client';
import type { OpenedVisit, VisitAction, VisitCommand } from '../../../apps-script/sidebar/visit-api';
import { frameworkById } from '../../../shared/frameworks/index';
import { openedVisit } from './standing-of';

const framework = frameworkById('herefordshire');
if (!framework) throw new Error('Herefordshire is needed');
const opened: OpenedVisit = openedVisit(framework);
const ACTION: VisitAction = {
  id: 'a1',
  place: 0,
  written: '',
  rag: '',
  review: '',
  inPlan: true,
  criterion: '1.2',
  area: 'Safeguarding',
  action: 'Publish the policy',
  byWhen: '2026-12-11',
  who: 'Morgan Madeup',
  status: 'Open',
  open: true,
  evidence: '',
  later: '',
  seen: '',
};

let place: HTMLElement;
let sent: VisitCommand[];
beforeEach(() => {
  place = document.createElement('main');
  document.body.replaceChildren(place);
  sent = [];
});
afterEach(() => render(null, place));

async function show(over: Partial<VisitAction> = {}): Promise<void> {
  // No more of the server is asked here.
  const server = {
    sidebarVisitCommand: (command: VisitCommand) => (sent.push(command), Promise.resolve(opened)),
  } as Server;
  await act(() =>
    render(
      <ChangeAction
        opened={opened}
        server={server}
        action={{ ...ACTION, ...over }}
        onDone={() => undefined}
      />,
      place,
    ),
  );
}
async function enter(part: string, value: string): Promise<void> {
  const field = place.querySelector<HTMLTextAreaElement | HTMLSelectElement>(`#action-${part}-a1`);
  if (!field) throw new Error(`There is no ${part}`);
  await act(() => {
    field.value = value;
    field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  });
}
const button = (): HTMLButtonElement => {
  const found = place.querySelector<HTMLButtonElement>('button[type=submit]');
  if (!found) throw new Error('There is no button');
  return found;
};
const press = (): Promise<void> => act(() => button().click());
const asked = (): string => place.querySelector('[role=alert]')?.textContent ?? '';

test('done without a word of what was seen is asked about once, then closed all the same', async () => {
  await show();
  await enter('status', 'Done');
  await press();
  expect(sent).toEqual([]);
  expect(asked()).toContain('Nothing says what was seen.');
  expect(document.activeElement?.id).toBe('action-evidence-a1');
  expect(button().textContent).toBe('Close it all the same');
  await press();
  expect(sent).toMatchObject([{ kind: 'actions', actions: [{ id: 'a1', sets: { status: 'Done' } }] }]);
});

test('what was seen, written once asked, is saved as any other', async () => {
  await show();
  await enter('status', 'Done');
  await press();
  await enter('evidence', 'Read on the website');
  expect(button().textContent).toBe('Save this action');
  await press();
  expect(sent).toMatchObject([{ actions: [{ sets: { status: 'Done', evidence: 'Read on the website' } }] }]);
});

test.each([
  ['one that is not needed any more', {}, 'No longer needed'],
  ['one that stays open', {}, 'Open'],
  ['one that was closed before', { status: 'Done', open: false }, 'Done'],
  ['one with blanks around what was seen', { evidence: ' Seen ' }, 'Done'],
])('%s is saved without a question', async (_, over, status) => {
  await show(over);
  await enter('status', status);
  await press();
  expect(asked()).toBe('');
  expect(sent).toHaveLength(1);
});

test('blanks are not what was seen', async () => {
  await show({ evidence: '  \n' });
  await enter('status', 'Done');
  await press();
  expect(sent).toEqual([]);
});
