/** One response made into a visit and judged, or into problems in words. */
import { messageOf, MissingError, ProvisionError } from '../../../shared/errors';
import type { ReadProblem } from '../../../shared/form/read-answers';
import { londonDate } from '../../../shared/schema/dates';
import type { Framework } from '../../../shared/schema/framework';
import type { Receipt } from '../../../shared/schema/receipt';
import type { Terms } from '../../../shared/schema/terms';
import type { Visit } from '../../../shared/schema/visit';
import { inWords, settling } from '../record/settling';
import type { Versions } from '../record/versions';
import type { HandedIn } from '../../google/handed-in';

export interface Judged {
  readonly response: HandedIn;
  readonly receipt: Receipt;
  /** Absent: the response cannot be made a visit yet. */
  readonly made?: { readonly visit: Visit };
  readonly problems: readonly ReadProblem[];
  /** It was removed for good: it is read, and nothing is kept of it. */
  readonly isRemoved?: boolean;
}

const AGAIN = 'It is tried again every hour.';
const LOOK_AGAIN = `Open the response in the form, put it right and hand it in again. ${AGAIN}`;

/** Without it nothing can be made of the form's responses; other forms are read all the same. */
function ofForm({ framework, version }: Receipt, versions: Pick<Versions, 'of'>): Framework | MissingError {
  try {
    return versions.of(framework, version);
  } catch (error) {
    if (error instanceof MissingError) return error;
    throw error;
  }
}

/** @param versions where the framework is, in the version that the form was built from */
export function judgeResponse(
  response: HandedIn,
  receipt: Receipt,
  versions: Pick<Versions, 'of'>,
  terms: Terms,
): Judged {
  const framework = ofForm(receipt, versions);
  if (framework instanceof MissingError)
    return { response, receipt, problems: [{ text: framework.message, whatToDo: AGAIN }] };
  try {
    const sentOn = londonDate(response.submittedAt);
    const { answers, problems } = inWords(() => settling().readAnswers(framework, receipt, response.answers));
    if (!answers) return { response, receipt, problems };
    const visit: Visit = {
      schema: 1,
      id: response.responseId,
      formId: response.formId,
      framework: receipt.framework,
      version: receipt.version,
      instrument: receipt.instrument,
      submittedAt: response.submittedAt,
      answers,
    };
    // Refuses what cannot be judged.
    inWords(() =>
      settling().score(framework, answers, { instrument: receipt.instrument, handedInOn: sentOn, terms }),
    );
    return { response, receipt, made: { visit }, problems };
  } catch (error) {
    if (!(error instanceof ProvisionError)) throw error;
    return { response, receipt, problems: [{ text: messageOf(error), whatToDo: LOOK_AGAIN }] };
  }
}
