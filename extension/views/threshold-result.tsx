/** What the threshold says: verdict, factors, what to ask next, what the law will change. */
import type { ThresholdResult } from '../../shared/threshold/threshold';
import { longDate } from '../../shared/schema/dates';

type Factors = ThresholdResult['factors'];

const EFFECTS: Record<Factors[number]['effect'], { readonly word: string; readonly tone: string }> = {
  towards: { word: 'Towards', tone: 'warn' },
  against: { word: 'Against', tone: '' },
  unclear: { word: 'Unclear', tone: '' },
};

function FactorList({ factors }: { readonly factors: Factors }) {
  return (
    <ul class="plain-list">
      {factors.map(({ text, effect }) => (
        <li key={text}>
          <span class={`tag ${EFFECTS[effect].tone}`}>{EFFECTS[effect].word}</span> {text}
        </li>
      ))}
    </ul>
  );
}

function RuleLine({ ruleSet }: { readonly ruleSet: ThresholdResult['ruleSet'] }) {
  return (
    <p class="soft">
      Under:{' '}
      <a href={ruleSet.source} target="_blank" rel="noopener noreferrer">
        {ruleSet.title}
        <span class="visually-hidden"> (opens in a new tab)</span>
      </a>
      . {ruleSet.inForce ? 'In force' : 'Not known to be in force'}; last looked at{' '}
      {longDate(ruleSet.lastChecked)}.
    </p>
  );
}

/** What the facts amount to, factor by factor, what to ask next, and what is coming. */
export function ThresholdView({ result }: { readonly result: ThresholdResult }) {
  const { verdict, text, ruleSet, factors, ask, fullTime, coming } = result;
  const tone = verdict === 'meets' ? 'warn' : verdict === 'below' ? 'calm' : '';
  return (
    <section aria-labelledby="threshold-verdict">
      <div class={`notice ${tone}`} role="status">
        <h2 id="threshold-verdict">{text}</h2>
        <p>
          This works through published rules on the facts that you gave. It is not a decision: only the
          Department for Education can say who must register.
        </p>
      </div>
      <RuleLine ruleSet={ruleSet} />
      <h3>Factor by factor</h3>
      <FactorList factors={factors} />
      {ask.length > 0 ? (
        <>
          <h3>What to ask next</h3>
          <ul>
            {ask.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </>
      ) : null}
      <details>
        <summary>What counts as full-time: the sources differ</summary>
        <dl class="facts">
          {fullTime.map(({ source, wording }) => [
            <dt key={`${source} name`}>{source}</dt>,
            <dd key={source}>{wording}</dd>,
          ])}
        </dl>
      </details>
      {coming ? (
        <details>
          <summary>Coming: the same facts under a law that is not known to be in force</summary>
          <p>
            <strong>{coming.text}</strong> {coming.note}
          </p>
          <RuleLine ruleSet={coming.ruleSet} />
          <FactorList factors={coming.factors} />
        </details>
      ) : null}
    </section>
  );
}
