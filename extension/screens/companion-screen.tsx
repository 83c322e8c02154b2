/** The companion's screen: each form being filled in, its progress, and what can be done with its copy. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { messageOf } from '../../shared/errors';
import { londonDate } from '../../shared/schema/dates';
import type { ConnectedForm } from '../../shared/schema/connection-code';
import { progressOf } from '../model/companion-progress';
import type { FormDraft } from '../model/form-draft';
import { draftChanged, followedForms } from '../platform/companion';
import { builtInFramework } from '../platform/frameworks';
import { formDrafts } from '../platform/keyed-store';
import { openPage } from '../platform/tabs';
import { CompanionProgress } from '../views/companion-progress';
import { DraftList } from '../views/draft-list';
import { Failure } from '../views/failure';
import { DraftActions } from './draft-actions';
import { useLoaded } from './use-loaded';
import { useCurrent } from './use-settings';

interface Followed {
  readonly forms: readonly ConnectedForm[];
  /** Newest first. */
  readonly drafts: readonly FormDraft[];
}

async function load(): Promise<Followed> {
  const [forms, drafts] = await Promise.all([followedForms(), formDrafts.all()]);
  return { forms, drafts: drafts.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)) };
}

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
  const [followed, again] = useLoaded(load);
  const [chosen, setChosen] = useState('');
  useEffect(() => draftChanged.watch(again), [again]);
  const { forms, drafts } = useCurrent(followed) ?? { forms: [], drafts: [] };
  const draft = drafts.find(({ id }) => id === chosen) ?? drafts[0];
  const form = forms.find(({ formId }) => formId === draft?.formId);

  if (followed.state === 'loading') return <p role="status">Looking for forms …</p>;
  if (followed.state === 'failed') return <Failure message={followed.message} />;
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
