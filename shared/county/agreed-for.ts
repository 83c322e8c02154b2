/** What a plan says of an essential requirement that is not met: by when, or that what was agreed is done. */
import { isDone, isOpen } from './actions';

interface Agreed {
  /** The first day by which something open is to be done, ISO; '' where nobody has dated anything. */
  readonly due: string;
  /** Something was agreed and is done, and nothing is open: a later visit, or a corrected rating, has to say that it is met. */
  readonly done: boolean;
}
const NOTHING: Agreed = { due: '', done: false };

interface Planned {
  readonly visitId: string;
  readonly criterion: string;
  /** ISO; '' for none. */
  readonly due: string;
  readonly status: string;
}

/** @returns what the actions of a visit say of one of its criteria */
export function agreedFor(
  actions: readonly Planned[],
): (gap: { readonly visitId: string; readonly criterion: string }) => Agreed {
  const found = new Map<string, Planned[]>();
  const keyOf = (one: { readonly visitId: string; readonly criterion: string }): string =>
    `${one.visitId}\n${one.criterion}`;
  for (const one of actions) {
    if (one.criterion === '') continue;
    const others = found.get(keyOf(one));
    if (others) others.push(one);
    else found.set(keyOf(one), [one]);
  }
  return (gap) => {
    const theirs = found.get(keyOf(gap));
    if (theirs === undefined) return NOTHING;
    const open = theirs.filter(({ status }) => isOpen(status));
    const [due = ''] = open.flatMap((one) => (one.due === '' ? [] : [one.due])).sort();
    return { due, done: open.length === 0 && theirs.some(({ status }) => isDone(status)) };
  };
}
