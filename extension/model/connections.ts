/** The connections to workbooks, the organisation's and the officer's: of one workbook the organisation's holds. */
import type { ConnectedForm, Connection } from '../../shared/schema/connection-code';

export interface Connections {
  /** From the organisation's policy; the officer cannot remove them. */
  readonly fixed: readonly Connection[];
  readonly own: readonly Connection[];
}

const toSame =
  ({ workbook }: Connection) =>
  (other: Connection): boolean =>
    other.workbook.url === workbook.url;

/** The officer's own to workbooks that the organisation has set nothing for. */
export const ownBeside = ({ fixed, own }: Connections): Connection[] =>
  own.filter((one) => !fixed.some(toSame(one)));

/**
 * All, each workbook once. The officer's own keep their places, since the organisation's may come late: what stands first
 * must not change under the officer.
 */
export const connectionsInForce = ({ fixed, own }: Connections): Connection[] => [
  ...own.map((one) => fixed.find(toSame(one)) ?? one),
  ...fixed.filter((one) => !own.some(toSame(one))),
];

/** The connected forms that the companion may be on for: never one about a single pupil. */
export const companionFormsOf = (connections: Connections): ConnectedForm[] =>
  connectionsInForce(connections)
    .flatMap(({ forms }) => forms)
    .filter(({ pupilLevel }) => !pupilLevel);
