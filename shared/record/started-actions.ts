/** Actions before anybody did anything about them: rows of improvement plans, and those that somebody added to a visit. */
import { requirementOf } from '../instrument/criterion-words';
import type { Field } from '../schema/framework';
import type { UnitValue } from './answer-units';
import type { RecordedEvent } from './event';
import { namedRows, type NamedRow } from './plan-ids';
import type { Setter } from './setters';
import type { SettledVisit } from './settled';
import type { VisitRecord } from './visit-record';

/** What an action says, by the keys that events and the Actions tab use. */
export const SAID = ['area', 'action', 'by-when', 'who', 'rag', 'review'] as const;
export type Said = (typeof SAID)[number];

/** An action before anybody did anything about it: a row of a plan, or one that somebody added. */
export interface Started {
  readonly id: string;
  readonly visit: SettledVisit;
  readonly record: VisitRecord;
  /** What the plan said, each time that it changed. */
  readonly plan: readonly { readonly ms: number; readonly id: string; readonly row: NamedRow }[];
  /** Whether it stands in the plan, or was added beside it. */
  readonly inPlan: boolean;
  readonly place: number;
  readonly criterion: string;
  readonly area: string;
}

/** Of an action that stands in no plan: after all that do. */
const LAST = Number.MAX_SAFE_INTEGER;

export const cellOf = (row: NamedRow, key: Said): string => row[key === 'by-when' ? 'byWhen' : key];

/** Every row that a visit's plan has had, as far as it counts, each with what it said each time. */
export function planOf(visit: SettledVisit, record: VisitRecord): readonly Started[] {
  const { form } = record;
  const plan: Field | undefined = form?.fields.get(form.keyOf('improvement-plan') ?? '');
  if (plan === undefined) return [];
  const cut = record.countedTo(record.end);
  const setters: readonly Setter<UnitValue>[] = record
    .settersOf(`fields/${plan.key}`)
    .filter(({ at }) => at <= cut);
  if (setters.length === 0) return [];
  const times = namedRows(
    visit.id,
    plan,
    setters.map(({ value }) => value),
  );
  const now = new Map((times.at(-1) ?? []).map(({ id, index }) => [id, index]));
  const ids = new Set(times.flat().map(({ id }) => id));
  return [...ids].map((id) => ({
    id,
    inPlan: now.has(id),
    place: now.get(id) ?? LAST,
    visit,
    record,
    plan: times.flatMap((rows, place) => {
      const [row, setter] = [rows.find((one) => one.id === id), setters[place]];
      const ms = record.moments[setter?.at ?? 0]?.ms ?? 0;
      return row && setter ? [{ ms, id: setter.id, row }] : [];
    }),
    criterion: '',
    area: '',
  }));
}

/** One that somebody added to a visit: after a criterion by its code behind the visit's id, or by itself. */
export function addedOf(
  id: string,
  event: RecordedEvent,
  visits: ReadonlyMap<string, { readonly visit: SettledVisit; readonly record: VisitRecord }>,
  nameOf: (id: string) => string,
): Started | undefined {
  const found = visits.get(nameOf(event.to ?? ''));
  if (found === undefined) return undefined;
  const before = `${found.visit.id}#`;
  const code = id.startsWith(before) ? id.slice(before.length) : '';
  const asked = found.record.form?.asked.get(code);
  return {
    id,
    ...found,
    plan: [],
    inPlan: true,
    place: LAST,
    criterion: asked?.code ?? '',
    area: asked ? `${asked.code} ${requirementOf(asked.criterion)}` : '',
  };
}
