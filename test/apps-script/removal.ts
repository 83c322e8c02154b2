/** A made-up county in which one provider has marked text in every place that takes any, and another is much like it. */
import type { VisitCommand } from '../../apps-script/sidebar/visit-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { WorkspaceSettings } from '../../scripts/workspace/settings';
import type { State } from '../../scripts/workspace/state';
import type { Answers } from '../../shared/schema/answers';
import { ask, EXAMPLE_CHOICE, handIn, open, setUp, visitTo } from './county';

/** Stands in every text about the provider, and in none about another. */
export const MARK = 'Zebrafold';
export const MARKED = `${MARK} Yard`;
export const OTHER = 'Pretend Garage';
export const LATER = '2026-11-22T13:00:00.000Z';
const HOUR = 60 * 60 * 1000;

const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as Parameters<Workspace['run']>[1];

const said = (mark: string): Partial<Answers> & { of: string } => ({
  of: 'example',
  officer: `${mark} officer`,
  ratings: { '1.1': 'Not met', '1.3': 'Fully met' },
  notApplicable: { '1.2': `${mark} has no machines` },
  comments: { '2c': `${mark} in small groups` },
  fields: {
    'after-courses': `${mark} has a dog`,
    plan: [
      { area: `${mark} fence`, action: `${mark} mends it`, 'by-when': '2026-12-01', who: `${mark} hands` },
    ],
    email: `${mark.toLowerCase()}@provider.example`,
    lead: { name: `${mark} Lead`, phone: '', training: `${mark} course`, 'training-date': '2025-11-01' },
  },
});

/** The cells of a row that has this text in a column, changed as a person does. */
function typeInto(of: Workspace, tab: string, row: string, header: string, text: string): void {
  const sheet = of.state.spreadsheets[of.state.workbookId]?.sheets.find(
    ({ properties }) => properties.title === tab,
  );
  const column = sheet?.rows[0]?.indexOf(header) ?? -1;
  const at = sheet?.rows.findIndex((cells) => cells.includes(row)) ?? -1;
  if (!sheet || column < 0 || at < 0) throw new Error(`There is no ${header} of ${row} in ${tab}`);
  of.edit({ kind: 'enter', sheetId: sheet.properties.sheetId, row: at, column, values: [[text]] });
}

export const textOf = (cell: unknown): string => (typeof cell === 'string' ? cell : '');
export const idOf = (of: Workspace, provider: string): string =>
  textOf(of.sheet('Visits').find((row) => row['Provider'] === provider)?.['Visit id']);

let commands = 0;
function command(of: Workspace, asked: Partial<VisitCommand> & Pick<VisitCommand, 'kind' | 'visit'>): void {
  commands += 1;
  ask(
    of,
    'sidebarVisitCommand',
    asJson({ id: `in-a-test-${commands}`, field: '', to: '', why: '', seen: '', ...asked }),
  );
}

const PAGE = {
  html: `<!doctype html><title>${MARK}</title><p>${MARK} is reported on`,
  framework: 'example',
  version: '1',
  instrument: 'visit',
};

export function prepared(bundle: Bundle, settings: Partial<WorkspaceSettings> = {}): State {
  const of = open(bundle, { settings });
  setUp(of, EXAMPLE_CHOICE);
  handIn(of, 'example', visitTo(OTHER, said('Plainword')));
  const first = handIn(of, 'example', visitTo(MARKED, said(MARK)));
  of.advance(HOUR);
  of.tick();
  ask(of, 'sidebarCollect');
  of.run('refreshFromMenu');
  const id = idOf(of, MARKED);
  // Handed in again, it is a second edition; another visit has a date that cannot be, which is told.
  handIn(of, 'example', visitTo(MARKED, { ...said(MARK), comments: { '2c': `${MARK} in large groups` } }), {
    responseId: first.response.responseId,
  });
  of.advance(HOUR);
  handIn(of, 'example', visitTo(MARKED, { ...said(MARK), visitDate: '2062-11-20' }));
  command(of, {
    visit: id,
    kind: 'correct',
    field: 'comments/1.1',
    to: `${MARK} seen`,
    why: `${MARK} was misheard`,
  });
  command(of, { visit: id, kind: 'decide', to: 'Good to use', why: `${MARK} promised` });
  command(of, { visit: id, kind: 'share', to: '2026-12-06' });
  typeInto(of, 'Visits', id, 'Notes', `${MARK} rings on Friday`);
  typeInto(of, 'Actions', `${MARK} fence`, 'Evidence that it is done', `${MARK} sent a photograph`);
  typeInto(of, 'Providers', MARKED, 'Contact', `${MARK} Boss`);
  typeInto(of, 'Providers', MARKED, 'Concern', `${MARK} was loud`);
  typeInto(of, 'Providers', MARKED, 'Concern of', '20/11/2026');
  typeInto(of, 'Providers', OTHER, 'Notes', 'Plainword notes');
  of.run('refreshFromMenu');
  const about = { name: `${MARK} report`, toSend: true, provider: MARKED, ...PAGE };
  ask(of, 'sidebarKeepPage', asJson({ ...about, visit: id }));
  ask(of, 'sidebarKeepPage', asJson({ ...about, name: `${MARK} letter` }));
  ask(
    of,
    'sidebarKeepPage',
    asJson({
      ...PAGE,
      html: '<!doctype html>Plainword',
      name: 'Plainword letter',
      toSend: true,
      provider: OTHER,
    }),
  );
  of.run('updateChecklistsFromMenu');
  return of.state;
}

/** Where the marked text stands: of everything that the stand-ins hold. */
export function placesOf(of: Workspace, mark = MARK): string[] {
  const wanted = mark.toLowerCase();
  const found: string[] = [];
  const look = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      if (value.toLowerCase().includes(wanted)) found.push(path);
    } else if (typeof value === 'object' && value !== null)
      for (const [key, part] of Object.entries(value)) {
        if (key.toLowerCase().includes(wanted)) found.push(`${path}/${key} (key)`);
        look(part, `${path}/${key}`);
      }
  };
  const { spreadsheets, ...rest } = of.state;
  look(rest, '');
  for (const book of Object.values(spreadsheets))
    for (const { properties, ...sheet } of book.sheets) look({ properties, ...sheet }, properties.title);
  return found;
}

export const removal = (kind: string, ids: readonly string[], id = 'removed-in-a-test') =>
  asJson({ id, of: { kind, ids }, why: 'It was kept for as long as it had to be' });
