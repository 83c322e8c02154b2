/** Why something is removed: words to choose from, as they stay in History and must name nobody. */
import { REMOVAL_REASONS, type RemovalReason } from './keeping-api';

interface Props {
  readonly id: string;
  readonly why: string;
  readonly onWhy: (why: string) => void;
  /** Attributes that say what is wrong with it; {} for nothing. */
  readonly fault?: { readonly 'aria-invalid'?: boolean; readonly 'aria-describedby'?: string };
}

/** The reason chosen; undefined while none is. */
export const reasonIn = (why: string): RemovalReason | undefined =>
  REMOVAL_REASONS.find((reason) => reason === why);

export function ReasonField({ id, why, onWhy, fault = {} }: Props) {
  return (
    <>
      <label for={id}>Why</label>
      <select id={id} value={why} onChange={(event) => onWhy(event.currentTarget.value)} {...fault}>
        <option value="">Choose a reason</option>
        {REMOVAL_REASONS.map((reason) => (
          <option key={reason} value={reason}>
            {reason}
          </option>
        ))}
      </select>
    </>
  );
}
