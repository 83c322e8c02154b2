/** What the threshold says: verdict, factors, what to ask next, what the law will change. */
import type { ThresholdResult } from '../../shared/threshold/threshold';
import { notTheRule } from '../../shared/threshold/threshold-rules';
import { longDate } from '../../shared/schema/dates';
import { NOT_A_DECISION } from '../model/threshold-text';

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

/** Calm only where nothing is open: a setting that is below on half the factors is no reason for calm. */
const toneOf = ({ verdict, because }: ThresholdResult): 'calm' | 'warn' =>
  verdict === 'below' && because === undefined ? 'calm' : 'warn';

/** What the facts amount to, factor by factor, what to ask next, and what is coming. */
export function ThresholdView({ result }: { readonly result: ThresholdResult }) {
  const { text, ruleSet, factors, ask, fullTime, coming } = result;
  return (
    <section aria-labelledby="threshold-verdict">
      <div class={`notice ${toneOf(result)}`} role="status">
        <h2 id="threshold-verdict">{text}</h2>
        <p>{NOT_A_DECISION}</p>
      </div>
      {ask.length > 0 ? (
        <>
          <h3>What to ask and do next</h3>
          <ul>
            {ask.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </>
      ) : null}
      <h3>Factor by factor</h3>
      <RuleLine ruleSet={ruleSet} />
      <FactorList factors={factors} />
      <details>
        <summary>What counts as full-time: the sources differ</summary>
        <dl class="facts">
          {fullTime.map(({ source, wording }) => [
            <dt key={`${source} name`}>{source}</dt>,
            <dd key={source}>{wording}</dd>,
          ])}
        </dl>
        <h4>Easily taken for the rule</h4>
        <ul>
          {notTheRule.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
      <details>
        <summary>Coming: a law that is not known to be in force</summary>
        <p>
          <strong>{coming.text}</strong> {coming.note}
        </p>
        <RuleLine ruleSet={coming.ruleSet} />
        <ul>
          {coming.says.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <FactorList factors={coming.factors} />
      </details>
    </section>
  );
}
