/** `report --visit FILE [--events FILE]` or `--workbook FILE.xlsx --visit ID`: the report of one visit to its provider, as a page that prints. */
import { documentHtml } from '../../shared/documents/document-html';
import { documentName } from '../../shared/documents/document-name';
import { agreedNextVisit, letterTitle, outcomeLetter } from '../../shared/documents/report/outcome-letter';
import { reportTitle } from '../../shared/documents/report/report-head';
import { visitReport } from '../../shared/documents/report/visit-report';
import { InputError } from '../../shared/errors';
import { newEditions } from '../../shared/record/edition';
import type { RecordedEvent } from '../../shared/record/event';
import { judgeVisit } from '../../shared/record/judge-visit';
import { settle } from '../../shared/record/settle';
import type { SettledAction, SettledRecord } from '../../shared/record/settled';
import { visitOfAction } from '../../shared/record/sorted-events';
import { visitForms, type VisitForm } from '../../shared/record/visit-form';
import { londonDate, longDate } from '../../shared/schema/dates';
import { termsIn, usualSettings, type Settings } from '../../shared/schema/settings';
import type { Visit } from '../../shared/schema/visit';
import { frameworksWith } from './choose-framework';
import { dayOf, readArguments, required, type Arguments, type Command, type World } from './command';
import { sourceOf } from './line-file';
import { eventsOf } from './record-lines';
import { withRecord } from './record-source';
import { inSource } from './score';
import { latestHandIn, visitOf } from './visit-line';

/** Stands for the id of a visit that has none: nothing else is looked at. */
const WITHOUT_ID = 'visit without an id';

interface Reported {
  readonly visit: Visit;
  readonly actions: readonly SettledAction[];
  readonly form: Pick<VisitForm, 'framework' | 'instrument'>;
  readonly settings: Settings;
}

/**
 * A visit as it stands in a settled record.
 * @throws InputError where it was withdrawn or taken out for good: no report of it goes out.
 */
function standing(
  id: string,
  { visits, actions, problems }: SettledRecord,
  source: string,
  world: World,
): Pick<Reported, 'visit' | 'actions'> {
  problems.forEach(({ text, whatToDo }) => world.say(`${text} ${whatToDo}`));
  const settled = visits.find((one) => one.id === id || one.aliases.includes(id));
  if (settled === undefined)
    throw new InputError(`${source}: the visit was taken out for good; no report is made of it.`);
  if (settled.withdrawn !== null)
    throw new InputError(
      `${source}: the visit was withdrawn on ${longDate(londonDate(settled.withdrawn.at))}; no report is made of it. Restore it first.`,
    );
  return {
    visit: settled.visit,
    actions: actions.filter(({ inPlan, visitId }) => inPlan && visitId === settled.id),
  };
}

/** The visit of a file, after what people did since, as far as it is about this visit. */
async function ofFile(file: string, given: Arguments, asOf: string, world: World): Promise<Reported> {
  const source = sourceOf(file);
  const known = await frameworksWith(given.lists['own'], world);
  const sayOnce = (at: string, text: string): void => world.say(`${at}: ${text}`);
  const { visit: handedIn, ...read } = visitOf(await world.readText(file), source, {
    known,
    latest: latestHandIn(asOf),
    sayOnce,
    idWithoutOne: WITHOUT_ID,
  });
  if (read.form === null)
    throw new InputError(`${source}: ${read.unknown} Give it with --own: then its report can be made.`);
  const events = await eventsOf(given.values['events'], file, world, sayOnce);
  if (given.values['events'] !== undefined && handedIn.id === WITHOUT_ID)
    throw new InputError(`${source}: the visit has no “id”, so that no event can be about it.`);
  const isAbout = ({ subject: { type, id } }: RecordedEvent): boolean =>
    (type === 'visit' && id === handedIn.id) || (type === 'action' && visitOfAction(id) === handedIn.id);
  const record = settle({
    responses: newEditions([], [handedIn]),
    events: events.filter(isAbout),
    frameworks: known,
    settings: usualSettings,
    asOf,
  });
  return { ...standing(handedIn.id, record, source, world), form: read.form, settings: usualSettings };
}

/** The visit of this id in a county workbook. @throws InputError where there is none, or no report can be made of it. */
function ofWorkbook(id: string, given: Arguments, world: World): Promise<Reported> {
  return withRecord(given, world, ({ source, how, parts }) => {
    for (const input of parts()) {
      const theirs = input.responses.filter((edition) => edition.id === id);
      if (theirs.length === 0) continue;
      const { visit, actions } = standing(id, settle(input), source, world);
      const form = visitForms(how.frameworks)(visit);
      if (form === null)
        throw new InputError(
          `${source}: version “${visit.version}” of ${visit.framework} is not known; no report is made of the visit.`,
        );
      return { visit, actions, form, settings: how.settings };
    }
    throw new InputError(`${source} has no visit “${id}”. Its ids are in the column “Visit id” of Visits.`);
  });
}

export const reportCommand: Command = {
  usage:
    '(--visit FILE|- [--events FILE.ndjson|-] [--own FRAMEWORK.csv|.xlsx|.json]… | --workbook FILE.xlsx --visit ID) [--la NAME] [--reply-by DATE] [--contact TEXT] [--as-of DATE] [--letter [--conditions TEXT] [--next-visit DATE]]',
  summary:
    'the report of one visit to its provider, or with --letter the letter with its outcome, as HTML that prints',
  run: async (args, world) => {
    const values = ['visit', 'events', 'la', 'reply-by', 'contact', 'as-of', 'conditions', 'next-visit'];
    const given = readArguments(args, {
      positionals: 0,
      values,
      lists: ['own', 'workbook'],
      flags: ['letter'],
    });
    const isOfWorkbook = given.lists['workbook'] !== undefined;
    const asked = required(
      given,
      'visit',
      isOfWorkbook
        ? 'the id of the visit, as in the column “Visit id” of Visits'
        : 'a JSON file: answers, with “framework” beside them; or - for standard input',
    );
    const madeOn = dayOf(given, 'as-of', world.today);
    const replyBy = given.values['reply-by'] === undefined ? null : dayOf(given, 'reply-by', '');
    const isLetter = given.flags.has('letter');
    const ofLetter = ['conditions', 'next-visit'].find((one) => given.values[one] !== undefined);
    if (!isLetter && ofLetter !== undefined)
      throw new InputError(`--${ofLetter} stands in the letter alone: give --letter with it.`);
    const nextDay = given.values['next-visit'] === undefined ? '' : dayOf(given, 'next-visit', '');
    const { visit, actions, form, settings } = isOfWorkbook
      ? await ofWorkbook(asked, given, world)
      : await ofFile(asked, given, madeOn, world);
    const { framework, instrument } = form;
    const source = isOfWorkbook ? `Visit ${asked}` : sourceOf(asked);
    return inSource(source, () => {
      const judgement = judgeVisit(visit, { framework }, termsIn(settings));
      judgement.warnings.forEach((warning) => world.say(`${source}: ${warning}`));
      const subject = { framework, instrument, answers: visit.answers, judgement, actions };
      const options = {
        laName: given.values['la'] ?? settings.laName,
        madeOn,
        replyBy,
        contact: given.values['contact'] ?? '',
      };
      const nextVisit = nextDay === '' ? agreedNextVisit(subject) : nextDay;
      const conditions = given.values['conditions'] ?? '';
      const blocks = isLetter
        ? outcomeLetter(subject, { ...options, conditions, nextVisit })
        : visitReport(subject, options);
      const paper = isLetter ? 'letter' : 'report';
      world.say(
        `What people wrote goes into the ${paper} as it is: read it for names of pupils before it goes out.`,
      );
      const { name } = visit.answers.provider;
      const called = (isLetter ? letterTitle(instrument) : reportTitle(instrument)) ?? instrument.title;
      const title = documentName(called, name, visit.answers.visitDate);
      return { kind: 'text', text: documentHtml(blocks, title) };
    });
  },
};
