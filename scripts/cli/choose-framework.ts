/** The framework that a command is about: a built-in one by id, or an own one from its file. */
import { basename } from 'node:path';
import { InputError } from '../../shared/errors';
import { frameworks } from '../../shared/frameworks/index';
import { COUNTS_AS_WORDS } from '../../shared/own-frameworks/counts-as';
import { readOwnFrameworkFile } from '../../shared/own-frameworks/read-framework-file';
import { asNewVersion } from '../../shared/own-frameworks/framework-changes';
import type { TakenFramework } from '../../shared/own-frameworks/read-own-framework';
import type { Fault } from '../../shared/own-frameworks/framework-columns';
import type { Framework } from '../../shared/schema/framework';
import type { World } from './command';

const isFile = (name: string): boolean => /\.(csv|tsv|txt|xlsx|json)$/i.test(name);

/** @throws InputError listing what there is, or what is wrong with the file. */
export async function chooseFramework(name: string | undefined, world: World): Promise<Framework> {
  return name !== undefined && isFile(name)
    ? (await readOwn(name, world)).framework
    : frameworkAmong(frameworks, name ?? '');
}

/**
 * The same for judging by it: an own scale must say what each of its choices counts as.
 * @throws InputError as `chooseFramework` does, and naming every choice of a scale that leaves it open.
 */
export async function chooseFrameworkToJudge(name: string | undefined, world: World): Promise<Framework> {
  return name !== undefined && isFile(name)
    ? ownFrameworkToJudge(name, world)
    : frameworkAmong(frameworks, name ?? '');
}

/** The newest version of this id. @param known oldest first @throws InputError listing what there is. */
export function frameworkAmong(known: readonly Framework[], id: string): Framework {
  const found = known.findLast((framework) => framework.id === id);
  if (found) return found;
  const ids = [...new Set(known.map((framework) => framework.id))].join(', ');
  throw new InputError(
    `${id === '' ? 'The framework is missing' : `There is no framework “${id}”`}. Expected one of: ${ids}; or a file of an own one, .csv, .xlsx or .json.`,
  );
}

/** @throws InputError with every fault by row and column. */
async function readOwn(file: string, world: World): Promise<TakenFramework> {
  const read = await readOwnFrameworkFile(basename(file), await world.readBytes(file));
  if (read.ok) return read;
  throw new InputError(`${file} is no framework yet:\n${read.errors.map(faultInWords).join('\n')}`);
}

/** A fault of an own framework with its place, e.g. "row 3, Code: …". */
export function faultInWords({ row, column, message }: Fault): string {
  const place = [row === 0 ? '' : `row ${row}`, column].filter((part) => part !== '').join(', ');
  return place === '' ? message : `${place}: ${message}`;
}

/**
 * The frameworks that visits may have been made under: the built-in ones and, where files are given, own ones. Several
 * files of one framework are its versions, oldest first: a changed one is the next version, named as in the add-on.
 * @param own files
 * @throws InputError as `chooseFrameworkToJudge` does.
 */
export async function frameworksWith(
  own: readonly string[] | undefined,
  world: World,
): Promise<readonly Framework[]> {
  const known = [...frameworks];
  for (const file of own ?? []) {
    const framework = await ownFrameworkToJudge(file, world);
    const versions = known.filter(({ id }) => id === framework.id);
    if (versions.every(({ version }) => version !== framework.version)) known.push(framework);
    else {
      const next = asNewVersion(framework, versions);
      if (next.changes.length === 0) continue;
      world.say(
        `${file}: it differs from version ${versions.at(-1)?.version ?? ''} of “${framework.id}”, so it is read as version ${next.framework.version}. ${next.changes.slice(0, CHANGES_SHOWN).join(' ')}`,
      );
      known.push(next.framework);
    }
  }
  return known;
}

/** Enough to tell which change it was. */
const CHANGES_SHOWN = 3;

/** @throws InputError with every fault, or naming every choice of a scale that does not say what it counts as. */
async function ownFrameworkToJudge(file: string, world: World): Promise<Framework> {
  const read = await readOwn(file, world);
  const asked = askedInWords(read);
  if (asked.length === 0) return read.framework;
  throw new InputError(
    `${file} cannot be judged by yet:\n${asked.join('\n')}\nSay it in a column “Counts as” beside Scale, a word for each choice in their order, e.g. “not met / partly met / met”.`,
  );
}

/** A line for each scale of which a person must say what its choices count as. */
export function askedInWords({ framework, countsAs }: TakenFramework): readonly string[] {
  const asked = countsAs.filter((one) => one.asked);
  return [...new Set(asked.map(({ scale }) => scale))].map((scale) => {
    const proposed = asked
      .filter((one) => one.scale === scale)
      .map(({ choice, meaning }) => `“${choice}” ${COUNTS_AS_WORDS[meaning]}`);
    const title = framework.scales[scale]?.title ?? scale;
    return `What does each choice of “${title}” count as? Proposed, and not taken until somebody says so: ${proposed.join(', ')}.`;
  });
}
