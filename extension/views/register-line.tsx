/** One line under a check: which register copy answers, and how old it is. */
import { inDigits } from '../../shared/schema/counted';
import { longDate } from '../../shared/schema/dates';
import { ageOf, type RegisterInfo } from '../model/register-info';

interface Props {
  readonly info: RegisterInfo;
  /** ISO instant. */
  readonly now: string;
  readonly onRegister: () => void;
}

const agedText = (age: number): string =>
  age <= 0 ? 'today’s' : age === 1 ? 'a day old' : `${age} days old`;

/** Which register copy answers, and how old it is. */
export function RegisterLine({ info, now, onRegister }: Props) {
  const { rows, extractDate } = info.provenance;
  const { age, stale } = ageOf(info, now);
  return (
    <p class="soft small">
      {stale ? <span class="tag warn">Old copy</span> : null} Register of{' '}
      {extractDate === null ? 'unknown date' : longDate(extractDate)}
      {age === null ? '' : ` (${agedText(age)})`}, {inDigits(rows)} entries.{' '}
      <button type="button" class="plain" onClick={onRegister}>
        {stale ? 'Get a newer one' : 'About this copy'}
      </button>
    </p>
  );
}
