/** From a verdict to a visit form with the provider's details in it. */
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { messageOf } from '../../shared/errors';
import { nameAsked } from '../../shared/register/check/parse-query';
import { prefillUrl, prefillValues } from '../../shared/form/prefill';
import type { ConnectedForm, Connection } from '../../shared/schema/connection-code';
import type { Verdict } from '../../shared/schema/verdict';
import { connectionsInForce } from '../model/connections';
import { openPage, openTab } from '../platform/tabs';
import { Failure } from '../views/failure';
import { type FormChoice, PrefillPreview } from '../views/prefill-preview';
import { useConnections } from './use-connections';
import { useCurrent, useSettings } from './use-settings';

interface Offered extends FormChoice {
  readonly form: ConnectedForm;
}

/** The forms that a check belongs in: not those about a single pupil. */
const offered = (connections: readonly Connection[]): Offered[] =>
  connections.flatMap(({ la, forms }) =>
    forms
      .filter((form) => !form.pupilLevel && form.roles.length > 0)
      .map((form) => ({ id: form.formId, title: form.title, from: la.name, form })),
  );

interface Props {
  readonly verdict: Verdict;
  readonly onBack: () => void;
}

/** Chooses a form, shows what will stand in it, and opens it. */
export function PrefillScreen({ verdict, onBack }: Props) {
  const [connections] = useConnections();
  const officer = useCurrent(useSettings())?.officer.name ?? '';
  const [chosen, setChosen] = useState('');
  const [visitDate, setVisitDate] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [fault, setFault] = useState('');
  const known = useCurrent(connections);
  const choices = useMemo(() => (known ? offered(connectionsInForce(known)) : []), [known]);
  const waiting = connections.state === 'loading' || (known !== null && !known.all && choices.length === 0);
  const form = (choices.find(({ id }) => id === chosen) ?? choices[0])?.form;
  const values = useMemo(
    () =>
      form
        ? prefillValues(form, { verdict, providerName: nameAsked(verdict.query.text), officer, visitDate })
        : [],
    [form, verdict, officer, visitDate],
  );
  useLayoutEffect(() => document.querySelector<HTMLElement>('section > h2')?.focus(), [waiting]);

  if (waiting) return <p role="status">Looking for your forms …</p>;
  if (connections.state === 'failed') return <Failure message={connections.message} />;
  return (
    <>
      <Failure message={fault} />
      <PrefillPreview
        forms={choices}
        chosen={form?.formId ?? ''}
        values={values}
        left={left}
        visitDate={visitDate}
        onChoose={setChosen}
        onLeave={(key, leave) => {
          const next = new Set(left);
          if (leave) next.add(key);
          else next.delete(key);
          setLeft(next);
        }}
        onVisitDate={setVisitDate}
        onOpen={() => {
          if (!form) return;
          const url = prefillUrl(
            form,
            values.filter(({ key }) => !left.has(key)),
          );
          openTab(url).catch((error: unknown) => setFault(messageOf(error)));
        }}
        onBack={onBack}
        onOptions={() => void openPage('options.html')}
      />
    </>
  );
}
