/** The companion's screen: each form being filled in, its progress, and what can be done with its copy. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { messageOf } from '../../shared/errors';
import { byText } from '../../shared/schema/by-text';
import { londonDate } from '../../shared/schema/dates';
import type { ConnectedForm } from '../../shared/schema/connection-code';
import { progressOf } from '../model/companion-progress';
import type { FormDraft } from '../model/form-draft';
import { companionFormsOf } from '../model/connections';
import { draftChanged } from '../platform/companion';
import { builtInFramework } from '../platform/frameworks';
import { formDrafts } from '../platform/keyed-store';
import { openPage } from '../platform/tabs';
import { CompanionProgress } from '../views/companion-progress';
import { DraftList } from '../views/draft-list';
import { Failure } from '../views/failure';
import { DraftActions } from './draft-actions';
import { useLoaded } from './use-loaded';
import { useConnections } from './use-connections';
import { useCurrent, useSettings } from './use-settings';

const newestFirst = async (): Promise<FormDraft[]> =>
  (await formDrafts.all()).sort((a, b) => byText(b.updatedAt, a.updatedAt));

function Judged({ draft, form }: { readonly draft: FormDraft; readonly form: ConnectedForm }) {
  const [loaded, again] = useLoaded(useCallback(() => builtInFramework(form.framework), [form.framework]));
  const found = useCurrent(loaded);
  const judged = useMemo(() => {
    if (found?.version !== form.version) return null;
    try {
      return progressOf(found, form, draft.values, londonDate(new Date().toISOString()));
    } catch (error) {
      return messageOf(error);
    }
  }, [found, form, draft]);
  if (loaded.state === 'failed') return <Failure message={loaded.message} onRetry={again} />;
  if (loaded.state === 'loading') return <p role="status">Reading the framework …</p>;
  if (judged === null)
    return (
      <p>
        {found === null
          ? 'This form is of a framework of your own, which this extension does not have: '
          : `This form was made under version ${form.version} of its framework, this extension has version ${found.version}: `}
        the answers are copied, and judged when they reach the workbook.
      </p>
    );
  return typeof judged === 'string' ? <Failure message={judged} /> : <CompanionProgress progress={judged} />;
}

/** The companion: forms that are being filled in, how far they are, and their answers back when a page was lost. */
export function CompanionScreen() {
  const [kept, again] = useLoaded(newestFirst);
  const [connections] = useConnections();
  const settings = useSettings();
  const [chosen, setChosen] = useState('');
  useEffect(() => draftChanged.watch(again), [again]);
  const drafts = useCurrent(kept) ?? [];
  const known = useCurrent(connections);
  const on = useCurrent(settings)?.companionForms ?? [];
  const forms =
    known === null ? [] : companionFormsOf(known).filter(({ responderUri }) => on.includes(responderUri));
  const draft = drafts.find(({ id }) => id === chosen) ?? drafts[0];
  const form = forms.find(({ formId }) => formId === draft?.formId);

  for (const each of [kept, connections, settings])
    if (each.state === 'failed') return <Failure message={each.message} />;
  // The officer's own are there at once, the organisation's as soon as its policy comes.
  const waiting = [kept, connections, settings].some(({ state }) => state === 'loading');
  if (waiting || (forms.length === 0 && known?.all !== true)) return <p role="status">Looking for forms …</p>;
  if (forms.length === 0)
    return (
      <>
        <p>
          While you fill in a visit form, the companion shows what is missing and what the answers amount to,
          and keeps a copy of them on this computer. It is off until you switch it on for a form.
        </p>
        <p class="actions">
          <button type="button" class="primary" onClick={() => void openPage('options.html')}>
            Switch it on
          </button>
        </p>
      </>
    );
  if (!draft)
    return (
      <p>
        Open one of your forms and begin to fill it in: its progress shows here. Nothing is copied so far.
      </p>
    );
  return (
    <>
      <DraftList
        drafts={drafts}
        titleOf={({ formId }) =>
          forms.find((one) => one.formId === formId)?.title ?? 'A form not followed any more'
        }
        chosen={draft.id}
        onChoose={setChosen}
      />
      {form ? <Judged key={form.framework} draft={draft} form={form} /> : null}
      <DraftActions draft={draft} form={form ?? null} onDone={again} />
    </>
  );
}
