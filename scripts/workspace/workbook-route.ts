/** What the workbook's page and the add-on's sidebar in it ask of the workspace: runs, edits, copies, people. */
import { messageOf } from '../../shared/errors';
import type { Workspace } from './add-on';
import { json, page, type Answer } from './answer';
import { bridgeScript } from './assets';
import { EditRefused, isEdit, type Edit } from './editing/edit';
import type { Editor } from './editing/edit-workbook';
import { peopleOf, shareWorkbook } from './editing/people';
import { rowVersion, versionOf } from './editing/version';
import { mayEdit, mayOpen } from './google/access';
import { isObject, textAt, type Json, type JsonObject } from './json';
import { localised } from './localised';
import { screenOf, type Selection } from './runtime';
import type { State, StoredSheet } from './state';
import { workbookPage } from './screens/workbook-page';
import { xlsxOf } from './screens/xlsx';

/** The cookie that says who acts in this browser, as a Google account does. */
const ACTING = 'acting';

/** The workbook's page, its download, the sidebar in it, its newest version; null for another address. */
export async function workbookAnswer(
  workspace: Workspace,
  host: string,
  url: URL,
  cookies: string | undefined,
): Promise<Answer | null> {
  const path = url.pathname;
  const [, opened] = /^\/spreadsheets\/d\/([^/]+)\/edit$/.exec(path) ?? [];
  if (opened !== undefined) {
    if (!workspace.state.spreadsheets[opened]) return null;
    url.searchParams.set('workbook', opened);
  }
  const as = editorOf(workspace, url, cookies);
  const number = (name: string): number | null => {
    const given = url.searchParams.get(name);
    return given === null || !/^\d+$/.test(given) ? null : Number(given);
  };
  if (path === '/workspace/sidebar') return sidebarOf(workspace, host, as);
  if (path === '/workspace/version')
    return json({ version: versionOf(workspace.state, as.workbookId, number('tab')) });
  const spreadsheet = workspace.state.spreadsheets[as.workbookId];
  if (path === '/workbook.xlsx' && spreadsheet && mayOpen(spreadsheet, as.user))
    return { status: 200, type: XLSX, content: await xlsxOf(spreadsheet) };
  if (path !== '/workbook' && opened === undefined) return null;
  openFor(workspace, as);
  const shown = workbookPage(workspace, as, { tab: number('tab'), from: number('from') ?? 0 });
  return page(shown && localised(host, shown));
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Whoever opens a workbook that has the add-on gets its menu. */
function openFor(workspace: Workspace, as: Editor): void {
  const spreadsheet = workspace.state.spreadsheets[as.workbookId];
  const hasAddOn = as.workbookId === workspace.state.workbookId || spreadsheet?.script !== undefined;
  if (!spreadsheet || !hasAddOn || !mayEdit(spreadsheet, as.user)) return;
  if (screenOf(workspace.runtime, as).menu.length === 0) workspace.open('NONE', as);
}

/** Who acts, in which workbook. @param cookies the request's `Cookie`. */
function editorOf({ state }: Workspace, url: URL, cookies: string | undefined): Editor {
  const asked = url.searchParams.get('workbook') ?? '';
  const workbookId = state.spreadsheets[asked] ? asked : state.workbookId;
  return { user: actingOf(state, workbookId, cookies) ?? state.user, workbookId };
}

/** Who was chosen in this browser; undefined when nobody was. */
export function actingOf(
  state: Workspace['state'],
  workbookId: string,
  cookies: string | undefined,
): string | undefined {
  const [, chosen = ''] = new RegExp(`(?:^|; )${ACTING}=([^;]*)`).exec(cookies ?? '') ?? [];
  const email = decodeURIComponent(chosen);
  return peopleOf(state, workbookId).find((one) => one.email === email)?.email;
}

/** The sidebar that the person has open in the workbook. */
function sidebarOf(workspace: Workspace, host: string, as: Editor): Answer {
  const { sidebar } = screenOf(workspace.runtime, as);
  if (!sidebar) return page(null);
  const bridge = `<head><script>${bridgeScript().replaceAll('</script', '<\\/script')}</script>`;
  return page(
    localised(
      host,
      sidebar.html.replace('<head>', () => bridge),
    ),
  );
}

type Action = (workspace: Workspace, as: Editor, body: JsonObject, host: string) => Answer;

const ACTIONS: Readonly<Record<string, Action>> = {
  run,
  tick,
  edit,
  copy,
  close: (workspace, as) => {
    screenOf(workspace.runtime, as).sidebar = null;
    return json({ ok: true, messages: [''] });
  },
  person: (workspace, { workbookId }, body) => {
    const email = textAt(body, 'email');
    if (!peopleOf(workspace.state, workbookId).some((one) => one.email === email))
      return json({ ok: false, message: `Nobody here is called ${email}.`, messages: [] });
    const cookie = `${ACTING}=${encodeURIComponent(email)}; Path=/; SameSite=Lax`;
    return { ...json({ ok: true, messages: [`You are now ${email}.`] }), cookie };
  },
  share: (workspace, as, body) => {
    const email = textAt(body, 'email').trim();
    shareWorkbook(workspace.state, as, email, textAt(body, 'role') === 'reader' ? 'reader' : 'writer');
    workspace.save();
    return json({ ok: true, messages: [`Shared with ${email}.`] });
  },
};

/** Answers a POST to `/workspace/ACTION`; null when there is no such action. */
export function workbookAction(
  workspace: Workspace,
  host: string,
  { url, text, cookies }: { readonly url: URL; readonly text: string; readonly cookies: string | undefined },
): Answer | null {
  const [, name = ''] = /^\/workspace\/(\w+)$/.exec(url.pathname) ?? [];
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (!action) return null;
  const body = parsed(text);
  try {
    return action(workspace, editorOf(workspace, url, cookies), isObject(body) ? body : {}, host);
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error;
    return json({ ok: false, message: error.message, warning: error.isWarning, messages: [] });
  }
}

function run(
  workspace: Workspace,
  as: Editor,
  { functionName, args, selection }: JsonObject,
  host: string,
): Answer {
  if (typeof functionName !== 'string' || !Array.isArray(args))
    return json({ ok: false, message: 'Not a call.', messages: [] });
  const screen = screenOf(workspace.runtime, as);
  screen.selection = selectionIn(selection);
  try {
    const value = workspace.runAs(as, functionName, args);
    const text = JSON.stringify({ ok: true, value, messages: screen.messages });
    return { status: 200, type: 'application/json', content: localised(host, text) };
  } catch (error) {
    return json({ ok: false, message: messageOf(error), messages: screen.messages });
  }
}

/** What the page says is selected; null where it says nothing that could be. */
function selectionIn(given: Json | undefined): Selection | null {
  if (!isObject(given ?? null)) return null;
  const { sheetId, row, column, rows, columns } = given as JsonObject;
  const numbers = [sheetId, row, column, rows, columns];
  if (!numbers.every((one) => typeof one === 'number' && Number.isInteger(one) && one >= 0)) return null;
  return given as unknown as Selection;
}

function tick(workspace: Workspace): Answer {
  const outcomes = workspace.tick();
  const failed = outcomes.flatMap(({ functionName, error }) =>
    error ? [`${functionName}: ${error.message}`] : [],
  );
  const done =
    outcomes.length === 0 ? 'There is no hourly trigger: set up first.' : 'The hourly trigger has run.';
  return json({ ok: failed.length === 0, message: failed.join(' '), messages: [done] });
}

/** An edit of what the page last showed: places that have moved since are not changed by mistake. */
function edit(workspace: Workspace, as: Editor, { edit: asked, version, head }: JsonObject): Answer {
  // The page sends what `Edit` is; a kind that is none of them is refused.
  const wanted = asked as Edit | undefined;
  if (!wanted || !isEdit(wanted)) return json({ ok: false, message: 'Not an edit.', messages: [] });
  if (!isAsSeen(workspace, as, wanted, { version, head })) throw new EditRefused(CHANGED);
  const failed = workspace.edit(wanted, as).flatMap(({ error }) => (error ? [error.message] : []));
  return json({ ok: true, messages: failed, ...newVersion(workspace, as, wanted) });
}

/** Of the row that was typed into. */
function newVersion({ state }: Workspace, { workbookId }: Editor, wanted: Edit): { version?: string } {
  if (wanted.kind !== 'enter') return {};
  const sheet = sheetOf(state, workbookId, wanted.sheetId);
  return sheet ? { version: rowVersion(sheet, wanted.row) } : {};
}

const sheetOf = (state: State, workbookId: string, sheetId: number): StoredSheet | undefined =>
  state.spreadsheets[workbookId]?.sheets.find(({ properties }) => properties.sheetId === sheetId);

const CHANGED =
  'Somebody has changed this in the meantime, so nothing was done. It is shown as it is now: look, and do it again.';

/**
 * Typing needs the row to be as it was seen, and the headings; all else the whole tab.
 * @param seen versions that the page showed.
 */
function isAsSeen(
  { state }: Workspace,
  { workbookId }: Editor,
  wanted: Edit,
  { version, head }: { readonly version: unknown; readonly head: unknown },
): boolean {
  if (typeof version !== 'string' || !('sheetId' in wanted)) return true;
  const sheet = sheetOf(state, workbookId, wanted.sheetId);
  if (wanted.kind === 'enter')
    return (
      sheet !== undefined &&
      rowVersion(sheet, wanted.row) === version &&
      (head === undefined || rowVersion(sheet, 0) === head)
    );
  return versionOf(state, workbookId, wanted.sheetId) === version;
}

function copy(workspace: Workspace, as: Editor, body: JsonObject): Answer {
  const id = workspace.copy(textAt(body, 'title') || undefined, as);
  return json({ ok: true, messages: ['The copy is open.'], open: `/spreadsheets/d/${id}/edit` });
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null; // Refused by each action as it refuses what is missing.
  }
}
