/** Two people sort, insert, move and write in Visits while visits come in: none is lost, none twice, notes stay with theirs. */
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
  readonly act: 'visit' | 'sort' | 'insert-row' | 'move-row' | 'insert-column' | 'move-column' | 'note';
  readonly by: string;
  readonly from: number;
  readonly to: number;
}
const steps = fc.array(
  fc.record({
    act: fc.constantFrom<Step['act'][]>(
      'visit', 'visit', 'sort', 'insert-row', 'move-row', 'insert-column', 'move-column', 'note',
    ), // prettier-ignore
    by: fc.constantFrom('lead@county.example', OFFICER),
    from: fc.nat(12),
    to: fc.nat(12),
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

test('whatever they do, each visit is there once and each note beside its own', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const workspace = county();
      const handedIn: string[] = [];
      const noted = new Set<string>();
      for (const step of list) {
        if (step.act === 'visit') {
          const provider = `Made-Up Provider ${handedIn.length}`;
          handedIn.push(provider);
          const fire = step.to % 3 === 0 ? 'none' : 'once';
          handIn(workspace, 'example', visitTo(provider, { of: 'example' }), { fire });
          continue;
        }
        const edit = editOf(workspace, step);
        if (!edit) continue;
        workspace.edit(edit, { user: step.by });
        if (edit.kind === 'enter') noted.add(edit.values[0]?.[0] ?? '');
      }
      workspace.start({ functionName: 'onHour', unattended: true });
      const rows = workspace.sheet('Visits').filter((row) => typeof row['Provider'] === 'string');
      expect(rows.map((row) => row['Provider']).sort()).toEqual([...handedIn].sort());
      for (const row of rows)
        expect([null, undefined, `On ${row['Provider'] as string}`]).toContain(row['Notes']);
      expect(
        new Set(rows.flatMap((row) => (typeof row['Notes'] === 'string' ? [row['Notes']] : []))),
      ).toEqual(noted);
      expect(workspace.sheet('Problems')).toEqual([]);
    }),
    { numRuns: 12, seed: 26_11 },
  );
});
