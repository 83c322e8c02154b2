/** Which establishment a number leads to, and whether what is given beside the number lets it be believed. */
import type { Establishment } from '../../schema/establishment';
import type { Query } from '../../schema/verdict';
import { contradictionsOfNumber } from './contradictions';
import { kindsDiffer, namesAgree } from './names-agree';
import { nameWords } from '../index/normalise';
import { parseQuery, splitNumber, type Asked } from './parse-query';
import { placeWords } from '../search/place-likeness';
import { normalisePostcode } from '../index/postcode';
import type { Register } from '../index/register-index';

export interface Identity {
  /** The one that is certainly meant. */
  certain?: Establishment;
  /** Those that it may be, most likely first, when none is certain. */
  possible: Establishment[];
  /** Why, in plain sentences. */
  reasons: string[];
}

export const numberOf = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/**
 * One of several rows that share an identity, if that is safe: the only one that is not closed, when all the
 * closed ones are its predecessors by the register's own links, or when `shared` says that the number passes
 * from predecessor to successor. Else none: a person chooses.
 */
export function currentOf(
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

export const sharedReason = (rows: readonly Establishment[], only: Establishment): string =>
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

/** By a URN, DfE number or UKPRN; undefined for anything else. */
export function byNumbers(register: Register, asked: Asked): Identity | undefined {
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

/** The row of a number, unless the name or place given beside it speaks of another: numbers are mistyped. */
export function besideNumber(register: Register, query: Query, number: string, numbered: Identity): Identity {
  const row = numbered.certain;
  if (row === undefined) return numbered;
  const doubtful = (why: string, other?: Establishment): Identity => ({
    possible: other === undefined ? [row] : [row, other],
    reasons: [why],
  });
  const more = splitNumber(query.text);
  const asked = parseQuery(query.text);
  const second = more === undefined ? asked : parseQuery(more.number);
  const other = byNumbers(register, second);
  if (other !== undefined && other.certain?.urn !== row.urn)
    return doubtful(
      `${number} and ${more?.number ?? query.text} do not lead to the same establishment.`,
      other.certain,
    );
  if (more !== undefined) return besideNumber(register, { ...query, text: more.rest }, number, numbered);

  const name = asked.kind === 'name' ? asked.name : '';
  const typed = asked.kind === 'name' ? asked.postcode : asked.kind === 'postcode' ? asked.value : '';
  const postcode = normalisePostcode(query.postcode ?? '') || typed;
  const [given, own] = [nameWords(name), nameWords(row.name)];
  const sameName = given.length > 0 && given.join(' ') === own.join(' ');
  const placed = contradictionsOfNumber(query, postcode, row);
  const differs =
    given.length === 0 || sameName
      ? ''
      : `The name given, ${name}, is not the register’s name for it, ${row.name}.`;
  const atPostcode = postcode !== '' && postcode === row.postcode && !kindsDiffer(given, own);
  if (differs !== '' && !atPostcode && !namesAgree(given, own, placeWords(row)))
    return doubtful(`${number} belongs to an establishment with another name. ${differs} Check the number.`);
  // An exact name outweighs one place that differs (it moved, or another LA pays), not more.
  const elsewhere = placed.length === 0 ? '' : `What was given beside it differs: ${placed.join(' and ')}.`;
  if (elsewhere !== '' && !atPostcode && (!sameName || placed.length > 1))
    return doubtful(`${number} leads to ${row.name}, but ${placed.join(' and ')}. Check the number.`);
  return { ...numbered, reasons: [...numbered.reasons, differs, elsewhere].filter((text) => text !== '') };
}
