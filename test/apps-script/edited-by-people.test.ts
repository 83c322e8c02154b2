/**
 * Two people sort, insert, move and write in Visits while visits come in and are handed in again, between runs and within
 * them, and runs are cut off: none is lost, none twice, notes stay with theirs. The model is a list of names and notes
 * and shares no code with the product.
 */
import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { Edit } from '../../scripts/workspace/editing/edit';
import { shareWorkbook } from '../../scripts/workspace/editing/people';
import { builtBundle } from '../built-add-on';
import { CHOICE, handIn, open, setUp, visitTo, withExample } from './county';

vi.setConfig({ testTimeout: 180_000 });

const OFFICER = 'officer@county.example';

let bundle: Bundle;
beforeAll(() => {
  bundle = withExample(builtBundle());
});

function county(): Workspace {
  const workspace = open(bundle);
  setUp(workspace, { ...CHOICE, forms: [{ framework: 'example', instrument: 'visit' }] });
  const owner = { user: workspace.state.user, workbookId: workspace.state.workbookId };
  shareWorkbook(workspace.state, owner, OFFICER, 'writer');
  return workspace;
}

const visitsTab = (workspace: Workspace) => {
  const found = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.find(
    ({ properties }) => properties.title === 'Visits',
  );
  if (!found) throw new Error('There is no tab Visits.');
  return found;
};
const headingAt = (workspace: Workspace, heading: string): number =>
  visitsTab(workspace).rows[0]?.indexOf(heading) ?? -1;

interface Step {
  readonly act:
    'visit' | 'again' | 'sort' | 'insert-row' | 'move-row' | 'insert-column' | 'move-column' | 'note';
  readonly by: string;
  readonly from: number;
  readonly to: number;
  /** What somebody does within the run that takes the visit in, and at which of its calls. */
  readonly during: { readonly act: Exclude<Step['act'], 'visit' | 'again'>; readonly at: number } | null;
  /** The run is cut off at this call. */
  readonly cut: number | null;
}
const steps = fc.array(
  fc.record({
    act: fc.constantFrom<Step['act'][]>(
      'visit', 'visit', 'again', 'again', 'sort', 'insert-row', 'move-row', 'insert-column', 'move-column', 'note',
    ), // prettier-ignore
    by: fc.constantFrom('lead@county.example', OFFICER),
    from: fc.nat(12),
    to: fc.nat(12),
    during: fc.option(
      fc.record({
        act: fc.constantFrom('sort' as const, 'insert-row' as const, 'move-row' as const, 'insert-column' as const, 'move-column' as const), // prettier-ignore
        at: fc.integer({ min: 1, max: 8 }),
      }),
      { freq: 2, nil: null },
    ),
    cut: fc.option(fc.integer({ min: 1, max: 9 }), { freq: 5, nil: null }),
  }),
  { minLength: 6, maxLength: 18 },
);

/** The edit of a step; null when there is nothing yet that it could be about. */
function editOf(workspace: Workspace, { act, from, to }: Step): Edit | null {
  const { rows, properties } = visitsTab(workspace);
  const { sheetId } = properties;
  const row = 1 + (from % Math.max(1, rows.length - 1));
  const column = from % (rows[0]?.length ?? 1);
  if (act === 'sort') return { kind: 'sort', sheetId, column, descending: to % 2 === 1 };
  if (act === 'insert-row') return { kind: 'insert', what: 'rows', sheetId, from: row, count: 1 };
  if (act === 'move-row')
    return { kind: 'move', what: 'rows', sheetId, from: row, count: 1, to: 1 + (to % rows.length) };
  if (act === 'insert-column') return { kind: 'insert', what: 'columns', sheetId, from: column, count: 1 };
  if (act === 'move-column')
    return {
      kind: 'move',
      what: 'columns',
      sheetId,
      from: column,
      count: 1,
      to: to % (rows[0]?.length ?? 1),
    };
  const provider = rows[row]?.[headingAt(workspace, 'Provider')];
  if (typeof provider !== 'string') return null;
  return { kind: 'enter', sheetId, row, column: headingAt(workspace, 'Notes'), values: [[`On ${provider}`]] };
}

/** Plans what happens within the next run: somebody's edit, or its end. Not both: see `apps-script/google/watch.ts`. */
function within(workspace: Workspace, { during, by, from, to, cut }: Step): void {
  if (cut !== null) workspace.fault({ at: cut, kind: 'kill' });
  else if (during)
    workspace.fault({
      at: during.at,
      kind: 'meanwhile',
      action: () => {
        const edit = editOf(workspace, { act: during.act, by, from, to, during: null, cut: null });
        if (edit) workspace.edit(edit, { user: by });
      },
    });
}

test('whatever they do, each visit is there once and each note beside its own', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const workspace = county();
      const handedIn: string[] = [];
      const noted = new Set<string>();
      const ids = new Map<string, string>();
      const officers = new Map<string, string>();
      for (const step of list) {
        if (step.act === 'visit' || step.act === 'again') {
          const known = handedIn[step.from % Math.max(1, handedIn.length)];
          const provider =
            step.act === 'again' && known !== undefined ? known : `Made-Up Provider ${handedIn.length}`;
          const responseId = ids.get(provider);
          if (responseId === undefined) handedIn.push(provider);
          const officer = `Officer ${officers.size}.${step.to}`;
          officers.set(provider, officer);
          within(workspace, step);
          const fire = step.to % 3 === 0 ? 'none' : 'once';
          const said = visitTo(provider, { of: 'example', officer });
          const { response } = handIn(workspace, 'example', said, {
            fire,
            ...(responseId !== undefined && { responseId }),
          });
          ids.set(provider, response.responseId);
          continue;
        }
        const edit = editOf(workspace, step);
        if (!edit) continue;
        workspace.edit(edit, { user: step.by });
        if (edit.kind === 'enter') noted.add(edit.values[0]?.[0] ?? '');
      }
      // A run that nothing disturbs.
      workspace.meter.takePlanned();
      workspace.start({ functionName: 'onHour', unattended: true });
      const rows = workspace.sheet('Visits').filter((row) => typeof row['Provider'] === 'string');
      expect(rows.map((row) => row['Provider']).sort()).toEqual([...handedIn].sort());
      for (const row of rows) expect(row['Officer']).toBe(officers.get(row['Provider'] as string));
      for (const row of rows)
        expect([null, undefined, `On ${row['Provider'] as string}`]).toContain(row['Notes']);
      expect(
        new Set(rows.flatMap((row) => (typeof row['Notes'] === 'string' ? [row['Notes']] : []))),
      ).toEqual(noted);
      expect(workspace.sheet('Problems')).toEqual([]);
    }),
    { numRuns: Number(process.env['SEQUENCES'] ?? 12), seed: 26_11, endOnFailure: true },
  );
});
