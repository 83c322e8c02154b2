// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import { FileDrop } from '../../../extension/views/file-drop';
import { ScrollTable } from '../../../extension/views/scroll-table';

const place = (): HTMLElement => document.body;
/** Lets the views settle after what `work` does. */
const doing = (work: () => void): void => void act(work);
const show = (view: Parameters<typeof render>[0]): void => doing(() => render(view, place()));

beforeEach(() => {
  render(null, place());
});

describe('a place to drop a file on', () => {
  const FILE = new File(['URN'], 'list.csv');
  const drop = (disabled: boolean): string[] => {
    const taken: string[] = [];
    show(
      <FileDrop
        id="a"
        label="A"
        hint=""
        accept=".csv"
        disabled={disabled}
        onFile={({ name }) => taken.push(name)}
      />,
    );
    const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
      dataTransfer: { files: [FILE, new File([''], 'second.csv')] },
    });
    doing(() => void place().querySelector('.drop')?.dispatchEvent(event));
    expect(event.defaultPrevented, 'or the browser leaves the page for the file').toBe(true);
    return taken;
  };
  test('takes the first file', () => expect(drop(false)).toEqual(['list.csv']));
  test('takes none while it is off', () => expect(drop(true)).toEqual([]));
});

test.each([
  [true, ['A', 'B', 'Actions']],
  [false, ['A', 'B']],
])('a table with actions (%s) has as many headings as columns', (actions, headings) => {
  show(
    <ScrollTable label="Made up" headings={['A', 'B']} actions={actions}>
      {null}
    </ScrollTable>,
  );
  expect([...place().querySelectorAll('th')].map((heading) => heading.textContent)).toEqual(headings);
});
