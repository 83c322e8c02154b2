/**
 * What was removed for good, as this workbook keeps it: names that say nothing of it, so that no form, no other reader and
 * no earlier version of the workbook brings it back; and what is still to be deleted outside the workbook.
 */
import * as z from 'zod/mini';
import { ownId } from '../../../shared/county/provider-identity';
import { momentMark, removedProvider, responseMark } from '../../../shared/record/removed-marks';
import { visitOfAction } from '../../../shared/record/sorted-events';
import type { RecordedEvent } from '../../../shared/record/event';
import type { Visit } from '../../../shared/schema/visit';
import { readOrNothing } from '../../google/read-stored';
import type { StoredValues } from '../../google/stored-values';

const NAME = 'removed';

const Outside = z.lazy(() =>
  z.object({
    forms: z.array(
      z.object({
        formId: z.string(),
        /** Instant from which on to look for them, ISO. */
        since: z.string(),
        /** Ids that FormApp has for them. */
        responses: z.array(z.string()),
      }),
    ),
    /** Ids in Drive. */
    documents: z.array(z.string()),
    /** Archives, by the ids of their spreadsheets, with every id of the visits that are to go from them. */
    archives: z._default(z.array(z.object({ id: z.string(), names: z.array(z.string()) })), []),
  }),
);
/** What of it lies outside the workbook, and can be deleted there by this add-on. */
export type Outside = z.infer<typeof Outside>;

const Kept = z.lazy(() =>
  z.object({
    schema: z.literal(1),
    /** Marks of responses: by each of their ids, and by their moments. */
    responses: z.array(z.string()),
    /** Removed providers, by their names in the record, with the instant until which what was handed in is gone. */
    providers: z.record(z.string(), z.string()),
    /** Those of them whose row in the Providers tab went, and has not been entered anew since. */
    rows: z.array(z.string()),
    left: Outside,
  }),
);
export type Kept = z.infer<typeof Kept>;

const KIND = {
  schema: Kept,
  version: 1,
  remedy: 'Bring it back with File, Version history.',
  what: 'The list of what was removed for good',
};
const NOTHING: Kept = {
  schema: 1,
  responses: [],
  providers: {},
  rows: [],
  left: { forms: [], documents: [], archives: [] },
};
/** What this workbook keeps of it. @throws NewerError of a newer version */
export const keptRemovals = (stored: StoredValues): Kept => readOrNothing(stored, NAME, KIND) ?? NOTHING;

/** Whether any of it is still to be deleted outside the workbook. */
export const isLeft = ({ forms, documents, archives }: Outside): boolean =>
  forms.length + documents.length + archives.length > 0;

/** What keeps these in place of those kept. */
export const toKeepRemovals = (kept: Kept): Record<string, string> => ({ [NAME]: JSON.stringify(kept) });

export class Removed {
  private readonly responses: ReadonlySet<string>;
  private readonly providers: Readonly<Record<string, string>>;
  readonly isNone: boolean;

  constructor(stored: StoredValues) {
    const { responses, providers } = keptRemovals(stored);
    this.responses = new Set(responses);
    this.providers = providers;
    this.isNone = responses.length === 0 && Object.keys(providers).length === 0;
  }

  /** Whether a visit of this id was removed. */
  hasId(id: string): boolean {
    return this.responses.has(responseMark(id));
  }

  /** Whether an event says anything of what was removed, beyond that it was. */
  hasEvent({ kind, subject: { type, id }, at }: RecordedEvent): boolean {
    if (this.isNone || kind === 'remove') return false;
    if (type === 'provider') return at <= (this.providers[removedProvider(id)] ?? '');
    return this.hasId(type === 'action' ? visitOfAction(id) : id);
  }

  /**
   * What was removed of what was read: `itself`, or `its provider`, since it was handed in, and it had not been read by
   * then; undefined where nothing was.
   * @param names each id of its response
   * @param instants at which it is known to have been handed in
   */
  ofReading(
    { formId, submittedAt, answers: { provider } }: Visit,
    names: readonly string[],
    instants: readonly string[],
  ): 'itself' | 'its provider' | undefined {
    if (this.isNone) return undefined;
    const isItself =
      names.some((one) => this.hasId(one)) ||
      instants.some((at) => this.responses.has(momentMark(formId, at, provider.name)));
    if (isItself) return 'itself';
    return submittedAt <= (this.providers[removedProvider(ownId(provider))] ?? '')
      ? 'its provider'
      : undefined;
  }
}
