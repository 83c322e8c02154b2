/** A workbook that is a copy, or that another copy of Provision QA looks after: what was found, and how to go on. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { OwnerChoice, OwnerQuestion } from './owner-api';

interface Props {
  readonly question: OwnerQuestion;
  readonly onChosen: (choice: OwnerChoice) => void;
}

const formsInWords = (forms: number): string =>
  forms === 0 ? 'no forms' : forms === 1 ? 'the one form' : `the ${forms} forms`;

/** What the screen is called. */
export const ownerHeading = ({ kind, workbook, onlyRead }: OwnerQuestion): string => {
  if (onlyRead) return 'Provision QA only reads here';
  if (kind === 'unknown') return 'This workbook was set up before';
  return kind === 'copy' ? `This is a copy of “${workbook}”` : 'Another copy of Provision QA is at work here';
};

function Found({ question: { kind, workbook, address, since, onlyRead } }: Pick<Props, 'question'>) {
  const until = onlyRead
    ? 'Somebody chose here that nothing is collected, written or mailed. You can choose otherwise at any time.'
    : 'Until you say how to go on, nothing is collected, written or mailed from here.';
  if (kind === 'copy')
    return (
      <p>
        {onlyRead && `This workbook is a copy of “${workbook}”. `}
        {until} The original goes on as before:{' '}
        <a href={address} target="_blank" rel="noopener">
          open “{workbook}”
        </a>
        .
      </p>
    );
  if (kind === 'unknown')
    return (
      <>
        <p>
          The tabs of Provision QA are here, and what it keeps of them is not: which forms there are, and how
          far they were read. {until}
        </p>
        <ul class="says">
          <li>
            This may be a copy of a workbook. The forms belong to the original, which goes on as before.
          </li>
          <li>
            Or another copy of Provision QA looks after this workbook, and somebody deleted its hidden tab. It
            puts that right within the hour: then close this and open it again.
          </li>
        </ul>
      </>
    );
  return (
    <p>
      Another copy of Provision QA has looked after this workbook since {since}: a script in the workbook
      itself, or the add-on as somebody else installed it. {until}
    </p>
  );
}

function Way({
  title,
  says,
  children,
}: {
  title: string;
  says: readonly string[];
  children: ComponentChildren;
}) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul class="says">
        {says.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {children}
    </section>
  );
}

const goOnSays = ({ kind, forms }: OwnerQuestion): string[] =>
  kind === 'copy'
    ? [
        forms === 0
          ? 'There are no forms to take along: you build them next.'
          : `This workbook reads ${formsInWords(forms)} that the original reads: the same links, and officers notice nothing.`,
        'While the original is in use, too, each visit comes into both workbooks, once into each.',
        'Google tells only the original when a form is handed in, so visits come in here once an hour, and when you collect them.',
        'Forms that Google copied along with the workbook are not used.',
      ]
    : [
        forms === 0
          ? 'This copy of Provision QA takes over. There are no forms yet: you build them next.'
          : `This copy of Provision QA takes over with ${formsInWords(forms)} that there are: the same links, the same visits. Nothing is built again.`,
        'The other one stops at once, and says so to whoever opens it.',
        'Visits come in by themselves under your account from then on.',
      ];

const afreshSays = ({ kind, forms }: OwnerQuestion): string[] => [
  kind === 'unknown'
    ? 'You build new forms for this workbook. Forms that were built before stay as they are, and are not read from here.'
    : kind === 'copy'
      ? `This workbook forgets ${formsInWords(forms)} of the original. The forms and the original stay as they are.`
      : `This copy of Provision QA takes over without ${formsInWords(forms)} that there are. They stay open, and what is handed in to them is read no more: close them first. The other copy stops.`,
  'Everything in the tabs stays, and counts as before: visits, findings, actions, providers, settings, your own frameworks. Delete what you do not want here.',
  'The Start tab shows the old links until you have built new forms. You choose them next.',
];

function StartAfresh({ question, onChosen }: Props) {
  const [asking, setAsking] = useState(false);
  const what =
    question.kind === 'unknown'
      ? 'Start afresh here'
      : `Forget ${formsInWords(question.forms)} and start afresh`;
  if (!asking)
    return (
      <button type="button" onClick={() => setAsking(true)}>
        Start afresh…
      </button>
    );
  return (
    <div class="notice" role="group" aria-label={`${what}?`}>
      <p>This cannot be taken back.</p>
      <button type="button" onClick={() => onChosen('sidebarStartAfresh')}>
        {what}
      </button>{' '}
      <button type="button" onClick={() => setAsking(false)}>
        Leave it
      </button>
    </div>
  );
}

export function OwnerView({ question, onChosen }: Props) {
  return (
    <>
      <Found question={question} />
      {question.kind !== 'unknown' && (
        <Way title="Go on here" says={goOnSays(question)}>
          <button type="button" class="main" onClick={() => onChosen('sidebarGoOn')}>
            Go on here
          </button>
        </Way>
      )}
      <Way title="Start afresh" says={afreshSays(question)}>
        <StartAfresh question={question} onChosen={onChosen} />
      </Way>
      {!question.onlyRead && (
        <Way
          title="Only read"
          says={[
            'Nothing is collected, written or mailed from here. What is in the tabs can be read. You can choose otherwise at any time.',
          ]}
        >
          <button type="button" onClick={() => onChosen('sidebarOnlyRead')}>
            Only read
          </button>
        </Way>
      )}
    </>
  );
}
