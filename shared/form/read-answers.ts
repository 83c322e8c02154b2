/**
 * A form response to answers: the inverse of `form-plan.ts`. Answers are found by question id through the
 * receipt, so renamed, moved and deleted questions change nothing. What cannot be read is reported and kept.
 */
import type { Answers } from '../schema/answers';
import { longDate, readDate } from '../schema/dates';
import type { FieldRole, Framework } from '../schema/framework';
import type { Receipt } from '../schema/receipt';
import { isUrn } from '../schema/text';
import { decodeField, type RawItems } from './field-codec';
import { instrumentOf } from '../instrument/instrument-parts';
import { fieldsOf, SECOND_OFFICER } from '../instrument/product-fields';
import { readRatings } from './read-ratings';

export interface ReadProblem {
  readonly text: string;
  readonly whatToDo: string;
}

export interface ReadResult {
  /** Absent where provider, date or officer cannot be made out: then there is nothing to file a visit under. */
  readonly answers?: Answers;
  readonly problems: readonly ReadProblem[];
}

/** Question id (hex, as in the receipt) to what was typed or chosen, in order. */
export type RawResponse = Readonly<Record<string, readonly string[]>>;

/** A response by plan item key. Ids that the receipt does not know are left out. */
export function itemsByKey(receipt: Pick<Receipt, 'questions'>, raw: RawResponse): RawItems {
  const plain = (id: string): string => id.toLowerCase().replace(/^0+/, '');
  const byId = new Map(Object.entries(raw).map(([id, values]) => [plain(id), values]));
  return Object.fromEntries(
    Object.entries(receipt.questions).flatMap(([key, id]) => {
      const values = byId.get(plain(id));
      return values === undefined || values.every((value) => value.trim() === '') ? [] : [[key, values]];
    }),
  );
}

/**
 * Reads one response made under this framework (the version that the form was built from).
 * @param submittedOn the day it was sent, ISO: a visit dated later is kept and told, since a wrong year would make
 * it the provider's latest for ever
 * @throws InputError when the receipt names an instrument that the framework does not have.
 */
export function readAnswers(
  framework: Framework,
  receipt: Pick<Receipt, 'instrument' | 'questions'>,
  raw: RawResponse,
  submittedOn?: string,
): ReadResult {
  const read = readItems(framework, receipt.instrument, itemsByKey(receipt, raw));
  const visitDate = read.answers?.visitDate;
  return visitDate === undefined || submittedOn === undefined || visitDate <= submittedOn
    ? read
    : { ...read, problems: [...read.problems, tooLate(visitDate, submittedOn)] };
}

const tooLate = (visitDate: string, submittedOn: string): ReadProblem => ({
  text: `The visit is dated ${longDate(visitDate)}, after the response was sent on ${longDate(submittedOn)}.`,
  whatToDo: 'Check the date, its year above all, and correct it in the form response.',
});

/** The same from a response by plan item key. */
export function readItems(framework: Framework, instrumentId: string, items: RawItems): ReadResult {
  const instrument = instrumentOf(framework, instrumentId);
  const problems: ReadProblem[] = [];
  const roles: Partial<Record<FieldRole, string>> = {};
  const fields: Answers['fields'] = {};
  let secondOfficer = '';
  let urnKey = '';
  for (const { field } of fieldsOf(framework, instrument)) {
    const { value, problems: found } = decodeField(field, items);
    problems.push(...found);
    if (value === undefined) continue;
    if (field.role !== undefined && typeof value === 'string') roles[field.role] = value;
    if (field.key === SECOND_OFFICER && typeof value === 'string') secondOfficer = value;
    else if (field.role === undefined || !IDENTITY.has(field.role)) fields[field.key] = value;
    if (field.role === 'provider-urn') urnKey = field.key;
  }
  const ratings = readRatings(framework, instrument, items, secondOfficer !== '');
  problems.push(...ratings.problems);
  const urn = readUrn(roles['provider-urn'], problems);
  if (roles['provider-urn'] !== undefined && urn === undefined) fields[urnKey] = roles['provider-urn'];
  const missing = IDENTITY_ASKED.filter(({ role, read }) => read(roles[role] ?? '') === null);
  for (const { what } of missing) {
    problems.push({
      text: `The response does not say ${what}.`,
      whatToDo:
        'Open the response in the form, fill it in and submit again; or delete the response if it is a test.',
    });
  }
  if (missing.length > 0) return { problems };
  const { notApplicable, comments } = ratings;
  return {
    answers: {
      provider: { name: (roles['provider-name'] ?? '').trim(), ...(urn === undefined ? {} : { urn }) },
      visitDate: readDate(roles['visit-date'] ?? '') ?? '',
      officer: (roles.officer ?? '').trim(),
      ratings: ratings.ratings,
      notApplicable,
      comments,
      fields,
      ...(secondOfficer === '' ? {} : { secondOfficer }),
    },
    problems,
  };
}

const text = (value: string): string | null => (value.trim() === '' ? null : value);
const IDENTITY_ASKED = [
  { role: 'provider-name', what: 'which provider was visited', read: text },
  { role: 'visit-date', what: 'on which day (a date such as 3/11/2026)', read: readDate },
  { role: 'officer', what: 'who made the visit', read: text },
] as const;
/** Roles whose values stand in the answers by name, not among the fields. */
const IDENTITY = new Set<FieldRole>(['provider-name', 'provider-urn', 'visit-date', 'officer']);

/** Five or six digits, however spaced or labelled; anything else is a problem and the visit is kept without. */
function readUrn(typed: string | undefined, problems: ReadProblem[]): string | undefined {
  if (typed === undefined) return undefined;
  const digits = typed.replace(/^urn\b[:\s]*/i, '').replace(/\s/g, '');
  if (isUrn(digits)) return digits;
  problems.push({
    text: `The URN “${typed}” is not five or six digits, so the provider is filed by name.`,
    whatToDo:
      'Correct the URN in the form response, or leave it empty if the provider is not on the register.',
  });
  return undefined;
}
