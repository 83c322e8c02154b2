/** Permissions with their reasons, as a list with switches. */
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
    <ul class="permissions">
      {rows.map(({ title, reason, granted, onGrant, onWithdraw }) => (
        <li key={title}>
          <h3>{title}</h3>
          <p>{reason}</p>
          <p class="actions">
            <span class={`tag ${granted === false ? '' : 'good'}`}>
              {granted === 'always' ? 'Always' : granted ? 'Allowed' : 'Not allowed'}
            </span>
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
          </p>
        </li>
      ))}
    </ul>
  );
}
