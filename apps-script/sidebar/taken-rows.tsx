/** What comes of each row of an LA's own list, and what only a person can say of some. */
import type { ListAnswer } from '../../shared/workbook/list-match';
import type { TakenEntry } from '../../shared/workbook/take-list';

const TITLES: Readonly<Record<TakenEntry['what'], string>> = {
  new: 'New here',
  filled: 'Known here, something is filled in',
  known: 'Known here, nothing changes',
  left: 'Left out',
};
const ORDER: readonly TakenEntry['what'][] = ['new', 'filled', 'known', 'left'];
const ANSWERS: Readonly<Record<ListAnswer, string>> = {
  same: 'It is the same provider',
  another: 'It is another provider',
  leave: 'Leave it out',
};

const ofKind = (taken: readonly TakenEntry[], what: TakenEntry['what']): readonly TakenEntry[] =>
  taken.filter((one) => one.what === what);

/** How many of each there were, in a sentence. */
export const whatCame = (taken: readonly TakenEntry[]): string =>
  `${ORDER.flatMap((what) => {
    const { length } = ofKind(taken, what);
    return length === 0 ? [] : [`${TITLES[what]}: ${length}`];
  }).join('; ')}.`;

interface Props {
  readonly taken: readonly TakenEntry[];
  readonly answers: Readonly<Record<number, ListAnswer>>;
  readonly onAnswer: (row: number, answer: ListAnswer) => void;
}

function Asked({ one, answers, onAnswer }: Omit<Props, 'taken'> & { readonly one: TakenEntry }) {
  const { row, name, why, asked } = one;
  return (
    <li>
      <label for={`list-row-${row}`}>
        Row {row}: {name}
      </label>
      <p id={`list-row-${row}-why`} class="quiet">
        {why}
      </p>
      <select
        id={`list-row-${row}`}
        value={answers[row] ?? asked[0]}
        aria-describedby={`list-row-${row}-why`}
        onChange={(event) => {
          const answer = asked.find((known) => known === event.currentTarget.value);
          if (answer !== undefined) onAnswer(row, answer);
        }}
      >
        {asked.map((answer) => (
          <option key={answer} value={answer}>
            {ANSWERS[answer]}
          </option>
        ))}
      </select>
    </li>
  );
}

export function TakenRows({ taken, answers, onAnswer }: Props) {
  const asked = taken.filter((one) => one.asked.length > 0);
  const others = taken.filter((one) => one.asked.length === 0);
  return (
    <>
      {asked.length > 0 && (
        <>
          <h3>For you to say ({asked.length})</h3>
          <ul class="plain">
            {asked.map((one) => (
              <Asked key={one.row} one={one} answers={answers} onAnswer={onAnswer} />
            ))}
          </ul>
        </>
      )}
      {ORDER.map((what) => {
        const rows = ofKind(others, what);
        if (rows.length === 0) return null;
        return (
          <details key={what}>
            <summary>
              {TITLES[what]}: {rows.length}
            </summary>
            <ul>
              {rows.map(({ row, name, why }) => (
                <li key={row}>
                  {name}
                  {why === '' ? '' : `. ${why}`}
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </>
  );
}
