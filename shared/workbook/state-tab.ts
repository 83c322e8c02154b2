/**
 * What the product keeps from one run to the next ⇄ rows of the hidden state tab: texts of any length by name, whose
 * they are, and what tells a text that is whole from one that was changed, cut or taken away. Rows may stand in any
 * order: a person may have sorted them.
 */
import * as z from 'zod/mini';
import { InputError, newerThanThis } from '../errors';
import { hash } from '../schema/hash';
import { parseKept, readKept, versionIn, type KeptShape } from '../schema/kept-shape';
import type { ProductCells, RowOf } from '../schema/workbook-plan';
import { byProduct, tableTab } from './define-tab';
import { CHUNK_SIZE, chunksOf } from './kept-data';
import { addTo } from '../schema/lists-by-key';

export const stateTab = tableTab({
  id: 'state',
  title: 'Provision QA state',
  hidden: true,
  columns: [
    byProduct('name', 'Name', 240, 'text', {
      note: 'What Provision QA keeps: which forms were built, how far they were read. Written again at every run.',
    }),
    byProduct('part', 'Part', 60, 'number'),
    byProduct('text', 'Text', 600, 'json'),
    byProduct('check', 'Check', 100, 'text'),
  ],
});

/** Which workbook it is the state of, and which script project may change it. */
export interface Owner {
  readonly spreadsheet: string;
  readonly script: string;
  /** What the workbook was called then. */
  readonly title: string;
  /** Instant, ISO, from which on this script project has looked after it. */
  readonly since: string;
}

/**
 * Something to be told to people: that the tab was `healed`, that an earlier version of the workbook was `restored`, or
 * that the `spare` cannot be kept.
 */
export interface Notice {
  readonly kind: 'healed' | 'restored' | 'spare';
  /** Instant, ISO. */
  readonly at: string;
  readonly text: string;
}

/** A text and the revision of the state that it came with. */
export interface KeptText {
  readonly text: string;
  readonly revision: number;
}

export interface KeptState {
  readonly owner: Owner;
  /** How many times the owner was chosen. */
  readonly epoch: number;
  /** Counts the changes. */
  readonly revision: number;
  /** Up to which revision the spare is known to have been written. */
  readonly spared: number;
  readonly notices: readonly Notice[];
  readonly texts: ReadonlyMap<string, KeptText>;
  /** Names whose text is there no longer as it was written, with its revision. */
  readonly lost: ReadonlyMap<string, number>;
}

/** The name of the row that says what else there is. */
const ABOUT = '(about)';

const About = z.lazy(() =>
  z.object({
    schema: z.literal(1),
    owner: z.object({ spreadsheet: z.string(), script: z.string(), title: z.string(), since: z.string() }),
    epoch: z.int(),
    revision: z.int(),
    spared: z.int(),
    notices: z.array(
      z.object({ kind: z.enum(['healed', 'restored', 'spare']), at: z.string(), text: z.string() }),
    ),
    /** By name: the checks of its parts, in order. */
    kept: z.record(z.string(), z.object({ revision: z.int(), checks: z.array(z.string()) })),
  }),
);

const ABOUT_SHAPE: KeptShape<z.infer<typeof About>> = {
  version: 1,
  schema: About,
  remedy: 'Open File, Version history, and go back to before the hidden tab was changed.',
};
const WHAT = 'What Provision QA keeps in this workbook';

/** What tells a row that was changed by hand. */
export const checkOf = (name: string, part: number, text: string): string =>
  hash(`${name}\n${part}\n${text}`).toString(16).padStart(8, '0') + text.length.toString(16);

/** How a text stands in cells: as it is, or as JSON where a cell might not give it back as it is. */
const PLAIN = 't:';
const AS_JSON = 'j:';
export const toCellText = (text: string): string =>
  /[\p{Cc}\p{Cs}]/u.test(text) ? AS_JSON + JSON.stringify(text) : PLAIN + text;

/** @throws NewerError where the text is kept in a way that this version does not know. */
export function fromCellText(text: string): string {
  if (text.startsWith(PLAIN)) return text.slice(PLAIN.length);
  if (text.startsWith(AS_JSON)) return z.string().parse(JSON.parse(text.slice(AS_JSON.length)));
  throw newerThanThis(WHAT);
}

type Row = ProductCells<typeof stateTab>;
const rowOf = (name: string, part: number, text: string): Row => ({
  name,
  part,
  text,
  check: checkOf(name, part, text),
});

/** What a state says of itself, as text; of its texts the checks alone. */
export function aboutText(
  state: KeptState,
  checks: ReadonlyMap<string, readonly string[]> = new Map(),
): string {
  const { owner, epoch, revision, spared, notices, texts, lost } = state;
  const entries = [
    ...[...texts].map(([name, kept]) => [name, kept.revision] as const),
    // Nothing has such a check: what is lost stays lost until it is written again.
    ...lost,
  ].map(([name, at]) => [name, { revision: at, checks: checks.get(name) ?? ['lost'] }] as const);
  return JSON.stringify({
    schema: 1,
    owner,
    epoch,
    revision,
    spared,
    notices,
    kept: Object.fromEntries(entries),
  });
}

/** What `aboutText` wrote. @throws NewerError where a newer version of the product wrote it; InputError where it is none. */
export function readAbout(text: string): z.infer<typeof About> {
  const value = parseKept(text, `${WHAT} cannot be read. ${ABOUT_SHAPE.remedy}`);
  return readKept(ABOUT_SHAPE, versionIn(value), () => value, WHAT);
}

/** The rows that keep a state, the one that says what there is first. @throws InputError where they are too many to be told of. */
export function encodeState(state: KeptState): Row[] {
  const texts = [...state.texts].flatMap(([name, { text }]) =>
    chunksOf(toCellText(text)).map((piece, index) => rowOf(name, index + 1, piece)),
  );
  const checks = new Map<string, string[]>();
  for (const { name, check } of texts) addTo(checks, String(name), String(check));
  const about = aboutText(state, checks);
  if (about.length > CHUNK_SIZE)
    throw new InputError(
      'This workbook keeps more forms than Provision QA can keep apart. Build further forms in a new workbook: what is here stays as it is.',
    );
  return [rowOf(ABOUT, 1, about), ...texts];
}

/** A row as it was written; undefined where it is another's, or was changed. */
function soundRow(
  row: Partial<RowOf<typeof stateTab>>,
): { name: string; part: number; text: string; check: string } | undefined {
  const { name, part, text, check } = row;
  if (typeof name !== 'string' || typeof part !== 'number' || typeof check !== 'string') return undefined;
  const held = text ?? '';
  return typeof held === 'string' && checkOf(name, part, held) === check
    ? { name, part, text: held, check }
    : undefined;
}

/**
 * The state that these rows keep, in whatever order they stand; undefined where the row that says what there is was
 * changed or is gone. A text of which a part is gone or was changed is lost, and never returned cut short.
 * @throws NewerError where a newer version of the product wrote them.
 */
export function decodeState(rows: readonly Partial<RowOf<typeof stateTab>>[]): KeptState | undefined {
  const sound = rows.flatMap((row) => soundRow(row) ?? []);
  const [about] = sound
    .filter(({ name }) => name === ABOUT)
    .map(({ text }) => readAbout(text))
    .sort((a, b) => b.revision - a.revision);
  if (!about) return undefined;
  const held = new Map(sound.map(({ name, part, text, check }) => [`${name}\n${part}\n${check}`, text]));
  const texts = new Map<string, KeptText>();
  const lost = new Map<string, number>();
  for (const [name, { revision, checks }] of Object.entries(about.kept)) {
    const pieces = checks.flatMap((check, index) => held.get(`${name}\n${index + 1}\n${check}`) ?? []);
    if (pieces.length === checks.length) texts.set(name, { text: fromCellText(pieces.join('')), revision });
    else lost.set(name, revision);
  }
  const { owner, epoch, revision, spared, notices } = about;
  return { owner, epoch, revision, spared, notices, texts, lost };
}

/**
 * Whose a state is, for a script project in a workbook: its own, of a workbook that this is a copy of, of another
 * project; `unknown` where the workbook was set up and nothing says by whom.
 */
export type Standing = 'ours' | 'copy' | 'other-script' | 'unknown';

/** What the state is to a script project that finds it in a workbook. */
export const standingOf = (
  owner: Owner,
  here: Pick<Owner, 'spreadsheet' | 'script'>,
): Exclude<Standing, 'unknown'> =>
  owner.spreadsheet !== here.spreadsheet ? 'copy' : owner.script === here.script ? 'ours' : 'other-script';
