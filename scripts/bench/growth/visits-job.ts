/** What a hand-in, a decision in This visit and a refresh cost in a workbook of so many visits: `node visits-job.mjs ADD-ON-FOLDER VISITS`. Prints JSON. */
import { formPlan } from '../../../shared/form/form-plan';
import { rawAnswers } from '../../../shared/form/raw-answers';
import type { Answers } from '../../../shared/schema/answers';
import { decisionOf } from '../../../shared/schema/framework';
import '../../../shared/schema/zod-setup';
import { isQuestion } from '../../workspace/forms/form-pages';
import { entryOf } from '../../workspace/forms/load-data';
import { questionIdOf } from '../../workspace/google/forms/form-store';
import { counted } from '../../workspace/meter';
import { atShare, threadTime } from '../../processor-time';
import { answersOf, grownCounty, type GrownCounty } from './grown-county';

/** The first time compiles, and is told of by nobody. */
const TIMES = 5;

interface Cost {
  /** Milliseconds that the add-on computed, on the thread that it runs on. */
  readonly computing: number;
  readonly bytes: number;
  readonly calls: number;
}

/** Each as the middle of what it was. */
const middle = (costs: readonly Cost[]): Cost => ({
  computing: atShare(
    costs.map(({ computing }) => computing),
    0.5,
  ),
  bytes: atShare(
    costs.map(({ bytes }) => bytes),
    0.5,
  ),
  calls: Math.max(...costs.map(({ calls }) => calls)),
});

function lastRun({ workspace }: GrownCounty, what: string): Cost {
  const run = workspace.meter.runs.at(-1);
  if (run?.error !== '') throw new Error(`${what}: ${run?.error ?? 'nothing was run'}`);
  return { computing: run.computing, bytes: run.bytesRead, calls: counted(run).length };
}

/** Answers as the form holds them: question id to values, as an officer's extension knows the form. */
function typed(
  { workspace, connection, framework }: GrownCounty,
  answers: Answers,
): Record<string, string[]> {
  const [form] = connection.forms;
  if (!form) throw new Error('There is no form.');
  const { instrument, entries, formId } = form;
  const ids = new Map(
    workspace
      .form(formId)
      .items.filter(isQuestion)
      .map((item) => [entryOf(item), questionIdOf(item)]),
  );
  const raw = rawAnswers(framework, answers, instrument);
  const asked = new Set(formPlan(framework, instrument).items.map(({ key }) => key));
  return Object.fromEntries(
    Object.entries(raw).flatMap(([key, values]) => {
      const entry = entries[key];
      const id = entry === undefined || !asked.has(key) ? undefined : ids.get(entry);
      return id === undefined ? [] : [[id, [...values]]];
    }),
  );
}

function handIn(county: GrownCounty, officer: string, place: number, responseId?: string): string {
  const answers = { ...answersOf(county.framework, `New Provider ${place}`, place), officer };
  const formId = county.connection.forms[0]?.formId ?? '';
  const { response } = county.workspace.submit(formId, typed(county, answers), {
    dropUnreached: true,
    ...(responseId !== undefined && { responseId }),
  });
  return response.responseId;
}

/** Another decision each time, as the sidebar sends it. */
function decide({ workspace, framework }: GrownCounty, place: number): void {
  const [one, other] = framework.outcomes.map(decisionOf);
  const to = (place % 2 === 0 ? one : other) ?? '';
  const command = { id: `decision-${place}`, visit: 'old-7', kind: 'decide', field: '', to, why: 'Made up' };
  workspace.run('sidebarVisitCommand', { ...command, seen: '' });
}

function measure(folder: string, visits: number): Record<'handIn' | 'again' | 'decision' | 'refresh', Cost> {
  const county = grownCounty(folder, visits);
  county.workspace.meter.timer = threadTime;
  const [first, again, decision, refresh]: [Cost[], Cost[], Cost[], Cost[]] = [[], [], [], []];
  for (let time = 0; time < TIMES; time += 1) {
    const id = handIn(county, 'Officer New', time);
    first.push(lastRun(county, 'A hand-in'));
    handIn(county, 'Officer Another', time, id);
    again.push(lastRun(county, 'A hand-in once more'));
    decide(county, time);
    decision.push(lastRun(county, 'A decision'));
    county.workspace.run('refreshFromMenu');
    refresh.push(lastRun(county, 'A refresh'));
  }
  return {
    handIn: middle(first.slice(1)),
    again: middle(again.slice(1)),
    decision: middle(decision.slice(1)),
    refresh: middle(refresh.slice(1)),
  };
}

const [, , folder = '', visits = '0'] = process.argv;
process.stdout.write(JSON.stringify(measure(folder, Number(visits))));
