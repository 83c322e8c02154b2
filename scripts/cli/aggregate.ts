/** `aggregate --visits FILE.ndjson [--events FILE.ndjson] [--as-of DATE]`: county figures from one submission a line. */
import { InputError } from '../../shared/errors';
import { frameworks } from '../../shared/frameworks/index';
import { countyOfRecord } from '../../shared/record/county-of-record';
import { newEditions } from '../../shared/record/edition';
import { settle } from '../../shared/record/settle';
import { isIsoDate } from '../../shared/schema/dates';
import { usualSettings } from '../../shared/schema/settings';
import { ownFrameworkToJudge } from './choose-framework';
import { json, readArguments, required, sourceOf, type Command } from './command';
import { eventsOf, readSubmissions } from './record-lines';
import { latestHandIn } from './visit-line';

export const aggregateCommand: Command = {
  usage: '--visits FILE.ndjson|- [--events FILE.ndjson|-] [--as-of DATE] [--own FRAMEWORK.csv|.json]',
  summary: 'county figures by theme and topic, essential gaps, visits due, actions',
  help: `--visits  answers, a JSON object a line, each with "framework" and, where known, "instrument", "id", "submittedAt"
--events  what people did since, a JSON object a line (docs/events.md): decisions, corrections, withdrawals, actions,
          mergings. The figures are those of the record as it then stands
--as-of   the day that what is due is judged on; else today
--own     a framework of your own that some of the visits were made under

One of the two files may be - for standard input. What the record leaves open is in "problems", each with what to do.`,
  run: async (args, world) => {
    const given = readArguments(args, { positionals: 0, values: ['visits', 'events', 'as-of', 'own'] });
    const file = required(given, 'visits', 'a file with one JSON object a line, or - for standard input');
    const asOf = given.values['as-of'] ?? world.today;
    if (!isIsoDate(asOf))
      throw new InputError(`--as-of is “${asOf}”; a date written YYYY-MM-DD was expected.`);
    const own = given.values['own'];
    const known = own === undefined ? frameworks : [...frameworks, await ownFrameworkToJudge(own, world)];
    const told = new Set<string>();
    const sayOnce = (at: string, text: string): void => {
      if (!told.has(text)) world.say(`${at}: ${text}`);
      told.add(text);
    };
    const readings = readSubmissions(await world.readText(file), sourceOf(file), {
      known,
      latest: latestHandIn(asOf > world.today ? asOf : world.today),
      sayOnce,
    });
    const events = await eventsOf(given.values['events'], file, world, sayOnce);
    const input = {
      responses: newEditions([], readings),
      events,
      frameworks: known,
      settings: usualSettings,
      asOf,
    };
    const record = settle(input);
    const figures = countyOfRecord(record, input);
    figures.leftOut.forEach(({ visitId, why }) =>
      world.say(`${sourceOf(file)}: ${visitId} is left out. ${why}`),
    );
    record.problems.forEach(({ text, whatToDo }) => world.say(`${text} ${whatToDo}`));
    return json({ ...figures, problems: record.problems });
  },
};
