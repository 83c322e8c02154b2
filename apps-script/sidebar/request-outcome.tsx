/** What came of asking Google for something beside the page: that it is at work or done, or what was in the way. */
import type { ComponentChildren } from 'preact';

interface Props {
  /** '' for nothing. */
  readonly said: string;
  /** '' for none. */
  readonly fault: string;
  /** What to do instead, after the fault. */
  readonly children?: ComponentChildren;
}

export function RequestOutcome({ said, fault, children }: Props) {
  return (
    <>
      {fault !== '' && (
        <p class="fault" role="alert">
          {fault}
          {children}
        </p>
      )}
      <p role="status">{said}</p>
    </>
  );
}
