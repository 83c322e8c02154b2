/** What the sidebar asks for first: how this workbook stands. */
import { TRY_OUT_PROVIDER } from '../../shared/county/try-out';
import { ProvisionError } from '../../shared/errors';
import { connectedForm } from '../../shared/form/connection-code';
import { prefillUrl } from '../../shared/form/prefill';
import type { Receipt } from '../../shared/schema/receipt';
import { failureText } from '../failure';
import { readConsent } from '../google/consent';
import { formKey, readIntactReceipts } from '../google/receipts';
import { spreadsheetLink } from '../../shared/workbook/spreadsheet-link';
import { openStoredValues, type StoredValues } from '../google/stored-values';
import type { FormLink, FrameworkOption, Home, ServerApi } from '../sidebar/server-api';
import { timeWarnings } from './collect/time-spent';
import { readTryOuts } from './collect/try-out-record';
import { openLibrary, type FrameworkLibrary } from './frameworks/framework-library';
import { lookAtTabs } from './look-at-tabs';
import { ownerQuestion } from './owner-sidebar';
import { reply } from './reply';
import { healthInWords } from './run-health';
import { startRun } from './run-time';
import { readJournal, type Journal } from './set-up/journal';
import { connectionCodeOf } from './set-up/links-step';
import { openSetUp, progressOf } from './set-up/open-set-up';
import { formToTry } from './try-out/try-out-form';

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
  responses: restricted === undefined ? '' : spreadsheetLink(restricted),
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
    const problems = orWarning(() => (progress.finished ? lookAtTabs(stored) : NOTHING_SEEN));
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
    const { receipt, plan, nameKey } = form;
    const link = prefillUrl(connectedForm(plan, receipt), [{ key: nameKey, value: TRY_OUT_PROVIDER }]);
    const isHere = Object.values(readTryOuts(stored)).some(({ gone }) => !gone);
    return { form: receipt.title, link, isHere };
  } catch (error) {
    if (!(error instanceof ProvisionError)) throw error;
    console.error(error);
    return null;
  }
}

/** What is not set up yet has no tabs to be looked at. */
const NOTHING_SEEN = { text: '', warnings: [] };

/** The sidebar is where what is wrong is put right, so it opens all the same. */
function orWarning(look: () => ReturnType<typeof lookAtTabs>): ReturnType<typeof lookAtTabs> {
  try {
    return look();
  } catch (error) {
    if (error instanceof ProvisionError) return { text: '', warnings: [failureText(error)] };
    throw error;
  }
}
