/** One document's blanks, with what is known already in them. */
import { useState } from 'preact/hooks';
import { failureText } from '../failure';
import { MakingFoot } from './making-foot';
import type { DocumentChoice, DocumentDraft, DraftField, MadeDocument } from './documents-api';
import type { Server } from './server-client';

interface Props {
  readonly choice: DocumentChoice;
  readonly draft: DocumentDraft;
  readonly server: Server;
  readonly onMade: (made: MadeDocument) => void;
  readonly onBack: () => void;
}

const KEYBOARDS: Readonly<Record<string, 'email' | 'tel' | 'decimal'>> = {
  email: 'email',
  phone: 'tel',
  number: 'decimal',
};

export function DocumentForm({ choice, draft, server, onMade, onBack }: Props) {
  const [values, setValues] = useState(draft.values);
  const [state, setState] = useState({ busy: false, said: '', fault: '' });
  const submit = (event: Event): void => {
    event.preventDefault();
    setState({ busy: true, said: 'Making the document…', fault: '' });
    server
      .sidebarMakeDocument({ ...choice, values })
      .then(onMade, (error: unknown) => setState({ busy: false, said: '', fault: failureText(error) }));
  };
  return (
    <form onSubmit={submit} noValidate>
      <p>
        <strong>{draft.title}</strong> for <strong>{choice.provider.name}</strong>. {draft.description}
      </p>
      <p>
        {draft.from ? `Filled in from ${draft.from}. ` : ''}
        What you leave empty becomes a line to write on.
      </p>
      {draft.sections.map((section) => (
        <fieldset key={section.title}>
          <legend>{section.title}</legend>
          {section.guidance.map((text) => (
            <p key={text} class="quiet">
              {text}
            </p>
          ))}
          {section.fields.map((field) => (
            <Entry
              key={field.key}
              field={field}
              value={values[field.key] ?? ''}
              onChange={(value) => setValues((before) => ({ ...before, [field.key]: value }))}
            />
          ))}
        </fieldset>
      ))}
      <MakingFoot making={state} make="Make the document" back="Choose another" onBack={onBack} />
    </form>
  );
}

interface EntryProps {
  readonly field: DraftField;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Entry({ field, value, onChange }: EntryProps) {
  const id = `entry-${field.key}`;
  const shared = {
    id,
    value,
    ...(field.help !== '' && { 'aria-describedby': `${id}-help` }),
    onInput: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  return (
    <>
      <label for={id}>{field.title}</label>
      {field.help !== '' && (
        <p id={`${id}-help`} class="quiet">
          {field.help}
        </p>
      )}
      {field.kind === 'date' ? (
        <input {...shared} type="date" />
      ) : field.kind === 'paragraph' ? (
        <textarea {...shared} class="words" rows={3} />
      ) : field.choices.length > 0 ? (
        <select {...shared}>
          <option value="">Leave empty</option>
          {field.choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      ) : (
        <input {...shared} inputMode={KEYBOARDS[field.kind] ?? 'text'} autocomplete="off" />
      )}
    </>
  );
}
