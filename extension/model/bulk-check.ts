/** Checks a list in turns short enough that the page stays answering, and puts the results into a table. */
import { check, confirmChoice, type CheckContext } from '../../shared/register/check/check';
import { LICENCE, verdictAsRow, verdictColumns } from '../../shared/register/check/plain-words';
import type { Register } from '../../shared/register/index/register-index';
import type { Cell } from '../../shared/schema/workbook-plan';
import type { Verdict, VerdictKind } from '../../shared/schema/verdict';
import type { ListedProvider, ProviderList } from './provider-list';

export interface CheckedProvider extends ListedProvider {
  readonly verdict: Verdict;
  /** An officer said that none of the candidates is meant. */
  readonly noneMeant: boolean;
}

/** How long a turn may take, in milliseconds: under what a person notices. */
const TURN_MS = 40;
/** How often those who watch are told: a table of results takes time to draw. */
const TELL_MS = 300;

/**
 * Checks the providers one after the other.
 * @param pause lets others have a turn; a test gives one that does nothing
 * @param told called now and then with those checked so far, and at the end
 */
export async function checkList(
  register: Register,
  providers: readonly ListedProvider[],
  context: CheckContext,
  {
    pause,
    now,
    told,
    signal,
  }: {
    readonly pause: () => Promise<void>;
    readonly now: () => number;
    readonly told: (checked: readonly CheckedProvider[]) => void;
    readonly signal: AbortSignal;
  },
): Promise<void> {
  const checked: CheckedProvider[] = [];
  let began = now();
  let toldAt = began;
  for (const provider of providers) {
    checked.push({ ...provider, verdict: check(register, provider.query, context), noneMeant: false });
    if (now() - began < TURN_MS) continue;
    if (now() - toldAt >= TELL_MS) {
      told([...checked]);
      toldAt = now();
    }
    await pause();
    if (signal.aborted) return;
    began = now();
  }
  told(checked);
}

/** One provider of the list after an officer chose a candidate, or none of them (null). */
export const decide = (
  register: Register,
  provider: CheckedProvider,
  urn: string | null,
  context: CheckContext,
): CheckedProvider =>
  urn === null
    ? { ...provider, noneMeant: true }
    : { ...provider, noneMeant: false, verdict: confirmChoice(register, provider.query, urn, context) };

/** Still to be looked at by a person. */
export const isOpenQuestion = ({ verdict, noneMeant }: CheckedProvider): boolean =>
  verdict.verdict === 'possible' && verdict.establishment === null && !noneMeant;

/** How many there are of each verdict. */
export function countsOf(checked: readonly CheckedProvider[]): Record<VerdictKind, number> {
  const counts = { open: 0, closing: 0, proposed: 0, closed: 0, listed: 0, possible: 0, 'not-found': 0 };
  for (const { verdict } of checked) counts[verdict.verdict] += 1;
  return counts;
}

/** The list with the results beside it: its own columns first, then the verdict's, then whose data it is. */
export function resultTable(list: ProviderList, checked: readonly CheckedProvider[]): Cell[][] {
  const width = Math.max(list.headings.length, ...checked.map(({ cells }) => cells.length));
  const heading = Array.from({ length: width }, (_, at) => list.headings[at] ?? `Column ${at + 1}`);
  return [
    [...heading, ...verdictColumns, 'Decision'],
    ...checked.map(({ cells, verdict, noneMeant }): Cell[] => [
      ...Array.from({ length: width }, (_, at) => cells[at] ?? ''),
      ...verdictAsRow(verdict),
      noneMeant ? 'None of the candidates is meant' : '',
    ]),
    [LICENCE],
  ];
}
