/**
 * How far a set-up has got, kept in the workbook so that a run that was cut off is taken up where it stopped.
 * A step is `begun` before its first effect and `done` after its last: one that was begun and is not done may have had
 * some of its effects, and looks for them before it repeats them. One that has `failed` waits for the next set-up.
 */
import * as z from 'zod/mini';
import { RespondersWanted } from '../../../shared/schema/responders';
import { formKey } from '../../google/receipts';
import { readStored } from '../../google/read-stored';
import type { StoredValues } from '../../google/stored-values';
import type { SetUpChoice } from '../../sidebar/server-api';

const NAME = 'setup';

const Journal = z.lazy(() =>
  z.object({
    schema: z.literal(1),
    /** Marks in Drive the forms of this workbook. */
    mark: z.string(),
    laName: z.string(),
    laCode: z.string(),
    /** By setting: what was asked this time and goes into the Settings tab; nothing where it was not asked again. */
    asked: z._default(z.record(z.string(), z.union([z.string(), z.number()])), {}),
    forms: z.array(z.object({ framework: z.string(), instrument: z.string() })),
    done: z.array(z.string()),
    begun: z._default(z.array(z.string()), []),
    /** By step: why it could not be done, in words. */
    failed: z._default(z.record(z.string(), z.string()), {}),
    /** By step: at what it stopped the last time, where nobody knows what that means. */
    stopped: z._default(z.record(z.string(), z.string()), {}),
    /** What version 0.1.0 kept instead of `begun`: one step at most. */
    started: z.nullable(z.string()),
    /** By form: what was made, until its receipt takes over. */
    made: z.record(
      z.string(),
      z.object({
        formId: z.string(),
        responderUri: z.string(),
        writer: z.enum(['rest', 'form-app']),
        /** Of the framework, from which it was begun; version 0.1.0 does not say. */
        version: z.optional(z.string()),
      }),
    ),
    /** By form about pupils: the spreadsheet that its responses go to, instead of this workbook. */
    restricted: z._default(z.record(z.string(), z.string()), {}),
    /** By form: how many times it was to be built. */
    rounds: z._default(z.record(z.string(), z.int()), {}),
    notes: z.array(z.string()),
    /** Who works with it, as somebody pasted it; what became of it stands in the People tab. */
    people: z._default(z.string(), ''),
    /** Who last did something for it, and when, ISO. */
    active: z.optional(z.object({ key: z.string(), who: z.string(), at: z.string() })),
    /** Who may fill in the forms; version 0.1.0 did not ask, and then that stays as Google made it. */
    responders: z.optional(RespondersWanted),
  }),
);
export type Journal = z.infer<typeof Journal>;

const KIND = {
  schema: Journal,
  version: 1,
  remedy: 'Set up a new spreadsheet: this one and its forms stay as they are.',
  what: 'The record of the set-up',
};

/**
 * undefined where no set-up was begun.
 * @throws InputError, MissingError when what is kept is not a journal; NewerError when it is one of a newer version.
 */
export function readJournal(stored: StoredValues): Journal | undefined {
  const kept = readStored(stored, NAME, KIND);
  if (!kept?.started) return kept;
  const { started } = kept;
  return { ...kept, started: null, begun: [...kept.begun.filter((step) => step !== started), started] };
}

/** Whether a name is the one that keeps a set-up. */
export const isJournal = (name: string): boolean => name === NAME;

/** What is kept by name, without one of them. */
export const without = <T>(kept: Readonly<Record<string, T>>, name: string): Record<string, T> =>
  Object.fromEntries(Object.entries(kept).filter(([other]) => other !== name));

/** Keeps the journal, and whatever belongs with it, in one service call. */
export const saveJournal = (
  stored: StoredValues,
  journal: Journal,
  also: Readonly<Record<string, string>> = {},
  notes: Readonly<Record<string, string>> = {},
): void => stored.put({ ...also, [NAME]: JSON.stringify(journal) }, { notes });

type Form = Journal['forms'][number];
/** Whether the two are the same form of the same framework. */
export const sameForm = (a: Form, b: Form): boolean =>
  a.framework === b.framework && a.instrument === b.instrument;

/**
 * A new journal, or an earlier one with more forms to make, which come first. What is done stays done, but for forms
 * that are to be built again; what has failed is tried again; the workbook is looked over in any case.
 */
export function withChoice(journal: Journal | undefined, choice: SetUpChoice, mark: string): Journal {
  const before = journal?.forms ?? [];
  const chosen = choice.forms.map(({ framework, instrument }) => ({ framework, instrument }));
  const again = choice.forms
    .filter((form) => form.again && before.some((known) => sameForm(known, form)))
    .map(({ framework, instrument }) => formKey(framework, instrument));
  const kept = (name: string): boolean => !again.includes(name);
  const done = (journal?.done ?? []).filter(
    (step) => step.startsWith('form:') && kept(step.slice('form:'.length)),
  );
  const isDone = ({ framework, instrument }: Form): boolean =>
    done.includes(`form:${formKey(framework, instrument)}`);
  const first = chosen.filter((form) => !isDone(form));
  const responders = choice.responders ?? journal?.responders;
  return {
    schema: 1,
    mark: journal?.mark ?? mark,
    laName: (choice.laName ?? journal?.laName ?? '').trim(),
    laCode: (choice.laCode ?? journal?.laCode ?? '').trim(),
    asked: {
      ...(choice.laName !== undefined && { laName: choice.laName.trim() }),
      ...(choice.laCode !== undefined && { laCode: choice.laCode.trim() }),
      ...choice.settings,
    },
    forms: [
      ...before.filter(isDone),
      ...first,
      ...before.filter((form) => !isDone(form) && !first.some((one) => sameForm(one, form))),
    ],
    done,
    begun: journal?.begun ?? [],
    failed: {},
    stopped: {},
    started: null,
    made: Object.fromEntries(Object.entries(journal?.made ?? {}).filter(([key]) => kept(key))),
    restricted: journal?.restricted ?? {},
    rounds: {
      ...journal?.rounds,
      ...Object.fromEntries(again.map((key) => [key, (journal?.rounds[key] ?? 1) + 1])),
    },
    notes: [],
    // Nobody has entered yet whom an earlier choice named; the same choice made again names nobody twice.
    people: [
      ...new Set(
        [...(journal && !journal.done.includes('workbook') ? [journal.people] : []), choice.people ?? '']
          .flatMap((pasted) => pasted.split('\n'))
          .filter((line) => line.trim() !== ''),
      ),
    ].join('\n'),
    ...(responders && { responders }),
  };
}
