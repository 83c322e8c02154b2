/** Every response read under the id of its visit, by whatever name its reader knows it. */
import { isSameName } from '../../../shared/county/provider-identity';
import type { Answers } from '../../../shared/schema/answers';
import { longDate } from '../../../shared/schema/dates';
import type { Visit } from '../../../shared/schema/visit';
import { nameHeader } from '../../../shared/workbook/response-names';
import type { HandedIn } from '../../google/handed-in';
import { countAt } from '../../google/read-responses';
import type { Judged } from './judge-response';
import type { NewResponse } from './new-responses';
import { matchResponses, type FiledVisit, type Likeness } from './same-response';

/** What is filed already. */
interface Filed {
  /** The visits of a form. */
  readonly ofForm: (formId: string) => readonly FiledVisit[];
  /** What a visit's row holds; undefined where it cannot be read. */
  readonly visit: (id: string) => Visit | undefined;
  readonly judge: (one: NewResponse) => Judged;
}

export interface Identified {
  readonly responses: readonly NewResponse[];
  /** Those of which nobody can tell whether they are one of these visits, handed in again. */
  readonly unsure: ReadonlyMap<HandedIn, readonly FiledVisit[]>;
}

/** Whether two values as JSON has them are the same, in whatever order their keys stand. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [mine, others] = [Object.entries(a), new Map(Object.entries(b))];
  return mine.length === others.size && mine.every(([key, value]) => isSame(value, others.get(key)));
}

function likenessOf(a: Answers | undefined, b: Answers | undefined): Likeness {
  if (!a || !b) return 'unknown';
  const isSameProvider =
    isSameName(a.provider.name, b.provider.name) ||
    (a.provider.urn !== undefined && a.provider.urn === b.provider.urn);
  const isSameDate = a.visitDate === b.visitDate;
  if (isSameProvider && isSameDate) return isSame(a, b) ? 'all' : 'same-visit';
  return isSameProvider || isSameDate ? 'partly' : 'nothing';
}

const byForm = (responses: readonly NewResponse[]): readonly NewResponse[][] => {
  const forms = new Map<string, NewResponse[]>();
  for (const one of responses) {
    const form = forms.get(one.response.formId);
    if (form) form.push(one);
    else forms.set(one.response.formId, [one]);
  }
  return [...forms.values()];
};

/**
 * @param mayGoOn asked between slow calls
 * @returns the responses in their order
 */
export function withVisitIds(
  responses: readonly NewResponse[],
  filed: Filed,
  mayGoOn: () => boolean,
): Identified {
  const ids = new Map<HandedIn, string>();
  const doubts = new Map<HandedIn, readonly FiledVisit[]>();
  for (const form of byForm(responses)) {
    const receipts = new Map(form.map(({ response, receipt }) => [response, receipt]));
    const answers = new Map<HandedIn, Answers | undefined>();
    const answersOf = (response: HandedIn): Answers | undefined => {
      const receipt = receipts.get(response);
      if (receipt && !answers.has(response))
        answers.set(response, filed.judge({ response, receipt }).made?.visit.answers);
      return answers.get(response);
    };
    const [first] = form;
    if (!first) continue;
    const { formId, reader } = first.response;
    const { found, unsure } = matchResponses(
      form.map(({ response }) => response),
      {
        filed: filed.ofForm(formId),
        likeness: (response, { id }) => likenessOf(answersOf(response), filed.visit(id)?.answers),
        countAt: (instants) => countAt(reader, formId, instants, mayGoOn),
      },
    );
    for (const [response, { id }] of found) ids.set(response, id);
    for (const [response, visits] of unsure) doubts.set(response, visits);
  }
  const unsure = new Map<HandedIn, readonly FiledVisit[]>();
  const named = responses.map(({ response, receipt }) => {
    const known = { ...response, responseId: ids.get(response) ?? response.responseId };
    const visits = doubts.get(response);
    if (visits) unsure.set(known, visits);
    return { receipt, response: known };
  });
  return { responses: named, unsure };
}

/** What is asked about a response of which nobody can tell which visit it is. @param visits those that it may be */
export function doubtful(
  { response, receipt }: NewResponse,
  visits: readonly FiledVisit[],
  filed: Pick<Filed, 'visit'>,
): Judged {
  const inWords = visits.map(({ id }) => {
    const answers = filed.visit(id)?.answers;
    return answers ? `${answers.provider.name} on ${longDate(answers.visitDate)}` : id;
  });
  const column = nameHeader(response.reader);
  return {
    response,
    receipt,
    problems: [
      {
        text: `This response may be a visit that is here already, handed in again: ${inWords.join('; ')}. Or it is another visit. Whoever read the form this time was given another name for it than whoever read it before.`,
        whatToDo: `Look at the response in the form. If it is that visit, write ${response.readAs} into the hidden column “${column}” of its row in the Visits tab; if it is another one, write “none” there. It is then taken in within the hour. If the form is read again as it was before, this settles itself.`,
      },
    ],
  };
}
