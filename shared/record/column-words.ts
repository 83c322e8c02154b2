/** What people call the columns of theirs that events name by a key. A test holds them to the headings of the tabs. */
import { capital } from '../schema/text';

/** Headings that their keys do not say. */
const TITLES: Readonly<Partial<Record<string, string>>> = {
  'visit decision': 'Officer’s decision',
  'visit decision-reason': 'Reason for the decision',
  'action area': 'Area for improvement',
  'action who': 'By whom',
  'action evidence': 'Evidence that it is done',
  'provider status': 'List status',
  'provider review-on': 'Review the status on',
  'provider visited-on': 'Last visit before',
  'provider concern-on': 'Concern of',
};

/**
 * The heading of a column that an event's field names: of the product's, whose keys are in small letters, or an LA's own.
 * @param of which kind of subject the event is about
 */
export function columnInWords(of: string, field: string): string {
  const key = field.replace(/^cells\//, '');
  return TITLES[`${of} ${key}`] ?? (/^[a-z-]+$/.test(key) ? capital(key.replace(/-/g, ' ')) : key);
}
