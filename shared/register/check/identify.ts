/**
 * Which establishment a question is certainly about, by the identity rules: a URN, a DfE number, a UKPRN, or
 * exactly the same name with the postcode, or with the LA when the name is unique in the LA. Nothing else is
 * certain, however alike. What is given beside a number or a name and speaks of another takes the certainty away.
 */
import type { Establishment } from '../../schema/establishment';
import type { Query } from '../../schema/verdict';
import { contradictions, rowsInLa } from './contradictions';
import { besideNumber, byNumbers, currentOf, sharedReason, type Identity } from './identify-number';
import { nameWords } from '../index/normalise';
import { parseQuery, splitNumber } from './parse-query';
import { normalisePostcode } from '../index/postcode';
import type { Register } from '../search/open-register';
import { counted } from '../../schema/counted';

export type { Identity } from './identify-number';

function byName(register: Register, query: Query, name: string, typedPostcode: string): Identity {
  const given = normalisePostcode(query.postcode ?? '');
  const postcode = given || typedPostcode;
  if (nameWords(name).length === 0) return { possible: [], reasons: ['No name was given.'] };
  const same = register.byName(name);
  if (same.length === 0)
    return {
      possible: [],
      reasons: ['No establishment in this copy of the register has exactly this name.'],
    };
  if (given !== '' && typedPostcode !== '' && given !== typedPostcode)
    return { possible: same, reasons: [`Two postcodes were given, ${given} and ${typedPostcode}.`] };

  const one = (rows: readonly Establishment[], how: string): Identity | undefined => {
    const [first] = rows;
    if (first === undefined) return undefined;
    const chosen = rows.length === 1 ? first : currentOf(register, rows, false);
    if (chosen === undefined)
      return {
        possible: [...rows],
        reasons: [
          `${rows.length} establishments have ${how}; one may have taken over from another. Choose the one you mean.`,
        ],
      };
    const reasons = [`Found by ${how}.`];
    if (rows.length > 1) reasons.push(sharedReason(rows, chosen));
    return { certain: chosen, possible: [], reasons };
  };

  if (postcode !== '') {
    const there = same.filter((row) => row.postcode === postcode);
    const found = one(there, `exactly this name at ${postcode}`);
    if (found?.certain !== undefined) {
      const differs = contradictions(query, '', found.certain);
      if (differs.length > 0)
        found.reasons.push(`What was given beside it differs: ${differs.join(' and ')}.`);
    }
    if (found !== undefined) return found;
  } else {
    const inLa = rowsInLa(same, query.la ?? '');
    const agreeing = inLa.every((row) => contradictions(query, '', row).length === 0);
    const found = agreeing ? one(inLa, `exactly this name in ${inLa[0]?.la ?? ''}`) : undefined;
    if (found !== undefined) return found;
  }
  const [first] = same;
  const against = first === undefined ? [] : contradictions(query, postcode, first);
  const where = postcode !== '' ? `at ${postcode}` : (query.la ?? '') !== '' ? `in ${query.la}` : '';
  const noneThere =
    where !== '' && same.every((row) => contradictions(query, postcode, row).length > 0)
      ? `, none of them ${where}`
      : '';
  return {
    possible: same,
    reasons: [
      same.length > 1
        ? `${same.length} establishments have exactly this name${noneThere}. A name alone does not show which one is meant.`
        : against.length > 0
          ? `One establishment has exactly this name, but ${against.join(' and ')}.`
          : 'One establishment has exactly this name. A name alone is not proof that it is the same provider: give the postcode, or the LA.',
    ],
  };
}

/** By what several may share: proof of none of them. @param none what is said of none, @param some of how many */
const shared = (possible: Establishment[], none: string, some: string): Identity => ({
  possible,
  reasons: [possible.length === 0 ? none : `${counted(possible.length, 'establishment')} ${some}`],
});

/** @param query any of its parts may be blank */
export function identify(register: Register, query: Query): Identity {
  const listed = byNumbers(register, parseQuery(query.urn ?? ''));
  if (listed !== undefined) return besideNumber(register, query, query.urn ?? '', listed);
  const split = splitNumber(query.text);
  const within = split === undefined ? undefined : byNumbers(register, parseQuery(split.number));
  if (split !== undefined && within !== undefined)
    return besideNumber(register, { ...query, text: split.rest }, split.number, within);
  const asked = parseQuery(query.text);
  switch (asked.kind) {
    case 'nothing':
      return { possible: [], reasons: ['Nothing was asked for.'] };
    case 'postcode':
      return shared(
        register.byPostcode(asked.value),
        `No establishment in this copy of the register is at ${asked.value}.`,
        `at ${asked.value}. A postcode alone does not show which one is meant.`,
      );
    case 'part-postcode':
      return shared(
        register.byPartOfPostcode(asked.value),
        `No establishment in this copy of the register is in ${asked.value}.`,
        `in ${asked.value}. Choose the one you mean.`,
      );
    case 'phone':
      return shared(
        register.byPhone(asked.value),
        `No establishment in this copy of the register has the telephone number ${asked.value}.`,
        `with the telephone number ${asked.value}. A number that several may share does not show which one is meant.`,
      );
    case 'website':
      return shared(
        register.byWebsite(asked.value),
        `No establishment in this copy of the register has its website at ${asked.value}. Ask for it by its name.`,
        `with a website at ${asked.value}. A website that several may share does not show which one is meant.`,
      );
    case 'name':
      return byName(register, query, asked.name, asked.postcode);
    default: {
      const numbered = byNumbers(register, asked) ?? { possible: [], reasons: [] };
      return besideNumber(register, { ...query, text: '' }, query.text, numbered);
    }
  }
}
