/** What a command of the command line is, and what it may use of the world. */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { InputError } from '../../shared/errors';
import { isIsoDate } from '../../shared/schema/dates';
import { decodeTextFile } from '../../shared/table/decode-text';
import type { LineFile } from './line-file';
import { unreadable } from './unreadable';

/** One JSON document or, where a command offers it, a text such as CSV. */
export type CommandOutput = (
  { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'text'; readonly text: string }
) & {
  /** Set where the output itself is a list of the input's faults: exit 2. */
  readonly fault?: boolean;
};

export interface World {
  /** A file's text, or standard input for `-`. Throws InputError when it cannot be read. */
  readonly readText: (path: string) => Promise<string>;
  /** The same as bytes. */
  readonly readBytes: (path: string) => Promise<Uint8Array>;
  /** A file of lines, or standard input for `-`, that is not held. Throws InputError when it cannot be read. */
  readonly openLines: (path: string) => Promise<LineFile>;
  /** The files right in a folder, by name, with the folder before them; null where it is none. */
  readonly filesIn: (path: string) => Promise<readonly string[] | null>;
  /** Progress and warnings, for people: standard error. */
  readonly say: (line: string) => void;
  /** Today, ISO. */
  readonly today: string;
}

export interface Command {
  /** What follows the command's name, e.g. `ID --answers FILE|-`. */
  readonly usage: string;
  /** One line: what it gives. */
  readonly summary: string;
  /** What `--help` says beside usage and summary. */
  readonly help?: string;
  /** Arguments after the command's name. Throws InputError when they or what they name are at fault. */
  readonly run: (args: readonly string[], world: World) => Promise<CommandOutput>;
}

/** An option that is a day, or else another day. @throws InputError where it is none. */
export function dayOf({ values }: Arguments, name: string, otherwise: string): string {
  const given = values[name] ?? otherwise;
  if (isIsoDate(given)) return given;
  throw new InputError(`--${name} is “${given}”; a date written YYYY-MM-DD was expected.`);
}

/** The document that a command prints. */
export const json = (value: unknown): CommandOutput => ({ kind: 'json', value });

export interface Arguments {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | undefined>>;
  /** Options that may be given more than once, in their order. */
  readonly lists: Readonly<Record<string, readonly string[] | undefined>>;
  readonly flags: ReadonlySet<string>;
}

/**
 * Splits arguments into positionals, `--name value` and `--flag`.
 * @throws InputError on an unknown option, a missing value or too many positionals.
 */
export function readArguments(
  args: readonly string[],
  allowed: {
    readonly positionals: number;
    readonly values?: readonly string[];
    readonly lists?: readonly string[];
    readonly flags?: readonly string[];
  },
): Arguments {
  const options: Record<string, { type: 'string' | 'boolean'; multiple?: true }> = {};
  for (const name of allowed.lists ?? []) options[name] = { type: 'string', multiple: true };
  for (const name of allowed.values ?? []) options[name] = { type: 'string' };
  for (const name of allowed.flags ?? []) options[name] = { type: 'boolean' };
  const { positionals, values } = parseOrExplain(args, options);
  if (positionals.length > allowed.positionals) {
    throw new InputError(`Not expected: ${positionals.slice(allowed.positionals).join(' ')}.`);
  }
  const given = Object.entries(values);
  return {
    positionals,
    values: Object.fromEntries(
      given.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    ),
    lists: Object.fromEntries(
      given.flatMap(([name, value]) =>
        Array.isArray(value) ? [[name, value.filter((one) => typeof one === 'string')]] : [],
      ),
    ),
    flags: new Set(given.flatMap(([name, value]) => (value === true ? [name] : []))),
  };
}

function parseOrExplain(
  args: readonly string[],
  options: Record<string, { type: 'string' | 'boolean'; multiple?: true }>,
): { positionals: string[]; values: Record<string, unknown> } {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (error instanceof TypeError) throw new InputError(error.message);
    throw error;
  }
}

/**
 * The value of an option that the command cannot do without.
 * @throws InputError saying what it should be.
 */
export function required(args: Arguments, name: string, what: string): string {
  const value = args.values[name];
  if (value === undefined || value === '') throw new InputError(`--${name} is missing: ${what}.`);
  return value;
}

/**
 * A file's bytes, or those of standard input for `-`.
 * @throws InputError naming the file and why it cannot be read.
 */
export async function readBytes(path: string): Promise<Uint8Array> {
  const stream = path === '-' ? process.stdin : createReadStream(path);
  const pieces: Buffer[] = [];
  try {
    for await (const piece of stream) pieces.push(Buffer.from(piece as Uint8Array));
  } catch (error) {
    throw unreadable(path, error);
  }
  return Buffer.concat(pieces);
}

/** See `World`: what is no folder, or not there, is left to whoever reads it as a file. */
export async function filesIn(path: string): Promise<readonly string[] | null> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return null;
  const found = await readdir(path, { withFileTypes: true });
  return found
    .filter((one) => one.isFile())
    .map(({ name }) => join(path, name))
    .sort();
}

/**
 * A file's text, or that of standard input for `-`: UTF-16, UTF-8, else windows-1252, which is how Excel saves a CSV.
 * @throws InputError as `readBytes` does.
 */
export const readText = async (path: string): Promise<string> => decodeTextFile(await readBytes(path));

/** @throws InputError naming the file and, where it is known, the place in it. */
export function parseJson(text: string, source: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) throw new InputError(`${source} is not JSON: ${error.message}.`);
    throw error;
  }
}
