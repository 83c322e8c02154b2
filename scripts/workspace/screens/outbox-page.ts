/** The mail that the add-on has sent: it is kept here and goes nowhere. */
import { longInstant } from '../../../shared/schema/dates';
import type { Workspace } from '../add-on';
import { page, type Answer } from '../answer';
import { html } from '../html';
import type { StoredMail } from '../state';
import { renderPage } from './layout';
import { tableHead } from './table-head';

/** All mail, newest first. */
export function outboxPage(workspace: Workspace): string {
  const mails = [...workspace.state.mails].reverse();
  const body = html`<h1>Outbox</h1>
    <p>What the add-on would have sent. Nothing leaves this computer.</p>
    ${
      mails.length === 0
        ? html`<p>No mail has been sent.</p>`
        : html`<div class="scroll" role="region" aria-label="Mail" tabindex="0">
            <table>
              ${tableHead(['Subject', 'To', 'From', 'Sent'])}
              <tbody>
                ${mails.map(
                  (mail) =>
                    html`<tr>
                      <th scope="row">
                        <a href="/outbox/${mail.mailId}">${mail.subject || 'No subject'}</a>
                      </th>
                      <td>${mail.to.join(', ')}</td>
                      <td>${mail.senderName ? `${mail.senderName} (${mail.from})` : mail.from}</td>
                      <td>${longInstant(mail.sentAt)}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }`;
  return renderPage({ title: 'Outbox', body });
}

/** One mail, with its text as it would be read; null when there is no such mail. */
export function mailPage(workspace: Workspace, mailId: string): string | null {
  const mail = workspace.state.mails.find((one) => one.mailId === mailId);
  if (!mail) return null;
  const lines: readonly (readonly [string, string])[] = [
    ['From', mail.senderName ? `${mail.senderName} (${mail.from})` : mail.from],
    ['To', mail.to.join(', ')],
    ['Copy to', mail.cc.join(', ')],
    ['Blind copy to', mail.bcc.join(', ')],
    ['Replies go to', mail.replyTo],
    ['Sent', longInstant(mail.sentAt)],
    ['Attached', mail.attachments.join(', ')],
  ];
  const body = html`<p><a href="/outbox">All mail</a></p>
    <h1>${mail.subject || 'No subject'}</h1>
    <dl>
      ${lines
        .filter(([, text]) => text !== '')
        .map(
          ([name, text]) =>
            html`<dt>${name}</dt>
              <dd>${text}</dd>`,
        )}
    </dl>
    ${
      mail.htmlBody === ''
        ? html`<p class="mail">${mail.body}</p>`
        : html`<iframe sandbox src="/outbox/${mail.mailId}/text" title="Text of the mail"></iframe>`
    }`;
  return renderPage({ title: mail.subject || 'No subject', body });
}

/** The HTML text of a mail. It may show itself and nothing else: no script of it would run. */
export function mailText(workspace: Workspace, { mailId }: Pick<StoredMail, 'mailId'>): Answer {
  const mail = workspace.state.mails.find((one) => one.mailId === mailId);
  return mail
    ? { ...page(mail.htmlBody), policy: "default-src 'none'; style-src 'unsafe-inline'" }
    : page(null);
}
