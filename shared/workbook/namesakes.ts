/**
 * Rows that people typed into the Providers tab under a name that somebody has already. At another postcode it is another
 * provider, which gets a name of its own, as from the LA's own list; where a postcode is missing it is asked.
 */
import { postcodesIn } from '../county/postcodes';
import { isMadeUp } from '../county/try-out';
import { calledIn } from '../record/record-providers';
import type { SettledRecord } from '../record/settled';
import { isUrn } from '../schema/text';
import { matchOf, ownName, type Called } from './list-match';
import type { Problem } from './problems-tab';
import type { ProviderRow } from './providers-tab';
import { cellText } from './table-rows';

interface Namesakes {
  /** The name that a row gets. */
  readonly named: readonly { readonly index: number; readonly name: string }[];
  /** Rows of which a person has to say whom they are about: until then they are about nobody. */
  readonly asked: readonly number[];
  readonly problems: readonly Problem[];
}

const problemOf = (index: number, name: string, why: string, nth: number): Problem => ({
  id: `record:namesake:${name.toLowerCase()}${nth === 0 ? '' : `:${nth}`}`,
  where: 'The Providers tab',
  what: `“${name}” stands there already. The one in row ${index + 2} may be the same, or another. ${why} Until that is known the row counts for nothing.`,
  whatToDo:
    'Write the postcode of each beside it: at two postcodes they are two, at one they are one. If it is the same, delete this row.',
  formId: '',
  responseId: '',
});

const whyAsked = ({ name, postcodes }: Called, postcode: string): string =>
  postcode === ''
    ? `“${name}” is at ${postcodes.join(', ')}; this row does not say where it is.`
    : `This row says ${postcode}; where “${name}” is, is not known here.`;

/** @param rows of the Providers tab */
export function namesakes(
  rows: readonly ProviderRow[],
  { providers }: Pick<SettledRecord, 'providers'>,
): Namesakes {
  const known: Called[] = providers.map((one) => ({
    name: one.name,
    urn: one.urn,
    names: calledIn(one),
    postcodes: one.postcodes,
  }));
  const ids = new Set<string>();
  const named: { index: number; name: string }[] = [];
  const asked: number[] = [];
  const problems: Problem[] = [];
  rows.forEach((row, index) => {
    const [id, name, urn] = [cellText(row, 'id'), cellText(row, 'provider'), cellText(row, 'urn')];
    const isCopy = ids.has(id);
    if (id !== '') ids.add(id);
    // One that was written before is whom it was written for; numbers tell for themselves.
    if ((id !== '' && !isCopy) || name === '' || isMadeUp(name) || isUrn(urn)) return;
    const postcode = postcodesIn(cellText(row, 'postcode'))[0] ?? '';
    const entry = { name, urn: '', postcode };
    const match = matchOf(entry, known);
    if (match.kind === 'same' || (isCopy && postcode === '')) return;
    if (match.kind === 'asked') {
      asked.push(index);
      const nth = problems.filter(({ id }) => id.startsWith(`record:namesake:${name.toLowerCase()}`)).length;
      problems.push(problemOf(index, name, whyAsked(match.here, postcode), nth));
      return;
    }
    const own = match.namesakes.length === 0 ? name : ownName(entry, match.namesakes, known);
    if (own !== name) named.push({ index, name: own });
    known.push({ name: own, urn: '', names: [own, name], postcodes: postcode === '' ? [] : [postcode] });
  });
  return { named, asked, problems };
}
