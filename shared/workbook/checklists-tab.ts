/** The Checklists tab: every provider's steps. People write when a step was done and by whom; the rest follows. */
import { menuPath } from '../schema/menu-path';
import { byPerson, byProduct, CALM, saying, SOON, tableTab } from './define-tab';
import { identityOf, providerOfRow } from './providers-tab';
import { cellText } from './table-rows';
import { readDate } from '../schema/dates';
import type { Checklist } from '../instrument/checklists';
import type { NewRow, RowChanges, RowOf, SomeCells } from '../schema/workbook-plan';
import { providerIds, type Provider } from '../county/provider-identity';
import { groupBy } from '../schema/lists-by-key';

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
      note: `Worked out every hour, and by ${menuPath('Start or update checklists')}: done once it says when and by whom.`,
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

type ChecklistsTab = typeof checklistsTab;
type Row = Partial<RowOf<ChecklistsTab>>;
type ProviderRow = SomeCells<'provider' | 'urn' | 'status' | 'id' | 'merged'>;
/** A step's cells before it is known how far the others have got. */
type StepCells = Omit<NewRow<ChecklistsTab>, 'state' | 'progress'>;

const isWrittenOn = (row: Row): boolean =>
  (['done-on', 'who', 'notes'] as const).some((key) => cellText(row, key) !== '');

/**
 * The tab brought up to date: steps for providers that have none yet, states and progress worked out, what people
 * wrote left alone. A row is known by its provider, checklist and step, wherever people have moved it. Those of a
 * provider that is not listed any more go, unless somebody wrote on them.
 * @param providers rows of the Providers tab
 * @param existing rows of the Checklists tab
 */
export function updateChecklist(
  checklists: readonly Checklist[],
  providers: readonly ProviderRow[],
  existing: readonly Row[],
): RowChanges<ChecklistsTab> {
  const listed = providers.filter((row) => cellText(row, 'provider') !== '');
  const theirs = existing.filter((row) => cellText(row, 'provider') !== '');
  const identity = identityOf(listed, [], undefined, theirs.map(providerOfRow));
  const idOf = (provider: Provider): string => identity.of(provider);
  const inList = new Map(listed.map((row) => [idOf(providerOfRow(row)), row]));
  const keyOf = (row: Row): string =>
    [cellText(row, 'framework'), cellText(row, 'instrument'), idOf(providerOfRow(row))].join('\n');

  const stepOf = (row: Row): string => `${keyOf(row)}\n${cellText(row, 'step')}`;
  const named = [...existing.entries()].filter(([, row]) => cellText(row, 'provider') !== '');
  const written = new Set(named.flatMap(([, row]) => (isWrittenOn(row) ? [stepOf(row)] : [])));
  const kept: { index: number; row: Row }[] = [];
  const removed: number[] = [];
  const there = new Set<string>();
  for (const [index, row] of named) {
    // Of providers that people have merged each had the step: the ones that somebody wrote on stay.
    const isSpare = written.has(stepOf(row)) || there.has(stepOf(row));
    const isWanted = inList.has(idOf(providerOfRow(row))) && !isSpare;
    if (!isWanted && !isWrittenOn(row)) removed.push(index);
    else {
      kept.push({ index, row });
      there.add(stepOf(row));
    }
  }

  const fresh = [...inList.values()]
    .filter((provider) => cellText(provider, 'status') !== 'Ended')
    .flatMap((provider) => checklists.flatMap((list) => stepsOf(list, provider)))
    .filter((row) => !there.has(`${keyOf(row)}\n${row.step}`));
  const groups = groupBy([...kept.map(({ row }) => row), ...fresh], keyOf);
  const stateOf = (row: Row): ReturnType<typeof stateIn> => stateIn(groups.get(keyOf(row)) ?? [], row);
  return {
    changed: kept.map(({ index, row }) => {
      const list = checklists.find((one) => isOf(one, row));
      const provider = inList.get(idOf(providerOfRow(row)));
      const what = list?.steps[Number(row.step) - 1];
      return {
        index,
        cells: {
          ...(provider && providerCells(provider)),
          ...(list && ({ checklist: list.title } satisfies Partial<StepCells>)),
          ...(what !== undefined && ({ what } satisfies Partial<StepCells>)),
          ...stateOf(row),
        },
      };
    }),
    added: fresh.map((row) => ({ ...row, ...stateOf(row) })),
    removed,
  };
}

const isOf = (list: Pick<Checklist, 'framework' | 'instrument'>, row: Row): boolean =>
  cellText(row, 'framework') === list.framework && cellText(row, 'instrument') === list.instrument;

const providerCells = (row: ProviderRow): Pick<StepCells, 'provider' | 'urn'> => ({
  provider: cellText(row, 'provider'),
  urn: cellText(row, 'urn') || null,
});

const stepsOf = ({ framework, instrument, title, steps }: Checklist, provider: ProviderRow) =>
  steps.map((what, index) => ({
    ...providerCells(provider),
    step: index + 1,
    what,
    checklist: title,
    framework,
    instrument,
  })) satisfies readonly StepCells[];

/** Done once it says when, as a date, and by whom. */
function stepState(row: Row): StepState {
  const done = readDate(cellText(row, 'done-on')) !== null;
  const who = cellText(row, 'who') !== '';
  if (done) return who ? 'Done' : 'Say who';
  return who || cellText(row, 'done-on') !== '' ? 'Say when' : 'To do';
}

/** @param group all rows of the row's provider and checklist */
function stateIn(group: readonly Row[], row: Row): { state: StepState; progress: string } {
  const steps = new Map(group.map((one) => [Number(one.step), stepState(one)]));
  const untouched = [...steps].filter(([, state]) => state === 'To do').map(([step]) => step);
  const state = stepState(row);
  const done = [...steps.values()].filter((one) => one === 'Done').length;
  const isNext = state === 'To do' && Number(row.step) === Math.min(...untouched);
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
  const theirs = named.filter((row) => isOf(wanted, row) && idOf(providerOfRow(row)) === idOf(provider));
  const cells = theirs.flatMap((row): [string, string][] => {
    const done = cellText(row, 'done-on');
    return [
      [`step-${Number(row.step)}-done`, readDate(done) ?? ''],
      [`step-${Number(row.step)}-who`, cellText(row, 'who')],
    ];
  });
  return Object.fromEntries(cells.filter(([, value]) => value !== ''));
}
