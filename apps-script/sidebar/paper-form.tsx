/** Making a document of a visit for its provider: until when to answer and to whom, and what people wrote, read before it goes out. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Block } from '../../shared/documents/blocks';
import { documentHtml } from '../../shared/documents/document-html';
import { documentName } from '../../shared/documents/document-name';
import type { FreeText } from '../../shared/documents/report/free-text';
import type { ReportOptions } from '../../shared/documents/report/report-subject';
import { addDays, isIsoDate } from '../../shared/schema/dates';
import { failureText } from '../failure';
import type { MadeDocument } from './documents-api';
import { MakingFoot } from './making-foot';
import type { Server } from './server-client';
import type { OpenedVisit } from './visit-api';

interface Props {
  readonly opened: OpenedVisit;
  readonly server: Pick<Server, 'sidebarKeepPage'>;
  /** What it is called in sentences: "report", "letter". */
  readonly paper: string;
  /** What it is called in Drive and in the Documents tab. */
  readonly title: string;
  /** What it is, before anything is asked. */
  readonly intro: string;
  /** Proposed as the last day for an answer, ISO; '' for none. */
  readonly proposed: string;
  /** What people wrote, as it goes into it. */
  readonly texts: readonly FreeText[];
  /** What else is asked. */
  readonly children?: ComponentChildren;
  /** Where something of that is wrong, which is said there; null for nothing. */
  readonly fault?: { readonly at: string } | null;
  /** @throws InputError where it cannot be made */
  readonly blocksOf: (options: ReportOptions) => readonly Block[];
  readonly onMade: (made: MadeDocument) => void;
  readonly onBack: () => void;
}

/** Everything wrong with what was entered, by field. */
function faultsIn(replyBy: string, today: string, hasRead: boolean): { replyBy?: string; read?: string } {
  return {
    ...(replyBy !== '' && (!isIsoDate(replyBy) || replyBy < today)
      ? { replyBy: 'Give a day from today on, or leave it empty.' }
      : {}),
    ...(hasRead ? {} : { read: 'Read what people wrote, then tick this box.' }),
  };
}

/** The last day for an answer by what Settings proposes, ISO; '' where none is awaited. */
export const proposedReplyBy = ({ today, replyDays }: Pick<OpenedVisit, 'today' | 'replyDays'>): string =>
  replyDays === 0 ? '' : addDays(today, replyDays);

export function PaperForm({ opened, server, fault = null, onMade, onBack, ...paper }: Props) {
  const { visit, laName, today } = opened;
  const [replyBy, setReplyBy] = useState(paper.proposed);
  const [contact, setContact] = useState('');
  const [hasRead, setHasRead] = useState(false);
  const [faults, setFaults] = useState<ReturnType<typeof faultsIn>>({});
  const [state, setState] = useState({ busy: false, said: '', fault: '' });
  const [page, setPage] = useState({ name: '', html: '' });

  const submit = (event: Event): void => {
    event.preventDefault();
    const found = faultsIn(replyBy, today, hasRead);
    setFaults(found);
    const wrong =
      found.replyBy !== undefined ? 'reply-by' : (fault?.at ?? (found.read === undefined ? '' : 'has-read'));
    if (wrong !== '') {
      document.getElementById(wrong)?.focus();
      return;
    }
    setState({ busy: true, said: `Making the ${paper.paper}…`, fault: '' });
    const { name: provider } = visit.answers.provider;
    const name = documentName(paper.title, provider, visit.answers.visitDate);
    const options = {
      laName,
      madeOn: today,
      replyBy: replyBy === '' ? null : replyBy,
      contact: contact.trim(),
    };
    const html = documentHtml(paper.blocksOf(options), name);
    server
      .sidebarKeepPage({
        provider,
        framework: visit.framework,
        version: visit.version,
        instrument: visit.instrument,
        name,
        html,
        toSend: true,
        visit: visit.id,
        replyBy,
      })
      .then(onMade, (error: unknown) => {
        setPage({ name, html });
        setState({ busy: false, said: '', fault: failureText(error) });
      });
  };

  return (
    <form onSubmit={submit} noValidate>
      <p>It becomes a Google Doc of your own, which only you see until you share it: {paper.intro}</p>
      {paper.children}
      <label for="reply-by">Last day for an answer</label>
      <p id="reply-by-help" class="quiet">
        Named in the {paper.paper}. Empty: no day is set.
      </p>
      {faults.replyBy !== undefined && (
        <p id="reply-by-fault" class="fault" role="alert">
          {faults.replyBy}
        </p>
      )}
      <input
        id="reply-by"
        type="date"
        value={replyBy}
        onInput={(event) => setReplyBy(event.currentTarget.value)}
        aria-describedby={faults.replyBy === undefined ? 'reply-by-help' : 'reply-by-help reply-by-fault'}
        aria-invalid={faults.replyBy !== undefined}
      />
      <label for="contact">How to reach {visit.answers.officer}</label>
      <p id="contact-help" class="quiet">
        E-mail or telephone, as it should stand in the {paper.paper}. May stay empty.
      </p>
      <input
        id="contact"
        value={contact}
        onInput={(event) => setContact(event.currentTarget.value)}
        aria-describedby="contact-help"
        autocomplete="off"
      />
      <details>
        <summary>
          What people wrote ({paper.texts.length}), as it goes into the {paper.paper}
        </summary>
        <dl>
          {paper.texts.map(({ where, text }, index) => (
            <div key={`${index} ${where}`}>
              <dt>{where}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </details>
      {faults.read !== undefined && (
        <p id="has-read-fault" class="fault" role="alert">
          {faults.read}
        </p>
      )}
      <div class="choice">
        <input
          id="has-read"
          type="checkbox"
          checked={hasRead}
          onChange={(event) => setHasRead(event.currentTarget.checked)}
          aria-describedby={faults.read === undefined ? undefined : 'has-read-fault'}
        />
        <label for="has-read">I have read it: it names no pupil. (If it does, change that first.)</label>
      </div>
      {state.fault !== '' && (
        <p>
          Without Google Drive:{' '}
          <a
            href={`data:text/html;charset=utf-8,${encodeURIComponent(page.html)}`}
            download={`${page.name}.html`}
          >
            save the {paper.paper} as a page
          </a>
          . It opens in any browser, and prints; it does not stand in the Documents tab.
        </p>
      )}
      <MakingFoot making={state} make={`Make the ${paper.paper}`} back="Back to the visit" onBack={onBack} />
    </form>
  );
}
