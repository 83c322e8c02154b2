/** Which of several columns that could hold the same is used. */
import { saysNothing, tidy } from './cell-values';
import { soundsLikeProvider } from './guess-names';
import { nameWords } from './heading-vocabulary';
import { headingWords, type HeadingMeaning } from './heading-words';
import { type ListField, type NumberField, numberFields } from './list-fields';

/** Rows below the headings that are looked at to prove what a column holds. */
export const rowsLookedAt = 300;
/** Several columns of these are all used; of the others one. */
const severalUsed: ReadonlySet<ListField> = new Set<ListField>(['address', 'site']);
/** Another name of the same provider, for rows where the surer column is blank. */
const otherName = /\b(trading|trade|known|company|business|registered|charity|organi[sz]ation|entity)\b/i;

export const isNumberField = (field: ListField): field is NumberField =>
  numberFields.some((one) => one === field);

/** A column that by its heading may hold a field. */
export interface Candidate extends HeadingMeaning {
  readonly at: number;
  readonly heading: string;
  readonly hidden: boolean;
  readonly why?: string;
}

export const valuesBelow = (body: readonly (readonly string[])[], at: number): string[] =>
  body
    .slice(0, rowsLookedAt)
    .map((row) => tidy(row[at]))
    .filter((text) => !saysNothing(text));

/** `A`, `Z`, `AA`: how a spreadsheet calls a column, by its place from 0. */
export const columnLetters = (at: number): string =>
  (at >= 26 ? columnLetters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));

/** Columns of the school that pays are none of the provider's: where another column names the provider. */
function withoutPayingSchool(candidates: readonly Candidate[]): Candidate[] {
  const names = candidates.filter(({ field, why }) => field === 'name' && why === undefined);
  const provider = names.some(({ school }) => !school);
  if (!provider || names.every(({ school }) => !school)) return [...candidates];
  return candidates.map((candidate) =>
    candidate.school
      ? { ...candidate, why: `“${candidate.heading}” is taken for the school’s, not the provider’s.` }
      : candidate,
  );
}

/** "Name" beside "Provision" is the pupil's where what stands below the other reads more like providers. */
function withoutPeople(
  candidates: readonly Candidate[],
  body: readonly (readonly string[])[],
): readonly Candidate[] {
  const share = ({ at }: Candidate): number => {
    const values = valuesBelow(body, at);
    return values.filter(soundsLikeProvider).length / Math.max(1, values.length);
  };
  const names = candidates.filter(({ field, why }) => field === 'name' && why === undefined);
  const [bare, ...more] = names.filter(({ heading }) =>
    headingWords(heading).every((word) => nameWords.has(word)),
  );
  const other = names.find((one) => one !== bare);
  if (bare === undefined || more.length > 0 || other === undefined || share(other) <= share(bare))
    return candidates;
  return candidates.map((one) =>
    one === bare
      ? { ...one, why: `“${other.heading}” reads more like providers than “${bare.heading}”.` }
      : one,
  );
}

/** What is hidden says nothing that a column in sight says, too: an old number beside the one that holds. */
function withoutHidden(candidates: readonly Candidate[]): readonly Candidate[] {
  const inSight = candidates.filter(({ why, hidden }) => why === undefined && !hidden);
  return candidates.map((candidate) => {
    if (candidate.why !== undefined || !candidate.hidden) return candidate;
    const other = inSight.find(
      ({ field }) => field === candidate.field || (isNumberField(field) && isNumberField(candidate.field)),
    );
    return other === undefined
      ? candidate
      : { ...candidate, why: `“${candidate.heading}” is hidden; “${other.heading}” is used instead.` };
  });
}

/**
 * The best of each field; the others say why they are not used. Of two as good that is the one behind the name: "School,
 * URN, Provider, URN".
 */
function oneOfEach(candidates: readonly Candidate[]): Candidate[] {
  const usable = candidates.filter(({ why }) => why === undefined);
  const better = (one: Candidate, other: Candidate, nameAt: number): boolean =>
    other.weight > one.weight || (other.weight === one.weight && one.at < nameAt && other.at > nameAt);
  const bestOf = (field: ListField, nameAt: number): Candidate | undefined =>
    usable
      .filter((one) => one.field === field)
      .reduce<Candidate | undefined>(
        (one, other) => (one !== undefined && !better(one, other, nameAt) ? one : other),
        undefined,
      );
  const nameAt = bestOf('name', -1)?.at ?? -1;
  return candidates.map((candidate) => {
    if (candidate.why !== undefined) return candidate;
    const best = bestOf(candidate.field, nameAt);
    const also =
      severalUsed.has(candidate.field) || (candidate.field === 'name' && otherName.test(candidate.heading));
    return best === undefined || best === candidate || also
      ? candidate
      : { ...candidate, why: `${called(best, candidate)} is used instead of ${called(candidate, best)}.` };
  });
}

/** A column by its heading, and by its letter where that is another's, too. */
const called = (column: Candidate, other: Candidate): string =>
  `“${column.heading}”${column.heading === other.heading ? ` (column ${columnLetters(column.at)})` : ''}`;

/** Each with why it is not used, where another is. @param body the rows below the headings */
export const chosenOf = (
  candidates: readonly Candidate[],
  body: readonly (readonly string[])[],
): readonly Candidate[] => oneOfEach(withoutHidden(withoutPeople(withoutPayingSchool(candidates), body)));
