/** How a visit stands of which nobody did anything yet, for tests of the sidebar. */
import type { VisitStanding } from '../../../apps-script/sidebar/visit-api';

export const standingOf = (over: Partial<VisitStanding> = {}): VisitStanding => ({
  stage: 'handed in',
  shared: null,
  finalOn: '',
  pending: [],
  documents: [],
  actions: [],
  lines: [],
  withdrawn: false,
  archive: '',
  missing: false,
  toConfirm: [],
  history: [{ id: 'edition-1', when: '22 November 2026 at 10:00', by: '', what: 'Handed in', why: '' }],
  problems: [],
  seen: 'edition-1',
  undo: '',
  ...over,
});
