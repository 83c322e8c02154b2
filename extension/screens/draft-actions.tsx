/** What an officer can do with the companion's copy of a form: put it back, copy it, delete it. */
import { useState } from 'preact/hooks';
import { messageOf } from '../../shared/errors';
import { londonDate } from '../../shared/schema/dates';
import { prefillUrl } from '../../shared/form/prefill';
import type { ConnectedForm } from '../../shared/schema/connection-code';
import { type FormDraft, itemsOf } from '../model/form-draft';
import { restoring } from '../platform/companion';
import { saveFile } from '../platform/hand-over';
import { formDrafts } from '../platform/keyed-store';
import { openTab } from '../platform/tabs';

/** Longer addresses are cut off on the way; what does not fit is filled in by the companion, page by page. */
const LONGEST_ADDRESS = 6_000;

interface Props {
  readonly draft: FormDraft;
  /** Null where the form is not followed any more. */
  readonly form: ConnectedForm | null;
  readonly onDone: () => void;
}

function addressOf(form: ConnectedForm, draft: FormDraft): string {
  const pairs = Object.entries(itemsOf(form, draft.values)).flatMap(([key, values]) =>
    values.map((value) => ({ key, value })),
  );
  for (let count = pairs.length; count > 0; count -= 1) {
    const address = prefillUrl(form, pairs.slice(0, count));
    if (address.length <= LONGEST_ADDRESS) return address;
  }
  return form.responderUri;
}

const asText = (form: ConnectedForm | null, draft: FormDraft): string =>
  JSON.stringify(
    {
      form: form?.title ?? draft.formId,
      framework: form?.framework ?? '',
      version: form?.version ?? '',
      copiedAt: draft.updatedAt,
      answers: form ? itemsOf(form, draft.values) : draft.values,
    },
    null,
    2,
  );

/** What can be done with a copy: put it back, take it away, delete it. */
export function DraftActions({ draft, form, onDone }: Props) {
  const [said, setSaid] = useState('');
  const doing = (work: () => Promise<string>): void => {
    work().then(
      (done) => {
        setSaid(done);
        onDone();
      },
      (error: unknown) => setSaid(messageOf(error)),
    );
  };
  const restore = (to: ConnectedForm): void =>
    doing(async () => {
      await restoring.set({
        formId: draft.formId,
        draftId: draft.id,
        startedAt: new Date().toISOString(),
        done: [],
      });
      await openTab(addressOf(to, draft));
      return 'The form is open. Each page is filled in from the copy when you come to it.';
    });
  return (
    <section aria-label="The copy of your answers">
      <div class="actions">
        {form ? (
          <button type="button" onClick={() => restore(form)}>
            Open the form again with these answers
          </button>
        ) : null}
        <button
          type="button"
          onClick={() =>
            doing(async () => {
              saveFile(
                `form-answers-${londonDate(draft.updatedAt)}.json`,
                'application/json',
                asText(form, draft),
              );
              return 'The file is saved.';
            })
          }
        >
          Save the answers as a file
        </button>
        <button
          type="button"
          class="danger"
          onClick={() =>
            doing(async () => {
              await formDrafts.remove([draft.id]);
              return 'The copy is deleted.';
            })
          }
        >
          Delete this copy
        </button>
      </div>
      <p class="status-line" role="status">
        {said}
      </p>
    </section>
  );
}
