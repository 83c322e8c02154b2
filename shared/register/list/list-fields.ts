/** What a column of a list of providers can hold, as far as the register can be asked for it. */
export const listFields = [
  'name',
  'urn',
  'dfeNumber',
  'ukprn',
  'number',
  'postcode',
  'address',
  'town',
  'la',
  'site',
] as const;
export type ListField = (typeof listFields)[number];

/** How each is called on screens. `number` is a column that holds now one kind of number, now another. */
export const fieldTitles: Readonly<Record<ListField, string>> = {
  name: 'Provider name',
  urn: 'URN',
  dfeNumber: 'DfE number',
  ukprn: 'UKPRN',
  number: 'URN, DfE number or UKPRN',
  postcode: 'Postcode',
  address: 'Address',
  town: 'Town',
  la: 'Local authority',
  site: 'Site of the provider',
};

export type NumberField = Extract<ListField, 'urn' | 'dfeNumber' | 'ukprn' | 'number'>;

/** The surest first. */
export const numberFields: readonly NumberField[] = ['urn', 'dfeNumber', 'ukprn', 'number'];
