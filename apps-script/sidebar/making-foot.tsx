/** The foot of a form that makes a document: what went wrong, the buttons, how far it is. */
interface Making {
  readonly busy: boolean;
  /** Progress, for screen readers, too. */
  readonly said: string;
  readonly fault: string;
}

interface Props {
  readonly making: Making;
  /** What the main button says. */
  readonly make: string;
  readonly back: string;
  readonly onBack: () => void;
}

export const MakingFoot = ({ making, make, back, onBack }: Props) => (
  <>
    {making.fault !== '' && (
      <div role="alert" class="notice">
        <p>{making.fault}</p>
        <p>What you entered is still here. Made once more, it is not doubled.</p>
      </div>
    )}
    <button type="submit" class="main" disabled={making.busy}>
      {make}
    </button>{' '}
    <button type="button" onClick={onBack} disabled={making.busy}>
      {back}
    </button>
    <p role="status">{making.said}</p>
  </>
);
