/**
 * What the register's entry for an establishment means, once it is certain that it is the one meant. The only
 * judge: of an entry of the copy, alone or in a list, and of an establishment read from its GIAS page.
 */
import { longDate } from '../../schema/dates';
import type { Establishment } from '../../schema/establishment';
import type { Link, VerdictKind } from '../../schema/verdict';
import { typeOf } from '../index/establishment-types';
import { isOutsideEngland } from '../index/local-authority';

export interface Judged {
  verdict: VerdictKind;
  /** Why, in plain sentences, most important first. */
  reasons: string[];
}

const on = (date: string): string => (date === '' ? '' : ` on ${longDate(date)}`);
const isPast = (date: string, asOf: string): boolean => date !== '' && date < asOf;

/** What its type says of it, in a sentence. */
function typeReason(row: Establishment): string {
  const type = typeOf(row);
  if (type === 'blank') return 'This copy of the register does not say what type of establishment it is.';
  if (type !== 'unknown') return `Its type is ${row.type === '' ? type.name : row.type}: ${type.plain}.`;
  const given = [row.type, row.typeCode === '' ? '' : `code ${row.typeCode}`].filter((text) => text !== '');
  return `The register gives it a type that this product does not know (${given.join(', ')}).`;
}

function closedReasons(row: Establishment, links: readonly Link[]): string[] {
  const why = row.closeReason === '' ? '' : ` Reason: ${row.closeReason}.`;
  const successors = links.filter((link) => link.kind === 'successor');
  const after = successors.map((link) => `${link.name} (URN ${link.urn})`).join('; ');
  const next =
    after === ''
      ? []
      : [
          successors.length === 1
            ? `Its successor in the register: ${after}. Check that one as well.`
            : `Its successors in the register: ${after}. Check those as well.`,
        ];
  return [`The register lists it as closed${on(row.closeDate)}.${why}`, ...next];
}

/**
 * The verdict on an establishment that is certainly the one meant, with the reasons for it.
 * @param links its links in the register; empty where none are known
 * @param asOf ISO date of the check, in London: dates before it have passed
 */
export function judgeEntry(row: Establishment, links: readonly Link[], asOf: string): Judged {
  const type = typeOf(row);
  const withType = (verdict: VerdictKind, ...reasons: string[]): Judged => ({
    verdict,
    reasons: [...reasons, typeReason(row)],
  });
  if (row.status === 'closed') return withType('closed', ...closedReasons(row, links));
  if (row.status === 'unknown')
    return {
      verdict: 'possible',
      reasons: [
        row.statusName === ''
          ? 'The register gives it no status. Look at its GIAS page and decide.'
          : `The register gives it a status that this product does not know (${row.statusName}). Look at its GIAS page and decide.`,
      ],
    };
  if (typeof type === 'object' && !type.school)
    return {
      verdict: 'listed',
      reasons: [
        `The register lists it as ${row.type === '' ? type.name : row.type} (${type.plain}), not as a school in England: being listed does not show that it is registered as one.`,
        `Its status in the register: ${row.statusName}.`,
      ],
    };
  if (isOutsideEngland(row))
    return withType(
      'listed',
      `The register lists it under “${row.la}”, which is not a local authority of England: being listed does not show that it is registered as a school there.`,
    );
  if (type === 'unknown')
    return { verdict: 'possible', reasons: [`${typeReason(row)} Look at its GIAS page and decide.`] };
  switch (row.status) {
    case 'open':
      return withType('open', 'The register lists it as open.');
    case 'closing':
      return withType(
        'closing',
        isPast(row.closeDate, asOf)
          ? `The register lists it as open, but proposed to close${on(row.closeDate)}. That date has passed: it may have closed since. Ask.`
          : `The register lists it as open, but proposed to close${on(row.closeDate)}.`,
      );
    case 'proposed':
      return withType(
        'proposed',
        isPast(row.openDate, asOf)
          ? `The register lists it as proposed to open${on(row.openDate)}, and not as open. That date has passed: it may have opened since. Ask.`
          : `The register lists it as proposed to open${on(row.openDate)}. It is not open yet.`,
      );
  }
}
