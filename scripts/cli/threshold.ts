/** `threshold --facts FILE|-`: must a setting that is not on the register be on it? */
import { factsNotKnown } from '../../shared/threshold/threshold-facts';
import { threshold } from '../../shared/threshold/threshold';
import { dayOf, json, parseJson, readArguments, required, type Command } from './command';

export const thresholdCommand: Command = {
  usage: '--facts FILE|- [--as-of DATE]',
  summary: 'whether a setting appears to meet the threshold for registration, factor by factor',
  run: async (args, world) => {
    const given = readArguments(args, { positionals: 0, values: ['facts', 'as-of'] });
    const file = required(given, 'facts', 'a JSON file, or - for standard input');
    const asOf = dayOf(given, 'as-of', world.today);
    const source = file === '-' ? 'Standard input' : file;
    const facts = parseJson(await world.readText(file), source);
    const result = threshold(facts, { asOf });
    const strange = factsNotKnown(facts);
    if (strange.length > 0)
      world.say(
        `${source}: ${strange.join(', ')} ${strange.length === 1 ? 'is' : 'are'} no fact of the threshold and not weighed.`,
      );
    return json(result);
  },
};
