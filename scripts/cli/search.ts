/** `search --register FILE[.gz] (--query TEXT | --queries FILE)`: what the extension lists while somebody types. */
import { InputError } from '../../shared/errors';
import { hitsWhileTyping } from '../../shared/register/check/hits-while-typing';
import { openRegister } from '../../shared/register/search/open-register';
import { json, readArguments, required, type Arguments, type Command, type World } from './command';
import { readLinksFile, readRegisterFile } from './open-register-file';

/** As many as the search box shows. */
const mostHits = 8;

/** One question a line; blank lines are none. */
async function queriesOf(given: Arguments, world: World): Promise<string[]> {
  const { query, queries } = given.values;
  if ((query === undefined) === (queries === undefined))
    throw new InputError(
      'Give either --query with what to look for, or --queries with a file of one question a line.',
    );
  if (query !== undefined) {
    if (query.trim() === '')
      throw new InputError('--query is blank: a name or the beginning of one was expected.');
    return [query];
  }
  const lines = (await world.readText(queries ?? ''))
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '');
  if (lines.length === 0)
    throw new InputError(`${queries ?? ''} holds no question: one a line was expected.`);
  return lines;
}

export const searchCommand: Command = {
  usage: '--register FILE[.gz] (--query TEXT | --queries FILE) [--la CODE|NAME] [--links FILE[.gz]]',
  summary: 'what the search box lists while somebody types; --la is the own LA, whose entries come first',
  run: async (args, world) => {
    const given = readArguments(args, {
      positionals: 0,
      values: ['register', 'query', 'queries', 'la', 'links'],
    });
    const file = required(given, 'register', 'the register as CSV, plain or gzip');
    const queries = await queriesOf(given, world);
    const { bytes, report, links: linksBeside } = await readRegisterFile(file);
    for (const warning of report.warnings) world.say(`${file}: ${warning}`);
    const { links, la = '' } = given.values;
    const register = openRegister(
      bytes,
      links === undefined ? linksBeside?.bytes : await readLinksFile(links),
    );
    return json({
      results: queries.map((query) => ({
        query,
        hits: hitsWhileTyping(register, { text: query }, mostHits, la).map(
          ({ urn, name, status, type, la: area, town, postcode }) => ({
            urn,
            name,
            status,
            type,
            la: area,
            town,
            postcode,
          }),
        ),
      })),
    });
  },
};
