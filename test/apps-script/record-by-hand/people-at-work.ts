/** Does the steps of `steps.ts`: in the workbook, as its people do, and in the model. */
import type { OpenedVisit, VisitCommand } from '../../../apps-script/sidebar/visit-api';
import type { Reply } from '../../../apps-script/sidebar/server-api';
import type { Workspace } from '../../../scripts/workspace/add-on';
import type { Edit } from '../../../scripts/workspace/editing/edit';
import { EditRefused } from '../../../scripts/workspace/editing/edit';
import { shareWorkbook } from '../../../scripts/workspace/editing/people';
import type { Json } from '../../../scripts/workspace/json';
import type { StoredSheet } from '../../../scripts/workspace/state';
import { handIn, visitTo } from '../county';
import { countedAs, Model, OWN, type ModelVisit } from './model';
import {
  isCommanded,
  isEdited,
  isReshaped,
  isSetBy,
  isTyped,
  LEAD,
  OFFICER,
  PEOPLES_TABS,
  type Commanded,
  type Edited,
  type Meanwhile,
  type Step,
  type Typed,
} from './steps';
import { reshape, textOf, type ReshapedHow } from './reshape';

const NOTES_IN: ReadonlyMap<string, string> = new Map([
  ['Visits', 'Notes'],
  ['Actions', 'Evidence that it is done'],
  ['Providers', 'Notes'],
]);

export class PeopleAtWork {
  readonly model = new Model();
  /** Tabs keep their ids when they are renamed. */
  private readonly sheetIds = new Map<string, number>();
  private count = 0;
  /** What their own column is called by now, by the tab's first title. */
  private readonly ownIn = new Map<string, string>(PEOPLES_TABS.map((title) => [title, OWN]));
  /** Providers of whose rows a tab has copies, by the tab's first title. */
  readonly copied = new Map<string, Set<string>>();
  /** Somebody put a row over one of the findings. */
  isOverFindings = false;
  /** A run was cut off in which somebody moved rows about. */
  isCutWithin = false;
  /** Tabs that they added, by id: what they typed there. */
  readonly ownTabs = new Map<number, string>();
  /** Handed in, and perhaps not read yet. */
  private readonly unread = new Set<ModelVisit>();

  /** Somebody else's run is under way. */
  private isWithin = false;
  /** What is looked at once that run has ended. */
  private readonly afterwards: (() => void)[] = [];

  constructor(readonly workspace: Workspace) {
    const { state } = workspace;
    shareWorkbook(state, { user: LEAD, workbookId: state.workbookId }, OFFICER, 'writer');
    for (const { properties } of this.tabs()) this.sheetIds.set(properties.title, properties.sheetId);
    for (const title of PEOPLES_TABS) {
      const tab = this.tab(title);
      const { sheetId } = tab.properties;
      const at = (tab.rows[0]?.length ?? 1) - 1;
      this.edit({ kind: 'insert', what: 'columns', sheetId, from: at, count: 1 }, LEAD);
      this.edit({ kind: 'enter', sheetId, row: 0, column: at, values: [[OWN]] }, LEAD);
    }
  }

  private tabs(): readonly StoredSheet[] {
    const { state } = this.workspace;
    return state.spreadsheets[state.workbookId]?.sheets ?? [];
  }

  /** By the title that it had at first. */
  tab(title: string): StoredSheet {
    const found = this.tabs().find(({ properties }) => properties.sheetId === this.sheetIds.get(title));
    if (!found) throw new Error(`There is no tab ${title}.`);
    return found;
  }

  /** The rows of a tab that say something, by heading; '' for nothing. */
  rows(title: string): Record<string, string>[] {
    return this.workspace
      .sheet(this.tab(title).properties.title)
      .map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([key, cell]) => [key === this.ownIn.get(title) ? OWN : key, textOf(cell)]),
        ),
      )
      .filter((row) => Object.values(row).some((text) => text !== ''));
  }

  private unique(what: string): string {
    this.count += 1;
    return `${what} ${this.count}`;
  }

  /** What stands first in each tab that they added, by its id; undefined for one that is gone. */
  typedInOwnTabs(): ReadonlyMap<number, string | undefined> {
    const tabs = new Map(this.tabs().map((tab) => [tab.properties.sheetId, tab]));
    return new Map(
      [...this.ownTabs.keys()].map((id) => [id, textOf(tabs.get(id)?.rows[0]?.[0] ?? null) || undefined]),
    );
  }

  /** A tab of their own, where they list something. */
  private addTab(by: string): void {
    const title = this.unique('Made-up list');
    this.edit({ kind: 'add-tab', title }, by);
    const { sheetId } = this.tabs().find(({ properties }) => properties.title === title)?.properties ?? {};
    if (sheetId === undefined) throw new Error(`The tab ${title} was not added.`);
    this.edit({ kind: 'enter', sheetId, row: 0, column: 0, values: [[title]] }, by);
    this.ownTabs.set(sheetId, title);
  }

  private edit(edit: Edit, user: string): void {
    this.workspace.edit(edit.kind === 'enter' ? { ...edit, anyway: true } : edit, { user });
  }

  /** Moves things about in a tab. Headings stay in the first row, where Google keeps them. */
  arrange(
    { act, tab: title, from, to }: Pick<Meanwhile, 'tab' | 'from' | 'to'> & { readonly act: Edited },
    by: string,
  ): void {
    if (act === 'add-tab') return this.addTab(by);
    const { rows, properties } = this.tab(title);
    const { sheetId } = properties;
    const [height, width] = [Math.max(2, rows.length), rows[0]?.length ?? 1];
    const row = 1 + (from % (height - 1));
    const column = from % width;
    const edits: Readonly<Record<Exclude<Edited, 'add-tab'>, () => Edit>> = {
      sort: () => ({ kind: 'sort', sheetId, column, descending: to % 2 === 1 }),
      'insert-row': () => ({ kind: 'insert', what: 'rows', sheetId, from: row, count: 1 }),
      'move-row': () => ({ kind: 'move', what: 'rows', sheetId, from: row, count: 1, to: 1 + (to % height) }),
      'insert-column': () => ({ kind: 'insert', what: 'columns', sheetId, from: column, count: 1 }),
      'move-column': () => ({
        kind: 'move',
        what: 'columns',
        sheetId,
        from: column,
        count: 1,
        to: to % width,
      }),
      'rename-tab': () => ({ kind: 'rename-tab', sheetId, title: this.unique(title) }),
      'move-tab': () => ({ kind: 'move-tab', sheetId, to: to % this.tabs().length }),
    };
    this.edit(edits[act](), by);
  }

  /** Plans what happens within the next run: what somebody else does, its end, or both. */
  private within(step: Step, about?: ModelVisit): void {
    const { act, meanwhile, cut, by, to } = step;
    // By chance alone two people seldom decide about one visit in the same second.
    if (!cut && meanwhile && about && act === 'decide' && to % 2 === 0)
      this.workspace.fault({
        at: { name: 'Sheets.Spreadsheets.batchUpdate', nth: 1 },
        kind: 'meanwhile',
        action: () => {
          if (
            this.type('Visits', 'Officer’s decision', meanwhile.decision, about, by === LEAD ? OFFICER : LEAD)
          )
            about.decision = meanwhile.decision;
        },
      });
    else if (meanwhile && !isSetBy(meanwhile.act, act))
      this.workspace.fault({
        at: meanwhile.at,
        kind: 'meanwhile',
        action: () => this.meanwhile({ ...step, ...meanwhile, by: by === LEAD ? OFFICER : LEAD }),
      });
    if (!cut) return;
    this.isCutWithin ||= meanwhile !== null;
    this.workspace.fault(cut);
  }

  private meanwhile(what: Step & { readonly act: Meanwhile['act'] }): void {
    const { act, by } = what;
    this.isWithin = true;
    try {
      if (isTyped(act)) this.typed(act, what);
      else if (act === 'visit' || act === 'again') this.hand(act, what.from, 'none', () => undefined);
      else if (isReshaped(act)) this.reshape({ ...what, act });
      else if (act === 'delete-response') this.takeOut(what.from);
      else if (act === 'refresh') this.workspace.start({ functionName: 'onHour', unattended: true });
      else if (act === 'merge' || act === 'unmerge') this.merge(act, undisturbed(what));
      else if (isCommanded(act)) this.command(act, undisturbed(what));
      else this.arrange({ ...what, act }, by);
    } catch (error) {
      // What Google does not let people do has not been done, and is nothing to the run; nor is what this test did wrong.
      if (!(error instanceof EditRefused))
        this.afterwards.push(() => {
          throw error;
        });
    }
    this.isWithin = false;
  }

  /** Collect, from the menu, which nothing disturbs: it looks at everything that people typed. */
  collect(): void {
    this.workspace.meter.takePlanned();
    this.workspace.run('collectFromMenu');
    this.unread.clear();
  }

  private place(title: string, suits: (row: Readonly<Record<string, string>>) => boolean): number {
    const { rows } = this.tab(title);
    const headings = (rows[0] ?? []).map(textOf);
    return rows.findIndex(
      (row, at) =>
        at > 0 &&
        suits(Object.fromEntries(headings.map((heading, column) => [heading, textOf(row[column] ?? null)]))),
    );
  }

  /** Whether a cell lies under merged ones, where nobody can type. */
  private isCovered(title: string, row: number, column: number): boolean {
    return this.tab(title).merges.some(
      ({ startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }) =>
        row >= Number(startRowIndex) &&
        row < Number(endRowIndex) &&
        column >= Number(startColumnIndex) &&
        column < Number(endColumnIndex) &&
        (row !== startRowIndex || column !== startColumnIndex),
    );
  }

  /** Types into the row of a visit's provider, or of its action. @returns whether there is such a row yet */
  private type(
    title: string,
    heading: string,
    text: string,
    visit: ModelVisit,
    by: string,
    action = '',
  ): boolean {
    const row = this.place(
      title,
      (cells) => cells['Provider'] === visit.provider && (action === '' || cells['Action'] === action),
    );
    const column = (this.tab(title).rows[0] ?? []).map(textOf).indexOf(heading);
    if (row < 0 || column < 0 || this.isCovered(title, row, column)) return false;
    this.edit(
      { kind: 'enter', sheetId: this.tab(title).properties.sheetId, row, column, values: [[text]] },
      by,
    );
    return true;
  }

  private typed(
    act: Typed,
    step: Pick<Step, 'from' | 'to' | 'decision'> & Partial<Pick<Step, 'status'>> & { readonly by: string },
  ): void {
    const { by, from, to, status = 'Open' } = step;
    const visit = this.model.pick(from);
    if (!visit) return;
    const title = PEOPLES_TABS[to % PEOPLES_TABS.length] ?? 'Visits';
    const action = visit.actions[to % visit.actions.length];
    if (act === 'decide-in-tab') {
      if (this.type('Visits', 'Officer’s decision', step.decision, visit, by)) visit.decision = step.decision;
    } else if (act === 'status-in-tab') {
      if (action && this.type('Actions', 'Status', status, visit, by, action.text)) action.status = status;
    } else if (act === 'owner-in-tab') {
      const who = this.unique('Pretend Person');
      if (action && this.type('Actions', 'By whom', who, visit, by, action.text)) action.who = who;
    } else {
      const place = act === 'evidence-in-tab' ? 'Actions' : title;
      const heading = (act === 'own-cell' ? this.ownIn : NOTES_IN).get(place) ?? '';
      const text = this.unique(`${act} on ${visit.provider}`);
      if (!this.type(place, heading, text, visit, by, place === 'Actions' ? action?.text : '')) return;
      if (place === 'Visits') visit[act === 'own-cell' ? 'own' : 'note'] = text;
      else if (place === 'Providers') {
        visit.list[act === 'own-cell' ? 'own' : 'note'] = text;
        visit.list.hidden = false;
        for (const one of this.model.visits)
          if (one !== visit && countedAs(one) === visit) one.list.hidden = true;
      } else if (action) action[act === 'own-cell' ? 'own' : 'evidence'] = text;
    }
  }

  private ask<T>(name: string, by: string, ...args: Json[]): T {
    const { state } = this.workspace;
    const reply = this.workspace.runAs(
      { user: by, workbookId: state.workbookId },
      name,
      args,
    ) as unknown as Reply<T>;
    if (reply.ok) return reply.value;
    throw new Error(`${reply.message} ${reply.advice}`.trim());
  }

  /** Sends a command of This visit; again where the run was cut off, as somebody does whose panel hangs. */
  private send(
    visit: ModelVisit,
    step: Step,
    asked: (open: OpenedVisit) => Partial<VisitCommand> & Pick<VisitCommand, 'kind'>,
  ): void {
    const opened = this.ask<OpenedVisit>('sidebarVisit', step.by, visit.responseId);
    const command: VisitCommand = {
      id: this.unique('made-in-a-test'),
      visit: visit.responseId,
      field: '',
      to: '',
      why: '',
      seen: opened.standing.seen,
      ...asked(opened),
    };
    const json = JSON.parse(JSON.stringify(command)) as Json;
    this.within(step, visit);
    this.sendOnce('sidebarVisitCommand', step.by, json);
  }

  /** Again where its run was cut off, or had to wait too long for somebody else's. */
  private sendOnce(functionName: string, by: string, command: Json): void {
    const { workbookId } = this.workspace.state;
    const outcome = this.workspace.start({ user: by, workbookId, functionName, args: [command] });
    const look = (): void => {
      const said = outcome.value as Reply<unknown> | undefined;
      if (outcome.error || said?.ok !== true) this.ask(functionName, by, command);
    };
    if (this.isWithin) return void this.afterwards.push(look);
    this.workspace.meter.takePlanned();
    look();
  }

  /** Of two decisions of one moment either may stand: the other one is in History, not lost. */
  private oneOf({ provider, responseId }: ModelVisit, both: readonly string[]): string {
    this.collect();
    const stands =
      this.rows('Visits').find((row) => row['Provider'] === provider)?.['Officer’s decision'] ?? '';
    const history = this.rows('History').filter((row) => (row['Subject'] ?? '').includes(responseId));
    for (const text of both)
      if (!history.some((row) => row['To'] === text)) throw new Error(`“${text}” is in no row of History.`);
    if (!both.includes(stands)) throw new Error(`“${stands}” stands, and nobody decided that.`);
    return stands;
  }

  private command(act: Commanded, step: Step): void {
    const known = (visit: ModelVisit): boolean =>
      this.place('Visits', (row) => row['Provider'] === visit.provider) > 0;
    const visit = this.model.pick(
      step.from,
      (one) =>
        known(one) &&
        (act === 'restore') === (one.stands === 'withdrawn') &&
        one.stands !== 'gone' &&
        !(this.isWithin && this.unread.has(one)),
    );
    if (!visit) return;
    // Of an edition that nobody has read yet and a correction neither is the later one: both are told, see settle-model.
    if (this.unread.delete(visit)) this.collect();
    const why = this.unique('why');
    const action = visit.actions[step.to % visit.actions.length];
    if (act === 'decide') {
      const before = visit.decision;
      this.send(visit, step, () => ({ kind: 'decide', to: step.decision, why }));
      const isTypedOver = visit.decision !== before;
      visit.decision = isTypedOver ? this.oneOf(visit, [visit.decision, step.decision]) : step.decision;
    } else if (act === 'correct-officer') {
      const to = this.unique('Corrected Officer');
      this.send(visit, step, () => ({ kind: 'correct', field: 'officer', to, why }));
      visit.officer = to;
    } else if (act === 'correct-comment') {
      const to = this.unique('Corrected comment');
      this.send(visit, step, () => ({ kind: 'correct', field: 'comments/1.1', to, why }));
      visit.comment = to;
    } else if (act === 'withdraw' || act === 'restore') {
      this.send(visit, step, () => ({ kind: act, why }));
      visit.stands = act === 'withdraw' ? 'withdrawn' : 'counts';
    } else if (act === 'add-action') {
      const text = this.unique('Added action');
      this.send(visit, step, () => ({
        kind: 'actions',
        actions: [{ id: '', seen: '', criterion: '', sets: { area: 'Yard', action: text } }],
      }));
      visit.actions.push({ text, status: 'Open', evidence: '', who: '', own: '' });
    } else if (action) {
      const evidence = this.unique('Evidence');
      this.send(visit, step, ({ standing }) => {
        const found = standing.actions.find((one) => one.action === action.text);
        if (!found) throw new Error(`This visit does not show “${action.text}”.`);
        return {
          kind: 'actions',
          actions: [
            { id: found.id, seen: found.seen, criterion: '', sets: { evidence, status: step.status } },
          ],
        };
      });
      Object.assign(action, { evidence, status: step.status });
    }
  }

  /** Hands a visit in, or one again. @param before is done once it is known to the model, and not in the form yet */
  private hand(act: 'visit' | 'again', from: number, fire: 'none' | 'once', before: () => void): void {
    const known =
      act === 'again'
        ? this.model.pick(
            from,
            ({ stands, responseId, isOutOfForm }) => stands !== 'gone' && !isOutOfForm && responseId !== '',
          )
        : undefined;
    const officer = this.unique('Officer');
    const comment = this.unique('Comment');
    const provider = known?.provider ?? this.unique('Made-Up Provider');
    const action = known?.actions[0]?.text ?? `Mend the fence of ${provider}`;
    const visit = known ?? this.model.handedIn(provider, { officer, comment, action });
    Object.assign(visit, { officer, comment });
    this.unread.add(visit);
    before();
    const said = visitTo(provider, {
      of: 'example',
      officer,
      ratings: { '1.1': 'Not met', '1.2': 'Fully met' },
      comments: { '1.1': comment },
      fields: { plan: [{ area: 'Fencing', action, 'by-when': '2026-12-01' }] },
    });
    const { response } = handIn(this.workspace, 'example', said, {
      fire,
      ...(known && { responseId: known.responseId }),
    });
    visit.responseId = response.responseId;
  }

  private reshape(how: ReshapedHow): void {
    // Of a row that is away the texts stay under the heading of then, which is told: see missing-columns.test.ts.
    if (how.act === 'rename-column' && this.model.visits.some(({ mergedInto }) => mergedInto)) return;
    if (how.tab === 'Findings' && (how.act === 'paste-row' || how.act === 'cut-row'))
      this.isOverFindings = true;
    reshape(
      {
        tab: (title) => this.tab(title),
        edit: (edit, by) => this.edit(edit, by),
        unique: (what) => this.unique(what),
        ownIn: this.ownIn,
        // Of findings each has one row, whatever people do.
        isCopied: (title, provider) =>
          title !== 'Findings' &&
          void this.copied.set(title, new Set([...(this.copied.get(title) ?? []), provider])),
      },
      how,
    );
  }

  /** Says in the sidebar that two providers are one, or that they are two after all. */
  private merge(act: 'merge' | 'unmerge', step: Step): void {
    const { visits } = this.model;
    const known = new Set(this.rows('Providers').map((row) => row['Provider']));
    const one = this.model.pick(
      step.from,
      (visit) =>
        (visit.mergedInto === undefined) === (act === 'merge') &&
        (act === 'unmerge' || known.has(visit.provider)),
    );
    if (!one) return;
    const others = visits.filter(
      (visit) => visit.mergedInto === undefined && visit !== one && known.has(visit.provider),
    );
    const other = act === 'unmerge' ? one.mergedInto : others[step.to % Math.max(1, others.length)];
    if (!other) return;
    const command = {
      id: this.unique('made-in-a-test'),
      kind: act === 'merge' ? 'one' : 'two',
      provider: idOf(one),
      other: idOf(other),
    };
    this.within(step);
    this.sendOnce('sidebarProviderCommand', step.by, command);
    one.mergedInto = act === 'merge' ? other : undefined;
  }

  /** Deletes the response of a visit that was read in its form; nobody says so. */
  private takeOut(from: number): ModelVisit | undefined {
    const visit = this.model.pick(
      from,
      (one) => one.stands === 'counts' && one.responseId !== '' && !this.unread.has(one),
    );
    const form = Object.values(this.workspace.state.forms)[0];
    if (!visit || !form) return undefined;
    form.responses = form.responses.filter(({ responseId }) => responseId !== visit.responseId);
    visit.isOutOfForm = true;
    return visit;
  }

  private deleteResponse(step: Step): void {
    this.collect();
    const visit = this.takeOut(step.from);
    if (!visit) return;
    this.workspace.run('rereadFromMenu');
    this.send(visit, step, () => ({ kind: 'gone' }));
    visit.stands = 'gone';
  }

  /** A county with some visits in it, beside each of which people wrote something. */
  begin(visits: number): void {
    for (let nth = 0; nth < visits; nth += 1) this.hand('visit', 0, 'none', () => undefined);
    this.collect();
    for (let from = 0; from < visits; from += 1)
      for (const to of PEOPLES_TABS.keys())
        for (const act of ['note', 'own-cell', 'decide-in-tab', 'owner-in-tab'] as const)
          this.typed(act, { from, to, decision: 'Mostly good to use', by: to === 0 ? LEAD : OFFICER });
  }

  do(step: Step): void {
    const { act, meanwhile } = step;
    // Nobody but Google's versions knows what was typed, and taken away before a run read it.
    if (isReshaped(act) || (meanwhile && (isReshaped(meanwhile.act) || step.cut))) this.collect();
    try {
      if (act === 'visit' || act === 'again') {
        this.hand(act, step.from, step.to % 3 === 0 ? 'none' : 'once', () => this.within(step));
        this.workspace.meter.takePlanned();
      } else if (act === 'delete-response') this.deleteResponse(step);
      else if (isReshaped(act)) this.reshape({ ...step, act });
      else if (act === 'merge' || act === 'unmerge') this.merge(act, step);
      else if (act === 'refresh' || act === 'read-all-again') {
        this.within(step);
        this.workspace.start({
          functionName: act === 'refresh' ? 'onHour' : 'rereadFromMenu',
          unattended: act === 'refresh',
        });
        this.workspace.meter.takePlanned();
      } else if (isTyped(act)) this.typed(act, step);
      else if (isEdited(act)) this.arrange({ ...step, act }, step.by);
      else this.command(act, step);
    } catch (error) {
      // What Google does not let people do has not been done.
      if (!(error instanceof EditRefused)) throw error;
    }
    for (const look of this.afterwards.splice(0)) look();
  }
}

/** The same, with nothing within it. */
const undisturbed = (step: Step): Step => ({ ...step, meanwhile: null, cut: null });

/** A provider without number or postcode is known by its name. */
const idOf = ({ provider }: ModelVisit): string => `name:${provider.toLowerCase().replaceAll('-', ' ')}`;
