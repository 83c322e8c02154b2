/** What each verdict is called. */
import type { VerdictKind } from '../../schema/verdict';

/** A verdict in a word or two, for columns, counts and filters, in the order in which they are shown. */
export const verdictTitle: Readonly<Record<VerdictKind, string>> = {
  open: 'Open',
  closing: 'Proposed to close',
  proposed: 'Not open yet',
  closed: 'Closed',
  listed: 'Listed, not as a school',
  possible: 'Not certain',
  'not-found': 'Not found',
};
