/**
 * An LA's own list of providers beside those that are known here: who of it is new, who is known and what of them is to be
 * filled in, and what only a person can say. Nothing that stands in the workbook is written over, and a list that is taken
 * once more changes nothing.
 */
import { postcodesIn } from '../county/postcodes';
import { ownId, type Provider } from '../county/provider-identity';
import type { ProviderField } from '../schema/listed-provider';
import { matchOf, ownName, type ListAnswer } from './list-match';

/** What a row of the list says. '' for what it does not say. */
export interface ListEntry {
  /** As a spreadsheet numbers it. */
  readonly row: number;
  readonly name: string;
  readonly urn: string;
  readonly postcode: string;
  /** What kind of provider it is, in the list's own words. */
  readonly type: string;
  /** ISO. */
  readonly visitedOn: string;
  readonly contact: string;
  readonly notes: string;
}

/** Somebody who is known here. */
export interface KnownEntry {
  readonly id: string;
  readonly name: string;
  readonly urn: string;
  /** Every name, that one among them. */
  readonly names: readonly string[];
  readonly postcodes: readonly string[];
  /** What people wrote beside it, by column. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface TakenEntry {
  readonly row: number;
  /** As it stands in the workbook from then on. */
  readonly name: string;
  readonly what: 'new' | 'filled' | 'known' | 'left';
  /** What a person should know of it; '' for nothing. */
  readonly why: string;
  /** What a person can say of it, the first of them being taken until they do; [] where nothing is asked. */
  readonly asked: readonly ListAnswer[];
}

/** What is to be kept of one provider. */
export interface ListChange {
  readonly id: string;
  /** What the list calls it, where that is news. */
  readonly name: string | null;
  readonly cells: Readonly<Record<string, string>>;
}

export interface TakenList {
  readonly taken: readonly TakenEntry[];
  readonly changes: readonly ListChange[];
}

/** A provider as the list is gone through. */
interface Here {
  id: string;
  name: string;
  urn: string;
  names: readonly string[];
  postcodes: readonly string[];
  cells: Record<string, string>;
  /** What is new of it. */
  changed: { name: string | null; cells: Record<string, string> };
}

/** Columns that are filled where they are blank. */
const FILLED = ['type', 'postcode', 'contact', 'notes'] as const;

/** Fills in what is not known yet. @returns what stands otherwise here and stays, in words */
function fill(here: Here, entry: ListEntry): readonly string[] {
  const put = (key: ProviderField, text: string): void => {
    here.cells[key] = text;
    here.changed.cells[key] = text;
  };
  const kept: string[] = [];
  const visited = here.cells['visited-on' satisfies ProviderField] ?? '';
  if (entry.visitedOn > visited) put('visited-on', entry.visitedOn);
  for (const key of FILLED) {
    const [said, stands] = [entry[key], here.cells[key] ?? ''];
    if (said === '' || stands.includes(said)) continue;
    if (key === 'postcode' && here.postcodes.includes(said)) continue;
    if (stands === '') put(key, said);
    else kept.push(key);
  }
  if (entry.postcode !== '' && here.postcodes.length === 0) here.postcodes = [entry.postcode];
  if (entry.urn !== '' && here.urn === '') {
    here.urn = entry.urn;
    here.id = ownId({ name: here.name, urn: entry.urn });
    here.changed.name = here.name;
  }
  return kept;
}

/**
 * @param known everybody who is known here
 * @param answers by the row of the list
 */
export function takeList(
  known: readonly KnownEntry[],
  entries: readonly ListEntry[],
  answers: ReadonlyMap<number, ListAnswer>,
): TakenList {
  const all = known.map((one): Here => ({
    ...one,
    cells: { ...one.cells },
    changed: { name: null, cells: {} },
  }));
  const taken = entries.map((entry): TakenEntry => {
    const match = matchOf(entry, all);
    const asked = match.kind === 'asked' ? match.answers : [];
    const given = answers.get(entry.row);
    const answer = asked.find((one) => one === given) ?? asked[0];
    const about = { row: entry.row, asked };
    if (match.kind === 'asked' && answer === 'leave')
      return { ...about, name: entry.name, what: 'left', why: match.why };
    if (match.kind !== 'new' && answer !== 'another') {
      const { here } = match;
      const before = JSON.stringify(here.changed);
      const kept = fill(here, entry);
      const isFilled = JSON.stringify(here.changed) !== before;
      const stays = kept.length === 0 ? '' : `What stands under ${kept.join(' and ')} here stays.`;
      const why = [match.kind === 'asked' ? match.why : '', stays].filter(Boolean).join(' ');
      return { ...about, name: here.name, what: isFilled ? 'filled' : 'known', why };
    }
    const namesakes = match.kind === 'new' ? match.namesakes : [match.here];
    const name = namesakes.length === 0 ? entry.name : ownName(entry, namesakes, all);
    const provider: Provider = { name, ...(entry.urn !== '' && { urn: entry.urn }) };
    const here: Here = {
      id: ownId(provider),
      name,
      urn: entry.urn,
      names: [name, entry.name],
      postcodes: postcodesIn(entry.postcode),
      cells: {},
      changed: { name, cells: {} },
    };
    all.push(here);
    fill({ ...here, postcodes: [] }, entry);
    const others = namesakes
      .map((one) => `“${one.name}”${one.urn === '' ? '' : ` (URN ${one.urn})`}`)
      .join(', ');
    return {
      ...about,
      name,
      what: 'new',
      why:
        match.kind === 'asked'
          ? match.why
          : namesakes.length === 0
            ? ''
            : `Not the same as ${others}, by its ${entry.urn !== '' && name === entry.name ? 'number' : 'postcode'}.`,
    };
  });
  return {
    taken,
    changes: all.flatMap(({ id, changed }) =>
      changed.name === null && Object.keys(changed.cells).length === 0 ? [] : [{ id, ...changed }],
    ),
  };
}
