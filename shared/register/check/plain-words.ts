/** A verdict in words that a person can read, send and paste. */
import type { Cell } from '../../schema/workbook-plan';
import { londonDate, longDate, longInstant } from '../../schema/dates';
import { addressLine, type Establishment } from '../../schema/establishment';
import type { Verdict, VerdictKind } from '../../schema/verdict';
import { ageInDays, oldAfter } from '../index/copy-age';
import { typeOf } from '../index/establishment-types';
import { LICENCE } from '../index/acknowledgement';
import { counted } from '../../schema/counted';

/** What the register is called, in full. */
const registerName = 'the register (Get Information about Schools)';

/** What an establishment is, and whether that is alternative provision, in one phrase. */
export function plainType(row: Pick<Establishment, 'typeCode' | 'type'>): string {
  const type = typeOf(row);
  if (type === 'blank') return 'type not given';
  if (type === 'unknown')
    return `${row.type || `type ${row.typeCode}`} (a type that this product does not know)`;
  const ap =
    type.ap === 'ap-school'
      ? '; alternative provision by its type'
      : type.ap === 'may-offer-ap'
        ? '; may offer alternative provision'
        : '';
  return `${type.plain}${ap}`;
}

const on = (date: string): string => (date === '' ? '' : ` on ${longDate(date)}`);

/** What the column "Registered" says: "no" only where the register itself says so of the provider. */
const registeredWord: Readonly<Record<VerdictKind, string>> = {
  open: 'yes',
  closing: 'yes',
  proposed: 'no',
  closed: 'no',
  listed: 'not shown',
  possible: 'not decided',
  'not-found': 'not shown',
};

/** The verdict in one sentence; with a second one when the copy of the register is old. */
export function headline(verdict: Verdict): string {
  const { extractDate } = verdict.register;
  const old = extractDate !== null && ageInDays(extractDate, verdict.checkedAt) > oldAfter;
  return old
    ? `${sentence(verdict)} That is what the register said on ${longDate(extractDate)}.`
    : sentence(verdict);
}

function sentence({ verdict, establishment: row, checkedAt }: Verdict): string {
  if (verdict === 'not-found') return 'Not found in this copy of the register.';
  if (row === null) return 'Not certain: choose which one is meant, if any.';
  const { name, openDate, closeDate } = row;
  switch (verdict) {
    case 'open':
      return `${name} is registered and open.`;
    case 'closing':
      return isPast(closeDate, checkedAt)
        ? `${name} is listed as open, but was proposed to close${on(closeDate)}, which has passed.`
        : `${name} is registered and open, but proposed to close${on(closeDate)}.`;
    case 'proposed':
      return `${name} is on the register but not open yet${openDate === '' ? '' : ` (proposed for ${longDate(openDate)})`}.`;
    case 'closed':
      return `${name} is on the register as closed${on(closeDate)}.`;
    case 'listed':
      return `${name} is in the register, but not as a school in England.`;
    case 'possible':
      return `${name} is on the register, but what the register says of it must be looked at.`;
  }
}

/** A date that a past one of is told as past: the register keeps proposals that nobody has confirmed. */
const isPast = (date: string, checkedAt: string): boolean => date !== '' && date < londonDate(checkedAt);

/**
 * What the register's close date says, as a label and a value; null where there is none, or where the status does not
 * go with it (the register leaves old close dates on some open entries).
 */
export function closeDateFact(
  row: Pick<Establishment, 'status' | 'closeDate' | 'closeReason'>,
  checkedAt: string,
): { label: string; value: string } | null {
  if (row.closeDate === '') return null;
  const dated = [longDate(row.closeDate), row.closeReason].filter((part) => part !== '').join(': ');
  if (row.status === 'closed') return { label: 'Closed', value: dated };
  if (row.status !== 'closing') return null;
  return isPast(row.closeDate, checkedAt)
    ? {
        label: 'Was proposed to close',
        value: `${dated}. That date has passed: ask whether it is still open`,
      }
    : { label: 'Proposed to close', value: dated };
}

/** `202/1100`-style facts of a row, blank ones left out. */
function facts(row: Establishment, checkedAt: string): [label: string, value: string][] {
  const close = closeDateFact(row, checkedAt);
  const all: [string, string][] = [
    ['URN', row.urn],
    ['DfE number', row.dfeNumber],
    ['UKPRN', row.ukprn],
    ['Status', row.statusName],
    ['Type', row.type === '' ? plainType(row) : `${row.type} (${plainType(row)})`],
    ['Local authority', row.la],
    ['Address', addressLine(row)],
    ['Proprietor', row.proprietor],
    ['Opened', longDate(row.openDate)],
    ...(close === null ? [] : [[close.label, close.value] satisfies [string, string]]),
  ];
  return all.filter(([, value]) => value !== '');
}

/** Where the verdict comes from, in one sentence. */
export function provenanceLine({ register, checkedAt, checkedBy }: Verdict): string {
  const dated = register.extractDate === null ? 'of unknown date' : `of ${longDate(register.extractDate)}`;
  const by = checkedBy === '' ? '' : ` by ${checkedBy}`;
  return `Checked${by} on ${longInstant(checkedAt)} against ${registerName}, copy ${dated} with ${counted(register.rows, 'establishment')} (${register.file}).`;
}

const asked = ({ text, postcode, town, la, urn }: Verdict['query']): string =>
  [text, urn, postcode, town, la].filter((part) => part !== undefined && part !== '').join(', ');

/** The whole verdict as plain text, for an e-mail or a case note. */
export function verdictAsText(verdict: Verdict): string {
  const { establishment, candidates, links, reasons, warnings, pages } = verdict;
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => `- ${line}`)];
  return [
    headline(verdict),
    `Asked for: ${asked(verdict.query)}`,
    ...(establishment === null
      ? []
      : facts(establishment, verdict.checkedAt).map(([label, value]) => `${label}: ${value}`)),
    ...section('Why', reasons),
    ...section('Bear in mind', warnings),
    ...section(
      verdict.verdict === 'not-found' ? 'Nearest names, not like enough' : 'Candidates',
      candidates.map(({ name, urn, statusName, la, town, postcode }) =>
        [`${name} (URN ${urn})`, statusName, town, postcode, la].filter((part) => part !== '').join(', '),
      ),
    ),
    ...section(
      'Linked establishments',
      links.map(
        ({ name, urn, kind, date }) =>
          `${kind}: ${name} (URN ${urn})${date === '' ? '' : `, ${longDate(date)}`}`,
      ),
    ),
    ...section(
      'Pages',
      pages.map(({ title, url }) => `${title}: ${url}`),
    ),
    '',
    provenanceLine(verdict),
    LICENCE,
  ].join('\n');
}

/** Header of the rows from `verdictAsRow`. */
export const verdictColumns = [
  'Asked for',
  'Verdict',
  'Registered',
  'Name in the register',
  'URN',
  'DfE number',
  'UKPRN',
  'Status',
  'Type',
  'LA',
  'Postcode',
  'Closed',
  'Successors',
  'Candidates',
  'Why',
  'Register date',
  'Checked at',
  'Checked by',
] as const;

/** The verdict as one spreadsheet row, under `verdictColumns`. Whoever writes it out neutralises formulas. */
export function verdictAsRow(verdict: Verdict): Cell[] {
  const row = verdict.establishment;
  const successors = verdict.links.filter((link) => link.kind === 'successor');
  return [
    asked(verdict.query),
    verdict.verdict,
    registeredWord[verdict.verdict],
    row?.name ?? '',
    row?.urn ?? '',
    row?.dfeNumber ?? '',
    row?.ukprn ?? '',
    row?.statusName ?? '',
    row?.type ?? '',
    row?.la ?? '',
    row?.postcode ?? '',
    row?.closeDate ?? '',
    successors.map(({ name, urn }) => `${name} (${urn})`).join('; '),
    (verdict.verdict === 'not-found' ? [] : verdict.candidates)
      .map(
        ({ name, urn, postcode }) => `${name} (${[urn, postcode].filter((part) => part !== '').join(', ')})`,
      )
      .join('; '),
    [...verdict.reasons, ...verdict.warnings].join(' '),
    verdict.register.extractDate ?? '',
    verdict.checkedAt,
    verdict.checkedBy,
  ];
}
