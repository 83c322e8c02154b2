/** A table that scrolls inside the page and can be reached by keyboard. */
import type { ComponentChildren } from 'preact';

interface Props {
  /** What the table is of, for those who hear it. */
  readonly label: string;
  readonly headings: readonly string[];
  /** Whether a last column, its heading only heard, holds what can be done with a row. */
  readonly actions?: boolean;
  /** The rows. A cell's `data-label` says what it is where a narrow window has no room for headings. */
  readonly children: ComponentChildren;
}

/** A table that scrolls by itself where it is wider than the page, by keyboard too; narrow, a list of its rows. */
export function ScrollTable({ label, headings, actions = false, children }: Props) {
  return (
    <div class={actions ? 'scroll with-actions' : 'scroll'} tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
            {actions ? (
              <th scope="col">
                <span class="visually-hidden">Actions</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
