/** The sidebar: which of its screens is shown, and the loop that drives a set-up to its end. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { ChooseForms } from './choose-forms';
import { ConsentView } from './consent-view';
import { DoneView } from './done-view';
import { ErrorView } from './error-view';
import type { OwnerChoice } from './owner-api';
import { OwnerView, ownerHeading } from './owner-view';
import { ProgressView } from './progress-view';
import type { ScreenProps } from './screen-props';
import type { FormChoice, Home, Progress, SetUpChoice } from './server-api';

type Screen =
  | { readonly name: 'loading' }
  | { readonly name: 'asking' }
  | { readonly name: 'choosing' }
  | { readonly name: 'working'; readonly progress: Progress | null }
  | { readonly name: 'interrupted'; readonly progress: Progress }
  | { readonly name: 'done' }
  | { readonly name: 'error'; readonly error: unknown; readonly again: () => void };

const screenFor = (home: Home): Screen => {
  if (home.question) return { name: 'asking' };
  if (home.progress === null) return { name: 'choosing' };
  return home.progress.finished ? { name: 'done' } : { name: 'interrupted', progress: home.progress };
};

const HEADINGS: Record<Screen['name'], string> = {
  loading: 'Provision QA',
  asking: 'How to go on here',
  choosing: 'Choose what to build',
  working: 'Building',
  interrupted: 'The set-up is not finished',
  done: 'Ready',
  error: 'That did not work',
};

/** Nothing is called ready beside what is still to be looked at. */
const headingOf = (screen: Screen, home: Home | null): string => {
  if (screen.name === 'asking' && home?.question) return ownerHeading(home.question);
  return screen.name === 'done' &&
    home &&
    home.warnings.length +
      home.openProblems.length +
      (home.progress?.failures.length ?? 0) +
      (home.progress?.notes.length ?? 0) >
      0
    ? 'Set up, with something to look at'
    : HEADINGS[screen.name];
};

const BUSY_WAIT_MS = 4000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Props extends Pick<ScreenProps, 'server' | 'wanted'> {
  readonly wait?: (ms: number) => Promise<void>;
}

export function App({ server, wanted, wait = pause }: Props) {
  const [home, setHome] = useState<Home | null>(null);
  const [screen, setScreen] = useState<Screen>({ name: 'loading' });
  const [note, setNote] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);

  /** Shows `meanwhile` and asks the add-on something; what goes wrong is shown with a way to try again. */
  const attempt = (meanwhile: Screen, work: () => Promise<void>): void => {
    setScreen(meanwhile);
    work().catch((error: unknown) =>
      setScreen({ name: 'error', error, again: () => attempt(meanwhile, work) }),
    );
  };

  const load = async (): Promise<void> => {
    const fresh = await server.sidebarHome();
    setHome(fresh);
    setScreen(screenFor(fresh));
  };

  /** Asks until the workbook is free; what was shown before stays while somebody else is at work. */
  const whenFree = async (ask: () => Promise<Progress>): Promise<Progress> => {
    for (;;) {
      const progress = await ask();
      if (!progress.busy) return progress;
      setScreen((before) => {
        const shown = before.name === 'working' ? before.progress : null;
        return { name: 'working', progress: { ...(shown ?? progress), busy: true } };
      });
      await wait(BUSY_WAIT_MS);
    }
  };

  const carryOn = async (): Promise<void> => {
    for (let finished = false; !finished;) {
      const progress = await whenFree(server.sidebarContinue);
      setScreen({ name: 'working', progress });
      finished = progress.finished;
    }
    await load();
  };

  const begin = (choice: SetUpChoice): void =>
    attempt({ name: 'working', progress: null }, async () => {
      setScreen({ name: 'working', progress: await whenFree(() => server.sidebarBegin(choice)) });
      await carryOn();
    });

  /** Another screen led here: there are forms to build, or to choose. */
  const follow = (forms: readonly FormChoice[]): void =>
    attempt({ name: 'loading' }, async () => {
      const fresh = await server.sidebarHome();
      setHome(fresh);
      if (fresh.question) setScreen({ name: 'asking' });
      else if (forms.length) begin({ forms });
      else setScreen({ name: 'choosing' });
    });

  const goOn = (choice: OwnerChoice): void =>
    attempt({ name: 'loading' }, async () => {
      setNote(await server[choice]());
      await load();
    });

  const resume = (): void => attempt({ name: 'working', progress: home?.progress ?? null }, carryOn);

  useEffect(() => (wanted ? follow(wanted) : attempt({ name: 'loading' }, load)), [wanted]);
  // A new screen is announced by moving to its heading, for people who do not see it change.
  useEffect(() => {
    if (screen.name !== 'loading') heading.current?.focus();
  }, [screen.name]);

  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {headingOf(screen, home)}
      </h1>
      {home && screen.name !== 'loading' && screen.name !== 'working' && (
        <ConsentView consent={home.consent} />
      )}
      {note !== '' && <p class="notice">{note}</p>}
      {screen.name === 'loading' && <p role="status">Looking at this workbook…</p>}
      {screen.name === 'asking' && home?.question && <OwnerView question={home.question} onChosen={goOn} />}
      {screen.name === 'choosing' && home && <ChooseForms home={home} onChosen={begin} />}
      {screen.name === 'working' && <ProgressView progress={screen.progress} />}
      {screen.name === 'interrupted' && (
        <>
          <p>It stopped part-way. Nothing is lost: it carries on where it stopped and adds nothing twice.</p>
          <ProgressView progress={screen.progress} stopped />
          <button type="button" class="main" onClick={resume}>
            Carry on
          </button>
        </>
      )}
      {screen.name === 'done' && home && (
        <DoneView
          home={home}
          server={server}
          wait={wait}
          onNotesDone={(notes) =>
            attempt({ name: 'loading' }, async () => {
              await server.sidebarNotesDone(notes);
              await load();
            })
          }
          onAddForms={() => setScreen({ name: 'choosing' })}
          onResponders={(responders) => begin({ forms: [], responders })}
          onBuildAgain={(form) => begin({ forms: [{ ...form, again: true }] })}
        />
      )}
      {screen.name === 'error' && <ErrorView error={screen.error} onAgain={screen.again} />}
    </>
  );
}
