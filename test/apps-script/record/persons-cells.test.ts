/** People's cells: brought to what the record says, but never over what somebody has typed and no run has filed. */
import { describe, expect, test } from 'vitest';
import { settlePersons } from '../../../apps-script/commands/record/persons-cells';
import type { SheetsRequest } from '../../../apps-script/google/sheets-api';
import type { KnownCell } from '../../../shared/record/known-cells';
import { seenCell, seenIn } from '../../../shared/workbook/seen-cell';

/** Of one cell: what stands in it, what was last seen in it, and what the record has. */
interface Cell {
  readonly stands: string;
  readonly seen: string;
  readonly record: Omit<KnownCell, 'base'>;
}

function settle(cell: Cell): { readonly stands: string; readonly isSeen: boolean } {
  let [stands, seen] = [cell.stands, seenCell({ notes: cell.seen })];
  settlePersons(
    {
      tab: { title: 'A tab', columns: [] },
      rows: [{ seen }],
      persons: () => ({ notes: stands }),
      settle(_: number, { notes = stands }): SheetsRequest[] {
        stands = notes;
        return [];
      },
      update(_: number, cells: { readonly seen: string | null }): SheetsRequest[] {
        seen = cells.seen ?? '';
        return [];
      },
      // Of a tab no more is asked for here.
    } as unknown as Parameters<typeof settlePersons>[0],
    0,
    () => ({ ...cell.record, base: '' }),
  );
  // What is not as it was last seen was typed, to the next run.
  return { stands, isSeen: seenIn(seen)('notes', stands) };
}

describe('a cell', () => {
  test('that says what was last seen in it comes to say what the record does, and is seen so', () => {
    expect(settle({ stands: 'Old', seen: 'Old', record: { value: 'New' } })).toEqual({
      stands: 'New',
      isSeen: true,
    });
    expect(settle({ stands: 'Old', seen: 'Old', record: { value: '' } })).toEqual({
      stands: '',
      isSeen: true,
    });
    expect(settle({ stands: '', seen: '', record: { value: 'New' } })).toEqual({
      stands: 'New',
      isSeen: true,
    });
  });

  test('in which somebody has typed since stays as it is, and is news to the next run', () => {
    expect(settle({ stands: 'Typed', seen: 'Old', record: { value: 'New' } })).toEqual({
      stands: 'Typed',
      isSeen: false,
    });
    expect(settle({ stands: 'Typed', seen: '', record: { value: '' } })).toEqual({
      stands: 'Typed',
      isSeen: false,
    });
  });

  test('that somebody has cleared since is not filled by the run that finds it so', () => {
    expect(settle({ stands: '', seen: 'Old', record: { value: 'New' } }).stands).toBe('');
  });

  test('of which the record says it in other words is put into the record’s', () => {
    expect(settle({ stands: 'done', seen: '', record: { value: 'Done', said: 'done' } })).toEqual({
      stands: 'Done',
      isSeen: true,
    });
  });

  test('that says what the record does is seen, whatever was seen before', () => {
    expect(settle({ stands: 'New', seen: 'Old', record: { value: 'New' } })).toEqual({
      stands: 'New',
      isSeen: true,
    });
  });
});
