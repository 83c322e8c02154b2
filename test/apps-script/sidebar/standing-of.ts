/** A visit of which nobody did anything yet, as the sidebar opens it, and how it stands. */
import type { OpenedVisit, VisitStanding } from '../../../apps-script/sidebar/visit-api';
import type { Framework } from '../../../shared/schema/framework';
import { usualTerms } from '../../../shared/schema/terms';

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

/** @param comments beside the criteria */
export const openedVisit = (
  framework: Framework,
  comments: Readonly<Record<string, string>> = {},
): OpenedVisit => ({
  visit: {
    schema: 1,
    id: 'visit-3',
    formId: 'form',
    framework: framework.id,
    version: '1',
    instrument: 'visit',
    submittedAt: '2026-11-22T10:00:00.000Z',
    answers: {
      provider: { name: 'Made-Up Farm' },
      visitDate: '2026-11-22',
      officer: 'Olive Example',
      ratings: { '1.2': 'Not Met' },
      notApplicable: {},
      comments,
      fields: { 'registration-status': 'Unregistered' },
    },
  },
  framework,
  decision: { label: '', reason: '' },
  laName: 'Marlshire',
  terms: usualTerms,
  today: '2026-11-26',
  standing: standingOf(),
  replyDays: 14,
});
