/** What a removal is about: its visits with every name of their responses, its providers by id and name, its documents. */
import {
  isSameName,
  ownId,
  type Provider,
  type ProviderIdentity,
} from '../../../shared/county/provider-identity';
import type { Edition } from '../../../shared/record/edition';
import { momentMark, removedProvider, responseMark } from '../../../shared/record/removed-marks';
import { visitedInRecord } from '../../../shared/record/record-providers';
import type { SettledProvider, SettledRecord } from '../../../shared/record/settled';
import { byName } from '../../../shared/schema/by-text';
import type { CellsOf } from '../../../shared/schema/workbook-plan';
import { identityOf, providerOfRow } from '../../../shared/workbook/providers-tab';
import { decodeNames } from '../../../shared/workbook/response-names';
import { cellText } from '../../../shared/workbook/table-rows';
import type { Tables } from '../../google/tables';
import type { KeptProvider, RemovalSubject } from '../../sidebar/keeping-api';
import { pages } from '../record/settling';
import type { WorkbookTables } from '../record/parts-to-read';
import type { WorkbookRecord } from '../record/workbook-record';

export type KeepingTables = WorkbookTables & Tables<'documents' | 'checklists'>;

/** A response as its form and its tab know it. */
interface Moment {
  /** ISO. */
  readonly instant: string;
  readonly provider: string;
}

export interface FormResponses {
  readonly formId: string;
  /** How many responses are meant. */
  readonly count: number;
  /** Ids that FormApp has for them, as far as they are known. */
  readonly ids: ReadonlySet<string>;
  readonly moments: readonly Moment[];
}

export interface Subject {
  /** Ids of visits. */
  readonly visits: ReadonlySet<string>;
  /** Each id of their responses. */
  readonly names: ReadonlySet<string>;
  readonly forms: readonly FormResponses[];
  /** Ids of providers that go themselves; none where only visits do. */
  readonly providers: ReadonlySet<string>;
  /** Whether a row names one of them as its provider. */
  readonly isRowOf: (row: Partial<CellsOf<'provider' | 'urn'>>) => boolean;
  /** Names that are theirs and nobody else's. */
  readonly providerNames: readonly string[];
  /** Names that another provider has, too. */
  readonly sharedNames: readonly string[];
  /** Names of the others, of which theirs may be a part. */
  readonly otherNames: readonly string[];
  /** Places of rows of the list that have their name, and of which nobody has said yet whether they are about them. */
  readonly askedRows: readonly number[];
  /** How many visits stay that were handed in under their name: somebody corrected whom they are about. */
  readonly movedAway: number;
  /** Places of rows of the Documents tab. */
  readonly documents: readonly number[];
  /** Marks by which a response is known again. */
  readonly marks: readonly string[];
}

/** A provider of the record or of the list, with every id that means it. */
interface Known extends KeptProvider {
  readonly ids: ReadonlySet<string>;
  readonly settled: SettledProvider | undefined;
}

const identityIn = (tables: KeepingTables, record: SettledRecord): ProviderIdentity =>
  identityOf(tables.of('providers').rows, visitedInRecord(record));

/** Every provider there is, by name. */
export function providersIn(
  tables: KeepingTables,
  record: SettledRecord,
  identity = identityIn(tables, record),
): readonly Known[] {
  const { rows } = tables.of('providers');
  const fromRecord = record.providers.map((settled): Known => {
    const { id, name, urn, merged } = settled;
    const inList = identity.of({ name, ...(urn !== '' && { urn }) });
    return {
      id: inList,
      name,
      visits: settled.visits.length,
      ids: new Set([id, ...merged, inList]),
      settled,
    };
  });
  const known = new Set(fromRecord.flatMap(({ ids }) => [...ids]));
  const listed = new Map<string, Known>();
  for (const row of rows) {
    const provider = providerOfRow(row);
    const id = identity.of(provider);
    if (provider.name !== '' && !known.has(id) && !listed.has(id))
      listed.set(id, { id, name: provider.name, visits: 0, ids: new Set([id]), settled: undefined });
  }
  return [...fromRecord, ...listed.values()].sort((a, b) => byName(a.name, b.name));
}

function formsOf(
  tables: KeepingTables,
  editions: readonly Edition[],
  visits: ReadonlySet<string>,
): Pick<Subject, 'forms' | 'names' | 'marks'> {
  const names = new Set(visits);
  const forms = new Map<string, { visits: Set<string>; ids: Set<string>; moments: Moment[] }>();
  const formOf = (formId: string) => {
    const known = forms.get(formId) ?? { visits: new Set(), ids: new Set(), moments: [] };
    forms.set(formId, known);
    return known;
  };
  for (const row of tables.of('visits').rows) {
    const id = cellText(row, 'id');
    const formId = cellText(row, 'form-id');
    if (!visits.has(id)) continue;
    const { readAs } = decodeNames(row);
    for (const name of Object.values(readAs)) names.add(name);
    if (formId === '') continue;
    const form = formOf(formId);
    form.visits.add(id);
    form.ids.add(readAs['form-app'] ?? id);
  }
  const marks = new Set<string>();
  for (const { id, formId, submittedAt, firstAt, answers } of editions) {
    if (!visits.has(id) || formId === '') continue;
    const form = formOf(formId);
    form.visits.add(id);
    form.ids.add(id);
    const provider = answers.provider.name;
    for (const instant of new Set([submittedAt, firstAt ?? submittedAt])) {
      form.moments.push({ instant, provider });
      marks.add(momentMark(formId, instant, provider));
    }
  }
  for (const name of names) marks.add(responseMark(name));
  return {
    names,
    marks: [...marks],
    forms: [...forms].map(([formId, one]) => ({
      formId,
      count: one.visits.size,
      ids: one.ids,
      moments: one.moments,
    })),
  };
}

const NOTHING: Subject = {
  visits: new Set(),
  names: new Set(),
  forms: [],
  providers: new Set(),
  isRowOf: () => false,
  providerNames: [],
  sharedNames: [],
  otherNames: [],
  askedRows: [],
  movedAway: 0,
  documents: [],
  marks: [],
};

/** @returns undefined where nothing of it is here, or not any more */
export function findSubject(
  { kind, ids }: RemovalSubject,
  tables: KeepingTables,
  record: WorkbookRecord,
): Subject | undefined {
  const { editions } = record.book;
  const rows = tables.sheet('documents') ? tables.of('documents').rows : [];
  if (kind === 'documents') {
    const documents = rows.flatMap((row, at) => (ids.includes(cellText(row, 'document-id')) ? [at] : []));
    return documents.length === 0 ? undefined : { ...NOTHING, documents };
  }
  const there = new Set([
    ...editions.map(({ id }) => id),
    ...tables.of('visits').rows.map((row) => cellText(row, 'id')),
  ]);
  if (kind === 'visits') {
    const visits = new Set(ids.filter((id) => there.has(id)));
    if (visits.size === 0) return undefined;
    const documents = rows.flatMap((row, at) => (visits.has(cellText(row, 'visit-id')) ? [at] : []));
    return { ...NOTHING, visits, ...formsOf(tables, editions, visits), documents };
  }
  const settled = record.run.whole();
  const identity = identityIn(tables, settled);
  const known = providersIn(tables, settled, identity);
  const found = known.find((one) => ids.includes(one.id));
  if (!found) return undefined;
  const list = tables.of('providers').rows;
  const visits = new Set(found.settled?.visits ?? []);
  const isTheirs = (provider: Provider): boolean => found.ids.has(identity.of(provider));
  const all = new Set([
    found.name,
    ...(found.settled?.names ?? []),
    ...list.map(providerOfRow).flatMap((one) => (isTheirs(one) ? [one.name] : [])),
    ...editions.flatMap(({ id, answers }) => (visits.has(id) ? [answers.provider.name] : [])),
  ]);
  const providerNames = [...all].filter((name) => isTheirs({ name }));
  const isNamed = (name: string): boolean => providerNames.some((one) => isSameName(one, name));
  const providers = new Set([...found.ids, ...providerNames.map((name) => ownId({ name }))]);
  const movedAway = new Set(
    editions.flatMap(({ id, answers }) =>
      !visits.has(id) && providers.has(ownId(answers.provider)) ? [id] : [],
    ),
  ).size;
  const isRowOf: Subject['isRowOf'] = (row) => providers.has(identity.of(providerOfRow(row)));
  return {
    visits,
    ...formsOf(tables, editions, visits),
    providers,
    isRowOf,
    movedAway,
    askedRows: pages()
      .namesakes(list, settled)
      .asked.filter((at) => isRowOf(list[at] ?? {})),
    providerNames,
    sharedNames: [...all].filter((name) => !isTheirs({ name })),
    otherNames: known
      .flatMap(({ name, settled: other }) => [name, ...(other?.names ?? [])])
      .filter((name) => !isNamed(name)),
    documents: rows.flatMap((row, at) => {
      const visit = cellText(row, 'visit-id');
      return visits.has(visit) || (visit === '' && isNamed(cellText(row, 'provider'))) ? [at] : [];
    }),
  };
}

/** By which names these providers stand in the record once they are removed. */
export const providerMarks = ({ providers }: Pick<Subject, 'providers'>): readonly string[] =>
  [...providers].map(removedProvider);
