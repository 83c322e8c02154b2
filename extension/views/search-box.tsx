/** The search box, with postcode, town and LA for a name that many share. */
import { useRef } from 'preact/hooks';

interface Narrowing {
  readonly postcode: string;
  readonly town: string;
  readonly la: string;
}

interface Props {
  readonly text: string;
  readonly narrowing: Narrowing;
  readonly disabled: boolean;
  readonly onText: (text: string) => void;
  readonly onNarrowing: (narrowing: Narrowing) => void;
  readonly onCheck: () => void;
}

const NARROWED_BY = [
  { key: 'postcode', label: 'Postcode' },
  { key: 'town', label: 'Town' },
  { key: 'la', label: 'Local authority' },
] as const;

/** What is asked of the register: one box, and three more for a name that many share. */
export function SearchBox({ text, narrowing, disabled, onText, onNarrowing, onCheck }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const towardsHits = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown') return;
    const first = form.current?.parentElement?.querySelector<HTMLButtonElement>('.hits button');
    if (first) {
      event.preventDefault();
      first.focus();
    }
  };
  return (
    <form
      ref={form}
      role="search"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        onCheck();
      }}
    >
      <label class="question" for="query">
        Which provider? <span>Name, number or postcode</span>
      </label>
      <div class="search">
        <input
          id="query"
          type="search"
          value={text}
          spellcheck={false}
          autofocus
          onInput={(event) => onText(event.currentTarget.value)}
          onKeyDown={towardsHits}
        />
        <button type="submit" class="primary" disabled={disabled || text.trim() === ''}>
          Check
        </button>
      </div>
      <details>
        <summary>Add where it is</summary>
        <div class="narrow">
          {NARROWED_BY.map(({ key, label }) => (
            <div class="field" key={key}>
              <label for={`narrow-${key}`}>{label}</label>
              <input
                id={`narrow-${key}`}
                value={narrowing[key]}
                onInput={(event) => onNarrowing({ ...narrowing, [key]: event.currentTarget.value })}
              />
            </div>
          ))}
        </div>
      </details>
    </form>
  );
}
