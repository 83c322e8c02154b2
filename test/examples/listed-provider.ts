/** A provider on an LA's list of which nothing is said but what a test says. */
import type { ListedProvider } from '../../shared/schema/listed-provider';

export const listedProvider = (
  over: Partial<ListedProvider> & Pick<ListedProvider, 'id' | 'name'>,
): ListedProvider => ({
  status: '',
  since: '',
  conditions: '',
  reviewOn: '',
  risk: 'Usual',
  type: '',
  visitedOn: '',
  concernOn: '',
  concern: '',
  ...over,
});
