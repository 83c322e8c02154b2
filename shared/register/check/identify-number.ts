/** Which establishment a number leads to, and whether what is given beside the number lets it be believed. */
import type { Establishment } from '../../schema/establishment';
import type { Query } from '../../schema/verdict';
import { contradictionsOfNumber } from './contradictions';
import { fitName } from './name-fits';
import { nameWords, normaliseName } from '../index/normalise';
import { parseQuery, splitNumber, type Asked } from './parse-query';
import { isSlipOfOwn } from './number-slip';
import { normalisePostcode } from '../index/postcode';
import type { Register } from '../search/open-register';
import { counted } from '../../schema/counted';

export interface Identity {
  /** The one that is certainly meant. */
  certain?: Establishment;
  /** Those that it may be, most likely first, when none is certain. */
  possible: Establishment[];
  /** Why, in plain sentences. */
  reasons: string[];
}

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
  `${counted(rows.length - 1, 'closed establishment')} before it had the same (URN ${rows
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

/** Other establishments whose name is exactly one of those given, in one spelling. */
function othersNamed(register: Register, names: readonly string[], row: Establishment): Establishment[] {
  const bare = new Set(names.map((name) => name.replace(/^the /, '')));
  const found = [...bare].flatMap((name) => [...register.byName(name), ...register.byName(`the ${name}`)]);
  return [...new Map(found.map((other) => [other.urn, other])).values()].filter(({ urn }) => urn !== row.urn);
}

const listed = (rows: readonly Establishment[]): string =>
  rows.map(({ name, urn }) => `${name} (URN ${urn})`).join(', ');

/** What is given beside a number: a name, and where. */
interface Beside {
  name: string;
  query: Query;
  /** A full postcode in one spelling, '' where none was given. */
  postcode: string;
}

/** Why the name given beside a number may be that of another establishment; undefined when it is this one's. */
function doubtOfName(
  register: Register,
  number: string,
  row: Establishment,
  { name, query, postcode }: Beside,
): { why: string; others: Establishment[] } | undefined {
  const fit = fitName(name, row, () => register.formerNames(row.urn));
  const others = othersNamed(register, [nameWords(name).join(' '), fit.core.join(' ')], row);
  const differs = `The name given, ${name}, is not the register’s name for it, ${row.name}.`;
  if (fit.strange.length > 0)
    return {
      why: `${differs} Nothing in its entry is called “${fit.strange.join(' ')}”: a provider on a school’s site is not that school, and numbers are mistyped.`,
      others,
    };
  if (!fit.fits) return { why: `${differs} Check the number.`, others };
  if (!fit.exact)
    return others.length === 0
      ? undefined
      : { why: `${differs} It is exactly that of ${listed(others)}. Check the number.`, others };
  // Of two with one name, the number alone says which; so it is not believed against the place, or when it is a
  // slip away from the other's.
  const fitsPlace = (other: Establishment): boolean =>
    contradictionsOfNumber(query, postcode, other).length === 0;
  const rivals = others.filter(
    (other) =>
      fitsPlace(other) &&
      (!fitsPlace(row) || isSlipOfOwn(number, other)) &&
      // A place within the name counts as well.
      fitName(name, other, () => []).exact,
  );
  if (rivals.length === 0) return undefined;
  return { why: `That is also the name of ${listed(rivals)}. Check the number.`, others: rivals };
}

/** The row of a number, unless the name or place given beside it speaks of another: numbers are mistyped. */
export function besideNumber(register: Register, query: Query, number: string, numbered: Identity): Identity {
  const row = numbered.certain;
  if (row === undefined) return numbered;
  const doubtful = (why: string, others: readonly Establishment[] = []): Identity => ({
    possible: [row, ...others],
    reasons: [why],
  });
  const more = splitNumber(query.text);
  const asked = parseQuery(query.text);
  const second = more === undefined ? asked : parseQuery(more.number);
  const other = byNumbers(register, second);
  if (other !== undefined && other.certain?.urn !== row.urn)
    return doubtful(
      `${number} and ${more?.number ?? query.text} do not lead to the same establishment.`,
      other.certain === undefined ? [] : [other.certain],
    );
  if (more !== undefined) return besideNumber(register, { ...query, text: more.rest }, number, numbered);

  const name = asked.kind === 'name' ? asked.name : '';
  const typed = asked.kind === 'name' ? asked.postcode : asked.kind === 'postcode' ? asked.value : '';
  const postcode = normalisePostcode(query.postcode ?? '') || typed;
  const placed = contradictionsOfNumber(query, postcode, row);
  const named = nameWords(name).length > 0;
  const doubt = named ? doubtOfName(register, number, row, { name, query, postcode }) : undefined;
  if (doubt !== undefined) return doubtful(`${number} leads to ${row.name}. ${doubt.why}`, doubt.others);
  const sameName = named && normaliseName(name) === normaliseName(row.name);
  const differs =
    !named || sameName ? '' : `The name given, ${name}, is not the register’s name for it, ${row.name}.`;
  // An exact name outweighs one place that differs (it moved, or another LA pays), not more.
  const elsewhere = placed.length === 0 ? '' : `What was given beside it differs: ${placed.join(' and ')}.`;
  const atPostcode = postcode !== '' && postcode === row.postcode;
  if (elsewhere !== '' && !atPostcode && (!sameName || placed.length > 1))
    return doubtful(`${number} leads to ${row.name}, but ${placed.join(' and ')}. Check the number.`);
  return { ...numbered, reasons: [...numbered.reasons, differs, elsewhere].filter((text) => text !== '') };
}
