/** Which document, for which provider; and what was made before. */
import { useState } from 'preact/hooks';
import { longDate } from '../../shared/schema/dates';
import { oneLine } from '../../shared/schema/text';
import type { DocumentChoice, DocumentOption, Documents, EnteredDocument } from './documents-api';

interface Props {
  readonly found: Documents;
  readonly onChosen: (choice: DocumentChoice) => void;
}

/** Value of the list's entry for a provider that is not in it. */
const ANOTHER = 'another';
const idOf = ({ framework, instrument }: DocumentOption): string => `${framework}/${instrument}`;

export function ChooseDocument({ found, onChosen }: Props) {
  const { documents, providers, entered } = found;
  const [wanted, setWanted] = useState(documents.length === 1 && documents[0] ? idOf(documents[0]) : '');
  const [listed, setListed] = useState(providers.length === 0 ? ANOTHER : '');
  const [typed, setTyped] = useState('');
  const [faults, setFaults] = useState<{ readonly document?: string; readonly provider?: string }>({});
  const provider = listed === ANOTHER ? { name: typed.trim(), urn: '' } : providers[Number(listed)];

  const submit = (event: Event): void => {
    event.preventDefault();
    const document = documents.find((one) => idOf(one) === wanted);
    const isNamed = listed !== '' && provider !== undefined && provider.name !== '';
    setFaults({
      ...(!document && { document: 'Choose a document.' }),
      ...(!isNamed && {
        provider: listed === ANOTHER ? 'Type the name of the provider.' : 'Choose a provider.',
      }),
    });
    if (!document) focus(documents[0] ? `document-${idOf(documents[0])}` : '');
    else if (!isNamed) focus(listed === ANOTHER ? 'provider-name' : 'provider');
    else onChosen({ framework: document.framework, instrument: document.instrument, provider });
  };

  return (
    <>
      <form onSubmit={submit} noValidate>
        <p>
          Each is made as a Google Doc of your own: filled in as far as you like, with lines for the rest.
        </p>
        <fieldset aria-describedby="document-fault">
          <legend>Document</legend>
          <Fault id="document-fault" text={faults.document} />
          {documents.map((one) => (
            <div key={idOf(one)} class="choice">
              <input
                id={`document-${idOf(one)}`}
                type="radio"
                name="document"
                checked={wanted === idOf(one)}
                onChange={() => setWanted(idOf(one))}
              />
              <label for={`document-${idOf(one)}`}>
                {one.title}
                {one.toPrint && ', to print'} <span class="quiet">({one.frameworkTitle})</span>
              </label>
            </div>
          ))}
        </fieldset>
        {providers.length > 0 && (
          <>
            <label for="provider">Provider</label>
            {listed !== ANOTHER && <Fault id="provider-fault" text={faults.provider} />}
            <select
              id="provider"
              value={listed}
              onChange={(event) => setListed(event.currentTarget.value)}
              aria-describedby={listed === ANOTHER ? undefined : 'provider-fault'}
            >
              <option value="">Choose…</option>
              {providers.map(({ name, urn }, index) => (
                <option key={`${name} ${urn}`} value={String(index)}>
                  {name}
                  {urn && ` (URN ${urn})`}
                </option>
              ))}
              <option value={ANOTHER}>Another provider</option>
            </select>
          </>
        )}
        {listed === ANOTHER && (
          <>
            <label for="provider-name">Name of the provider</label>
            <Fault id="provider-name-fault" text={faults.provider} />
            <input
              id="provider-name"
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
              aria-describedby="provider-name-fault"
              aria-invalid={faults.provider !== undefined}
            />
          </>
        )}
        <button type="submit" class="main">
          Go on
        </button>
      </form>
      {entered.length > 0 && <Entered entered={entered} />}
    </>
  );
}

const focus = (id: string): void => document.getElementById(id)?.focus();

function Fault({ id, text }: { id: string; text: string | undefined }) {
  return (
    <p id={id} class="fault" role={text === undefined ? undefined : 'alert'}>
      {text}
    </p>
  );
}

/** As much of a long name as every title has that names it. */
const NAMED = 100;

/** What it is and for whom: a paper made of a visit says that in its title. */
const inWords = ({ title, provider }: EnteredDocument): string =>
  title.includes(oneLine(provider).slice(0, NAMED)) ? title : `${title}: ${provider}`;

/** When it was made, where its title says no such day, and how far it is. */
function standing({ title, madeOn, status }: EnteredDocument): string {
  const day = longDate(madeOn);
  return [title.endsWith(day) ? '' : `made on ${day}`, status.toLowerCase()].filter(Boolean).join(', ');
}

function Entered({ entered }: { entered: readonly EnteredDocument[] }) {
  return (
    <>
      <h2>Made last</h2>
      <ul class="links">
        {entered.map((one) => (
          <li key={one.link}>
            <a href={one.link} target="_blank" rel="noopener">
              {inWords(one)}
            </a>{' '}
            <span class="quiet">{standing(one)}</span>
          </li>
        ))}
      </ul>
      <p class="quiet">All of them, with their status, are in the Documents tab.</p>
    </>
  );
}
