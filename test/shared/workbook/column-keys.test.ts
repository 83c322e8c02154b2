/**
 * Who may write which column, as the compiler knows it: each line here fails `npm run types` when a tab takes a key
 * that it does not have, or a cell from whoever does not own its column.
 */
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { ColumnKey, Parts } from '../../../apps-script/google/tables';
import type {
  Cell,
  ConditionalFormat,
  EnteredCells,
  KeyOf,
  NewRow,
  ProductCells,
  RowChanges,
  RowOf,
} from '../../../shared/schema/workbook-plan';
import type { actionsTab } from '../../../shared/workbook/actions-tab';
import { byProduct, tableTab } from '../../../shared/workbook/define-tab';
import type { findingsTab } from '../../../shared/workbook/findings-tab';
import type { settingsTab } from '../../../shared/workbook/settings-tab';
import { cellText } from '../../../shared/workbook/table-rows';
import type { visitsTab } from '../../../shared/workbook/visits-tab';
import { tableTabs } from '../../../shared/workbook/workbook-plan';

type Actions = typeof actionsTab;
type Visits = typeof visitsTab;
type EnteredKeys<Tab extends Actions | Visits> = keyof EnteredCells<Tab>;
type Changed = RowChanges<Actions>['changed'][number]['cells'];
/** The same object with one key spelt otherwise. */
type Misspelt<Cells, Key extends keyof Cells, As extends string> = Omit<Cells, Key> & Record<As, Cell>;

describe('a row', () => {
  test('has the keys of its own tab’s columns', () => {
    expectTypeOf<keyof RowOf<Actions>>().toEqualTypeOf<KeyOf<Actions>>();
    expectTypeOf<'status'>().toExtend<KeyOf<Actions>>();
    expectTypeOf<'officer'>().not.toExtend<KeyOf<Actions>>();
    expectTypeOf(cellText<RowOf<Visits>>)
      .parameter(1)
      .toEqualTypeOf<KeyOf<Visits>>();
  });

  test('that the product writes names each of its own columns, spelt as they are', () => {
    expectTypeOf<Misspelt<ProductCells<Visits>, 'officer', 'offcer'>>().not.toExtend<ProductCells<Visits>>();
    expectTypeOf<Misspelt<NewRow<Visits>, 'framework-title', 'framework-titel'>>().not.toExtend<
      NewRow<Visits>
    >();
    expectTypeOf<Omit<ProductCells<typeof findingsTab>, 'meaning'>>().not.toExtend<
      ProductCells<typeof findingsTab>
    >();
  });

  test('that the product writes has no cell of a person’s', () => {
    expectTypeOf<RowOf<Actions>>().not.toExtend<ProductCells<Actions>>();
    expectTypeOf<{ status: Cell }>().not.toExtend<Changed>();
    expectTypeOf<{ progress: Cell }>().not.toExtend<Changed>();
    expectTypeOf<{ due: Cell }>().toExtend<Changed>();
    expectTypeOf<ProductCells<Visits> & { notes: Cell }>().not.toExtend<ProductCells<Visits>>();
  });

  test('that is new takes first values of a person’s columns only where they are said to', () => {
    expectTypeOf<ProductCells<Actions> & { status: Cell }>().not.toExtend<ProductCells<Actions>>();
    expectTypeOf<Omit<NewRow<Actions>, 'status'> & { status: Cell }>().toExtend<NewRow<Actions>>();
    expectTypeOf<Omit<NewRow<Actions>, 'progress'> & { progress: Cell }>().not.toExtend<NewRow<Actions>>();
  });
});

test('what is read of a tab names its own columns', () => {
  expectTypeOf<{ visits: ['id', 'lines']; county: 'rows' }>().toExtend<Parts<'visits' | 'county'>>();
  expectTypeOf<{ visits: ['id', 'linse'] }>().not.toExtend<Parts<'visits'>>();
  expectTypeOf<{ findings: ['visit-id']; answers: ['visitid'] }>().not.toExtend<
    Parts<'findings' | 'answers'>
  >();
  expectTypeOf<'visit-mark'>().toExtend<ColumnKey<'actions'>>();
  expectTypeOf<'visit-mark'>().not.toExtend<ColumnKey<'visits'>>();
});

test('what a person entered in a form goes into columns that take it, and no others', () => {
  expectTypeOf<keyof EnteredCells<Visits>>().toEqualTypeOf<'decision' | 'decision-reason'>();
  expectTypeOf<keyof EnteredCells<typeof settingsTab>>().toEqualTypeOf<'value'>();
  expectTypeOf<EnteredKeys<Actions>>().toEqualTypeOf<never>();
});

test('formats name columns of their own table', () => {
  const columns = [byProduct('name', 'Name', 100, 'text'), byProduct('met', 'Met', 100, 'number')];
  const { conditionalFormats } = tableTab({ id: 'actions', title: 'Made up', columns });
  expectTypeOf(conditionalFormats).toEqualTypeOf<readonly ConditionalFormat<'name' | 'met'>[]>();
  expectTypeOf<ConditionalFormat<'nmae'>>().not.toExtend<(typeof conditionalFormats)[number]>();
});

test('of a person’s columns these take what others put there, and no more', () => {
  const takes = Object.values(tableTabs).flatMap(({ id, columns }) =>
    columns.flatMap((column) =>
      column.owner === 'person' && column.firstFrom !== 'person'
        ? [`${id}: ${column.key} from ${column.firstFrom}`]
        : [],
    ),
  );
  expect(takes.sort()).toEqual([
    'actions: by-when from product',
    'actions: status from product',
    'actions: who from product',
    'documents: status from product',
    'people: email from form',
    'people: mail from form',
    'people: name from form',
    'people: role from form',
    'settings: value from form',
    'visits: decision from form',
    'visits: decision-reason from form',
  ]);
});
