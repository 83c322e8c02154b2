/** Letters and agreements: choosing one and a provider, filling it in, and the link to what was made. */
import { useEffect, useRef } from 'preact/hooks';
import { documentHtml } from '../../shared/documents/document-html';
import { questionPaper } from '../../shared/documents/question-paper';
import { instrumentOf } from '../../shared/instrument/instrument-parts';
import { ChooseDocument } from './choose-document';
import { ChoosePaper } from './choose-paper';
import { DocumentForm } from './document-form';
import { ErrorView } from './error-view';
import { MadeDocumentView } from './made-document-view';
import type { DocumentChoice, DocumentDraft, Documents, MadeDocument, PaperOption } from './documents-api';
import type { Server } from './server-client';
import { useAttempts, type Failed } from './use-attempts';

type State =
  | { readonly name: 'loading' }
  | { readonly name: 'choosing'; readonly found: Documents }
  | { readonly name: 'looking' | 'making' }
  | { readonly name: 'filling'; readonly choice: DocumentChoice; readonly draft: DocumentDraft }
  | { readonly name: 'made'; readonly made: MadeDocument };

const HEADINGS: Record<(State | Failed)['name'], string> = {
  loading: 'Letters and agreements',
  choosing: 'Letters and agreements',
  looking: 'Letters and agreements',
  making: 'Letters and agreements',
  filling: 'Fill in what you know',
  made: 'The document is ready',
  error: 'That did not work',
};

/** While something is on its way the focus stays where it is. */
const WAITING: readonly (State | Failed)['name'][] = ['loading', 'looking', 'making'];

export function DocumentsScreen({ server }: { server: Server }) {
  const { state, show, attempt } = useAttempts<State>({ name: 'loading' });
  const heading = useRef<HTMLHeadingElement>(null);

  const choose = (): void =>
    attempt({ name: 'loading' }, async () => ({ name: 'choosing', found: await server.sidebarDocuments() }));
  const fillIn = (choice: DocumentChoice): void =>
    attempt({ name: 'looking' }, async () => ({
      name: 'filling',
      choice,
      draft: await server.sidebarDocumentDraft(choice),
    }));

  const makePaper = ({ framework: id, instrument: instrumentId }: PaperOption, laName: string): void =>
    attempt({ name: 'making' }, async () => {
      const framework = await server.sidebarFramework(id);
      const instrument = instrumentOf(framework, instrumentId);
      const name = `Questions: ${instrument.title}`;
      const html = documentHtml(questionPaper(framework, instrument, laName), name);
      const { version } = framework;
      const page = {
        provider: '',
        framework: id,
        version,
        instrument: instrumentId,
        name,
        html,
        toSend: false,
      };
      return { name: 'made', made: await server.sidebarKeepPage(page) };
    });

  useEffect(choose, []);
  useEffect(() => {
    if (!WAITING.includes(state.name)) heading.current?.focus();
  }, [state.name]);

  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {HEADINGS[state.name]}
      </h1>
      {state.name === 'loading' && <p role="status">Looking at this workbook…</p>}
      {state.name === 'making' && <p role="status">Putting the questions on paper…</p>}
      {state.name === 'looking' && <p role="status">Looking up what is known of the provider…</p>}
      {state.name === 'choosing' && (
        <>
          <ChooseDocument found={state.found} onChosen={fillIn} />
          <ChoosePaper
            papers={state.found.papers}
            onChosen={(paper) => makePaper(paper, state.found.laName)}
          />
        </>
      )}
      {state.name === 'filling' && (
        <DocumentForm
          choice={state.choice}
          draft={state.draft}
          server={server}
          onMade={(made) => show({ name: 'made', made })}
          onBack={choose}
        />
      )}
      {state.name === 'made' && (
        <MadeDocumentView
          made={state.made}
          next="Read it, change what does not fit, then print or share it for signature. When it comes back, change its status in the Documents tab."
          more="Make another"
          onMore={choose}
        />
      )}
      {state.name === 'error' && <ErrorView error={state.error} onAgain={state.again} />}
    </>
  );
}
