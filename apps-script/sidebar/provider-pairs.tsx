/** Providers that may be one, those that were said to be, and saying so of any two. */
import { useState } from 'preact/hooks';
import { ProviderForm, type ProviderFormProps } from './provider-form';
import { ChooseProvider } from './choose-provider';
import type { MergedPair, OfferedPair, ProviderHere } from './providers-api';
import { counted } from '../../shared/schema/counted';

const visitsOf = (count: number): string => (count === 0 ? 'never visited here' : counted(count, 'visit'));

/** What tells a provider from another. */
const inWords = ({ urn, postcodes, visits }: ProviderHere): string =>
  [urn === '' ? 'no number' : `URN ${urn}`, ...postcodes, visitsOf(visits)].join(', ');

const NAMES_STAY = 'Visits keep the name that they were given. It can be undone at any time.';

interface PairProps extends ProviderFormProps {
  readonly pair: OfferedPair;
  readonly at: number;
}

/** The one with a number, else with more visits, gives its name unless somebody says otherwise. */
const usualName = ({ one, other }: OfferedPair): ProviderHere =>
  (one.urn === '') !== (other.urn === '')
    ? one.urn === ''
      ? other
      : one
    : other.visits > one.visits
      ? other
      : one;

export function OfferedView({ pair, at, server, onDone }: PairProps) {
  const { one, other, why } = pair;
  const [called, setCalled] = useState(usualName(pair).id);
  const [into, from] = called === one.id ? [one, other] : [other, one];
  return (
    <section class="card" aria-label={`${one.name} and ${other.name}`}>
      <ProviderForm
        server={server}
        onDone={onDone}
        choices={[
          {
            label: 'These are one provider',
            isMain: true,
            command: () => ({ kind: 'one', provider: from.id, other: into.id }),
            said: `${from.name} counts as ${into.name} now.`,
          },
          {
            label: 'They are two',
            command: () => ({ kind: 'two', provider: from.id, other: into.id }),
            said: `${one.name} and ${other.name} are two. This is not asked again.`,
          },
        ]}
      >
        <p>{why}</p>
        <fieldset>
          <legend>If they are one, it is called</legend>
          {[one, other].map((provider, index) => (
            <div class="choice" key={provider.id}>
              <input
                id={`called-${at}-${index}`}
                type="radio"
                name={`called-${at}`}
                checked={called === provider.id}
                onChange={() => setCalled(provider.id)}
              />
              <label for={`called-${at}-${index}`}>
                <strong>{provider.name}</strong>
                <br />
                <span class="quiet">{inWords(provider)}</span>
              </label>
            </div>
          ))}
        </fieldset>
      </ProviderForm>
    </section>
  );
}

export function MergedView({ pair, server, onDone }: ProviderFormProps & { readonly pair: MergedPair }) {
  const { id, name, into, visits, when, by } = pair;
  return (
    <section class="card" aria-label={`${name}, counted as ${into.name}`}>
      <ProviderForm
        server={server}
        onDone={onDone}
        choices={[
          {
            label: 'They are two',
            command: () => ({ kind: 'two', provider: id, other: into.id }),
            said: `${name} and ${into.name} are two again, each with what was written beside it.`,
          },
        ]}
      >
        <p>
          <strong>{name}</strong> ({visitsOf(visits)}) counts as <strong>{into.name}</strong>, since {when}
          {by === '' ? '' : `, by ${by}`}.
        </p>
      </ProviderForm>
    </section>
  );
}

interface AnyProps extends ProviderFormProps {
  readonly providers: readonly ProviderHere[];
}

/** Any two, whatever they are called. */
export function AnyPair({ providers, server, onDone }: AnyProps) {
  const [from, setFrom] = useState('');
  const [into, setInto] = useState('');
  const nameOf = (id: string): string => providers.find((one) => one.id === id)?.name ?? '';
  return (
    <ProviderForm
      server={server}
      onDone={onDone}
      choices={[
        {
          label: 'These are one provider',
          command: () =>
            from === '' || into === ''
              ? { at: from === '' ? 'pair-from' : 'pair-into', fault: 'Choose both providers.' }
              : from === into
                ? { at: 'pair-into', fault: 'Choose two different providers.' }
                : { kind: 'one', provider: from, other: into },
          said: `${nameOf(from)} counts as ${nameOf(into)} now.`,
        },
      ]}
    >
      <ChooseProvider
        id="pair-from"
        label="This one"
        providers={providers}
        chosen={from}
        onChosen={setFrom}
      />
      <ChooseProvider
        id="pair-into"
        label="counts as"
        providers={providers}
        chosen={into}
        onChosen={setInto}
      />
      <p class="quiet">{NAMES_STAY}</p>
    </ProviderForm>
  );
}

/** An entry of the list that was a mistake: a row that is deleted in the tab comes back. */
export function TakeOff({ providers, server, onDone }: AnyProps) {
  const [id, setId] = useState('');
  const never = providers.filter(({ visits }) => visits === 0);
  if (never.length === 0) return <p>Every provider here was visited, so each of them stays.</p>;
  return (
    <ProviderForm
      server={server}
      onDone={onDone}
      choices={[
        {
          label: 'Take it off the list',
          command: () =>
            id === ''
              ? { at: 'take-off', fault: 'Choose a provider.' }
              : { kind: 'off', provider: id, other: '' },
          said: 'It is off the list. Typed into Providers again it is back, with what was written beside it.',
        },
      ]}
    >
      <p class="quiet">
        For an entry that was a mistake, of a provider never visited here. One that you no longer use stays:
        set its List status to “Off the list” instead.
      </p>
      <ChooseProvider id="take-off" label="Provider" providers={never} chosen={id} onChosen={setId} />
    </ProviderForm>
  );
}
