/** The forms of visits opened for one provider, with its name and number filled in. */
import { useState } from 'preact/hooks';
import { visitLink, type VisitFormLink } from '../../shared/form/visit-link';
import { ChooseProvider } from './choose-provider';
import { CopyButton } from './copy-button';
import type { ProviderHere } from './providers-api';

interface Props {
  readonly forms: readonly VisitFormLink[];
  readonly providers: readonly ProviderHere[];
}

export function VisitFormLinks({ forms, providers }: Props) {
  const [id, setId] = useState('');
  const provider = providers.find((one) => one.id === id);
  return (
    <section aria-labelledby="visit-links">
      <h2 id="visit-links">Visit a provider</h2>
      <ChooseProvider
        id="visit-provider"
        label="Provider"
        providers={providers}
        chosen={id}
        onChosen={setId}
      />
      <p class="quiet">
        Opens the form with the provider’s name
        {provider?.urn === '' ? '' : ' and number'} filled in, so that the visit comes in beside its row. You
        can send the link to whoever goes.
      </p>
      {provider &&
        forms.map((form, at) => {
          const link = visitLink(form, provider);
          const box = `visit-link-${at}`;
          return (
            <div class="card" key={form.responderUri}>
              <p>
                <a href={link} target="_blank" rel="noopener">
                  {form.title}: {provider.name}
                </a>
              </p>
              <label for={box}>Link</label>
              <input id={box} type="text" readOnly value={link} />
              <CopyButton label={`Copy link of ${form.framework}`} from={box} />
            </div>
          );
        })}
    </section>
  );
}
