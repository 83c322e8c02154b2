/** How a county stands, in counts and in the one sentence on top of the County tab. */
import type { County } from '../schema/county';
import { counted } from '../schema/counted';
import { isUsed, type ListedProvider } from '../schema/listed-provider';

export interface Standing {
  readonly onList: number;
  readonly visited: number;
  /** Of those on the list: with an officer's visit, or one that the list knows of, and without. Together they are the list. */
  readonly visitedOnList: number;
  readonly never: number;
  /** Visited, and off the list by now. */
  readonly visitedOff: number;
  readonly essentials: number;
  /** Providers with any of them. */
  readonly withEssential: number;
  readonly overdue: number;
  /** Visited, and wanted again since a concern, by no day that anybody set. */
  readonly undated: number;
  readonly openActions: number;
  readonly lateActions: number;
  /** As This week counts it, and of providers off the list, where nobody has to see to it. */
  readonly evidenceOut: number;
  readonly evidenceOff: number;
}

/** @param listed those of the part that is shown */
export function standingOf({
  county,
  listed,
}: {
  readonly county: County;
  readonly listed: readonly ListedProvider[];
}): Standing {
  const visited = county.due.filter(({ lastVisit }) => lastVisit !== null);
  const off = new Set(listed.filter((one) => !isUsed(one)).map(({ id }) => id));
  const expired = county.evidence.filter(({ state }) => state === 'expired');
  const evidenceOff = expired.filter(({ providerId }) => off.has(providerId)).length;
  return {
    onList: listed.filter(isUsed).length,
    visited: county.providers,
    visitedOnList: visited.length,
    never: county.due.length - visited.length,
    visitedOff: county.providers - county.due.filter(({ visitId }) => visitId !== '').length,
    essentials: county.essentialGaps.length,
    withEssential: new Set(county.essentialGaps.map(({ providerId }) => providerId)).size,
    overdue: visited.filter(({ overdue, undated }) => overdue && !undated).length,
    undated: visited.filter(({ undated }) => undated).length,
    openActions: county.actions.open,
    lateActions: county.actions.overdue,
    evidenceOut: expired.length - evidenceOff,
    evidenceOff,
  };
}

export const have = (count: number): string => (count === 1 ? 'has' : 'have');

/** The one sentence that a lead reads first. */
export function standingInWords(of: Standing, isWhole: boolean, isInWords: boolean): string {
  if (of.visited + of.never === 0)
    return isWhole ? 'No visit has been made yet.' : 'No visit is of what is chosen.';
  const needs = [
    of.withEssential > 0 &&
      `${counted(of.withEssential, 'provider')} ${have(of.withEssential)} an essential requirement not met`,
    of.overdue > 0 && `${counted(of.overdue, 'visit')} ${of.overdue === 1 ? 'is' : 'are'} overdue`,
    of.undated > 0 &&
      `${counted(of.undated, 'visit')} ${of.undated === 1 ? 'waits' : 'wait'} after a concern`,
    of.never > 0 && `${counted(of.never, 'provider')} ${have(of.never)} never been visited`,
    of.lateActions > 0 &&
      `${counted(of.lateActions, 'action')} ${of.lateActions === 1 ? 'is' : 'are'} overdue`,
  ].filter((one) => one !== false);
  if (needs.length === 0)
    return isInWords ? 'Nothing is overdue.' : 'Nothing essential is unmet, and nothing is overdue.';
  return `${needs.join('. ')}. See This week.`;
}
