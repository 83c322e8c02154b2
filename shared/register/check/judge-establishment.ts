/** What the register's entry for an establishment means, once it is certain that it is the one meant. */
import { longDate } from '../../schema/dates';
import type { Establishment } from '../../schema/establishment';
import type { Link, VerdictKind } from '../../schema/verdict';
import { noSchoolInEngland, typeOfCode } from '../index/gias-columns';

const on = (date: string): string => (date === '' ? '' : ` on ${longDate(date)}`);

/** The verdict on an establishment that is certainly the one meant, with the reasons for it. */
export function judgeEstablishment(
  row: Establishment,
  links: readonly Link[],
): { verdict: VerdictKind; reasons: string[] } {
  const type = typeOfCode[row.typeCode];
  const unknownType = `The register gives it a type that this product does not know (${row.type}, code ${row.typeCode}).`;
  const typeReason =
    row.typeCode === ''
      ? 'This copy of the register does not say what type of establishment it is.'
      : type === undefined
        ? unknownType
        : `Its type is ${row.type === '' ? type.name : row.type}: ${type.plain}.`;
  const currentOfUnknownType =
    row.typeCode !== '' && type === undefined && row.status !== 'closed' && row.status !== 'unknown';
  if (currentOfUnknownType)
    return { verdict: 'possible', reasons: [`${unknownType} Look at its GIAS page and decide.`] };
  switch (row.status) {
    case 'open':
      return { verdict: 'open', reasons: [`The register lists it as open.`, typeReason] };
    case 'closing':
      return {
        verdict: 'closing',
        reasons: [`The register lists it as open, but proposed to close${on(row.closeDate)}.`, typeReason],
      };
    case 'proposed':
      return {
        verdict: 'proposed',
        reasons: [
          `The register lists it as proposed to open${on(row.openDate)}. It is not open yet.`,
          typeReason,
        ],
      };
    case 'closed': {
      const why = row.closeReason === '' ? '' : ` Reason: ${row.closeReason}.`;
      const successors = links.filter((link) => link.kind === 'successor');
      const after = successors.map((link) => `${link.name} (URN ${link.urn})`).join('; ');
      return {
        verdict: 'closed',
        reasons: [
          `The register lists it as closed${on(row.closeDate)}.${why}`,
          ...(after === '' ? [] : [`Its successor in the register: ${after}. Check that one as well.`]),
          typeReason,
        ],
      };
    }
    case 'unknown':
      return {
        verdict: 'possible',
        reasons: [
          row.statusName === ''
            ? 'The register gives it no status. Look at its GIAS page and decide.'
            : `The register gives it a status that this product does not know (${row.statusName}). Look at its GIAS page and decide.`,
        ],
      };
  }
}

/** What its type leaves in doubt, in plain sentences. */
export function typeDoubts(row: Establishment): string[] {
  const type = typeOfCode[row.typeCode];
  if (type === undefined || !noSchoolInEngland.has(row.typeCode)) return [];
  return [
    `It is listed as ${type.plain}, not as a school in England: being listed does not show that it is registered as one.`,
  ];
}
