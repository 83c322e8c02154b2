/** Responses as they are read: the same one is known by one id to the REST API and by another to FormApp. */
import type { ServiceError } from '../../shared/errors';
import type { RawResponse } from '../../shared/form/read-answers';
import type { Receipt } from '../../shared/schema/receipt';
import type { Reader } from '../../shared/workbook/response-names';

/** Which response, as it was at which time. */
export interface Submission {
  readonly responseId: string;
  /** Instant of the last time that it was handed in, ISO, to the millisecond: FormApp knows no more. */
  readonly submittedAt: string;
}

/** One of a form's responses without its answers. */
export interface Listed extends Submission {
  /** Instant of the first time that it was handed in; FormApp does not say. */
  readonly createdAt?: string;
}

/** One response as handed in. */
export interface HandedIn extends Submission {
  readonly formId: string;
  /** The id of its visit, for ever; the reader's own, until it is found to be a response that is known already. */
  readonly responseId: string;
  readonly reader: Reader;
  /** What the reader calls it. */
  readonly readAs: string;
  /** Instant of the first time that it was handed in; FormApp does not say. */
  readonly createdAt?: string;
  /** Handed in more than once; FormApp does not say. */
  readonly edited: boolean;
  readonly answers: RawResponse;
}

/** How the form itself stands; only the REST API says it. */
export interface FormState {
  /** Question ids that are on it. */
  readonly questions: readonly string[];
  readonly isOpen: boolean;
}

/** Of one form: its responses, or why they could not be had. */
export type FormResponses =
  | {
      readonly formId: string;
      /** Where `more` is said, in the order in which they were handed in. */
      readonly responses: readonly HandedIn[];
      readonly state?: FormState;
      /** There are later ones, for which there was no time. */
      readonly more?: boolean;
    }
  | { readonly formId: string; readonly error: ServiceError };

/** A form to read, and the instant from which on its responses are wanted; all of them without one. */
export interface Wanted {
  readonly receipt: Receipt;
  readonly since?: string;
  /** By which it is read where it can be; the REST API where none has read it yet. */
  readonly reader?: Reader;
  /** Whether it has been read before: then it is not given again. */
  readonly isRead: (submission: Submission) => boolean;
}

/** An instant of Google's as both readers have it. */
export const toMilliseconds = (instant: string | number): string => new Date(instant).toISOString();
