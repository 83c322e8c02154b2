/** The companion's eyes in a Google Form: reports what is filled in, page after page, and when it was sent. */
import type { EntryValues, FormReport } from '../model/form-draft';
import { answersInAddress, fillForm } from './fill-form';
import { answerOf, earlierAnswers, hasForm, questionsOn, seedOf } from './form-questions';

export interface FormListener {
  /** The page is there; gives what is to be filled in on it. */
  opened(report: FormReport): Promise<EntryValues>;
  answered(report: FormReport): Promise<void>;
  sent(url: string): Promise<void>;
}

/** Not at every key: when the officer pauses. */
const PAUSE_MS = 400;

function reportOf(page: Document, address: Location): FormReport {
  const here = Object.fromEntries(questionsOn(page).map((question) => [question.entry, answerOf(question)]));
  return { url: address.href, seed: seedOf(page), earlier: earlierAnswers(page), here };
}

/** Follows a form while it is filled in, page after page; tells when it was sent. */
export function followForm(page: Document, address: Location, listener: FormListener): void {
  // The companion's faults must not get in the way of the form: they go to the extension's own log.
  const log = (error: unknown): void => console.error('Provision QA companion:', error);
  if (!hasForm(page)) {
    // After the last page the same address answers without a form.
    if (address.pathname.endsWith('/formResponse')) listener.sent(address.href).catch(log);
    return;
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  let changed = false;
  const reportNow = (): void => {
    clearTimeout(timer);
    if (!changed) return;
    changed = false;
    listener.answered(reportOf(page, address)).catch(log);
  };
  const soon = (): void => {
    changed = true;
    clearTimeout(timer);
    timer = setTimeout(reportNow, PAUSE_MS);
  };
  for (const event of ['input', 'change', 'click', 'keyup']) page.addEventListener(event, soon, true);
  addEventListener('pagehide', reportNow);
  page.addEventListener('submit', reportNow, true);

  const report = reportOf(page, address);
  // Only a form with answers of earlier pages is surely being filled in; a first page may just be looked at.
  if (Object.keys(report.earlier).length > 0) listener.answered(report).catch(log);
  listener
    .opened(report)
    .then((restored) => {
      const missed = fillForm(questionsOn(page), { ...answersInAddress(address.search), ...restored });
      if (missed.length > 0) log(`these entries did not take their value: ${missed.join(', ')}`);
      if (Object.keys(restored).length > 0) soon();
    })
    .catch(log);
}
