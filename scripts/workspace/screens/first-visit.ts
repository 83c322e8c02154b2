/** One visit's whole life, step by step, with how far today's newest visit has come: what a newcomer tries first. */
import { londonDate, longDate } from '../../../shared/schema/dates';
import type { Workspace } from '../add-on';
import { viewUrl } from '../google/forms/form-store';
import { html, type Html } from '../html';
import type { Demonstration } from '../offered-visit';
import type { Cell } from '../state';

type Row = Readonly<Record<string, Cell>>;

/** What has become of the visit that is followed. */
interface Followed {
  readonly id: string;
  readonly provider: string;
  /** ISO; '' while the county has not been refreshed. */
  readonly due: string;
  readonly isDecided: boolean;
  /** Kinds of what people did about it and its actions. */
  readonly done: ReadonlySet<string>;
  /** Its documents: name, and path on this server. */
  readonly papers: readonly { readonly name: string; readonly path: string }[];
}

interface Step {
  readonly what: string;
  readonly how: Html;
  readonly isDone: boolean;
}

const text = (row: Row | undefined, column: string): string => {
  const cell = row?.[column];
  return typeof cell === 'string' ? cell : '';
};

/** A tab's rows; none where the workbook has no such tab yet. */
function rowsOf(workspace: Workspace, title: string): readonly Row[] {
  const { spreadsheets, workbookId } = workspace.state;
  const has = spreadsheets[workbookId]?.sheets.some(({ properties }) => properties.title === title);
  return has === true ? workspace.sheet(title) : [];
}

/** The newest visit that was made today, by its own date; undefined while there is none. */
function followed(workspace: Workspace, now: string): Followed | undefined {
  const today = londonDate(now);
  const [visit] = rowsOf(workspace, 'Visits')
    .filter((row) => text(row, 'Visit date') === today)
    .sort((a, b) => (text(a, 'Submitted at (UTC)') < text(b, 'Submitted at (UTC)') ? 1 : -1));
  if (visit === undefined) return undefined;
  const id = text(visit, 'Visit id');
  const provider = text(visit, 'Provider');
  const kinds = rowsOf(workspace, 'History')
    .filter((row) => [`visit ${id}`, `action ${id}#`].some((one) => text(row, 'Subject').startsWith(one)))
    .map((row) => text(row, 'Kind'));
  const papers = rowsOf(workspace, 'Documents').filter((row) => text(row, 'Visit id') === id);
  const listed = rowsOf(workspace, 'Providers').find((row) => text(row, 'Provider') === provider);
  return {
    id,
    provider,
    due: text(listed, 'Next visit due by'),
    isDecided: text(visit, 'Officer’s decision') !== '',
    done: new Set(kinds),
    papers: papers.map((row) => ({ name: text(row, 'Document'), path: new URL(text(row, 'Link')).pathname })),
  };
}

/** Forty-four requirements take an officer half an hour: a made-up visit is handed in at a press. */
function handIn(workspace: Workspace, demonstration: Demonstration | undefined): Html {
  const form = Object.values(workspace.state.forms).find(({ title }) => title.startsWith('Herefordshire'));
  if (form === undefined)
    return html`No form of Herefordshire’s framework has been built here yet:
      <a href="/workbook">open the workbook</a>, choose <b>Set up</b>, tick it, and come back.`;
  const own = html`<a href="${viewUrl('', form)}">the form</a> yourself, with today’s date: an officer takes
    about half an hour.`;
  if (demonstration === undefined) return html`Fill in ${own}`;
  return html`<button type="button" data-run="" data-address="/workspace/visit">
      Hand in a made-up visit to ${demonstration.provider}
    </button>
    <br />Its register entry is checked, the form opened with what is known, 44 requirements rated and handed
    in. Or fill in ${own}`;
}

function stepsOf(
  workspace: Workspace,
  visit: Followed | undefined,
  demonstration: Demonstration | undefined,
): readonly Step[] {
  const did = (...kinds: readonly string[]): boolean => kinds.some((kind) => visit?.done.has(kind) === true);
  const papers = visit?.papers ?? [];
  const name = visit?.provider ?? 'the provider';
  return [
    {
      what: 'Hand a visit in.',
      how: visit === undefined ? handIn(workspace, demonstration) : html`${name}, today.`,
      isDone: visit !== undefined,
    },
    {
      what: 'See what the rules make of it, and decide.',
      how: html`${
          visit === undefined
            ? html`In the <a href="/workbook">workbook</a>, choose <b>This visit</b>, then`
            : html`<button type="button" data-run="openVisits" data-then="/workbook">Open This visit</button
                ><br />The workbook opens with it at the side. Choose`
        }
        ${name}. The rules suggest and say why; under <b>Decide</b> you decide, with a reason where you
        differ.`,
      isDone: visit?.isDecided === true,
    },
    {
      what: 'Agree what is to be done.',
      how: html`There, under <b>Actions</b>: the plan of the form, and what was not met beside it, each with
        who and by when.`,
      isDone: did('action-add', 'action-set', 'action-close'),
    },
    {
      what: 'Make the report to the provider, and the letter with the outcome.',
      how: html`There, under <b>Report</b>: read through what people wrote, then make it.
        ${papers.length === 0 ? '' : html`Read it as the provider does: ${papers.map(({ path, name: called }) => html`<a href="${path}">${called}</a>. `)}`}`,
      isDone: papers.length > 0,
    },
    {
      what: 'Share it.',
      how: html`Under <b>Share</b>, say that you did: the day by which the provider can answer is kept.`,
      isDone: did('share'),
    },
    {
      what: 'Close an action with what shows that it is done.',
      how: html`Under <b>Actions</b>, open one: evidence, then status <b>Done</b>.`,
      isDone: did('action-close'),
    },
    {
      what: 'Make the visit final.',
      how: html`Under <b>Final</b>. What changes afterwards is listed, and counts once you have taken it.`,
      isDone: did('final'),
    },
    {
      what: 'See the county.',
      how: html`<b>Refresh county tabs</b> in the menu, then the tabs <b>This week</b>, <b>Providers</b> and
        <b>County</b
        >.${visit === undefined || visit.due === '' ? '' : html` ${name} is next due by ${longDate(visit.due)}, and says by which rule.`}`,
      isDone: false,
    },
  ];
}

/** @param now ISO instant */
export function firstVisit(workspace: Workspace, now: string, demonstration?: Demonstration): Html {
  const steps = stepsOf(workspace, followed(workspace, now), demonstration);
  const next = steps.findIndex(({ isDone }) => !isDone);
  return html`<ol class="life">
    ${steps.map(
      ({ what, how, isDone }, at) =>
        html`<li ${at === next ? html`aria-current="step"` : ''}>
          <strong>${isDone ? 'Done: ' : at === next ? 'Next: ' : ''}${what}</strong><br />${how}
        </li>`,
    )}
  </ol>`;
}
