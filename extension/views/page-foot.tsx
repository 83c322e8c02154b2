/** The foot of every screen: the licence, what stays on this computer and what does not. */

interface Props {
  /** Shown on screens with data from the register. */
  readonly licence?: string;
}

/** What leaves this computer: said wherever it is said that the check does not. */
export const WHAT_LEAVES =
  'The check stays on this computer. A link that you open gives its site the name, number or postcode that is in it; a form that you open filled in gives Google those details.';

/** The licence, and what leaves this computer. */
export function PageFoot({ licence }: Props) {
  return (
    <>
      {licence ? <p>{licence}</p> : null}
      <p class="no-print">{WHAT_LEAVES}</p>
    </>
  );
}
