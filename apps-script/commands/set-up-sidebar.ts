/** What the sidebar asks for: the beginning of a set-up, and the next step of it. */
import * as z from 'zod/mini';
import { InputError, MissingError } from '../../shared/errors';
import { RespondersWanted } from '../../shared/schema/responders';
import { longInstant } from '../../shared/schema/dates';
import { GivenLaCode, ProposedSettings } from '../../shared/schema/settings';
import { parseInput } from '../../shared/schema/parse-input';
import { accountHere, type Account } from '../google/account';
import { BusyError, underLock } from '../google/document-lock';
import type { Progress, ServerApi } from '../sidebar/server-api';
import { openLibrary, type FrameworkLibrary } from './frameworks/framework-library';
import { refuseNewer } from './refuse-newer';
import { openOwnValues } from './own-values';
import { reply } from './reply';
import { startRun } from './run-time';
import { advance, nextStep } from './set-up/run-step';
import { readJournal, saveJournal, withChoice, type Journal } from './set-up/journal';
import { openSetUp, progressOf } from './set-up/open-set-up';
import type { StepWork } from './set-up/steps';

/** Letters; hundreds of people. What is kept of a set-up has to stay small. */
const MOST_PASTED = 20_000;

const Choice = z.lazy(() =>
  z.object({
    laName: z.optional(z.string().check(z.trim(), z.minLength(1, 'give the name of your local authority'))),
    laCode: z.optional(z.pipe(z.string().check(z.trim()), GivenLaCode)),
    settings: z.optional(ProposedSettings),
    responders: z.optional(RespondersWanted),
    people: z.optional(z.string().check(z.maxLength(MOST_PASTED, 'name the people in several goes'))),
    forms: z.array(
      z.object({ framework: z.string(), instrument: z.string(), again: z.optional(z.boolean()) }),
    ),
  }),
);

/** Eight letters and digits that no other workbook's forms are marked with. */
const newMark = (): string =>
  Math.floor(Math.random() * 36 ** 8)
    .toString(36)
    .padStart(8, '0');

function refuseUnknown(forms: Journal['forms'], { entries }: FrameworkLibrary): void {
  const unknown = forms.filter(
    (form) =>
      !entries.find(({ id }) => id === form.framework)?.instruments.some(({ id }) => id === form.instrument),
  );
  if (unknown.length)
    throw new InputError(
      `This version of Provision QA has no form ${unknown.map((form) => `“${form.framework}/${form.instrument}”`).join(', ')}. Close the sidebar and open it again.`,
    );
}

/** A step takes at most some minutes: after so long without one, whoever set up has left. */
const LEFT_MS = 10 * 60 * 1000;

/**
 * Two people who choose at once would have one set-up of both their choices, and one's responders for the other's forms.
 * @throws InputError in words, having kept nothing, while somebody else is in the middle of one
 */
function refuseWhileOthers(
  journal: Journal,
  steps: readonly StepWork[],
  { key }: Account,
  now: string,
): void {
  const { active } = journal;
  if (!active || active.key === key || !nextStep(journal, steps)) return;
  if (Date.parse(now) - Date.parse(active.at) >= LEFT_MS) return;
  const who = active.who === '' ? 'Somebody else' : active.who;
  throw new InputError(
    `${who} is setting up this workbook just now, and did the last step on ${longInstant(active.at)}. Nothing of what you chose was kept, so that the two are not mixed. Wait until they have finished, then open the sidebar again and choose.`,
  );
}

/** Keeps the choice, parsed, as the journal of a set-up; builds nothing yet. How far it has got. */
export const sidebarBegin: ServerApi['sidebarBegin'] = (given) =>
  reply((): Progress => {
    const choice = parseInput(Choice, given, 'The choice');
    const time = startRun();
    return unlessBusy(() => {
      const stored = openOwnValues();
      refuseNewer(stored);
      const library = openLibrary(stored);
      refuseUnknown(choice.forms, library);
      const before = readJournal(stored);
      const account = accountHere();
      if (before)
        refuseWhileOthers(before, openSetUp(stored, before, time, library).steps, account, time.now);
      const journal = withChoice(before, choice, newMark());
      journal.active = { ...account, at: time.now };
      if (journal.laName === '') throw new InputError('Give the name of your local authority.');
      if (!journal.forms.length) throw new InputError('Choose at least one form.');
      saveJournal(stored, journal);
      return progressOf(journal, openSetUp(stored, journal, time, library).steps);
    });
  });

/** Does the next step, or as much of it as there is time for. How far it has got. */
export const sidebarContinue: ServerApi['sidebarContinue'] = () =>
  reply((): Progress => {
    const time = startRun();
    return unlessBusy(() => {
      const stored = openOwnValues();
      refuseNewer(stored);
      const journal = readJournal(stored);
      if (!journal)
        throw new MissingError('No set-up has been begun in this workbook. Choose the forms to build first.');
      journal.active = { ...accountHere(), at: time.now };
      const { setUp, steps } = openSetUp(stored, journal, time, openLibrary(stored));
      advance(setUp, steps);
      return progressOf(journal, steps);
    });
  });

/** Where somebody else holds the workbook, what they do is not known here. */
function unlessBusy(work: () => Progress): Progress {
  try {
    return underLock('set-up', work);
  } catch (error) {
    if (error instanceof BusyError)
      return { steps: [], finished: false, notes: [], information: [], failures: [], busy: true };
    throw error;
  }
}

const Notes = z.array(z.string());

/** Done again it changes nothing. */
export const sidebarNotesDone: ServerApi['sidebarNotesDone'] = (given) =>
  reply(() => {
    const done = parseInput(Notes, given, 'What was seen to');
    return underLock('sidebar', () => {
      const stored = openOwnValues();
      const journal = readJournal(stored);
      if (journal)
        saveJournal(stored, { ...journal, notes: journal.notes.filter((note) => !done.includes(note)) });
      return null;
    });
  });
