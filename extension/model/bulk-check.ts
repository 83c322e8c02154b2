/** Checks a list in turns short enough that the page stays answering. */
import { InputError } from '../../shared/errors';
import { check, confirmChoice, type CheckContext } from '../../shared/register/check/check';
import type { ListedProvider } from '../../shared/register/list/list-rows';
import type { Register } from '../../shared/register/search/open-register';
import type { Verdict, VerdictKind } from '../../shared/schema/verdict';
import type { Decision } from './list-in-work';
import { inDigits } from '../../shared/schema/counted';

export interface CheckedProvider extends ListedProvider {
  readonly verdict: Verdict;
  /** What an officer decided; null where nothing was. */
  readonly decision: Decision | null;
}

/** More would take minutes, and is no list that a person can decide on. */
export const MOST_PROVIDERS = 20_000;

/** @throws InputError when there are more providers than can be checked at once */
export function refuseTooMany(count: number): void {
  const [given, most] = [count, MOST_PROVIDERS].map(inDigits);
  if (count > MOST_PROVIDERS)
    throw new InputError(
      `The list has ${given} providers; at most ${most} can be checked at once. Split it.`,
    );
}

/** How long a turn may take, in milliseconds: under what a person notices. */
const TURN_MS = 40;
/** How often those who watch are told: a table of results takes time to draw. */
const TELL_MS = 300;

/**
 * One provider of the list, with the officer's decision if there is one. A decision names an entry, and what the
 * register says of that entry is looked up anew: the copy may be a newer one.
 */
export function checkProvider(
  register: Register,
  provider: ListedProvider,
  decision: Decision | null,
  context: CheckContext,
): CheckedProvider {
  const { row, query, notes } = provider;
  const { urn = null, by = '' } = decision ?? {};
  const verdict =
    urn === null
      ? check(register, query, context)
      : confirmChoice(register, query, urn, { ...context, checkedBy: by });
  return { row, query, notes, verdict, decision };
}

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
    decisions,
    pause,
    now,
    told,
    signal,
  }: {
    readonly decisions: ReadonlyMap<number, Decision>;
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
    checked.push(checkProvider(register, provider, decisions.get(provider.row) ?? null, context));
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

/** Still to be looked at by a person. */
export const isOpenQuestion = ({ verdict, decision }: CheckedProvider): boolean =>
  verdict.verdict === 'possible' && verdict.establishment === null && decision === null;

/** How many there are of each verdict. */
export function countsOf(checked: readonly CheckedProvider[]): Record<VerdictKind, number> {
  const counts = { open: 0, closing: 0, proposed: 0, closed: 0, listed: 0, possible: 0, 'not-found': 0 };
  for (const { verdict } of checked) counts[verdict.verdict] += 1;
  return counts;
}
