/** Who may fill in the forms: everybody with the link, the organisation, or people by name. */
import { bareAddress, isAddress, type RespondersWanted } from '../../shared/schema/responders';

type Who = RespondersWanted['who'];

/** What is chosen, and what was typed for the people. */
export interface RespondersEntry {
  readonly who: Who;
  readonly typed: string;
}

const CHOICES: readonly { readonly who: Who; readonly label: string; readonly means: string }[] = [
  {
    who: 'anyone',
    label: 'Anyone with the link',
    means: 'No sign-in. Right where officers or providers have no Google account.',
  },
  {
    who: 'organisation',
    label: 'People of my organisation',
    means: 'They sign in with their account of your organisation.',
  },
  {
    who: 'people',
    label: 'Only these people',
    means: 'They sign in with the Google account of this address.',
  },
];

/** The addresses in what was typed, and what of it is none. */
function addressesIn(typed: string): { readonly emails: string[]; readonly odd: string[] } {
  const parts = typed
    .split(/[\s,;]+/)
    .map(bareAddress)
    .filter((part) => part !== '');
  return { emails: parts.filter(isAddress), odd: parts.filter((part) => !isAddress(part)) };
}

export const entryOf = (wanted: RespondersWanted | null): RespondersEntry => ({
  who: wanted?.who ?? 'anyone',
  typed: wanted?.emails.join('\n') ?? '',
});

export const wantedOf = ({ who, typed }: RespondersEntry): RespondersWanted => ({
  who,
  emails: who === 'people' ? addressesIn(typed).emails : [],
});

/** What is wrong with the entry, in a sentence; undefined where nothing is. */
export function faultOf({ who, typed }: RespondersEntry): string | undefined {
  if (who !== 'people') return undefined;
  const { emails, odd } = addressesIn(typed);
  if (odd.length) return `This is no email address: ${odd.join(', ')}.`;
  return emails.length ? undefined : 'Give the email address of at least one person.';
}

interface Props {
  readonly entry: RespondersEntry;
  readonly fault: string | undefined;
  /** Some of the forms here are about a pupil. */
  readonly pupilForms: boolean;
  readonly onChange: (entry: RespondersEntry) => void;
}

export function ChooseResponders({ entry, fault, pupilForms, onChange }: Props) {
  return (
    <fieldset>
      <legend>Who can fill in the forms?</legend>
      {CHOICES.map(({ who, label, means }) => (
        <div key={who} class="choice">
          <input
            type="radio"
            name="responders"
            id={`responders-${who}`}
            checked={entry.who === who}
            aria-describedby={`responders-${who}-means`}
            onChange={() => onChange({ ...entry, who })}
          />
          <label for={`responders-${who}`}>{label}</label>
          <span id={`responders-${who}-means`} class="quiet">
            {means}
          </span>
        </div>
      ))}
      {entry.who === 'people' && (
        <>
          <label for="responders">Their email addresses</label>
          <p id="responders-fault" class="fault" role={fault === undefined ? undefined : 'alert'}>
            {fault}
          </p>
          <textarea
            id="responders"
            class="words"
            rows={3}
            value={entry.typed}
            onInput={(event) => onChange({ ...entry, typed: event.currentTarget.value })}
            aria-describedby="responders-fault"
            aria-invalid={fault !== undefined}
          />
        </>
      )}
      {pupilForms && entry.who === 'anyone' && (
        <p class="quiet">
          A form about a pupil is opened to your organisation instead, never to anyone with the link.
        </p>
      )}
      <p class="quiet">
        It can be changed later without building anew. What Google says then stands beside each link.
      </p>
    </fieldset>
  );
}
