/** `aggregate --visits FILE.ndjson [--as-of DATE]`: county figures from one submission a line. */
import * as z from 'zod/mini';
import { InputError } from '../../shared/errors';
import { frameworks } from '../../shared/frameworks/index';
import { instrumentOf } from '../../shared/instrument/instrument-parts';
import { checkAnswers } from '../../shared/judging/check-answers';
import { Answers } from '../../shared/schema/answers';
import { addMonths, isIsoDate } from '../../shared/schema/dates';
import { parseInput } from '../../shared/schema/parse-input';
import { Instant, Text } from '../../shared/schema/text';
import type { Framework } from '../../shared/schema/framework';
import type { Visit } from '../../shared/schema/visit';
import { county } from '../../shared/county/county';
import { frameworkAmong, ownFrameworkToJudge } from './choose-framework';
import { json, parseJson, readArguments, required, type Command } from './command';
import { inSource } from './score';
import { unknownKeys } from './unknown-keys';

/** Answers, and what else a line may say about the submission. */
const Line = z.extend(Answers, {
  framework: Text,
  version: z.optional(Text),
  instrument: z.optional(Text),
  id: z.optional(Text),
  submittedAt: z.optional(Instant),
});

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
    const latest = addMonths(asOf > world.today ? asOf : world.today, LATEST_MONTHS);
    const told = new Set<string>();
    const sayOnce = (at: string, text: string): void => {
      if (!told.has(text)) world.say(`${at}: ${text}`);
      told.add(text);
    };
    const lines = (await world.readText(file)).split(/\r?\n/);
    const visits = lines.flatMap((line, index) =>
      line.trim() === ''
        ? []
        : [visitOf(line, `${source}, line ${index + 1}`, index + 1, { known, latest, sayOnce })],
    );
    const figures = county(visits, known, { asOf });
    figures.leftOut.forEach(({ visitId, why }) => world.say(`${source}: ${visitId} is left out. ${why}`));
    return json(figures);
  },
};

/** Nobody hands in a visit so long before its day: the year is a slip. */
const LATEST_MONTHS = 12;

interface Reading {
  readonly known: readonly Framework[];
  /** The last day on which a visit can have been handed in, ISO. */
  readonly latest: string;
  readonly sayOnce: (at: string, text: string) => void;
}

/**
 * Without an id a line is its own submission; of two on one day the later line stands. Without an instant it was
 * handed in on the day of the visit, or on the last day that can be.
 */
function visitOf(text: string, at: string, number: number, { known, latest, sayOnce }: Reading): Visit {
  const line = parseJson(text, at);
  const unread = unknownKeys(line, Object.keys(Line.shape));
  const {
    framework: id,
    version,
    instrument,
    id: given,
    submittedAt,
    ...answers
  } = parseInput(Line, line, at);
  if (unread !== null) sayOnce(at, unread);
  return inSource(at, () => {
    const framework = frameworkAmong(known, id);
    if (version !== undefined && version !== framework.version) {
      throw new InputError(`version is “${version}”; only “${framework.version}” of ${id} is known here.`);
    }
    const used = instrumentOf(framework, instrument);
    return {
      schema: 1,
      id: given ?? `line-${String(number).padStart(9, '0')}`,
      formId: '',
      framework: id,
      version: framework.version,
      instrument: used.id,
      submittedAt: submittedAt ?? `${answers.visitDate > latest ? latest : answers.visitDate}T00:00:00Z`,
      answers: checkAnswers(framework, used, answers).answers,
    };
  });
}
