/** Keeps a copy of what is filled in on connected forms, and gives it back when a page was lost. */
import { byText } from '../../shared/schema/by-text';
import { parseInput } from '../../shared/schema/parse-input';
import type { ConnectedForm } from '../../shared/schema/connection-code';
import { draftId, type EntryValues, formAt, FormReport, withReport } from '../model/form-draft';
import { draftChanged, followedForms, restoring } from '../platform/companion';
import { formDrafts } from '../platform/keyed-store';
import { oneAtATime } from '../platform/one-at-a-time';

/** A restoring that was begun so long ago is not what the officer has in mind any more. */
const RESTORE_FOR_MS = 6 * 3_600_000;

const read = (report: unknown): FormReport => parseInput(FormReport, report, 'What the form’s page told');
const announceChange = (): Promise<void> => draftChanged.set({ at: new Date().toISOString() });

async function keep(form: ConnectedForm, report: FormReport): Promise<void> {
  const before = await formDrafts.get(draftId(form.formId, report.seed));
  await formDrafts.put([withReport(before, form.formId, report, new Date().toISOString())]);
  await announceChange();
}

/** A page of a connected form tells its answers. Told of a form that is not followed, it keeps nothing. */
export const keepAnswers = (told: unknown): Promise<void> =>
  oneAtATime('drafts', async () => {
    const report = read(told);
    const form = formAt(await followedForms(), report.url);
    if (form) await keep(form, report);
  });

/** A page of a connected form is open. @returns what of a copy being restored belongs on it */
export const restoreInto = (told: unknown): Promise<EntryValues> =>
  oneAtATime('drafts', async () => {
    const report = read(told);
    const form = formAt(await followedForms(), report.url);
    const plan = await restoring.get();
    if (!form || plan?.formId !== form.formId) return {};
    if (Date.now() - Date.parse(plan.startedAt) > RESTORE_FOR_MS) {
      await restoring.set(null);
      return {};
    }
    const copy = await formDrafts.get(plan.draftId);
    if (!copy) return {};
    const id = draftId(form.formId, report.seed);
    if (id !== copy.id) {
      // From here on it is this filling-in that the copy is of.
      await formDrafts.put([
        { ...withReport(copy, form.formId, report, new Date().toISOString()), id, values: copy.values },
      ]);
      await formDrafts.remove([copy.id]);
      await announceChange();
    }
    const wanted = Object.entries(copy.values).filter(
      ([entry]) => entry in report.here && !plan.done.includes(entry),
    );
    await restoring.set({ ...plan, draftId: id, done: [...plan.done, ...wanted.map(([entry]) => entry)] });
    return Object.fromEntries(wanted);
  });

/** A connected form says that it was sent: its newest copy is done with. */
export const markSent = (url: string): Promise<void> =>
  oneAtATime('drafts', async () => {
    const form = formAt(await followedForms(), url);
    if (!form) return;
    const [newest] = (await formDrafts.all())
      .filter(({ formId, sentAt }) => formId === form.formId && sentAt === null)
      .sort((a, b) => byText(b.updatedAt, a.updatedAt));
    if (newest) await formDrafts.put([{ ...newest, sentAt: new Date().toISOString() }]);
    if ((await restoring.get())?.formId === form.formId) await restoring.set(null);
    await announceChange();
  });
