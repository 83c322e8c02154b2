/** Letting those fill in a form who were asked for, and what is said of it where Google does not do it. */
import { ServiceError, type ServiceFault } from '../../shared/errors';
import { respondersInWords, wantedFor, type Responders } from '../../shared/form/responders';
import type { Receipt } from '../../shared/schema/receipt';
import type { RespondersWanted } from '../../shared/schema/responders';
import { failureText } from '../failure';
import { setResponders } from '../google/responders';
import { letInByFormApp } from '../google/responders-by-form-app';

/** What passes by itself: the run is to be tried again. */
const PASSES: readonly ServiceFault[] = ['passing', 'rate', 'quota', 'several-accounts'];
/** What Drive does not show to this account or this project, FormApp may open. */
const NOT_SHOWN: readonly ServiceFault[] = ['not-found', 'permission', 'api-off', 'authorisation', 'policy'];

const BY_HAND =
  'In Google Forms, open the form, choose Published, then Manage beside Responders, and choose it there.';

const kindOf = (error: unknown): ServiceFault | undefined =>
  error instanceof ServiceError ? error.cause?.kind : undefined;
const isPassing = (kind: ServiceFault | undefined): boolean => kind !== undefined && PASSES.includes(kind);

/** Who may fill in a form, as it is shown beside its link; never a guess. */
export function respondersShown(found: Responders | ServiceError): string {
  if (!(found instanceof ServiceError)) return respondersInWords(found);
  const kind = kindOf(found);
  return kind === 'not-found' || kind === 'permission'
    ? 'Not known: Google says who can fill this in only to the account that built it over the Forms API. Open the form in Google Forms and choose Published to see it.'
    : `Not known: ${failureText(found)}`;
}

/** What came of it. */
export interface Opened {
  /** As read back; undefined where Google does not show it. */
  readonly now?: Responders;
  /** What was not done, and what to do; whole sentences. */
  readonly notes: readonly string[];
}

/** What nobody knows the meaning of mostly passes, and asking again changes nothing that is done. */
function askedTwice<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (kindOf(error) !== 'unknown') throw error;
    return ask();
  }
}

type Form = Pick<Receipt, 'formId' | 'title' | 'pupilLevel'>;

/**
 * Lets those fill in the form who were asked for; done again it changes nothing. What Google refuses for good is said in
 * the notes, and the form stays as it is.
 * @throws ServiceError for what passes by itself
 */
export function openTo(form: Form, asked: RespondersWanted): Opened {
  const wanted = wantedFor(form.pupilLevel, asked);
  try {
    const { now, refused } = askedTwice(() => setResponders(form.formId, wanted));
    const stillOpen =
      now.anyone && wanted.who !== 'anyone'
        ? [`Anyone with the link can still fill in “${form.title}”, although that was taken away. ${BY_HAND}`]
        : [];
    return { now, notes: [...refused.map((why) => `“${form.title}”: ${why}`), ...stillOpen] };
  } catch (error) {
    if (!(error instanceof ServiceError) || isPassing(error.cause?.kind)) throw error;
    const named = wanted.who === 'people' ? letIn(form, wanted.emails, error) : undefined;
    return {
      notes: [named ?? `Who can fill in “${form.title}” was not changed. ${failureText(error)} ${BY_HAND}`],
    };
  }
}

/** Those named, by FormApp; undefined where that does not go either. */
function letIn(
  { formId, title }: Form,
  emails: readonly string[],
  { cause }: ServiceError,
): string | undefined {
  if (!cause || !NOT_SHOWN.includes(cause.kind)) return undefined;
  try {
    const known = askedTwice(() => letInByFormApp(formId, emails)).map((email) => email.toLowerCase());
    const missing = emails.filter((email) => !known.includes(email.toLowerCase()));
    const left = missing.length ? ` Google did not let in: ${missing.join(', ')}.` : '';
    return `The people named can fill in “${title}”.${left} Whether others can, Google does not show here. ${BY_HAND}`;
  } catch (error) {
    if (!(error instanceof ServiceError) || isPassing(error.cause?.kind)) throw error;
    return undefined;
  }
}
