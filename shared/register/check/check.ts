/** The register check: what the register says about a provider, and why. A provider is never registered on a likeness. */
import { londonDate } from '../../schema/dates';
import type { Establishment } from '../../schema/establishment';
import { isRegistered, type Candidate, type Link, type Query, type Verdict } from '../../schema/verdict';
import { ageWarnings } from '../index/copy-age';
import { contradictions } from './contradictions';
import { identify } from './identify';
import { judgeEntry, type Judged } from './judge-entry';
import { offerFor } from './offer-candidates';
import { nameAsked, parseQuery } from './parse-query';
import { candidateOf } from '../search/candidate';
import type { Register } from '../search/open-register';
import { withPlace } from '../search/place-likeness';
import { otherRegisters, pagesOf } from './verdict-pages';

export interface CheckContext {
  /** When the check is made, ISO instant in UTC. */
  now: string;
  /** Who makes it, as it should stand in the record. */
  checkedBy: string;
}

const mostCandidates = 10;

/** What a missing entry does not prove. */
const notFoundProves =
  'Not being found does not show that a provider ought to be registered, nor that it is not: it may be listed under another name, be newer than this copy, or not have to register.';

/** What differs between the verdicts that one register gives in one check. */
interface Finding extends Judged {
  establishment: Establishment | null;
  candidates: readonly Candidate[];
  links: readonly Link[];
  pages: Verdict['pages'];
}

/** A finding with where it comes from: the age and the doubts of the copy become part of it. */
function verdictOf(register: Register, query: Query, context: CheckContext, found: Finding): Verdict {
  const age = ageWarnings(register.provenance.extractDate, context.now);
  return {
    schema: 1,
    query,
    verdict: found.verdict,
    registered: isRegistered(found.verdict),
    establishment: found.establishment,
    candidates: [...found.candidates],
    links: [...found.links],
    // A copy older than 30 days is part of the verdict itself, not a remark beside it.
    reasons: [...found.reasons, ...age.inVerdict],
    warnings: [...age.warnings, ...register.warnings.filter((warning) => !age.warnings.includes(warning))],
    pages: found.pages,
    register: register.provenance,
    checkedAt: context.now,
    checkedBy: context.checkedBy,
  };
}

const certainVerdict = (
  register: Register,
  query: Query,
  context: CheckContext,
  row: Establishment,
  how: string[],
): Verdict => {
  const links = register.linksOf(row.urn);
  const { verdict, reasons } = judgeEntry(row, links, londonDate(context.now));
  return verdictOf(register, query, context, {
    verdict,
    establishment: row,
    candidates: verdict === 'possible' ? [candidateOf(row, 1)] : [],
    links,
    reasons: [...reasons, ...how],
    pages: pagesOf(row),
  });
};

/**
 * Checks a provider against the register.
 *
 * `open` and `closing` come only from an identity that is certain (see `identify.ts`); anything less is
 * `possible`, with candidates for a person to choose from, or `not-found`, with the nearest names, if any, which
 * are not like enough. It is never not found while an entry has every telling word of the name asked for.
 */
export function check(register: Register, query: Query, context: CheckContext): Verdict {
  const identity = identify(register, query);
  if (identity.certain !== undefined)
    return certainVerdict(register, query, context, identity.certain, identity.reasons);
  const asked = parseQuery(query.text);
  const { alike, nearest } = offerFor(register, query, nameAsked(query.text));
  const named = identity.possible.filter((row) => !alike.some((candidate) => candidate.urn === row.urn));
  const likeness = (row: Establishment): number =>
    asked.kind !== 'name' ? 0 : withPlace(1, contradictions(query, '', row).length > 0 ? 0 : 1);
  const candidates = [...alike, ...named.map((row) => candidateOf(row, likeness(row)))]
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, mostCandidates);
  const pages = otherRegisters(asked.kind === 'name' ? asked.name : '');
  if (candidates.length > 0) {
    const similar =
      identity.possible.length === 0
        ? [
            candidates.length === 1
              ? 'One has a similar name: look whether it is meant.'
              : `${candidates.length} have similar names: look whether one of them is meant.`,
          ]
        : [];
    const reasons = [...identity.reasons, ...similar];
    const found: Finding = {
      verdict: 'possible',
      establishment: null,
      candidates,
      links: [],
      reasons,
      pages,
    };
    return verdictOf(register, query, context, found);
  }
  return verdictOf(register, query, context, {
    verdict: 'not-found',
    establishment: null,
    candidates: nearest,
    links: [],
    reasons: [...identity.reasons, notFoundProves],
    pages,
  });
}

/**
 * The verdict after a person chose one of the candidates. The reasons say that a person chose.
 * An unknown status or type stays `possible`: no choice makes it registered.
 */
export function confirmChoice(register: Register, query: Query, urn: string, context: CheckContext): Verdict {
  const row = register.byUrn(urn);
  if (row === undefined) return check(register, { text: urn }, context);
  const who = context.checkedBy === '' ? 'the person who checked' : context.checkedBy;
  return certainVerdict(register, query, context, row, [
    `Chosen by ${who} from the candidates for “${query.text}”.`,
  ]);
}
