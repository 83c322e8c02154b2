/** `aggregate --visits FILE.ndjson [--events FILE.ndjson]` or `--workbook FILE.xlsx`: the county's figures of a record. */
import { RecordTally } from '../../shared/record/county-of-record';
import { settlePart, Told } from '../../shared/record/settle';
import { json, readArguments, type Command } from './command';
import { RECORD_OPTIONS, RECORD_USAGE, WORKBOOK_HELP, withRecord } from './record-source';

export const aggregateCommand: Command = {
  usage: RECORD_USAGE,
  summary: 'county figures by theme and topic, essential gaps, visits due, actions, boxes by area',
  help: `--visits  answers, a JSON object a line, each with "framework" and, where known, "instrument", "id", "submittedAt"
--events  what people did since, a JSON object a line (docs/events.md): decisions, corrections, withdrawals, actions,
          mergings. The figures are those of the record as it then stands
--as-of   the day that what is due is judged on; else today
--own     a framework of your own that some of the visits were made under. Give it once for each version, oldest first: a
          changed file is the next version ("1", "1-la1", …), and each visit is read under the "version" that it names,
          else under the newest. A visit of a version that is not there is left out, and told
${WORKBOOK_HELP}

Files are read without being held, however many visits they have. One of the two may be - for standard input. What the record leaves open is in "problems", each with what to do.`,
  run: async (args, world) => {
    const given = readArguments(args, { positionals: 0, ...RECORD_OPTIONS });
    return withRecord(given, world, ({ source, how, parts }) => {
      const told = new Told();
      const tally = new RecordTally(how.asOf);
      for (const part of parts()) tally.add(settlePart(part, told), part);
      const figures = tally.county();
      const problems = told.list();
      figures.leftOut.forEach(({ visitId, why }) => world.say(`${source}: ${visitId} is left out. ${why}`));
      problems.forEach(({ text, whatToDo }) => world.say(`${text} ${whatToDo}`));
      return json({ ...figures, problems });
    });
  },
};
