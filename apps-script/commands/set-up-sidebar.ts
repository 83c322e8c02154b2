/** What the sidebar asks for: its first look, the beginning of a set-up, and the next step of it. */
import * as z from 'zod/mini';
import { TRY_OUT_PROVIDER } from '../../shared/county/try-out';
import { InputError, MissingError, ProvisionError } from '../../shared/errors';
import { failureText } from '../failure';
import { connectedForm } from '../../shared/form/connection-code';
import { prefillUrl } from '../../shared/form/prefill';
import type { Receipt } from '../../shared/schema/receipt';
import { RespondersWanted } from '../../shared/schema/responders';
import { ProposedSettings } from '../../shared/schema/settings';
import { parseInput } from '../../shared/schema/parse-input';
import { readConsent } from '../google/consent';
import { BusyError, underLock } from '../google/document-lock';
import { formKey, readIntactReceipts } from '../google/receipts';
import { spreadsheetUrl } from '../google/restricted-sheet';
import { openStoredValues, type StoredValues } from '../google/stored-values';
import type { FormLink, FrameworkOption, Home, Progress, ServerApi } from '../sidebar/server-api';
import { openLibrary, type FrameworkLibrary } from './frameworks/framework-library';
import { refuseNewer } from './refuse-newer';
import { lookAtTabs } from './look-at-tabs';
import { openOwnValues } from './own-values';
import { ownerQuestion } from './owner-sidebar';
import { reply } from './reply';
import { healthInWords } from './run-health';
import { startRun } from './run-time';
import { advance } from './set-up/advance';
import { readJournal, saveJournal, withChoice, type Journal } from './set-up/journal';
import { connectionCodeOf } from './set-up/links-step';
import { timeWarnings } from './collect/time-spent';
import { readTryOuts } from './collect/try-out-record';
import { openSetUp, progressOf } from './set-up/open-set-up';
import { formToTry, nameKey } from './try-out/try-out-form';

/** Letters; hundreds of people. What is kept of a set-up has to stay small. */
const MOST_PASTED = 20_000;

const Choice = z.object({
  laName: z.optional(z.string().check(z.trim(), z.minLength(1, 'give the name of your local authority'))),
  laCode: z.optional(z.string().check(z.trim(), z.regex(/^(\d{3})?$/, 'must be three digits, or empty'))),
  settings: z.optional(ProposedSettings),
  responders: z.optional(RespondersWanted),
  people: z.optional(z.string().check(z.maxLength(MOST_PASTED, 'name the people in several goes'))),
  forms: z.array(z.object({ framework: z.string(), instrument: z.string(), again: z.optional(z.boolean()) })),
});

function optionsOf(
  library: FrameworkLibrary,
  receipts: readonly Receipt[],
  journal: Journal | undefined,
): FrameworkOption[] {
  return library.entries.map(({ id, title, publisher, edition, version, instruments }) => ({
    id,
    title,
    publisher,
    edition,
    instruments: instruments.map((instrument) => {
      const receipt = receipts.find((one) => one.framework === id && one.instrument === instrument.id);
      // A form whose record was lost is to be built anew, like one of an earlier version.
      const built = !!receipt || journal?.done.includes(`form:${formKey(id, instrument.id)}`) === true;
      return { ...instrument, built, outdated: built && receipt?.version !== version };
    }),
  }));
}

const linkTo = (receipt: Receipt, library: FrameworkLibrary, restricted: string | undefined): FormLink => ({
  title: receipt.title,
  framework: library.entries.find(({ id }) => id === receipt.framework)?.title ?? receipt.framework,
  choice: { framework: receipt.framework, instrument: receipt.instrument },
  fillIn: receipt.responderUri,
  edit: receipt.editUri,
  pupilLevel: receipt.pupilLevel,
  responses: restricted === undefined ? '' : spreadsheetUrl(restricted),
});

/** Everything that the sidebar shows first; changes nothing. What is damaged or failed is in its warnings. */
export const sidebarHome: ServerApi['sidebarHome'] = () =>
  reply((): Home => {
    const stored = openStoredValues();
    const library = openLibrary(stored);
    const journal = readJournal(stored);
    const { receipts, faults } = readIntactReceipts(stored);
    const time = startRun();
    const home: Home = {
      question: ownerQuestion(stored),
      consent: readConsent(),
      frameworks: optionsOf(library, receipts, journal),
      laName: journal?.laName ?? '',
      laCode: journal?.laCode ?? '',
      responders: journal?.responders ?? null,
      progress: null,
      links: [],
      connectionCode: '',
      tryOut: null,
      openProblems: '',
      ...healthInWords(stored, time.now, ''),
    };
    if (!journal) return home;
    const { setUp, steps } = openSetUp(stored, journal, time, library);
    const progress = progressOf(journal, steps);
    const [builtAt = ''] = receipts
      .map(({ createdAt }) => createdAt)
      .sort()
      .reverse();
    const health = healthInWords(stored, time.now, progress.finished ? builtAt : '');
    const code = orWarning(() => ({
      text: progress.finished && receipts.length ? connectionCodeOf(setUp, receipts) : '',
      warnings: [],
    }));
    const problems = orWarning(lookAtTabs);
    return {
      ...home,
      progress,
      openProblems: problems.text,
      ...health,
      warnings: [
        ...problems.warnings,
        ...health.warnings,
        ...timeWarnings(stored, time.now),
        ...faults,
        ...code.warnings,
      ],
      links: receipts.map((receipt) =>
        linkTo(receipt, library, journal.restricted[formKey(receipt.framework, receipt.instrument)]),
      ),
      connectionCode: code.text,
      tryOut: progress.finished ? tryOutHere(stored, receipts, library) : null,
    };
  });

/** How a try-out is offered; null where there is nothing to try it with. */
function tryOutHere(
  stored: StoredValues,
  receipts: readonly Receipt[],
  library: FrameworkLibrary,
): Home['tryOut'] {
  try {
    const form = formToTry(receipts, library);
    if (!form) return null;
    const { receipt, plan } = form;
    const link = prefillUrl(connectedForm(plan, receipt), [{ key: nameKey(plan), value: TRY_OUT_PROVIDER }]);
    const isHere = Object.values(readTryOuts(stored)).some(({ gone }) => !gone);
    return { form: receipt.title, link, isHere };
  } catch (error) {
    if (!(error instanceof ProvisionError)) throw error;
    console.error(error);
    return null;
  }
}

/** The sidebar is where what is wrong is put right, so it opens all the same. */
function orWarning(look: typeof lookAtTabs): ReturnType<typeof lookAtTabs> {
  try {
    return look();
  } catch (error) {
    if (error instanceof ProvisionError) return { text: '', warnings: [failureText(error)] };
    throw error;
  }
}

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
      const journal = withChoice(readJournal(stored), choice, newMark());
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
      return { steps: [], finished: false, notes: [], failures: [], busy: true };
    throw error;
  }
}
