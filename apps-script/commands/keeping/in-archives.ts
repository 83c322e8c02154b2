/** What lies in archives of visits that are removed, of which a text is taken out, or that are handed out. */
import { MissingError, ServiceError } from '../../../shared/errors';
import { contentHash } from '../../../shared/record/content-hash';
import type { RecordedEvent } from '../../../shared/record/event';
import type { Problem } from '../../../shared/workbook/problems-tab';
import { spreadsheetLink } from '../../../shared/workbook/spreadsheet-link';
import { failureText } from '../../failure';
import type { StoredValues } from '../../google/stored-values';
import type { Goes } from '../../sidebar/keeping-api';
import { ArchiveBook } from '../archiving/archive-book';
import { archivesIn, type Archive } from '../archiving/kept-archives';
import type { Outside } from '../record/removed-record';
import { TO_PUT_RIGHT } from './left-over';

export interface InArchives {
  /** Those of this workbook, each with how many of the visits went there. */
  readonly ours: readonly (Archive & { readonly visits: number })[];
  /** Ids of spreadsheets that are another workbook's, or lost: nothing of them is known here. */
  readonly others: readonly string[];
}

/** @param visits their ids */
export function archivesOf(
  stored: StoredValues,
  events: readonly RecordedEvent[],
  visits: ReadonlySet<string>,
): InArchives {
  const went = new Map<string, Set<string>>();
  for (const { kind, subject, to = '' } of events)
    if (kind === 'archive' && subject.type === 'visit' && visits.has(subject.id))
      went.set(to, (went.get(to) ?? new Set()).add(subject.id));
  const ours = archivesIn(stored).flatMap((one) => {
    const theirs = one.isLost ? undefined : went.get(one.id);
    return theirs ? [{ ...one, visits: theirs.size }] : [];
  });
  return { ours, others: [...went.keys()].filter((id) => !ours.some((one) => one.id === id)) };
}

/** What only a person can do, where nothing of an archive is known here. */
export const otherArchives = ({ others }: InArchives): readonly string[] =>
  others.map(
    (id) =>
      `An archive that this workbook does not look after has findings, answers and actions of it too: ${spreadsheetLink(id)}. Whoever looks after that one removes them there; what was gathered from a district goes when it is removed there.`,
  );

/** How many rows go from each; what this account cannot open is told. @param names every id of the visits */
export function countInArchives(
  { ours }: InArchives,
  names: ReadonlySet<string>,
): { readonly goes: readonly Goes[]; readonly stays: readonly string[] } {
  const goes: Goes[] = [];
  const stays: string[] = [];
  for (const archive of ours)
    try {
      const count = new ArchiveBook(archive).count(names);
      goes.push({ count, what: 'row', where: `the archive “${archive.name}”` });
    } catch (error) {
      if (!(error instanceof ServiceError || error instanceof MissingError)) throw error;
      stays.push(
        `${failureText(error)} Its rows go from there once somebody who can open it chooses Keeping and removing here.`,
      );
    }
  return { goes, stays };
}

/** Does something in an archive; where that is refused, in words why. */
export function tryInArchive(work: () => void): ServiceError | MissingError | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof ServiceError || error instanceof MissingError) return error;
    throw error;
  }
}

type ToDrop = Outside['archives'][number];

/** The id of the problem that it is not done yet. */
export const archiveProblemId = ({ id, names }: ToDrop): string =>
  `removal:archive:${contentHash([id, ...names])}`;

const leftInArchive = (of: ToDrop, { year }: Pick<Archive, 'year'>, refused: Error): Problem => ({
  id: archiveProblemId(of),
  where: `The archive of ${year}`,
  what: 'Rows of it may still be there, though it was removed for good here.',
  whatToDo: `It is tried again every hour, and in Keeping and removing by whoever can open the archive; then this is solved by itself. ${failureText(refused)}`,
  formId: '',
  responseId: '',
});

/**
 * Takes visits out of an archive. One that is gone altogether has nothing of them.
 * @returns where it is to be tried again: what to tell of it, or nothing where it passes
 */
export function dropFromArchive(stored: StoredValues, of: ToDrop, now: string): 'done' | 'later' | Problem {
  const archive = archivesIn(stored).find((one) => one.id === of.id);
  if (!archive) return 'done';
  const refused = tryInArchive(() => new ArchiveBook(archive).drop(new Set(of.names), now));
  if (refused === undefined) return 'done';
  const kind = refused instanceof ServiceError ? (refused.cause?.kind ?? 'unknown') : undefined;
  if (kind === 'not-found') return 'done';
  return kind === 'unknown' || TO_PUT_RIGHT.includes(kind) ? 'later' : leftInArchive(of, archive, refused);
}
