/** The check as rows of its tab: what was asked, expected and answered, and what it means. */
import type { WaitingRow } from './waiting-rows';
import { assumptionOf } from '../../../shared/google-check/assumptions';
import type { Heading } from '../../google/plain-tab';
import type { Finding } from '../../../shared/google-check/google-answers';

export const CHECK_TAB = 'Google check';

export const HEADINGS: readonly Heading[] = [
  { title: 'What is taken for granted', width: 300 },
  { title: 'Expected', width: 140 },
  { title: 'Answered', width: 140 },
  { title: 'As expected', width: 110 },
  { title: 'What it means, and what to do', width: 360 },
  { title: 'Milliseconds', width: 90 },
  { title: 'Google’s words', width: 300 },
  { title: 'Id', width: 140 },
];

const state = (ok: boolean | null): string => (ok === null ? 'not asked' : ok ? 'yes' : 'no');

function findingRow({ id, got, ok, ms, says }: Finding): string[] {
  const known = assumptionOf(id);
  const means = ok === false ? (known?.otherwise ?? '') : '';
  return [
    known?.holds ?? id,
    known?.expected.join(' or ') ?? '',
    got,
    state(ok),
    means,
    String(ms),
    says,
    id,
  ];
}

const waitingRow = ({ id, holds, needs, todo, seen }: WaitingRow): string[] =>
  seen === ''
    ? [holds, '', '', `waits for ${needs}`, todo, '', '', id]
    : [holds, '', `last worked on ${seen}`, 'yes', '', '', '', id];

/** Rows under the headings: first what was otherwise, then the rest in the order in which it was asked. */
export function checkRows(findings: readonly Finding[], waiting: readonly WaitingRow[]): string[][] {
  const isOtherwise = ({ ok }: Finding): boolean => ok === false;
  return [
    ...findings.filter(isOtherwise).map(findingRow),
    ...findings.filter((one) => !isOtherwise(one)).map(findingRow),
    ...waiting.map(waitingRow),
  ];
}
