/** `aggregate --visits FILE.ndjson [--as-of DATE]`: county figures from one submission a line. */
import { county } from '../../shared/county/county';
import { InputError } from '../../shared/errors';
import { frameworks } from '../../shared/frameworks/index';
import { isIsoDate } from '../../shared/schema/dates';
import { ownFrameworkToJudge } from './choose-framework';
import { json, readArguments, required, type Command } from './command';
import { latestHandIn, visitOf } from './visit-line';

export const aggregateCommand: Command = {
  usage: '--visits FILE.ndjson|- [--as-of DATE] [--own FRAMEWORK.csv|.json]',
  summary: 'county figures by theme and topic, essential gaps, visits due, actions',
  run: async (args, world) => {
    const given = readArguments(args, { positionals: 0, values: ['visits', 'as-of', 'own'] });
    const file = required(given, 'visits', 'a file with one JSON object a line, or - for standard input');
    const asOf = given.values['as-of'] ?? world.today;
    if (!isIsoDate(asOf))
      throw new InputError(`--as-of is “${asOf}”; a date written YYYY-MM-DD was expected.`);
    const own = given.values['own'];
    const known = own === undefined ? frameworks : [...frameworks, await ownFrameworkToJudge(own, world)];
    const source = file === '-' ? 'Standard input' : file;
    const latest = latestHandIn(asOf > world.today ? asOf : world.today);
    const told = new Set<string>();
    const sayOnce = (at: string, text: string): void => {
      if (!told.has(text)) world.say(`${at}: ${text}`);
      told.add(text);
    };
    const lines = (await world.readText(file)).split(/\r?\n/);
    const visits = lines.flatMap((line, index) =>
      line.trim() === ''
        ? []
        : [
            visitOf(line, `${source}, line ${index + 1}`, {
              known,
              latest,
              sayOnce,
              idWithoutOne: `line-${String(index + 1).padStart(9, '0')}`,
            }).visit,
          ],
    );
    const figures = county(visits, known, { asOf });
    figures.leftOut.forEach(({ visitId, why }) => world.say(`${source}: ${visitId} is left out. ${why}`));
    return json(figures);
  },
};
