/** What people call the columns of theirs that events name by a key. A test holds them to the headings of the tabs. */

const TITLES: Readonly<Partial<Record<string, Readonly<Partial<Record<string, string>>>>>> = {
  visit: {
    decision: 'Officer’s decision',
    'decision-reason': 'Reason for the decision',
    notes: 'Notes',
  },
  action: {
    area: 'Area for improvement',
    action: 'Action',
    who: 'By whom',
    'by-when': 'By when',
    status: 'Status',
    evidence: 'Evidence that it is done',
    'closed-on': 'Closed on',
    'review-note': 'Review note',
    progress: 'Progress',
  },
  provider: {
    status: 'List status',
    'status-since': 'Status since',
    conditions: 'Conditions',
    'review-on': 'Review the status on',
    risk: 'Risk',
    type: 'Type',
    'visited-on': 'Last visit before',
    postcode: 'Postcode',
    concern: 'Concern',
    'concern-on': 'Concern of',
    contact: 'Contact',
    notes: 'Notes',
  },
};

/**
 * The heading of a column that an event's field names; its key where it is none of these, as an LA's own columns are.
 * @param of which kind of subject the event is about
 */
export function columnInWords(of: string, field: string): string {
  const key = field.replace(/^cells\//, '');
  return TITLES[of]?.[key] ?? key;
}
