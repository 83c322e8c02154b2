/** The choice among several forms that are being filled in. */
import type { FormDraft } from '../model/form-draft';
import { counted } from '../../shared/schema/counted';
import { longInstant } from '../../shared/schema/dates';

interface Props {
  readonly drafts: readonly FormDraft[];
  readonly titleOf: (draft: FormDraft) => string;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** Which filling-in is looked at, where there are several; and when its copy was last brought up to date. */
export function DraftList({ drafts, titleOf, chosen, onChoose }: Props) {
  const draft = drafts.find(({ id }) => id === chosen);
  return (
    <>
      {drafts.length > 1 ? (
        <div class="field">
          <label for="draft">Form</label>
          <select id="draft" value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
            {drafts.map((one) => (
              <option key={one.id} value={one.id}>
                {titleOf(one)}, {longInstant(one.updatedAt)}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      {draft ? (
        <p>
          <strong>{titleOf(draft)}</strong>
          <span class="hint">
            {draft.sentAt === null
              ? `${counted(Object.keys(draft.values).length, 'answer')} copied, last on ${longInstant(draft.updatedAt)}. Not sent yet.`
              : `Sent on ${longInstant(draft.sentAt)}. The copy is deleted a day after that.`}
          </span>
        </p>
      ) : null}
    </>
  );
}
