/** The Checklists tab: every provider's steps. People write when a step was done and by whom; the rest follows. */
import { byPerson, byProduct, CALM, saying, SOON, tableTab } from './define-tab';
import { providerOfRow } from './providers-tab';
import { cellText } from './table-rows';
import { readDate } from '../schema/dates';
import type { Checklist } from '../instrument/checklists';
import type { Row } from '../schema/workbook-plan';
import { providerIds } from '../county/provider-identity';

const STEP_STATES = ['Done', 'Say who', 'Say when', 'Next', 'To do'] as const;
type StepState = (typeof STEP_STATES)[number];

export const checklistsTab = tableTab({
  id: 'checklists',
  title: 'Checklists',
  columns: [
    byProduct('provider', 'Provider', 220, 'text', {
      note: 'Providers come from the Providers tab, those that have ended left out.',
    }),
    byProduct('step', 'Step', 60, 'number'),
    byProduct('what', 'What is done', 360, 'paragraph'),
    byProduct('state', 'State', 90, 'choice', {
      choices: STEP_STATES,
      note: 'Worked out every hour, and by Provision QA > Update checklists: done once it says when and by whom.',
    }),
    byPerson('done-on', 'Done on', 130, 'date', { note: 'Yours: the date, e.g. 3/11/2026.' }),
    byPerson('who', 'By whom', 170, 'text', { note: 'Yours: who did it.' }),
    byPerson('notes', 'Notes', 260, 'paragraph', { note: 'Yours: never overwritten.' }),
    byProduct('progress', 'Progress', 110, 'text', { note: 'Of all steps for this provider.' }),
    byProduct('checklist', 'Checklist', 240, 'text'),
    byProduct('urn', 'URN', 80, 'text'),
    byProduct('framework', 'Framework id', 120, 'text', { hidden: true }),
    byProduct('instrument', 'Checklist id', 120, 'text', { hidden: true }),
  ],
  conditionalFormats: [
    saying('state', 'Done', CALM),
    ...(['Say who', 'Say when', 'Next'] as const).map((state) => saying('state', state, SOON)),
  ],
});

const isWrittenOn = (row: Row): boolean =>
  ['done-on', 'who', 'notes'].some((key) => cellText(row, key) !== '');

/** What becomes of the tab. `changed` and `removed` name rows of `existing` by index. */
export interface ChecklistChanges {
  readonly changed: readonly { readonly index: number; readonly row: Row }[];
  readonly added: readonly Row[];
  /** Rows of a provider that is not listed any more, on which nobody has written anything. */
  readonly removed: readonly number[];
}

/**
 * The tab brought up to date: steps for providers that have none yet, states and progress worked out, what people
 * wrote left alone. A row is known by its provider, checklist and step, wherever people have moved it.
 * @param providers rows of the Providers tab
 * @param existing rows of the Checklists tab
 */
export function updateChecklist(
  checklists: readonly Checklist[],
  providers: readonly Row[],
  existing: readonly Row[],
): ChecklistChanges {
  const listed = providers.filter((row) => cellText(row, 'provider') !== '');
  const theirs = existing.filter((row) => cellText(row, 'provider') !== '');
  const idOf = providerIds([...listed, ...theirs].map(providerOfRow));
  const inList = new Map(listed.map((row) => [idOf(providerOfRow(row)), row]));
  const keyOf = (row: Row): string =>
    [cellText(row, 'framework'), cellText(row, 'instrument'), idOf(providerOfRow(row))].join('\n');

  const kept: { index: number; row: Row }[] = [];
  const removed: number[] = [];
  for (const [index, row] of existing.entries()) {
    if (cellText(row, 'provider') === '') continue;
    if (inList.has(idOf(providerOfRow(row))) || isWrittenOn(row)) kept.push({ index, row });
    else removed.push(index);
  }

  const fresh = [...inList].flatMap(([id, row]) =>
    cellText(row, 'status') === 'Ended'
      ? []
      : checklists.flatMap((list) => missing(list, id, row, kept, keyOf)),
  );
  const groups = groupBy([...kept.map(({ row }) => row), ...fresh], keyOf);
  const upToDate = (row: Row): Row => {
    const list = checklists.find((one) => isOf(one, row));
    const provider = inList.get(idOf(providerOfRow(row)));
    return {
      ...row,
      ...(provider && { provider: cellText(provider, 'provider'), urn: cellText(provider, 'urn') || null }),
      ...(list && {
        what: list.steps[Number(row['step']) - 1] ?? row['what'] ?? null,
        checklist: list.title,
      }),
      ...stateIn(groups.get(keyOf(row)) ?? [], row),
    };
  };
  return {
    changed: kept.flatMap(({ index, row }) => {
      const now = upToDate(row);
      return Object.keys(now).some((key) => (row[key] ?? null) !== (now[key] ?? null))
        ? [{ index, row: now }]
        : [];
    }),
    added: fresh.map(upToDate),
    removed,
  };
}

const isOf = (list: Checklist, row: Row): boolean =>
  cellText(row, 'framework') === list.framework && cellText(row, 'instrument') === list.instrument;

function missing(
  list: Checklist,
  id: string,
  provider: Row,
  kept: readonly { readonly row: Row }[],
  keyOf: (row: Row) => string,
): Row[] {
  const key = [list.framework, list.instrument, id].join('\n');
  const there = new Set(kept.filter(({ row }) => keyOf(row) === key).map(({ row }) => Number(row['step'])));
  return list.steps.flatMap((_, index) =>
    there.has(index + 1)
      ? []
      : [
          {
            provider: cellText(provider, 'provider'),
            urn: cellText(provider, 'urn') || null,
            step: index + 1,
            framework: list.framework,
            instrument: list.instrument,
          },
        ],
  );
}

function groupBy(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

/** Done once it says when, as a date, and by whom. */
function stateOf(row: Row): StepState {
  const done = readDate(cellText(row, 'done-on')) !== null;
  const who = cellText(row, 'who') !== '';
  if (done) return who ? 'Done' : 'Say who';
  return who || cellText(row, 'done-on') !== '' ? 'Say when' : 'To do';
}

function stateIn(group: readonly Row[], row: Row): Row {
  const steps = new Map(group.map((one) => [Number(one['step']), stateOf(one)]));
  const untouched = [...steps].filter(([, state]) => state === 'To do').map(([step]) => step);
  const state = stateOf(row);
  const done = [...steps.values()].filter((one) => one === 'Done').length;
  const isNext = state === 'To do' && Number(row['step']) === Math.min(...untouched);
  return { state: isNext ? 'Next' : state, progress: `${done} of ${steps.size} done` };
}

/**
 * What the tab says of one provider's steps, as the values of the fields `step-1-done`, `step-1-who` and so on.
 * @param rows of the Checklists tab
 */
export function stepValues(
  rows: readonly Row[],
  wanted: Pick<Checklist, 'framework' | 'instrument'>,
  provider: { readonly name: string; readonly urn?: string },
): Readonly<Record<string, string>> {
  const named = rows.filter((row) => cellText(row, 'provider') !== '');
  const idOf = providerIds([provider, ...named.map(providerOfRow)]);
  const theirs = named.filter(
    (row) =>
      cellText(row, 'framework') === wanted.framework &&
      cellText(row, 'instrument') === wanted.instrument &&
      idOf(providerOfRow(row)) === idOf(provider),
  );
  const cells = theirs.flatMap((row): [string, string][] => {
    const done = cellText(row, 'done-on');
    return [
      [`step-${Number(row['step'])}-done`, readDate(done) ?? ''],
      [`step-${Number(row['step'])}-who`, cellText(row, 'who')],
    ];
  });
  return Object.fromEntries(cells.filter(([, value]) => value !== ''));
}
