/** One of the providers, by name and number. */
import type { ProviderHere } from './providers-api';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly providers: readonly ProviderHere[];
  readonly chosen: string;
  readonly onChosen: (id: string) => void;
}

export function ChooseProvider({ id, label, providers, chosen, onChosen }: Props) {
  return (
    <>
      <label for={id}>{label}</label>
      <select id={id} value={chosen} onChange={(event) => onChosen(event.currentTarget.value)}>
        <option value="">Choose a provider</option>
        {providers.map((provider) => (
          <option key={provider.id} value={provider.id}>
            {provider.name}
            {provider.urn === '' ? '' : ` (URN ${provider.urn})`}
          </option>
        ))}
      </select>
    </>
  );
}
