/**
 * A hand-in reads a few letters of each visit and then only the rows that it touches. Whatever people and the form did
 * before, the rows that it writes say what they say after one that has read all of the workbook; and all of it does once
 * the hour has passed.
 */
import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import type { OpenedVisit, VisitCommand } from '../../apps-script/sidebar/visit-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { Edit } from '../../scripts/workspace/editing/edit';
import type { Json } from '../../scripts/workspace/json';
import { counted } from '../../scripts/workspace/meter';
import type { Cell, State, StoredSheet } from '../../scripts/workspace/state';
import { ask, exampleSetUp, handIn, keep, open, visitTo } from './county';

vi.setConfig({ testTimeout: 600_000 });

const LATER = '2026-11-22T10:00:00.000Z';
const AN_HOUR_LATER = '2026-11-22T11:00:00.000Z';
const HOUR = 60 * 60 * 1000;

let bundle: Bundle;
let ready: State;
beforeAll(() => {
  ({ bundle, ready } = exampleSetUp());
  const workspace = open(bundle, { state: ready, now: LATER });
  for (const provider of ['Made-Up Farm', 'Pretend Garage'])
    handIn(workspace, 'example', said(provider, 'First', 0), { fire: 'none' });
  workspace.tick();
  ready = workspace.state;
});

const ACTIONS = ['Mend the fence', 'Keep a register', 'Lock the shed'];
const RATINGS: readonly Record<string, string>[] = [
  { '1.1': 'Not met', '1.2': 'Fully met' },
  { '1.1': 'Fully met' },
  { '1.1': 'Fully met', '1.2': 'Fully met' },
];
const DECISIONS = ['', 'Good to use', 'Withdrawn'];

/** What an officer writes, one way or another. */
const said = (provider: string, officer: string, how: number) =>
  visitTo(provider, {
    of: 'example',
    officer,
    ...(how % 5 === 4 && { visitDate: '2026-11-19' }),
    ratings: RATINGS[how % 3] ?? {},
    comments: how % 2 ? { '1.1': `Remark ${how}` } : {},
    fields: {
      plan: ACTIONS.slice(how % 4 === 3 ? 1 : 0, 1 + (how % 3)).map((action) => ({
        area: 'Yard',
        action,
        'by-when': how % 7 === 6 ? '2026-12-24' : '2026-12-01',
      })),
      ...(how % 6 === 5 && { 'product-decision': DECISIONS[1 + (how % 2)] ?? '' }),
    },
  });

const NAMES = ['Made-Up Farm', 'Pretend Garage', 'Invented College', 'Old Forge'];
const TABS = ['Visits', 'Findings', 'Answers', 'Actions', 'Providers', 'Problems'] as const;

interface Step {
  readonly act:
    | 'new'
    | 'again'
    | 'correct'
    | 'withdraw'
    | 'type'
    | 'status'
    | 'sort'
    | 'insert-row'
    | 'insert-column'
    | 'copy-row'
    | 'delete-row'
    | 'rename-tab'
    | 'merge'
    | 'hour';
  readonly tab: (typeof TABS)[number];
  readonly from: number;
  readonly to: number;
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    act: fc.constantFrom<Step['act'][]>('new', 'new', 'new', 'again', 'again', 'again', 'again', 'correct', 'withdraw', 'type', 'status', 'sort', 'insert-row', 'insert-column', 'copy-row', 'delete-row', 'rename-tab', 'merge', 'hour'), // prettier-ignore
    tab: fc.constantFrom(...TABS),
    from: fc.nat(30),
    to: fc.nat(30),
  }),
  { minLength: 6, maxLength: 14 },
);

const textOf = (cell: Cell | undefined): string =>
  cell === undefined || cell === null || typeof cell === 'object' ? '' : String(cell);

/** What is done to no tab as it stands. */
const ASIDE: readonly Step['act'][] = ['new', 'again', 'correct', 'withdraw', 'merge', 'hour'];

/** One workbook: as it is, or one of which every hand-in reads all. */
class Workbook {
  readonly workspace: Workspace;
  private readonly titles = new Map<string, number>();
  /** Hand-ins that read nothing but what they touched. */
  alone = 0;

  constructor(private readonly readsAll: boolean) {
    this.workspace = open(bundle, { state: ready, now: AN_HOUR_LATER });
    for (const { properties } of this.sheets()) this.titles.set(properties.title, properties.sheetId);
  }

  private sheets(): readonly StoredSheet[] {
    const { state } = this.workspace;
    return state.spreadsheets[state.workbookId]?.sheets ?? [];
  }

  tab(title: string): StoredSheet {
    const found = this.sheets().find(({ properties }) => properties.sheetId === this.titles.get(title));
    if (!found) throw new Error(`There is no tab ${title}.`);
    return found;
  }

  /** Rows by heading, without instants, what other rows stand where, and what runs before have found nothing to do about. */
  rows(title: string): Record<string, string>[] {
    const [head = [], ...rows] = this.tab(title).rows;
    const instants = /^(Found by|Seal|Seen at \(UTC\)|At \(UTC\)|Filed at \(UTC\)|Check|Data \d)$/;
    return rows
      .map((row) =>
        Object.fromEntries(
          head.flatMap((heading, at) =>
            instants.test(textOf(heading)) ? [] : [[textOf(heading), textOf(row[at])]],
          ),
        ),
      )
      .filter((row) => Object.values(row).some((text) => text !== ''));
  }

  private edit(edit: Edit): void {
    this.workspace.edit(edit.kind === 'enter' ? { ...edit, anyway: true } : edit, {});
  }

  visits(): readonly Record<string, string>[] {
    return this.rows('Visits').filter((row) => row['Visit id'] !== '');
  }

  private hand(step: Step, at: number): void {
    const all = this.visits();
    const known = step.act === 'again' ? all[step.from % Math.max(1, all.length)] : undefined;
    const provider =
      known && step.to % 8 !== 7 ? (known['Provider'] ?? '') : (NAMES[step.from % NAMES.length] ?? '');
    if (this.readsAll) keep(this.workspace, { 'hand-ins': undefined });
    handIn(this.workspace, 'example', said(provider, `Officer ${at}`, step.to), {
      ...(known && { responseId: known['Visit id'] ?? '' }),
    });
    const run = this.workspace.meter.runs.at(-1);
    if (run?.error !== '') throw new Error(run?.error ?? 'Nothing was run.');
    // The others read every tab's properties.
    const names = counted(run).map(({ name }) => name);
    if (!names.includes('Sheets.Spreadsheets.get')) this.alone += 1;
    else if (!this.readsAll) console.log(at, step.act, run.log.join());
  }

  private command(step: Step, at: number): void {
    const all = this.visits();
    const id = all[step.from % Math.max(1, all.length)]?.['Visit id'] ?? '';
    const { standing } = ask<OpenedVisit>(this.workspace, 'sidebarVisit', id);
    const command: VisitCommand = {
      id: `made-in-a-test-${at}`,
      visit: id,
      kind: step.act === 'correct' ? 'correct' : standing.withdrawn ? 'restore' : 'withdraw',
      field: step.act === 'correct' ? (step.to % 2 ? 'officer' : 'comments/1.1') : '',
      to: step.act === 'correct' ? `Corrected ${at}` : '',
      why: `Why ${at}`,
      seen: standing.seen,
    };
    ask(this.workspace, 'sidebarVisitCommand', JSON.parse(JSON.stringify(command)) as Json);
  }

  /** Types into the row that has this id. @returns whether there is one */
  type({ title, heading, key, id, text }: Typed, isOnlyAsked = false): boolean {
    const { rows, properties } = this.tab(title);
    const [head = []] = rows;
    const row = rows.findIndex((cells) => textOf(cells[head.indexOf(key)]) === id);
    if (row < 1 || isOnlyAsked) return row > 0;
    const column = head.indexOf(heading);
    this.edit({ kind: 'enter', sheetId: properties.sheetId, row, column, values: [[text]] });
    return true;
  }

  private arrange({ act, tab: title, from, to }: Step, at: number): void {
    const { rows, properties } = this.tab(title);
    const { sheetId } = properties;
    const width = rows[0]?.length ?? 1;
    const row = 1 + (from % (rows.length - 1));
    if (act === 'sort') this.edit({ kind: 'sort', sheetId, column: from % width, descending: to % 2 === 1 });
    if (act === 'insert-row') this.edit({ kind: 'insert', what: 'rows', sheetId, from: row, count: 1 });
    if (act === 'insert-column')
      this.edit({ kind: 'insert', what: 'columns', sheetId, from: from % width, count: 1 });
    if (act === 'delete-row') this.edit({ kind: 'delete', what: 'rows', sheetId, from: row, count: 1 });
    if (act === 'rename-tab') this.edit({ kind: 'rename-tab', sheetId, title: `${title}'s ${at}` });
    if (act === 'copy-row') {
      const values = [(rows[row] ?? []).map((cell) => textOf(cell))];
      if (values[0]?.length === 0) return;
      this.edit({ kind: 'insert', what: 'rows', sheetId, from: row + 1, count: 1 });
      this.edit({ kind: 'enter', sheetId, row: row + 1, column: 0, values });
    }
  }

  /** Only a tab that has rows can be arranged. */
  canDo({ act, tab: title }: Step): boolean {
    return ASIDE.includes(act) || this.tab(title).rows.length > 1;
  }

  do(step: Step, at: number): void {
    const { act } = step;
    if (act === 'new' || act === 'again') this.hand(step, at);
    else if (act === 'correct' || act === 'withdraw') this.command(step, at);
    else if (act === 'hour') this.workspace.tick();
    else if (act === 'merge') {
      const [one, other] = [step.from, step.to].map((which) => NAMES[which % NAMES.length] ?? '');
      const known = new Set(this.visits().map((row) => row['Provider']));
      const idOf = (name = ''): string => `name:${name.toLowerCase().replaceAll('-', ' ')}`;
      const command = { id: `made-in-a-test-${at}`, kind: 'one', provider: idOf(one), other: idOf(other) };
      // One that stands for another already is refused, in either workbook.
      if (one !== other && known.has(one) && known.has(other))
        this.workspace.start({ functionName: 'sidebarProviderCommand', args: [command] });
    } else this.arrange(step, at);
  }
}

/** The one reads less, so that the other is a little later; and names that are made of instants differ as well. */
const withoutTime = (text: string): string =>
  text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then').replace(/[0-9a-f]{16}/g, 'of this content');

/** What somebody types: beside a visit, an action or a provider. */
interface Typed {
  readonly title: string;
  readonly heading: string;
  /** Heading of the column that tells its rows apart. */
  readonly key: string;
  readonly id: string;
  readonly text: string;
}
const PLACES = [
  ['Visits', 'Notes', 'Visit id'],
  ['Visits', 'Officer’s decision', 'Visit id'],
  ['Actions', 'Progress', 'Action id'],
  ['Actions', 'Status', 'Action id'],
  ['Providers', 'Notes', 'Provider'],
] as const;

function typedBy({ act, from, to }: Step, at: number, book: Workbook): Typed {
  const [title, heading, key] = (act === 'status' ? PLACES[3] : PLACES[to % PLACES.length]) ?? PLACES[0];
  const ids = [...new Set(book.rows(title).map((row) => row[key] ?? ''))].filter((id) => id !== '').sort();
  const text = heading === 'Status' ? (to % 2 ? 'Done' : 'Open') : `Typed ${at}`;
  return { title, heading, key, id: ids[from % Math.max(1, ids.length)] ?? '', text };
}

const inOrder = (rows: readonly Record<string, string>[]): readonly string[] =>
  rows.map((row) => withoutTime(JSON.stringify(row))).sort();

/**
 * What is about the visits to one provider, but for its visits’ other rows that somebody has just typed into.
 * @param isActionOff somebody has deleted the row of an action, which is back and counted with the hour
 */
function about(book: Workbook, id: string, isActionOff: boolean): Record<string, readonly string[]> {
  const isIts = (row: Record<string, string>): boolean => row['Visit id'] === id;
  const [visit] = book.visits().filter(isIts);
  const provider = visit?.['Provider'] ?? '';
  return {
    visit: inOrder(book.visits().filter(isIts)),
    findings: inOrder(book.rows('Findings').filter(isIts)),
    answers: inOrder(book.rows('Answers').filter(isIts)),
    actions: inOrder(book.rows('Actions').filter(isIts)),
    // What was typed into the list is looked at with the hour.
    provider: inOrder(
      book
        .rows('Providers')
        .filter((row) => row['Provider'] === provider)
        .map((row) => ({ ...row, 'Last seen': '', ...(isActionOff && { 'Open actions': '' }) })),
    ),
  };
}

test('the rows that a hand-in writes are as if it had read everything, and all is once the hour has passed', () => {
  const total = { handIns: 0, alone: 0 };
  fc.assert(
    fc.property(steps, (list) => {
      const [alone, whole] = [new Workbook(false), new Workbook(true)];
      list.forEach((step, at) => {
        if (step.act === 'type' || step.act === 'status') {
          const typed = typedBy(step, at, alone);
          // A row that somebody deleted is back with the hour, or with who reads everything.
          if (whole.type(typed, true) && alone.type(typed)) whole.type(typed);
          return;
        }
        // What one of them tells already, the other tells with the hour: people arrange what both have.
        const heights = new Set([alone, whole].map((book) => book.tab(step.tab).rows.length));
        if (
          [alone, whole].some((book) => !book.canDo(step)) ||
          (!ASIDE.includes(step.act) && heights.size > 1)
        )
          return;
        for (const book of [alone, whole]) book.do(step, at);
        if (step.act !== 'new' && step.act !== 'again') return;
        total.handIns += 1;
        const officer = `Officer ${at}`;
        const id = alone.visits().find((row) => row['Officer'] === officer)?.['Visit id'] ?? '';
        const actions = [alone, whole].map((book) => book.rows('Actions').length);
        const isActionOff = actions[0] !== actions[1];
        expect(about(alone, id, isActionOff), `step ${at}`).toEqual(about(whole, id, isActionOff));
      });
      total.alone += alone.alone;
      expect(whole.alone).toBe(0);
      for (const book of [alone, whole]) {
        book.workspace.tick();
        book.workspace.run('refreshFromMenu');
      }
      // What was told in between, and is solved since, was told by whoever looked.
      const isThere = (row: Record<string, string>): boolean => row['Status'] !== 'Solved';
      for (const title of [...TABS, 'History', 'Responses'])
        expect(inOrder(alone.rows(title).filter(isThere)), title).toEqual(
          inOrder(whole.rows(title).filter(isThere)),
        );
    }),
    {
      numRuns: Number(process.env['SEQUENCES'] ?? 8),
      seed: Number(process.env['SEED'] ?? 2611),
      endOnFailure: process.env['SHRINK'] === undefined,
    },
  );
  // Else this compares one way of reading with itself.
  expect(total.alone).toBeGreaterThan(total.handIns / 2);
});

/** Somebody deletes the row of the first visit, hands it in again, and time goes on. */
function deletedAndAgain(book: Workbook): void {
  const { rows, properties } = book.tab('Visits');
  const from = rows.findIndex((row) => row[0] === 'Made-Up Farm');
  const id = book.visits().find((row) => row['Provider'] === 'Made-Up Farm')?.['Visit id'] ?? '';
  book.workspace.edit({ kind: 'delete', what: 'rows', sheetId: properties.sheetId, from, count: 1 });
  handIn(book.workspace, 'example', said('Made-Up Farm', 'Again', 0), { responseId: id });
  book.workspace.tick();
  book.workspace.run('refreshFromMenu');
  const actions = book.rows('Actions').filter((row) => row['Provider'] === 'Made-Up Farm');
  expect(actions.map((row) => row['Action'])).toEqual(['Mend the fence']);
  expect(book.visits().filter((row) => row['Visit id'] === id)).toHaveLength(1);
}

const paste = (book: Workbook, row: number, cells: readonly (Cell | undefined)[]): void => {
  const { sheetId } = book.tab('Visits').properties;
  book.workspace.edit({ kind: 'insert', what: 'rows', sheetId, from: row, count: 1 });
  const values = [cells.map(textOf)];
  book.workspace.edit({ kind: 'enter', sheetId, row, column: 0, values, anyway: true });
};

test('the row that somebody deletes is missed beside a copy whose own visit was handed in again', () => {
  const book = new Workbook(false);
  const at = book.tab('Visits').rows.findIndex((row) => row[0] === 'Pretend Garage');
  paste(book, at + 1, book.tab('Visits').rows[at] ?? []);
  book.workspace.tick();
  const garage = book.visits().find((row) => row['Provider'] === 'Pretend Garage')?.['Visit id'] ?? '';
  handIn(book.workspace, 'example', said('Pretend Garage', 'Again', 0), { responseId: garage });
  book.workspace.tick();
  deletedAndAgain(book);
});

test('and beside one that was pasted from another workbook', () => {
  const other = new Workbook(false);
  handIn(other.workspace, 'example', said('Old Forge', 'Elsewhere', 2));
  const book = new Workbook(false);
  paste(book, 3, other.tab('Visits').rows.find((row) => row[0] === 'Old Forge') ?? []);
  const farm = book.visits().find((row) => row['Provider'] === 'Made-Up Farm')?.['Visit id'] ?? '';
  deletedAndAgain(book);
  expect(book.rows('History').filter((row) => row['Subject'] === `visit ${farm}`)).not.toEqual([]);
});

test('what a hand-in reads grows by less than 100 bytes a stored visit, and its calls do not grow', () => {
  const workspace = open(bundle, { state: ready, now: AN_HOUR_LATER });
  let count = 0;
  const submit = (fire: 'none' | 'once'): void => {
    count += 1;
    handIn(workspace, 'example', said(`Made-Up Place ${count}`, `Officer ${count}`, 1), { fire });
  };
  const measured = (stored: number): { bytes: number; calls: number } => {
    while (count < stored) submit('none');
    workspace.tick();
    // What was handed in ten minutes before the newest is asked for again, in case Google listed it late.
    workspace.advance(HOUR);
    submit('none');
    workspace.tick();
    workspace.advance(HOUR);
    submit('once');
    const run = workspace.meter.runs.at(-1);
    if (run?.functionName !== 'onVisitSubmitted' || run.error !== '') throw new Error(run?.error);
    expect(workspace.sheet('Visits').at(-1)).toMatchObject({ Officer: `Officer ${count}` });
    return { bytes: run.bytesRead, calls: counted(run).length };
  };
  const few = measured(20);
  const many = measured(120);
  expect(many.bytes - few.bytes).toBeLessThan(100 * 100);
  expect(many.calls).toBe(few.calls);
  expect(few.calls).toBeLessThanOrEqual(8);
});

test('after a run that was cut off between its changes, a hand-in reads everything', () => {
  const workspace = open(bundle, { state: ready, now: AN_HOUR_LATER });
  // Visits are written forty at a time: the second change is never made.
  for (let place = 0; place < 41; place += 1)
    handIn(workspace, 'example', said(`Made-Up Place ${place}`, 'Officer', 0), { fire: 'none' });
  workspace.fault({ at: { name: 'Sheets.Spreadsheets.batchUpdate', nth: 2 }, kind: 'kill' });
  workspace.tick();
  expect(workspace.sheet('Visits')).toHaveLength(2 + 40);
  const handedIn = (provider: string): readonly string[] => {
    handIn(workspace, 'example', said(provider, 'Officer', 0), { fire: 'once' });
    const run = workspace.meter.runs.at(-1);
    return run ? counted(run).map(({ name }) => name) : [];
  };
  expect(handedIn('Old Forge')).toContain('Sheets.Spreadsheets.get');
  expect(workspace.sheet('Visits')).toHaveLength(2 + 41 + 1);
  expect(handedIn('Invented College')).not.toContain('Sheets.Spreadsheets.get');
  expect(workspace.sheet('Visits').every((row) => row['Found by'] !== null)).toBe(true);
});
