/**
 * How far a check has got and what it made, kept for the person who runs it: their account is what Google is asked
 * about, and only they can put into the bin what they made.
 */
import * as z from 'zod/mini';
import { InputError } from '../../../shared/errors';
import { CHECK_PARTS, type PartId } from '../../../shared/google-check/assumptions';
import { Findings, type Finding } from '../../../shared/google-check/google-answers';
import { parseKept, readKept, versionIn } from '../../../shared/schema/kept-shape';
import type { UserValues } from '../../google/user-values';

const PREFIX = 'googleCheck';
const HEAD = `${PREFIX}:head`;
const partName = (id: string): string => `${PREFIX}:part:${id}`;

const Head = z.lazy(() =>
  z.object({
    schema: z.literal(1),
    /** Instant at which it began, ISO. */
    at: z.string(),
    /** Made, and not in the bin yet. */
    files: z.array(z.object({ id: z.string(), kind: z.enum(['form', 'spreadsheet', 'document']) })),
    /** Once all is tidied up: the tab that tells it, or why there is none. */
    end: z.nullable(z.object({ tab: z.string(), noTab: z.string() })),
  }),
);
type Head = z.infer<typeof Head>;
export type KnownFile = Head['files'][number];

const HEAD_SHAPE = { version: 1, schema: Head, remedy: 'Check Google again.' };
const WHAT = 'What was kept of the check';
const DAMAGED = `${WHAT} cannot be read. Check Google again.`;

export interface CheckJournal extends Omit<Head, 'schema'> {
  /** Of the parts that are done, by part. */
  readonly findings: Readonly<Partial<Record<PartId, readonly Finding[]>>>;
}

/** The last check, done or not; undefined where there was none, or what was kept is damaged: then another one is begun. */
export function readJournal(values: UserValues): CheckJournal | undefined {
  const kept = values.withPrefix(PREFIX);
  const text = kept[HEAD];
  if (text === undefined) return undefined;
  try {
    const value = parseKept(text, DAMAGED);
    const { at, files, end } = readKept(HEAD_SHAPE, versionIn(value), () => value, WHAT);
    const findings = CHECK_PARTS.flatMap(({ id }) => {
      const part = kept[partName(id)];
      const read = part === undefined ? undefined : Findings.safeParse(parseKept(part, DAMAGED));
      return read?.success ? [[id, read.data] as const] : [];
    });
    return { at, files, end, findings: Object.fromEntries(findings) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return undefined;
  }
}

const headText = ({ at, files, end }: Omit<Head, 'schema'>): Record<string, string> => ({
  [HEAD]: JSON.stringify({ schema: 1, at, files, end } satisfies Head),
});

/** Begins another check. @param files what earlier ones left */
export function beginJournal(values: UserValues, at: string, files: KnownFile[]): void {
  const names = Object.keys(values.withPrefix(PREFIX)).filter((name) => name !== HEAD);
  // The head last: a run that is cut off in between begins again.
  values.remove(names);
  values.put(headText({ at, files, end: null }));
}

/** Keeps which files there are. */
export const keepFiles = (values: UserValues, journal: CheckJournal, files: KnownFile[]): void =>
  values.put(headText({ ...journal, files }));

/** Keeps what a part found; it is done then. */
export const keepPart = (
  values: UserValues,
  journal: CheckJournal,
  files: KnownFile[],
  part: PartId,
  findings: readonly Finding[],
): void => values.put({ ...headText({ ...journal, files }), [partName(part)]: JSON.stringify(findings) });

/** Keeps that the check is done. */
export const keepEnd = (
  values: UserValues,
  journal: CheckJournal,
  files: KnownFile[],
  end: NonNullable<Head['end']>,
): void => values.put(headText({ ...journal, files, end }));

/** Takes away what asking about long texts may have left. */
export const removeTexts = (values: UserValues): void =>
  values.remove(
    Object.keys(values.withPrefix(PREFIX)).filter((name) => name !== HEAD && !name.startsWith(partName(''))),
  );
