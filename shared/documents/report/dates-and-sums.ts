/** Evidence with a date or a sum, each with the rule that it was judged by on the day of the visit. */
import { pounds } from '../../judging/money';
import { longDate } from '../../schema/dates';
import type { EvidenceClock, MoneyCheck } from '../../schema/judgement';
import type { Block } from '../blocks';
import type { ReportParts } from './report-subject';

const at = (criterion: string): string => (criterion === '' ? '' : `${criterion}: `);

function goodUntil({ state, expires, termly }: EvidenceClock): string {
  if (state === 'unreadable') return 'Not a date: please tell us';
  const until = expires === null ? 'No period given' : longDate(expires);
  if (state === 'current') return until;
  if (state === 'expired') return `Past: ${until}`;
  return termly ? 'Check this term' : `Soon: ${until}`;
}

const dateRow = (clock: EvidenceClock): string[] => [
  clock.title,
  longDate(clock.date),
  goodUntil(clock),
  `${at(clock.criterion)}${clock.rule} (${clock.source})`,
];

const sumRow = ({ title, pounds: sum, minimum, criterion }: MoneyCheck): string[] => [
  title,
  sum === null ? 'Not a sum: please tell us' : pounds(sum),
  `${at(criterion)}at least ${pounds(minimum)}`,
];

/** Tables of both; nothing where the form has none, or none was filled in. */
export function datesAndSums({ answers, judgement: { evidence, money } }: ReportParts): Block[] {
  return [
    ...(evidence.length === 0
      ? []
      : [
          { kind: 'heading', text: 'Dates to keep in view' } as const,
          {
            kind: 'paragraph',
            text: `As they stood on the day of the visit, ${longDate(answers.visitDate)}.`,
          } as const,
          {
            kind: 'table',
            columns: ['Evidence', 'Date given', 'Good until', 'By which rule'],
            rows: evidence.map(dateRow),
          } as const,
        ]),
    ...(money.length === 0
      ? []
      : [
          { kind: 'heading', text: 'Sums that are insured' } as const,
          { kind: 'table', columns: ['Cover', 'Sum given', 'Asked for'], rows: money.map(sumRow) } as const,
        ]),
  ];
}
