/** What can be asked for a document, and what of it is known already. */
import { InputError } from '../errors';
import { instrumentOf, partsOf } from '../instrument/instrument-parts';
import { stepFields } from '../instrument/product-fields';
import { lastYearly, readDate } from '../schema/dates';
import type { Field, FieldRole, Framework, Instrument } from '../schema/framework';

/** Field key to what is to stand there: text, or a date as ISO. */
export type DocumentValues = Readonly<Record<string, string>>;

/** What is known of a provider and the day, by the role of the field that it fills. Dates are ISO. */
export type KnownFacts = Partial<Record<FieldRole, string>>;

/** An edition of Keeping Children Safe in Education takes effect on this day of each year. */
const KCSIE_DAY = '09-01';

/** What is known from the day alone (ISO): the date, and the edition of KCSIE that is in force on it, by its year. */
export const factsOfDay = (today: string): KnownFacts => ({
  'visit-date': today,
  'kcsie-edition': lastYearly(today, KCSIE_DAY).slice(0, 4),
});

/** Some fields together, as a person is asked for them. */
export interface DocumentSection {
  readonly title: string;
  readonly guidance: readonly string[];
  readonly fields: readonly Field[];
}

/** A value longer than this is no entry for a blank. */
const LONGEST = 5000;

/** Only a provider is asked of a checklist: what its steps hold is written on the sheet. */
const checklistProvider: Field = {
  key: 'checklist-provider',
  kind: 'text',
  title: 'Provider',
  role: 'provider-name',
};

const isMade = ({ kind, pupilLevel }: Pick<Instrument, 'kind' | 'pupilLevel'>): boolean =>
  (kind === 'document' || kind === 'checklist') && !pupilLevel;

/** Instruments that are made as a document: letters, agreements, and checklists to print. Never about a pupil. */
export const madeAsDocument = <One extends Pick<Instrument, 'kind' | 'pupilLevel'>>(
  instruments: readonly One[],
): readonly One[] => instruments.filter(isMade);

/**
 * The instrument, if it is made as a document.
 * @throws InputError when it is not, or not there.
 */
export function documentInstrument(framework: Framework, id: string): Instrument {
  const instrument = instrumentOf(framework, id);
  if (isMade(instrument)) return instrument;
  throw new InputError(
    `“${instrument.title}” is not made as a document. Choose a letter, an agreement or a checklist.`,
  );
}

/**
 * What can be filled in, by section. Nothing has to be: what is left empty becomes a ruled blank.
 * @throws InputError when the instrument is not made as a document.
 */
export function documentFields(framework: Framework, instrumentId: string): readonly DocumentSection[] {
  const instrument = documentInstrument(framework, instrumentId);
  if (instrument.kind === 'checklist')
    return [{ title: 'For whom', guidance: [], fields: [checklistProvider] }];
  return partsOf(framework, instrument).flatMap((part) => (part.kind === 'section' ? [part.section] : []));
}

/** The key of the field that names the provider; undefined where the document names none. */
export const providerField = (framework: Framework, instrumentId: string): string | undefined =>
  allFields(framework, instrumentId).find(({ role }) => role === 'provider-name')?.key;

/** The values of those fields that are known already. */
export const prefilled = (framework: Framework, instrumentId: string, known: KnownFacts): DocumentValues =>
  Object.fromEntries(
    allFields(framework, instrumentId).flatMap(({ key, role }) => {
      const value = role === undefined ? undefined : known[role]?.trim();
      return value ? [[key, value]] : [];
    }),
  );

/**
 * Values as they were given, checked: trimmed, empty ones left out, dates as ISO.
 * @throws InputError naming each field at fault: one that the document does not have, a date that is none, a text
 * that is too long.
 */
export function checkedValues(
  framework: Framework,
  instrumentId: string,
  given: Readonly<Record<string, string>>,
): DocumentValues {
  const fields = new Map(
    [...allFields(framework, instrumentId), ...stepFields(documentInstrument(framework, instrumentId))].map(
      (field) => [field.key, field],
    ),
  );
  const faults: string[] = [];
  const values = Object.entries(given).flatMap(([key, text]): [string, string][] => {
    const field = fields.get(key);
    const value = text.trim();
    if (!field) faults.push(`there is no “${key}” in it`);
    else if (value.length > LONGEST)
      faults.push(`“${field.title}” has ${value.length} characters; at most ${LONGEST} fit`);
    else if (field.kind === 'date' && value !== '' && readDate(value) === null)
      faults.push(`“${field.title}” is “${value}”; a date was expected, e.g. 3 November 2026`);
    return value === '' || !field ? [] : [[key, field.kind === 'date' ? (readDate(value) ?? value) : value]];
  });
  if (faults.length === 0) return Object.fromEntries(values);
  throw new InputError(`The document cannot be made: ${faults.join('; ')}.`);
}

/** All of them, in order. */
export const allFields = (framework: Framework, instrumentId: string): readonly Field[] =>
  documentFields(framework, instrumentId).flatMap(({ fields }) => fields);
