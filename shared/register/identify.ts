/**
 * Which establishment a question is certainly about, by the identity rules: a URN, a DfE number, a UKPRN, or
 * exactly the same name with the postcode, or with the LA when the name is unique in the LA. Nothing else is
 * certain, however alike. Whatever is given and does not agree takes the certainty away.
 */
import type { Establishment } from '../schema/establishment';
import type { Query } from '../schema/verdict';
import { textLikeness } from './edit-distance';
import { nameWords, normaliseName } from './normalise';
import { parseQuery, splitNumber, type Asked } from './parse-query';
import { placeWords, sameLa, sameTown } from './place-likeness';
import { normalisePostcode } from './postcode';
import type { Register } from './register-index';

export interface Identity {
  /** The one that is certainly meant. */
  certain?: Establishment;
  /** Those that it may be, most likely first, when none is certain. */
  possible: Establishment[];
  /** Why, in plain sentences. */
  reasons: string[];
}

/** Names less alike than this, letter by letter, are different names unless they share a telling word. */
const unlike = 0.5;
/** Words that many schools have, so that sharing them tells nothing. */
const commonWords: ReadonlySet<string> = new Set(
  (
    'academy alternative and catholic centre church college community education england first for free high house ' +
    'infant infants junior learning limited of park primary provision pupil referral road roman saint saints school ' +
    'secondary special specialist the trust unit'
  ).split(' '),
);

/** True when two names, in one spelling, can hardly be of the same establishment: a number was mistyped, or it was renamed. */
const namesDisagree = (given: string, own: string): boolean => {
  const words = new Set(own.split(' ').filter((word) => !commonWords.has(word)));
  return textLikeness(given, own) < unlike && !given.split(' ').some((word) => words.has(word));
};

const numberOf = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/**
 * One of several rows that share an identity, if that is safe: the only one that is not closed, when all the
 * closed ones are its predecessors by the register's own links, or when `shared` says that the number passes
 * from predecessor to successor. Else none: a person chooses.
 */
function currentOf(
  register: Register,
  rows: readonly Establishment[],
  numberPassesOn: boolean,
): Establishment | undefined {
  const [only, ...others] = rows.filter((row) => row.status !== 'closed');
  if (only === undefined || others.length > 0) return undefined;
  const linked = register
    .linksOf(only.urn)
    .filter((link) => link.kind === 'predecessor')
    .map((link) => link.urn);
  const closed = rows.filter((row) => row !== only);
  return numberPassesOn || closed.every((row) => linked.includes(row.urn)) ? only : undefined;
}

const sharedReason = (rows: readonly Establishment[], only: Establishment): string =>
  `${numberOf(rows.length - 1, 'closed establishment')} before it had the same (URN ${rows
    .filter((row) => row !== only)
    .map((row) => row.urn)
    .join(', ')}).`;

function byNumber(
  register: Register,
  label: string,
  value: string,
  rows: readonly Establishment[],
): Identity {
  const [first] = rows;
  if (first === undefined)
    return {
      possible: [],
      reasons: [`No establishment in this copy of the register has ${label} ${value}.`],
    };
  if (rows.length === 1) return { certain: first, possible: [], reasons: [`Found by ${label} ${value}.`] };
  const current = currentOf(register, rows, true);
  if (current !== undefined)
    return {
      certain: current,
      possible: [],
      reasons: [`Found by ${label} ${value}.`, sharedReason(rows, current)],
    };
  return {
    possible: [...rows],
    reasons: [`${rows.length} establishments have ${label} ${value}: choose the one you mean.`],
  };
}

/** A number that a list gives, with the name and place beside it. */
function byListedNumber(register: Register, query: Query, numbered: Identity): Identity {
  const row = numbered.certain;
  const asked = parseQuery(query.text);
  if (row === undefined || asked.kind === 'nothing' || asked.kind === 'postcode') return numbered;
  if (asked.kind !== 'name') {
    const other = identify(register, { text: query.text }).certain;
    return other?.urn === row.urn
      ? numbered
      : {
          possible: [row, ...(other === undefined ? [] : [other])],
          reasons: [`${query.urn ?? ''} and ${query.text} do not lead to the same establishment.`],
        };
  }
  const [given, own] = [normaliseName(asked.name), normaliseName(row.name)];
  if (given === '' || given === own) return numbered;
  const postcode = normalisePostcode(query.postcode ?? '') || asked.postcode;
  const differs = `The name given, ${asked.name}, is not the register’s name for it, ${row.name}.`;
  if (!namesDisagree(given, own) || (postcode !== '' && postcode === row.postcode))
    return { ...numbered, reasons: [...numbered.reasons, differs] };
  return {
    possible: [row],
    reasons: [
      `${query.urn ?? ''} belongs to an establishment with quite another name. ${differs} Check the number.`,
    ],
  };
}

/** Facts given beside a name that the row contradicts, in plain words. */
function contradictions(query: Query, postcode: string, row: Establishment): string[] {
  const found: string[] = [];
  if (postcode !== '' && row.postcode !== postcode)
    found.push(
      `the postcode is ${row.postcode === '' ? 'blank in the register' : row.postcode}, not ${postcode}`,
    );
  const outward = /^[A-Z]{1,2}\d[A-Z\d]?$/.exec((query.postcode ?? '').toUpperCase().trim())?.[0];
  if (outward !== undefined && row.postcode !== '' && !row.postcode.startsWith(`${outward} `))
    found.push(`the postcode is ${row.postcode}, not in ${outward}`);
  if ((query.la ?? '') !== '' && !sameLa(query.la ?? '', row)) found.push(`the LA is ${row.la}`);
  if ((query.town ?? '') !== '' && row.town !== '' && !sameTown(query.town ?? '', placeWords(row)))
    found.push(`the town is ${row.town}`);
  return found;
}

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
    if (found !== undefined) return found;
  } else if ((query.la ?? '') !== '') {
    const inLa = same.filter((row) => sameLa(query.la ?? '', row));
    const agreeing = inLa.every((row) => contradictions(query, '', row).length === 0);
    const found = agreeing ? one(inLa, `exactly this name in ${inLa[0]?.la ?? ''}`) : undefined;
    if (found !== undefined) return found;
  }
  const [first] = same;
  const against = first === undefined || same.length > 1 ? [] : contradictions(query, postcode, first);
  return {
    possible: same,
    reasons: [
      same.length > 1
        ? `${same.length} establishments have exactly this name. A name alone does not show which one is meant.`
        : against.length > 0
          ? `One establishment has exactly this name, but ${against.join(' and ')}.`
          : 'One establishment has exactly this name. A name alone is not proof that it is the same provider: give the postcode, or the LA.',
    ],
  };
}

function byNumbers(register: Register, asked: Asked): Identity | undefined {
  switch (asked.kind) {
    case 'urn': {
      const row = register.byUrn(asked.value);
      return byNumber(register, 'URN', asked.value, row === undefined ? [] : [row]);
    }
    case 'dfe-number':
      return byNumber(register, 'DfE number', asked.value, register.byDfeNumber(asked.value));
    case 'ukprn':
      return byNumber(register, 'UKPRN', asked.value, register.byUkprn(asked.value));
    default:
      return undefined;
  }
}

/** @param asGiven any of its parts may be blank */
export function identify(register: Register, asGiven: Query): Identity {
  const split = splitNumber(asGiven.text);
  const query = split === undefined ? asGiven : { ...asGiven, text: split.rest, urn: split.number };
  const listed = byNumbers(register, parseQuery(query.urn ?? ''));
  if (listed !== undefined) return byListedNumber(register, query, listed);
  const asked = parseQuery(query.text);
  switch (asked.kind) {
    case 'nothing':
      return { possible: [], reasons: ['Nothing was asked for.'] };
    case 'postcode': {
      const there = register.byPostcode(asked.value);
      return {
        possible: there,
        reasons: [
          there.length === 0
            ? `No establishment in this copy of the register is at ${asked.value}.`
            : `${numberOf(there.length, 'establishment')} at ${asked.value}. A postcode alone does not show which one is meant.`,
        ],
      };
    }
    case 'name':
      return byName(register, query, asked.name, asked.postcode);
    default:
      return byNumbers(register, asked) ?? { possible: [], reasons: [] };
  }
}
