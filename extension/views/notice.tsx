/** A framed remark in a tone: calm, good, warning or bad. */
import type { ComponentChildren } from 'preact';

interface Props {
  /** Said in the first word too, so that colour is never the only sign. */
  readonly tone?: 'calm' | 'good' | 'warn' | 'bad';
  readonly title?: string;
  /** Read out at once when it appears: for what the officer's last action led to. */
  readonly announce?: boolean;
  readonly children?: ComponentChildren;
}

/** A framed remark. */
export function Notice({ tone = 'calm', title, announce = false, children }: Props) {
  const role = announce ? ({ role: tone === 'bad' ? 'alert' : 'status' } as const) : {};
  return (
    <div class={`notice ${tone}`} {...role}>
      {title ? <h2>{title}</h2> : null}
      {children}
    </div>
  );
}
