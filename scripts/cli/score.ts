/** `score ID --answers FILE|-`: what the framework's rules make of one submission's answers. */
import { built } from '../../shared/schema/built';
import { InputError } from '../../shared/errors';
import { parseAnswers } from '../../shared/judging/check-answers';
import { score } from '../../shared/judging/score';
import { Answers } from '../../shared/schema/answers';
import type { Judgement } from '../../shared/schema/judgement';
import { chooseFrameworkToJudge } from './choose-framework';
import { json, parseJson, readArguments, required, type Command } from './command';
import { unknownKeys } from './unknown-keys';

export const scoreCommand: Command = {
  usage: 'ID|FILE --answers FILE|- [--instrument I]',
  summary: 'judges answers: counts, gaps, suggested outcome with reasons',
  run: async (args, world) => {
    const given = readArguments(args, { positionals: 1, values: ['answers', 'instrument'] });
    const framework = await chooseFrameworkToJudge(given.positionals[0], world);
    const file = required(given, 'answers', 'a JSON file of answers, or - for standard input');
    const source = file === '-' ? 'Standard input' : file;
    const submission = parseJson(await world.readText(file), source);
    const answers = parseAnswers(submission, source);
    const unread = unknownKeys(submission, Object.keys(built(Answers).shape));
    if (unread !== null) world.say(`${source}: ${unread}`);
    const instrument = given.values['instrument'];
    const judgement = inSource(source, () =>
      score(framework, answers, instrument === undefined ? {} : { instrument }),
    );
    judgement.warnings.forEach((warning) => world.say(`${source}: ${warning}`));
    return json(judgement satisfies Judgement);
  },
};

/** Does the work, and puts the name of what is at fault before the message of an InputError. */
export function inSource<T>(source: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${source}: ${error.message}`);
    throw error;
  }
}
