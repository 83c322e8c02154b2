/** Names inside other words, as they stand in lists, mails and directories. Places and people are made up. */
import type { Draw } from '../../seeded-draw';
import { oneLetter } from './letter-slips';

interface NamedPlace {
  name: string;
  la: string;
}

export interface SurroundedKind {
  id: string;
  /** Whether the weights of the search were set while looking at this kind. */
  tunedOn: boolean;
  ask(provider: NamedPlace, draw: Draw): string;
}

const streets = [
  'High Street',
  'Station Road',
  'Church Lane',
  'Mill Lane',
  'Victoria Road',
  'The Green',
  'Park Avenue',
  'Unit 4, Riverside Business Park',
  'Goose Gate',
  'Albert Street',
  'London Road',
  'Queensway',
];
const people = ['Jane Smith', 'Mr P Brown', 'Dr Amina Khan', 'Mrs Jones', 'Tom Baker', 'K. Okafor', 'Sarah'];
const roles = ['contact', 'Head', 'lead', 'SENCO', 'manager', 'DSL'];
const trusts = [
  'Example Learning Trust',
  'Made-up Academies Trust',
  'Invented Education Partnership',
  'Sample Multi Academy Trust',
  'Oakleaf MAT',
];
const months = ['Sept 2025', 'Jan 2026', '12/03/26', '3 November 2025'];
const notes = [
  'AP - not Ofsted',
  'alternative provision',
  'PRU',
  'KS3/4',
  'new 2025',
  'DO NOT USE',
  'part-time',
  'approved provider',
  'see notes',
  '2 days a week',
  'SEMH',
  'awaiting DBS',
  'registered independent school',
  'closed?',
  'max 6 pupils',
];
const companies = [
  'Ltd',
  'Limited',
  'CIC',
  'C.I.C.',
  'Community Interest Company',
  'Trust',
  'MAT',
  'Group',
  'LLP',
  '(charity)',
  '- registered charity',
  'Multi Academy Trust',
  'Academy Trust',
];
/** "Bristol, City of" and "Herefordshire, County of" as people write them. */
const short = (la: string): string => la.replace(/, (City|County) of$/, '');

const kind = (id: string, tunedOn: boolean, ask: SurroundedKind['ask']): SurroundedKind => ({
  id,
  tunedOn,
  ask,
});

export const surroundedKinds: readonly SurroundedKind[] = [
  kind(
    'name, number and street, LA',
    true,
    ({ name, la }, draw) => `${name}, ${1 + draw.below(90)} ${draw.of(streets)}, ${short(la)}`,
  ),
  kind(
    'name, street, town, postcode',
    true,
    ({ name, la }, draw) =>
      `${name}, ${draw.of(streets)}, ${short(la)} ZZ${1 + draw.below(9)} ${draw.below(10)}FF`,
  ),
  kind('name (note)', true, ({ name }, draw) => `${name} (${draw.of(notes)})`),
  kind('name - note', true, ({ name }, draw) => `${name} - ${draw.of(notes)}`),
  kind('contact: person, name', true, ({ name }, draw) => `${draw.of(roles)}: ${draw.of(people)}, ${name}`),
  kind('name and company word', true, ({ name }, draw) => `${name} ${draw.of(companies)}`),
  kind('name, LA', true, ({ name, la }) => `${name}, ${short(la)}`),
  kind('name LA', true, ({ name, la }) => `${name} ${short(la).toLowerCase()}`),
  kind('name, trust', true, ({ name }, draw) => `${name}, ${draw.of(trusts)}`),
  kind('name (part of trust)', true, ({ name }, draw) => `${name} (part of ${draw.of(trusts)})`),
  kind(
    'item number, name',
    false,
    ({ name }, draw) => `${draw.of(['A1.', '3)', '12.', '(b)', '•', '4.2'])} ${name}`,
  ),
  kind('name, tel.', false, ({ name }, draw) => `${name} tel. 01632 ${960_000 + draw.below(999)}`),
  kind('name, mail', false, ({ name }, draw) => `${name} office@provider${draw.below(99)}.example.org`),
  kind('LA: name', false, ({ name, la }) => `${short(la)}: ${name}`),
  kind(
    'name / person / date',
    false,
    ({ name }, draw) => `${name} / ${draw.of(people)} / ${draw.of(months)}`,
  ),
  kind(
    'address over lines',
    false,
    ({ name, la }, draw) => `${name}\n${1 + draw.below(90)} ${draw.of(streets)}\n${short(la)}`,
  ),
  kind(
    'pupil placed at name',
    false,
    ({ name }, draw) =>
      `${draw.of(['placed at', 'referral to', 'Visit to', 'c/o', 'attending'])} ${name} ${draw.of(['from', 'since', 'w/c'])} ${draw.of(months)}`,
  ),
  kind('trust - name', false, ({ name }, draw) => `${draw.of(trusts)} - ${name}`),
  kind(
    'name street LA, no commas',
    false,
    ({ name, la }, draw) => `${name} ${1 + draw.below(90)} ${draw.of(streets).replace(',', '')} ${short(la)}`,
  ),
  kind(
    'misspelt name, street, LA',
    false,
    ({ name, la }, draw) =>
      `${oneLetter(name, draw)}, ${1 + draw.below(90)} ${draw.of(streets)}, ${short(la)}`,
  ),
  kind(
    'name t/a',
    false,
    ({ name }, draw) =>
      `${draw.of(['Example Services', 'Made-up Education', 'Sample Care'])} Ltd t/a ${name}`,
  ),
];
