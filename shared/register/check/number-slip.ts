/** Whether a number is another one mistyped. */
import type { Establishment } from '../../schema/establishment';

const digitsOf = (number: string): string => number.replace(/\D/g, '');

/** True when they differ by one digit, by two neighbours that changed places, or by one. */
function isSlip(a: string, b: string): boolean {
  if (Math.abs(Number(a) - Number(b)) === 1) return true;
  if (a.length !== b.length) return false;
  const places = [...a].flatMap((digit, at) => (digit === b.charAt(at) ? [] : [at]));
  const [first = 0, second] = places;
  if (places.length === 1) return true;
  return (
    places.length === 2 &&
    second === first + 1 &&
    a.charAt(first) === b.charAt(second) &&
    a.charAt(second) === b.charAt(first)
  );
}

/** The numbers by which an establishment is asked for. */
const numbersOf = ({ urn, dfeNumber, ukprn }: Establishment): string[] =>
  [urn, dfeNumber, ukprn].map(digitsOf);

/** @param number a URN, DfE number or UKPRN as it was given, with or without a label */
export const isSlipOfOwn = (number: string, row: Establishment): boolean =>
  numbersOf(row).some((own) => isSlip(digitsOf(number), own));
