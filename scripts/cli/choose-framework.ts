/** The framework that a command is about: a built-in one by id, or an own one from its file. */
import { InputError } from '../../shared/errors';
import { frameworks } from '../../shared/frameworks/index';
import type { Framework } from '../../shared/schema/framework';
import type { World } from './command';
import { readOwnFrameworkFile } from './own-framework-file';

const isFile = (name: string): boolean => /\.(csv|tsv|json)$/i.test(name);

/** @throws InputError listing what there is, or what is wrong with the file. */
export async function chooseFramework(name: string | undefined, world: World): Promise<Framework> {
  return name !== undefined && isFile(name)
    ? ownFramework(name, world)
    : frameworkAmong(frameworks, name ?? '');
}

/** @throws InputError listing what there is. */
export function frameworkAmong(known: readonly Framework[], id: string): Framework {
  const found = known.find((framework) => framework.id === id);
  if (found) return found;
  const ids = known.map((framework) => framework.id).join(', ');
  throw new InputError(
    `${id === '' ? 'The framework is missing' : `There is no framework “${id}”`}. Expected one of: ${ids}; or a file of an own one, .csv, .xlsx or .json.`,
  );
}

/** @throws InputError with every fault by row and column. */
export async function ownFramework(file: string, world: World): Promise<Framework> {
  const read = await readOwnFrameworkFile(file, world);
  if (read.ok) return read.framework;
  const faults = read.errors.map(({ row, column, message }) =>
    [[row === 0 ? '' : `row ${row}`, column].filter((part) => part !== '').join(', '), message]
      .filter((part) => part !== '')
      .join(': '),
  );
  throw new InputError(`${file} is no framework yet:\n${faults.join('\n')}`);
}
