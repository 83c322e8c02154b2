/** The choice among several forms that are being filled in. */
import type { FormDraft } from '../model/form-draft';

interface Props {
  readonly drafts: readonly FormDraft[];
  readonly titleOf: (draft: FormDraft) => string;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

const at = (instant: string): string =>
  new Date(instant).toLocaleString('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/London',
  });

const copied = (count: number): string => (count === 1 ? '1 answer copied' : `${count} answers copied`);

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
                {titleOf(one)}, {at(one.updatedAt)}
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
              ? `${copied(Object.keys(draft.values).length)}, last at ${at(draft.updatedAt)}. Not sent yet.`
              : `Sent at ${at(draft.sentAt)}. The copy is deleted a day after that.`}
          </span>
        </p>
      ) : null}
    </>
  );
}
