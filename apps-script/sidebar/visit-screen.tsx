/** This visit: choosing one, what the rules make of it, and its report to the provider. */
import { useEffect, useRef } from 'preact/hooks';
import { ChooseVisit } from './choose-visit';
import { ErrorView } from './error-view';
import { LetterForm } from './letter-form';
import { MadeDocumentView } from './made-document-view';
import { RedactForm } from './redact-form';
import { RemoveForm } from './remove-form';
import { ReportForm } from './report-form';
import type { ScreenProps } from './screen-props';
import type { MadeDocument } from './documents-api';
import { useAttempts, type Failed } from './use-attempts';
import type { LetterFacts, ListedVisit, OpenedVisit } from './visit-api';
import { judgedVisit } from './visit-subject';
import { VisitView } from './visit-view';

type State =
  | { readonly name: 'loading' }
  | { readonly name: 'choosing'; readonly visits: readonly ListedVisit[] }
  | { readonly name: 'opening' }
  | {
      readonly name: 'shown' | 'report' | 'asking' | 'redact' | 'remove';
      readonly opened: OpenedVisit;
    }
  | { readonly name: 'letter'; readonly opened: OpenedVisit; readonly facts: LetterFacts }
  | {
      readonly name: 'made';
      readonly heading: string;
      readonly opened: OpenedVisit;
      readonly made: MadeDocument;
    };

const HEADINGS: Readonly<Partial<Record<(State | Failed)['name'], string>>> = {
  report: 'Make the report',
  letter: 'Make the letter',
  error: 'That did not work',
};

export function VisitScreen({ server, fromMenu = false, visit }: ScreenProps) {
  const { state, show, attempt } = useAttempts<State>({ name: 'loading' });
  const heading = useRef<HTMLHeadingElement>(null);

  const choose = (): void =>
    attempt({ name: 'loading' }, async () => ({ name: 'choosing', visits: await server.sidebarVisits() }));
  const open = (id: string): void =>
    attempt({ name: 'opening' }, async () => ({ name: 'shown', opened: await server.sidebarVisit(id) }));

  const letter = (opened: OpenedVisit): void => {
    const { provider, visitDate } = opened.visit.answers;
    attempt({ name: 'asking', opened }, async () => ({
      name: 'letter',
      opened,
      facts: await server.sidebarLetterFacts({ name: provider.name, urn: provider.urn ?? '', visitDate }),
    }));
  };

  /** What a command came to is shown where its visit still is: whoever went on meanwhile is left where they are. */
  const changed = (opened: OpenedVisit): void =>
    show((now) => ('opened' in now && now.opened.visit.id === opened.visit.id ? { ...now, opened } : now));

  /** From the menu the selected row is meant, where it is about one visit. */
  const begin = (): void => {
    if (!fromMenu) {
      choose();
      return;
    }
    server
      .sidebarSelectedVisits()
      .then(([first, ...others]) => (first && others.length === 0 ? open(first.id) : choose()), choose);
  };

  useEffect(() => (visit ? open(visit.id) : begin()), [visit]);
  useEffect(() => {
    if (state.name !== 'loading' && state.name !== 'opening' && state.name !== 'asking')
      heading.current?.focus();
  }, [state.name]);
  const shown = 'opened' in state ? state.opened : undefined;
  useEffect(() => {
    // Whoever types in another part meanwhile keeps the focus.
    if (shown && document.activeElement === document.body) heading.current?.focus();
  }, [shown]);

  const title =
    state.name === 'shown'
      ? state.opened.visit.answers.provider.name
      : state.name === 'made'
        ? state.heading
        : (HEADINGS[state.name] ?? 'This visit');
  /** The forms of a visit that are pages with a heading of their own. */
  const isOwnPage = state.name === 'redact' || state.name === 'remove';
  const back = (opened: OpenedVisit) => (isChanged: boolean) =>
    isChanged ? open(opened.visit.id) : show({ name: 'shown', opened });
  return (
    <>
      {!isOwnPage && (
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
      )}
      {state.name === 'loading' && <p role="status">Looking at this workbook…</p>}
      {state.name === 'opening' && <p role="status">Reading the visit…</p>}
      {state.name === 'choosing' && <ChooseVisit server={server} visits={state.visits} onChosen={open} />}
      {state.name === 'asking' && <p role="status">Reading what the letter needs…</p>}
      {'opened' in state && state.name !== 'made' && (
        // It stays, out of sight, behind the forms that it leads to: whoever comes back finds what they had typed.
        <div hidden={state.name !== 'shown'}>
          <VisitView
            opened={state.opened}
            server={server}
            onChanged={changed}
            subject={judgedVisit(state.opened)}
            onReport={() => show({ name: 'report', opened: state.opened })}
            onLetter={() => letter(state.opened)}
            onRedact={() => show({ name: 'redact', opened: state.opened })}
            onRemove={() => show({ name: 'remove', opened: state.opened })}
            onBack={choose}
          />
        </div>
      )}
      {state.name === 'redact' && (
        <RedactForm server={server} visit={state.opened.visit.id} onBack={back(state.opened)} />
      )}
      {state.name === 'remove' && (
        <RemoveForm
          server={server}
          of={{ kind: 'visits', ids: [state.opened.visit.id] }}
          back="Back"
          onBack={(isRemoved) => (isRemoved ? choose() : back(state.opened)(false))}
        />
      )}
      {state.name === 'report' && (
        <ReportForm
          opened={state.opened}
          subject={judgedVisit(state.opened)}
          server={server}
          onMade={(made) =>
            show({ name: 'made', heading: 'The report is ready', opened: state.opened, made })
          }
          onBack={() => show({ name: 'shown', opened: state.opened })}
        />
      )}
      {state.name === 'letter' && (
        <LetterForm
          opened={state.opened}
          subject={judgedVisit(state.opened)}
          facts={state.facts}
          server={server}
          onMade={(made) =>
            show({ name: 'made', heading: 'The letter is ready', opened: state.opened, made })
          }
          onBack={() => show({ name: 'shown', opened: state.opened })}
        />
      )}
      {state.name === 'made' && (
        <MadeDocumentView
          made={state.made}
          next="Read it once more in Google Docs. Share it from there, or print it; then enter in the visit, under Share, that you did."
          more="Back to the visit"
          onMore={() => open(state.opened.visit.id)}
        />
      )}
      {state.name === 'error' && <ErrorView error={state.error} onAgain={state.again} />}
    </>
  );
}
