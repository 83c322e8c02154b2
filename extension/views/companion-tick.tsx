/** The tick box that switches the companion on for one form. */

interface Props {
  readonly title: string;
  /** Whether the companion is on for the form. */
  readonly on: boolean;
  /** What it is being switched to just now; undefined when it is not. */
  readonly switching: boolean | undefined;
  /** Call-back at once in answer to the click: it may ask for permission. */
  readonly onSwitch: (on: boolean) => void;
}

/** Switches the companion for one form. It shows what was pressed while the browser asks and the choice is kept. */
export function CompanionTick({ title, on, switching, onSwitch }: Props) {
  const pending = switching !== undefined;
  return (
    <>
      <label class="tick">
        <input
          type="checkbox"
          checked={switching ?? on}
          // Not `disabled`, which would take the keyboard's place on the page away.
          aria-disabled={pending}
          onClick={(event) => {
            if (pending) event.preventDefault();
          }}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
        <span>
          Companion: show progress and keep a copy of my answers while I fill it in
          <span class="visually-hidden"> ({title})</span>
        </span>
      </label>
      <span class="hint" role="status">
        {pending ? (switching ? 'Switching on …' : 'Switching off …') : ''}
      </span>
    </>
  );
}
