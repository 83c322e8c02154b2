/** `report --visit FILE`: the report of one visit to its provider, as a page that prints. */
import { documentHtml } from '../../shared/documents/document-html';
import { documentName } from '../../shared/documents/document-name';
import { reportTitle } from '../../shared/documents/report/report-head';
import { visitReport } from '../../shared/documents/report/visit-report';
import { InputError } from '../../shared/errors';
import { frameworks } from '../../shared/frameworks/index';
import { score } from '../../shared/judging/score';
import { isIsoDate, londonDate } from '../../shared/schema/dates';
import { ownFrameworkToJudge } from './choose-framework';
import { readArguments, required, type Command } from './command';
import { inSource } from './score';
import { latestHandIn, visitOf } from './visit-line';

/** An option that is a day. @throws InputError where it is none. */
function day(name: string, given: string): string {
  if (isIsoDate(given)) return given;
  throw new InputError(`--${name} is “${given}”; a date written YYYY-MM-DD was expected.`);
}

export const reportCommand: Command = {
  usage:
    '--visit FILE|- [--own FRAMEWORK.csv|.xlsx|.json] [--la NAME] [--reply-by DATE] [--contact TEXT] [--as-of DATE]',
  summary: 'the report of one visit to its provider, as HTML that prints',
  run: async (args, world) => {
    const values = ['visit', 'own', 'la', 'reply-by', 'contact', 'as-of'];
    const given = readArguments(args, { positionals: 0, values });
    const file = required(
      given,
      'visit',
      'a JSON file: answers, with “framework” beside them; or - for standard input',
    );
    const source = file === '-' ? 'Standard input' : file;
    const madeOn = day('as-of', given.values['as-of'] ?? world.today);
    const replyBy = given.values['reply-by'];
    const own = given.values['own'];
    const known = own === undefined ? frameworks : [...frameworks, await ownFrameworkToJudge(own, world)];
    const { visit, framework, instrument } = visitOf(await world.readText(file), source, {
      known,
      latest: latestHandIn(madeOn),
      sayOnce: (at, text) => world.say(`${at}: ${text}`),
      idWithoutOne: 'visit',
    });
    return inSource(source, () => {
      const judgement = score(framework, visit.answers, {
        instrument: instrument.id,
        handedInOn: londonDate(visit.submittedAt),
      });
      judgement.warnings.forEach((warning) => world.say(`${source}: ${warning}`));
      const blocks = visitReport(
        { framework, instrument, answers: visit.answers, judgement },
        {
          laName: given.values['la'] ?? '',
          madeOn,
          replyBy: replyBy === undefined ? null : day('reply-by', replyBy),
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
