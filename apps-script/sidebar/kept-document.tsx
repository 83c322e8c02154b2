/** A document that was made of a visit: where it is, what day for an answer it names, and the same as a PDF for print. */
import { useEffect, useState } from 'preact/hooks';
import { longDate } from '../../shared/schema/dates';
import { failureText } from '../failure';
import type { Server } from './server-client';
import type { VisitDocument } from './visit-api';
import { RequestOutcome } from './request-outcome';

interface Props {
  readonly made: VisitDocument;
  readonly server: Server;
}

/** The bytes as something that a browser can save. */
const pdfOf = (base64: string): Blob =>
  new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: 'application/pdf' });

export function KeptDocument({ made, server }: Props) {
  const [state, setState] = useState({ url: '', said: '', fault: '' });
  // What a page holds for saving stays in memory until it is given back.
  useEffect(() => () => URL.revokeObjectURL(state.url), [state.url]);
  const ask = (): void => {
    setState({ url: '', said: 'Google is making the PDF…', fault: '' });
    server.sidebarPdf(made.documentId).then(
      ({ base64 }) =>
        setState({ url: URL.createObjectURL(pdfOf(base64)), said: 'The PDF is ready.', fault: '' }),
      (error: unknown) => setState({ url: '', said: '', fault: failureText(error) }),
    );
  };
  return (
    <>
      <p>
        <a href={made.link} target="_blank" rel="noopener">
          {made.title}
        </a>
        <br />
        <span class="quiet">
          Made on {longDate(made.madeOn)}
          {made.replyBy === '' ? '' : `, an answer until ${longDate(made.replyBy)}`}
        </span>
      </p>
      {state.url === '' ? (
        <button type="button" class="small" onClick={ask}>
          Get it as PDF<span class="hidden">: {made.title}</span>
        </button>
      ) : (
        <p>
          <a href={state.url} download={`${made.title}.pdf`}>
            Save the PDF
          </a>
        </p>
      )}
      <RequestOutcome said={state.said} fault={state.fault}>
        {' '}
        The document itself is there all the same: open it, then choose File, Download, PDF, or print it.
      </RequestOutcome>
    </>
  );
}
