/** `report --visit FILE [--events FILE]`: the report of one visit to its provider, as a page that prints. */
import { documentHtml } from '../../shared/documents/document-html';
import { documentName } from '../../shared/documents/document-name';
import { reportTitle } from '../../shared/documents/report/report-head';
import { visitReport } from '../../shared/documents/report/visit-report';
import { InputError } from '../../shared/errors';
import { newEditions, type Reading } from '../../shared/record/edition';
import type { RecordedEvent } from '../../shared/record/event';
import { judgeVisit } from '../../shared/record/judge-visit';
import { visitOfAction } from '../../shared/record/sorted-events';
import type { SettledAction } from '../../shared/record/settled';
import { settle } from '../../shared/record/settle';
import { londonDate, longDate } from '../../shared/schema/dates';
import type { Framework } from '../../shared/schema/framework';
import { usualSettings } from '../../shared/schema/settings';
import { usualTerms } from '../../shared/schema/terms';
import type { Visit } from '../../shared/schema/visit';
import { frameworksWith } from './choose-framework';
import { dayOf, readArguments, required, type Command, type World } from './command';
import { sourceOf } from './line-file';
import { eventsOf } from './record-lines';
import { inSource } from './score';
import { latestHandIn, visitOf } from './visit-line';

/** Stands for the id of a visit that has none: nothing else is looked at. */
const WITHOUT_ID = 'visit without an id';

/**
 * The visit after what people did since, as far as it is about this visit.
 * @throws InputError where it was withdrawn or taken out for good: no report of it goes out.
 */
function asItStands(
  handedIn: Reading,
  events: readonly RecordedEvent[],
  { known, asOf, source, world }: { known: readonly Framework[]; asOf: string; source: string; world: World },
): { readonly visit: Visit; readonly actions: readonly SettledAction[] } {
  const isAbout = ({ subject: { type, id } }: RecordedEvent): boolean =>
    (type === 'visit' && id === handedIn.id) || (type === 'action' && visitOfAction(id) === handedIn.id);
  const { visits, actions, problems } = settle({
    responses: newEditions([], [handedIn]),
    events: events.filter(isAbout),
    frameworks: known,
    settings: usualSettings,
    asOf,
  });
  problems.forEach(({ text, whatToDo }) => world.say(`${text} ${whatToDo}`));
  const [settled] = visits;
  if (settled === undefined)
    throw new InputError(`${source}: the visit was taken out for good; no report is made of it.`);
  if (settled.withdrawn !== null)
    throw new InputError(
      `${source}: the visit was withdrawn on ${longDate(londonDate(settled.withdrawn.at))}; no report is made of it. Restore it first.`,
    );
  return { visit: settled.visit, actions: actions.filter(({ inPlan }) => inPlan) };
}

export const reportCommand: Command = {
  usage:
    '--visit FILE|- [--events FILE.ndjson|-] [--own FRAMEWORK.csv|.xlsx|.json]… [--la NAME] [--reply-by DATE] [--contact TEXT] [--as-of DATE]',
  summary: 'the report of one visit to its provider, as HTML that prints',
  run: async (args, world) => {
    const values = ['visit', 'events', 'la', 'reply-by', 'contact', 'as-of'];
    const given = readArguments(args, { positionals: 0, values, lists: ['own'] });
    const file = required(
      given,
      'visit',
      'a JSON file: answers, with “framework” beside them; or - for standard input',
    );
    const source = sourceOf(file);
    const madeOn = dayOf(given, 'as-of', world.today);
    const replyBy = given.values['reply-by'] === undefined ? null : dayOf(given, 'reply-by', '');
    const known = await frameworksWith(given.lists['own'], world);
    const sayOnce = (at: string, text: string): void => world.say(`${at}: ${text}`);
    const handedIn = visitOf(await world.readText(file), source, {
      known,
      latest: latestHandIn(madeOn),
      sayOnce,
      idWithoutOne: WITHOUT_ID,
    });
    if (handedIn.form === null)
      throw new InputError(`${source}: ${handedIn.unknown} Give it with --own: then its report can be made.`);
    const { framework, instrument } = handedIn.form;
    const events = await eventsOf(given.values['events'], file, world, sayOnce);
    if (given.values['events'] !== undefined && handedIn.visit.id === WITHOUT_ID)
      throw new InputError(`${source}: the visit has no “id”, so that no event can be about it.`);
    const { visit, actions } = asItStands(handedIn.visit, events, { known, asOf: madeOn, source, world });
    return inSource(source, () => {
      const judgement = judgeVisit(visit, { framework }, usualTerms);
      judgement.warnings.forEach((warning) => world.say(`${source}: ${warning}`));
      const blocks = visitReport(
        { framework, instrument, answers: visit.answers, judgement, actions },
        {
          laName: given.values['la'] ?? '',
          madeOn,
          replyBy,
          contact: given.values['contact'] ?? '',
        },
      );
      world.say(
        'What people wrote goes into the report as it is: read it for names of pupils before it goes out.',
      );
      const { name } = visit.answers.provider;
      const title = documentName(reportTitle(instrument) ?? instrument.title, name, visit.answers.visitDate);
      return { kind: 'text', text: documentHtml(blocks, title) };
    });
  },
};
