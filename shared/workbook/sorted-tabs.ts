/** What is known of the rows of the tabs in which people write and sort: what names each, and what stands in their cells. */
import { urnIn } from '../county/provider-identity';
import { actionCells, knownOfProviders, visitCells } from '../record/known-cells';
import type { SettledAction, SettledRecord } from '../record/settled';
import { visitOfAction } from '../record/sorted-events';
import { visitForms } from '../record/visit-form';
import { shortTitleOf, type Framework } from '../schema/framework';
import type { Visit } from '../schema/visit';
import type { ColumnPlan, KeyOf, SomeCells } from '../schema/workbook-plan';
import { actionsOfRows, type actionsTab } from './actions-tab';
import type { providersTab } from './providers-tab';
import type { KnownRow, Texts } from './standing-rows';
import { cellText } from './table-rows';
import type { visitsTab } from './visits-tab';

/** A column of one of these tabs. */
export type SortedKey = KeyOf<typeof visitsTab> | KeyOf<typeof actionsTab> | KeyOf<typeof providersTab>;

/** A tab as it was read. */
interface SortedTab {
  readonly tab: { readonly title: string; readonly columns: readonly ColumnPlan[] };
  /** Where columns stand, from 0: those that people added by `cells/HEADING`. */
  readonly places: ReadonlyMap<string, number>;
  readonly rows: readonly SomeCells<SortedKey>[];
  /** People's cells of a row, by column. */
  persons(index: number): Texts;
}
export type SortedId = 'visits' | 'actions' | 'providers';
export type SortedTabs = Readonly<Record<SortedId, SortedTab>>;

/** What is known of one of these tabs. */
export interface Asked {
  readonly id: SortedId;
  readonly table: SortedTab;
  /** Columns that name a row. */
  readonly naming: readonly string[];
  readonly idOf: (index: number) => string;
  /** By id. */
  readonly known: () => ReadonlyMap<string, KnownRow>;
  readonly knownOf: (id: string) => KnownRow | undefined;
  readonly mayBeRenamed?: boolean;
  /** The visit that an id is of. */
  readonly visitOf: (id: string) => string;
  /** Rows that stand as they were put in order. */
  readonly isAsItWas: (index: number) => boolean;
  /** Whether a row is about nothing that the record has. */
  readonly isStrange: (index: number) => boolean;
}

/** Columns that name a row. */
const NAMING = {
  visits: ['provider', 'visit-date', 'framework-title', 'officer'],
  actions: ['provider', 'area', 'action'],
  providers: ['provider', 'urn'],
} as const satisfies {
  readonly visits: readonly KeyOf<typeof visitsTab>[];
  readonly actions: readonly KeyOf<typeof actionsTab>[];
  readonly providers: readonly KeyOf<typeof providersTab>[];
};
type Names<Id extends SortedId> = Readonly<Record<(typeof NAMING)[Id][number], string>>;
/** What stands in a row of the columns that name it. */
export type Named<Id extends SortedId> = { readonly names: Partial<Names<Id>> };

const nameOfVisit = ({ answers }: Visit, title: string): Names<'visits'> => ({
  provider: answers.provider.name.trim(),
  'visit-date': answers.visitDate,
  'framework-title': title,
  officer: answers.officer.trim(),
});

const nameOfAction = ({ provider, area, action }: SettledAction): Names<'actions'> => ({
  provider: provider.trim(),
  area: area.trim(),
  action: action.trim(),
});

const saysAll = (row: SomeCells | undefined, names: Readonly<Record<string, string>>): boolean =>
  Object.entries(names).every(([key, text]) => cellText(row, key) === text);

/** Whether a row says what names this visit; where it does not, what people wrote in it may be another's. */
export const namesVisit = (row: SomeCells, visit: Visit, framework: Framework): boolean =>
  saysAll(row, nameOfVisit(visit, shortTitleOf(framework)));

/** The same of an action. */
export const namesAction = (row: SomeCells, action: SettledAction): boolean =>
  saysAll(row, nameOfAction(action));

/** Whose rows stand in a tab, by the whole record. */
export interface KnownRecord {
  readonly record: Pick<SettledRecord, 'visits' | 'actions' | 'providers'>;
  readonly frameworks: readonly Framework[];
  /** What a visit's row keeps, as the product last wrote it. */
  readonly asFiled: (id: string) => Visit | undefined;
  /** Ids of visits of which this very run is to file something. */
  readonly unfiled: ReadonlySet<string>;
  /** Whether nothing has changed about a visit since rows were last put in order. */
  readonly isAtRest: (visitId: string) => boolean;
}

const NEVER = (): boolean => false;

export function visitsAsked({ visits: table }: SortedTabs, whole: KnownRecord): Asked {
  const { record, frameworks, asFiled, isAtRest } = whole;
  const idOf = (index: number): string => cellText(table.rows[index], 'id');
  const indexes = new Map(table.rows.map((_, index) => [idOf(index), index]));
  const formOf = visitForms(frameworks);
  const visits = new Map(record.visits.map((settled) => [settled.id, settled]));
  const knownOf = (id: string): KnownRow | undefined => {
    const settled = visits.get(id);
    const form = settled ? formOf(settled.visit) : null;
    if (!settled || !form) return undefined;
    const title = shortTitleOf(form.framework);
    const now = nameOfVisit(settled.visit, title);
    const row = table.rows[indexes.get(id) ?? -1];
    const isNow = saysAll(row, now);
    // What was handed in or corrected since is not in the row yet.
    const last = isNow || !row ? undefined : asFiled(id);
    const names = last?.id === id ? [now, nameOfVisit(last, title)] : [now];
    return { names, cells: visitCells(settled, form) };
  };
  return {
    id: 'visits',
    table,
    naming: NAMING.visits,
    idOf,
    known: () =>
      new Map(
        record.visits.flatMap(({ id }) => {
          const known = knownOf(id);
          return known ? [[id, known] as const] : [];
        }),
      ),
    knownOf,
    visitOf: (id) => id,
    isAsItWas: (index) => isAtRest(idOf(index)),
    isStrange: (index) => !visits.has(idOf(index)),
  };
}

export function actionsAsked({ actions: table }: SortedTabs, { record }: KnownRecord): Asked {
  const ids = new Set(record.visits.map(({ id }) => id));
  const ofRows = actionsOfRows(table.rows, record.actions);
  const known = new Map(
    record.actions.map((action): [string, KnownRow] => [
      action.id,
      { names: [nameOfAction(action)], cells: actionCells(action) },
    ]),
  );
  return {
    id: 'actions',
    table,
    naming: NAMING.actions,
    idOf: (index) => ofRows.get(index)?.id ?? '',
    known: () => known,
    knownOf: (id) => known.get(id),
    visitOf: visitOfAction,
    isAsItWas: NEVER,
    isStrange: (index) =>
      !ids.has(cellText(table.rows[index], 'visit-id' satisfies KeyOf<typeof actionsTab>)),
  };
}

export function providersAsked({ providers: table }: SortedTabs, { record }: KnownRecord): Asked {
  const cellsOf = knownOfProviders(record.providers);
  const known = new Map(
    record.providers.flatMap(({ id: root, name, members }) =>
      members.map((member): [string, KnownRow] => {
        const urn = urnIn(member.id) ?? '';
        const said = [...(member.id === root ? [name] : []), member.name, member.listedAs];
        const names = [...new Set(said.map((one) => one.trim()))].filter((one) => one !== '');
        const named = names.map((provider): Names<'providers'> => ({ provider, urn }));
        return [member.id, { names: named, cells: cellsOf(member.id) }];
      }),
    ),
  );
  return {
    id: 'providers',
    table,
    naming: NAMING.providers,
    idOf: (index) => cellText(table.rows[index], 'id' satisfies KeyOf<typeof providersTab>),
    known: () => known,
    knownOf: (id) => known.get(id),
    mayBeRenamed: true,
    visitOf: () => '',
    isAsItWas: NEVER,
    // Of the list the record itself says whom it names.
    isStrange: () => false,
  };
}
