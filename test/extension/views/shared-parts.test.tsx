// @vitest-environment jsdom
/** Parts that several screens have: a place for files, tables with actions. */
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
  const drop = (
    disabled: boolean,
    multiple: boolean,
    files = [FILE, new File([''], 'second.csv')],
  ): string[] => {
    const taken: string[] = [];
    show(
      <FileDrop
        id="a"
        label="A"
        hint=""
        accept=".csv"
        disabled={disabled}
        multiple={multiple}
        onFiles={(given) => taken.push(...given.map(({ name }) => name))}
      />,
    );
    const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
      dataTransfer: { files },
    });
    doing(() => void place().querySelector('.drop')?.dispatchEvent(event));
    expect(event.defaultPrevented, 'or the browser leaves the page for the file').toBe(true);
    return taken;
  };
  test('takes all files where several are wanted', () =>
    expect(drop(false, true)).toEqual(['list.csv', 'second.csv']));
  test('takes one file where one is wanted', () => expect(drop(false, false, [FILE])).toEqual(['list.csv']));
  test('of two where one is wanted, takes none and names both', () => {
    expect(drop(false, false)).toEqual([]);
    expect(place().querySelector('[role=alert]')?.textContent).toContain(
      '2 files were given (list.csv, second.csv)',
    );
  });
  test('takes none while it is off', () => expect(drop(true, true)).toEqual([]));
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
