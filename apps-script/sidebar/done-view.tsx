/** What was built: the forms' links, the connection code, and what can be done next. */
import { useEffect, useState } from 'preact/hooks';
import { failureText } from '../failure';
import type { Access, FormAccess } from './access-api';
import { ChangeResponders } from './change-responders';
import { CopyButton } from './copy-button';
import { FormAccessView } from './form-access-view';
import { Failures } from './progress-view';
import type { FormChoice, FormLink, Home, SetUpChoice } from './server-api';
import type { Server } from './server-client';
import { TryOutView } from './try-out-view';

interface Props {
  readonly home: Home;
  readonly server: Server;
  readonly wait: (ms: number) => Promise<void>;
  readonly onNotesDone: (notes: readonly string[]) => void;
  readonly onAddForms: () => void;
  readonly onBuildAgain: (form: FormChoice) => void;
  readonly onResponders: (responders: NonNullable<SetUpChoice['responders']>) => void;
}

function BuildAgain({ link, onBuildAgain }: { link: FormLink; onBuildAgain: (form: FormChoice) => void }) {
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <button type="button" class="small" onClick={() => setAsking(true)}>
        Build it anew…
      </button>
    );
  return (
    <div class="notice" role="group" aria-label={`Build “${link.title}” anew?`}>
      <p>
        A new form is made, with a new link. The one there is now still works, and what was handed in to it
        stays. Give officers the new link and connection code afterwards.
      </p>
      <button type="button" onClick={() => onBuildAgain(link.choice)}>
        Build it anew
      </button>{' '}
      <button type="button" onClick={() => setAsking(false)}>
        Leave it
      </button>
    </div>
  );
}

interface LinkProps {
  readonly link: FormLink;
  readonly access: FormAccess | undefined;
  readonly index: number;
  readonly onBuildAgain: (form: FormChoice) => void;
}

function Link({ link, access, index, onBuildAgain }: LinkProps) {
  const id = `link-${index}`;
  return (
    <li>
      <label for={id}>
        {link.title} <span class="quiet">({link.framework})</span>
      </label>
      <input id={id} readOnly value={link.fillIn} />
      <CopyButton label="Copy link" from={id} />
      <p>
        <a href={link.edit} target="_blank" rel="noopener">
          Change wording
        </a>
        {link.responses !== '' && (
          <>
            {' · '}
            <a href={link.responses} target="_blank" rel="noopener">
              Responses
            </a>
          </>
        )}
      </p>
      <FormAccessView access={access} />
      {link.pupilLevel && (
        <p class="notice">About a named pupil: share it only with people who work with them.</p>
      )}
      <BuildAgain link={link} onBuildAgain={onBuildAgain} />
    </li>
  );
}

function CollectButton({ server }: { server: Server }) {
  const [state, setState] = useState<{ readonly busy: boolean; readonly said: string }>({
    busy: false,
    said: '',
  });
  const collect = (): void => {
    setState({ busy: true, said: 'Reading the forms…' });
    server.sidebarCollect().then(
      ({ summary }) => setState({ busy: false, said: summary }),
      (error: unknown) => setState({ busy: false, said: failureText(error) }),
    );
  };
  return (
    <>
      <button type="button" onClick={collect} disabled={state.busy}>
        Collect new visits now
      </button>
      <p role="status">{state.said}</p>
    </>
  );
}

/** Looked at once the rest is shown: it takes Google a second or two. */
function useAccess(server: Server): { readonly access: Access | null; readonly said: string } {
  const [state, setState] = useState<{ readonly access: Access | null; readonly said: string }>({
    access: null,
    said: 'Looking who can fill these in…',
  });
  useEffect(() => {
    server.sidebarAccess().then(
      (access) => setState({ access, said: '' }),
      (error: unknown) =>
        setState({ access: null, said: `Who can fill these in: not known. ${failureText(error)}` }),
    );
  }, [server]);
  return state;
}

const ofForm = (access: Access | null, { framework, instrument }: FormChoice): FormAccess | undefined =>
  access?.forms.find((one) => one.framework === framework && one.instrument === instrument);

/** What a set-up left for a person to do. */
function LeftToDo({
  notes,
  onDone,
}: {
  readonly notes: readonly string[];
  readonly onDone: Props['onNotesDone'];
}) {
  if (notes.length === 0) return null;
  return (
    <div role="alert" class="notice">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <button type="button" class="small" onClick={() => onDone(notes)}>
        {notes.length === 1 ? 'This is seen to' : 'These are seen to'}
      </button>
    </div>
  );
}

export function DoneView({ home, server, wait, onNotesDone, onAddForms, onBuildAgain, onResponders }: Props) {
  const { access, said } = useAccess(server);
  const toLookAt = [...(home.openProblems === '' ? [] : [home.openProblems]), ...home.warnings];
  return (
    <>
      {toLookAt.length > 0 && (
        <div role="alert" class="notice">
          {toLookAt.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </div>
      )}
      {home.progress && <Failures of={home.progress} />}
      {home.progress && <LeftToDo notes={home.progress.notes} onDone={onNotesDone} />}
      {home.tryOut && <TryOutView tryOut={home.tryOut} server={server} wait={wait} />}
      <h2>New visits</h2>
      <p>
        Visits come in by themselves when a form is handed in, and once an hour.
        {home.lastOwnRun !== '' && ` The last run that worked by itself: ${home.lastOwnRun}.`}
      </p>
      <CollectButton server={server} />
      <h2>Links for officers</h2>
      <p role="status">{said}</p>
      <ul class="links">
        {home.links.map((link, index) => (
          <Link
            key={link.edit}
            link={link}
            access={ofForm(access, link.choice)}
            index={index}
            onBuildAgain={onBuildAgain}
          />
        ))}
      </ul>
      <ChangeResponders home={home} onChosen={onResponders} />
      <h2>Connection code</h2>
      <p>Officers paste it into the options of the Provision QA browser extension.</p>
      <label for="code">Connection code</label>
      <textarea id="code" rows={4} readOnly value={home.connectionCode} />
      <CopyButton label="Copy code" from="code" />
      <h2>More forms</h2>
      <button type="button" onClick={onAddForms}>
        Add forms
      </button>
      {home.progress?.information.map((note) => (
        <p key={note} class="notice">
          {note}
        </p>
      ))}
    </>
  );
}
