/** `validate FILE`: an own framework as CSV, XLSX or JSON, or everything that is wrong with it by row and column. */
import { basename } from 'node:path';
import { InputError } from '../../shared/errors';
import { readOwnFrameworkFile } from '../../shared/own-frameworks/read-framework-file';
import { json, readArguments, type Command } from './command';
import { askedInWords, faultInWords } from './choose-framework';

export const validateCommand: Command = {
  usage: 'FILE.csv|FILE.xlsx|FILE.json',
  summary: 'checks an own framework: what each choice counts as, or every fault by row and column',
  run: async (args, world) => {
    const [file] = readArguments(args, { positionals: 1 }).positionals;
    if (file === undefined) throw new InputError('The file is missing: a framework as CSV, XLSX or JSON.');
    const read = await readOwnFrameworkFile(basename(file), await world.readBytes(file));
    if (read.ok) {
      read.taken.forEach(({ heading, column }) =>
        world.say(`${file}: “${heading}” was taken for ${column}.`),
      );
      read.notes.forEach((note) => world.say(`${file}: ${note}`));
      askedInWords(read).forEach((line) => world.say(`${file}: ${line}`));
      return json(read);
    }
    for (const fault of read.errors) world.say(`${file}: ${faultInWords(fault)}`);
    return { ...json(read), fault: true };
  },
};
