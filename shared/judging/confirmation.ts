/**
 * Who confirms that an essential criterion does not apply: another person than the visit's officer, in the workbook. A
 * name that the officer types into the form is shown as typed and confirms nothing.
 */
import type { AnswersSoFar } from '../schema/answers';

/** The words of a name in whatever order and writing; of an address, those before the @. */
const plain = (name: string): string =>
  name
    .replace(/@.*/, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ');

/** Whether this is somebody, and somebody else than the officer, as far as names and addresses tell. */
export const isAnotherPerson = (name: string, officer: string): boolean =>
  plain(name) !== '' && plain(name) !== plain(officer);

type Confirmed = Pick<AnswersSoFar, 'officer' | 'confirmed'>;

/** Who has confirmed that this criterion does not apply; '' while nobody has, or only the officer. */
export function confirmedBy({ officer = '', confirmed }: Confirmed, code: string): string {
  const name = confirmed?.[code] ?? '';
  return isAnotherPerson(name, officer) ? name : '';
}

/** Whether another person than the officer has confirmed that this criterion does not apply. */
export const isConfirmed = (answers: Confirmed, code: string): boolean => confirmedBy(answers, code) !== '';
