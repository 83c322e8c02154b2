/** The command line over the core: one JSON document on stdout, words on stderr, exit 0, 1 (our fault) or 2 (the input's). */
import '../shared/schema/zod-setup';
import { InputError, messageOf, NewerError } from '../shared/errors';
import { londonDate } from '../shared/schema/dates';
import { aggregateCommand } from './cli/aggregate';
import { checkCommand } from './cli/check';
import { filesIn, readBytes, readText, type Command } from './cli/command';
import { crosswalkCommand } from './cli/crosswalk';
import { exportCommand } from './cli/export';
import { frameworkCommand, frameworksCommand, planCommand } from './cli/frameworks';
import { gatherCommand } from './cli/gather';
import { openLineFile } from './cli/line-file';
import { questionsCommand } from './cli/questions';
import { readPageCommand } from './cli/read-page';
import { reportCommand } from './cli/report';
import { scoreCommand } from './cli/score';
import { searchCommand } from './cli/search';
import { sqlCommand } from './cli/sql';
import { thresholdCommand } from './cli/threshold';
import { validateCommand } from './cli/validate';

const commands: Readonly<Record<string, Command>> = {
  frameworks: frameworksCommand,
  framework: frameworkCommand,
  plan: planCommand,
  score: scoreCommand,
  check: checkCommand,
  search: searchCommand,
  threshold: thresholdCommand,
  aggregate: aggregateCommand,
  export: exportCommand,
  gather: gatherCommand,
  sql: sqlCommand,
  report: reportCommand,
  questions: questionsCommand,
  validate: validateCommand,
  crosswalk: crosswalkCommand,
  'read-page': readPageCommand,
};

const usage = (): string =>
  Object.entries(commands)
    .map(([name, command]) => `  ${name} ${command.usage}\n      ${command.summary}`)
    .join('\n');

const HELP = new Set(['--help', '-h', 'help']);

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  if (HELP.has(name)) {
    console.log(`Commands:\n${usage()}\nCOMMAND --help says more about one.`);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    console.error(
      `${name === '' ? 'A command is missing' : `There is no command “${name}”`}. Commands:\n${usage()}`,
    );
    return 2;
  }
  if (args.some((one) => one === '--help' || one === '-h')) {
    const more = command.help === undefined ? '' : `\n\n${command.help}`;
    console.log(`${name} ${command.usage}\n${command.summary}${more}`);
    return 0;
  }
  try {
    const output = await command.run(args, {
      readText,
      readBytes,
      openLines: openLineFile,
      filesIn,
      say: (line) => console.error(line),
      today: londonDate(new Date().toISOString()),
    });
    const text = output.kind === 'json' ? `${JSON.stringify(output.value, null, 2)}\n` : output.text;
    await new Promise<void>((done) => process.stdout.write(text, () => done()));
    return output.fault ? 2 : 0;
  } catch (error) {
    if (error instanceof InputError || error instanceof NewerError) {
      console.error(`${error.message}\nUsage: ${name} ${command.usage}`);
      return 2;
    }
    console.error(error instanceof Error ? (error.stack ?? error.message) : messageOf(error));
    return 1;
  }
}

// Whoever reads our output may have seen enough (`| head`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await main(process.argv.slice(2));
