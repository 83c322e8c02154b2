/** What each choice of each scale counts as: shown before a framework is taken, and asked where its words leave it open. */
import { useState } from 'preact/hooks';
import { COUNTS_AS_WORDS, type ChoiceCounts } from '../../shared/own-frameworks/counts-as';
import { COUNTS_AS } from '../../shared/own-frameworks/usual-labels';
import type { Framework } from '../../shared/schema/framework';

interface Props {
  readonly framework: Framework;
  readonly countsAs: readonly ChoiceCounts[];
  /** None once the framework is taken: then it is only shown. */
  readonly onSaid?: ((said: readonly ChoiceCounts[]) => void) | undefined;
}

const byScale = (choices: readonly ChoiceCounts[]): (readonly [string, readonly ChoiceCounts[]])[] =>
  [...new Set(choices.map(({ scale }) => scale))].map((scale) => [
    scale,
    choices.filter((one) => one.scale === scale),
  ]);

export function CountsAsView({ framework, countsAs, onSaid }: Props) {
  /** By place in the list; '' where nothing is chosen yet: a proposal is never taken by leaving it as it is. */
  const [said, setSaid] = useState<readonly string[]>(() =>
    countsAs.map(({ asked, meaning }) => (asked ? '' : meaning)),
  );
  const [missing, setMissing] = useState(false);
  if (countsAs.length === 0) return null;
  const asked = onSaid !== undefined && countsAs.some((one) => one.asked);
  const choose = (at: number, meaning: string): void =>
    setSaid(said.map((one, index) => (index === at ? meaning : one)));
  const take = (): void => {
    const answers = countsAs.flatMap((one, at) => {
      const meaning = COUNTS_AS.find((known) => known === said[at]);
      return meaning === undefined ? [] : [{ ...one, meaning }];
    });
    setMissing(answers.length < countsAs.length);
    if (answers.length < countsAs.length)
      document.getElementById(`counts-${said.findIndex((one) => one === '')}`)?.focus();
    else onSaid?.(answers);
  };
  return (
    <section aria-labelledby="counts-as">
      <h3 id="counts-as">What each choice counts as</h3>
      {asked && (
        <p class="notice">
          The words of a scale, or their order, leave open what they count as. Say it for each choice: a scale
          taken the wrong way round would show a failing as met.
        </p>
      )}
      {byScale(countsAs).map(([scale, choices]) => (
        <fieldset key={scale}>
          <legend>{framework.scales[scale]?.title ?? scale}</legend>
          {choices.map((one) => {
            const at = countsAs.indexOf(one);
            const id = `counts-${at}`;
            if (!asked || !one.asked)
              return (
                <p key={id}>
                  “{one.choice}” counts as {COUNTS_AS_WORDS[one.meaning]}.
                </p>
              );
            return (
              <div key={id}>
                <label for={id}>“{one.choice}” counts as</label>
                <select
                  id={id}
                  value={said[at] ?? ''}
                  aria-invalid={missing && said[at] === ''}
                  onChange={(event) => choose(at, event.currentTarget.value)}
                >
                  <option value="">Choose…</option>
                  {COUNTS_AS.map((meaning) => (
                    <option key={meaning} value={meaning}>
                      {COUNTS_AS_WORDS[meaning]}
                      {meaning === one.meaning ? ' (proposed)' : ''}
                    </option>
                  ))}
                </select>
              </div>
            );
          })}
        </fieldset>
      ))}
      {missing && said.includes('') && <p role="alert">Say for every choice what it counts as.</p>}
      {asked && (
        <button type="button" class="main" onClick={take}>
          Go on with these
        </button>
      )}
    </section>
  );
}
