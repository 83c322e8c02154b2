/** `validate FILE`: an own framework as CSV, XLSX or JSON, or everything that is wrong with it by row and column. */
import { InputError } from '../../shared/errors';
import { json, readArguments, type Command } from './command';
import { readOwnFrameworkFile } from './own-framework-file';

export const validateCommand: Command = {
  usage: 'FILE.csv|FILE.xlsx|FILE.json',
  summary: 'checks an own framework; every fault by row and column',
  run: async (args, world) => {
    const [file] = readArguments(args, { positionals: 1 }).positionals;
    if (file === undefined) throw new InputError('The file is missing: a framework as CSV, XLSX or JSON.');
    const read = await readOwnFrameworkFile(file, world);
    if (read.ok) return json(read);
    for (const { row, column, message } of read.errors) {
      const place = [row === 0 ? '' : `row ${row}`, column].filter((part) => part !== '').join(', ');
      world.say(`${[file, place].filter((part) => part !== '').join(': ')}: ${message}`);
    }
    return { ...json(read), fault: true };
  },
};
