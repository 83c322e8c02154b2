/** Who does something: by their name in the People tab where they stand there, as the officer of a visit is known by name. */
import type { Person } from '../../../shared/workbook/people-tab';
import { whoIsHere } from '../../google/account';

/** @returns null where Google does not say */
export function actor(people: readonly Person[]): string | null {
  const email = whoIsHere();
  const name = people.find((one) => one.email === email.toLowerCase())?.name ?? '';
  return name !== '' ? name : email === '' ? null : email;
}
