/** Permissions with their reasons, as a table with switches. */
import { ScrollTable } from './scroll-table';

export interface PermissionRow {
  readonly title: string;
  readonly reason: string;
  /** Always: part of the installation. Otherwise whether it is granted now. */
  readonly granted: 'always' | boolean;
  readonly onGrant?: () => void;
  readonly onWithdraw?: () => void;
}

/** What the browser lets the extension do, and what for. */
export function PermissionList({ rows }: { readonly rows: readonly PermissionRow[] }) {
  return (
    <ScrollTable label="Permissions" headings={['Permission', 'What for', 'Now']}>
      {rows.map(({ title, reason, granted, onGrant, onWithdraw }) => (
        <tr key={title}>
          <th scope="row">{title}</th>
          <td>{reason}</td>
          <td>
            {granted === 'always' ? 'Always' : granted ? 'Allowed' : 'Not allowed'}
            {granted === false && onGrant ? (
              <button type="button" onClick={onGrant}>
                Allow <span class="visually-hidden">{title}</span>
              </button>
            ) : null}
            {granted === true && onWithdraw ? (
              <button type="button" onClick={onWithdraw}>
                Withdraw <span class="visually-hidden">{title}</span>
              </button>
            ) : null}
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}
