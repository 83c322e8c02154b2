/** Which kinds of establishment officers who look for alternative provision mean most often. */
import { typeOfCode } from '../index/establishment-types';

const independentSpecial = '10';
const otherSpecial: ReadonlySet<string> = new Set(['07', '08', '12', '33', '36', '44']);

/** 0 for AP schools and PRUs, 1 for independent special schools, 2 for others that may be meant, 3 for the rest. */
export const kindOrder = (typeCode: string): number => {
  const relevance = typeOfCode[typeCode]?.ap ?? 'other';
  if (relevance === 'ap-school') return 0;
  if (typeCode === independentSpecial) return 1;
  return relevance === 'may-offer-ap' || otherSpecial.has(typeCode) ? 2 : 3;
};

/** Those that come first while somebody types. */
export const mostOften = 1;
