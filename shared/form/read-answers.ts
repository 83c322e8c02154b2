/**
 * A form response to answers: the inverse of `form-plan.ts`. Answers are found by question id through the
 * receipt, so renamed, moved and deleted questions change nothing. What cannot be read is reported and kept.
 */
import type { Answers, AnswersSoFar } from '../schema/answers';
import { readDate } from '../schema/dates';
import type { FieldRole, Framework } from '../schema/framework';
import type { Receipt } from '../schema/receipt';
import { isUrn } from '../schema/text';
import { instrumentOf } from '../instrument/instrument-parts';
import { fieldsOf, SECOND_OFFICER } from '../instrument/product-fields';
import { askedCriteria } from '../judging/lines';
import { decodeCriterion } from './criterion-codec';
import { decodeField, type RawItems } from './field-codec';
import { bareId } from './question-id';

export interface ReadProblem {
  readonly text: string;
  readonly whatToDo: string;
}

/** A header fact without which there is nothing to file a visit under. */
interface MissingFact {
  readonly role: 'provider-name' | 'visit-date' | 'officer';
  /** What the form does not say, to go on "The form does not say …". */
  readonly what: string;
}

/** What a form says, filled in as far as it is. */
interface ItemsRead {
  readonly answers: AnswersSoFar;
  /** Header facts that cannot be made out, in this order: provider, date, officer. */
  readonly missing: readonly MissingFact[];
  readonly problems: readonly ReadProblem[];
}

export interface ReadResult {
  /** Absent where provider, date or officer cannot be made out. */
  readonly answers?: Answers;
  readonly problems: readonly ReadProblem[];
}

/** Question id (hex, as in the receipt) to what was typed or chosen, in order. */
export type RawResponse = Readonly<Record<string, readonly string[]>>;

/** A response by plan item key. Ids that the receipt does not know are left out. */
export function itemsByKey(receipt: Pick<Receipt, 'questions'>, raw: RawResponse): RawItems {
  const byId = new Map(Object.entries(raw).map(([id, values]) => [bareId(id), values]));
  return Object.fromEntries(
    Object.entries(receipt.questions).flatMap(([key, id]) => {
      const values = byId.get(bareId(id));
      return values === undefined ? [] : [[key, values]];
    }),
  );
}

/**
 * Reads one response made under this framework (the version that the form was built from).
 * @throws InputError when the receipt names an instrument that the framework does not have.
 */
export function readAnswers(
  framework: Framework,
  receipt: Pick<Receipt, 'instrument' | 'questions'>,
  raw: RawResponse,
): ReadResult {
  const { answers, missing, problems } = readItems(framework, receipt.instrument, itemsByKey(receipt, raw));
  const whole = identified(answers);
  const odd = [
    ...problems,
    ...missing.map(({ what }) => ({ text: `The response does not say ${what}.`, whatToDo: FILL_IT_IN })),
  ];
  return whole === undefined ? { problems: odd } : { answers: whole, problems: odd };
}

const FILL_IT_IN =
  'Open the response in the form, fill it in and submit again; or delete the response if it is a test.';

/** The answers with their header; undefined where a fact of it is missing. */
function identified({ provider, visitDate, officer, ...rest }: AnswersSoFar): Answers | undefined {
  const { name, ...numbers } = provider;
  return name === undefined || visitDate === undefined || officer === undefined
    ? undefined
    : { provider: { name, ...numbers }, visitDate, officer, ...rest };
}

/**
 * What a form holds, whether it is finished or not, by plan item key.
 * @throws InputError when the framework has no such instrument.
 */
export function readItems(framework: Framework, instrumentId: string, items: RawItems): ItemsRead {
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
  const header = readHeader(roles);
  const ratings: Answers['ratings'] = {};
  const notApplicable: Answers['notApplicable'] = {};
  const comments: Answers['comments'] = {};
  for (const asked of askedCriteria(framework, instrument)) {
    const read = decodeCriterion(asked, items);
    if (read.rating !== undefined) ratings[asked.code] = read.rating;
    if (read.notApplicable !== undefined) notApplicable[asked.code] = read.notApplicable;
    if (read.comment !== undefined) comments[asked.code] = read.comment;
    if (read.problem) problems.push(read.problem);
  }
  const urn = readUrn(roles['provider-urn'], problems);
  if (roles['provider-urn'] !== undefined && urn === undefined) fields[urnKey] = roles['provider-urn'];
  const { name, ...facts } = header.facts;
  return {
    answers: {
      provider: { ...(name !== undefined && { name }), ...(urn !== undefined && { urn }) },
      ...facts,
      ratings,
      notApplicable,
      comments,
      fields,
      ...(secondOfficer !== '' && { secondOfficer }),
    },
    missing: header.missing,
    problems,
  };
}

/** The one reading of provider, date and officer: what there is, and what is missing. */
function readHeader(roles: Readonly<Partial<Record<FieldRole, string>>>): {
  readonly facts: { readonly name?: string; readonly visitDate?: string; readonly officer?: string };
  readonly missing: readonly MissingFact[];
} {
  const name = roles['provider-name'] ?? '';
  const visitDate = readDate(roles['visit-date'] ?? '') ?? '';
  const officer = roles.officer ?? '';
  return {
    facts: {
      ...(name !== '' && { name }),
      ...(visitDate !== '' && { visitDate }),
      ...(officer !== '' && { officer }),
    },
    missing: [
      ...(name === '' ? [{ role: 'provider-name', what: 'which provider was visited' } as const] : []),
      ...(visitDate === ''
        ? [{ role: 'visit-date', what: 'on which day (a date such as 3/11/2026)' } as const]
        : []),
      ...(officer === '' ? [{ role: 'officer', what: 'who made the visit' } as const] : []),
    ],
  };
}

/** Roles whose values stand in the answers by name, not among the fields. */
const IDENTITY = new Set<FieldRole>(['provider-name', 'provider-urn', 'visit-date', 'officer']);

/** Five or six digits, however spaced or labelled; anything else is a problem and the visit is kept without. */
function readUrn(typed: string | undefined, problems: ReadProblem[]): string | undefined {
  if (typed === undefined) return undefined;
  const digits = typed.replace(/^urn[:\s]*/i, '').replace(/\s/g, '');
  if (isUrn(digits)) return digits;
  problems.push({
    text: `The URN “${typed}” is not five or six digits, so the provider is filed by name.`,
    whatToDo:
      'Correct the URN in the form response, or leave it empty if the provider is not on the register.',
  });
  return undefined;
}
