/** MailApp: what a script sends is kept in the workspace's outbox, and goes nowhere. */
import type { Run } from '../../run';
import type { Runtime } from '../../runtime';
import { nextId, type StoredMail } from '../../state';
import { isObject, textAt, type JsonObject } from '../../json';
import { requireFull, requireScope } from '../authorisation';
import { GoogleError, NotImplemented } from '../google-error';
import { method, service, type Service } from '../service';

/** Recipients a day, and a message; letters of a subject (guides/services/quotas). */
const RECIPIENTS_A_DAY = { consumer: 100, workspace: 1500 } as const;
const RECIPIENTS_A_MESSAGE = 50;
const SUBJECT_LIMIT = 250;
const DAY_MS = 24 * 60 * 60 * 1000;

const OPTIONS: ReadonlySet<string> = new Set(
  'to subject body htmlBody cc bcc replyTo name noReply attachments'.split(' '),
);

export function mailApp(runtime: Runtime, run: Run): Service {
  const { state } = runtime;
  const left = (): number => {
    const since = new Date(run.now() - DAY_MS).toISOString();
    const sent = state.mails.filter(({ from, sentAt }) => from === run.options.user && sentAt > since);
    return RECIPIENTS_A_DAY[state.settings.account] - sent.reduce((sum, mail) => sum + count(mail), 0);
  };
  const allowed = (what: string): void => {
    requireFull(run, what);
    requireScope(runtime, what, 'script.send_mail');
  };
  // Wordings quoted by up to five projects each.
  const send = (message: JsonObject): void => {
    allowed('MailApp.sendEmail');
    const mail = mailOf(message, run);
    if (count(mail) === 0) throw new GoogleError('Failed to send email: no recipient');
    const wrong = [...mail.to, ...mail.cc, ...mail.bcc].find(
      (one) => !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(one),
    );
    if (wrong !== undefined) throw new GoogleError(`Invalid email: ${wrong}`);
    if (count(mail) > RECIPIENTS_A_MESSAGE)
      throw new GoogleError('Limit Exceeded: Email Recipients Per Message.');
    if (mail.subject.length > SUBJECT_LIMIT) throw new GoogleError('Argument too large: subject');
    if (count(mail) > left()) throw new GoogleError('Service invoked too many times for one day: email.');
    state.mails = [...state.mails, { mailId: nextId(state, 'mail'), ...mail }];
  };
  return service({
    type: 'MailApp',
    methods: {
      getRemainingDailyQuota: method('script', '', () => {
        allowed('MailApp.getRemainingDailyQuota');
        return left();
      }),
      sendEmail: method(
        'script',
        'message:object | recipient:string, subject:string, body:string | recipient:string, subject:string, body:string, options:object',
        (first: string | JsonObject, subject?: string, body?: string, options: JsonObject = {}) =>
          send(typeof first === 'string' ? { ...options, to: first, subject, body } : first),
      ),
    },
  });
}

const count = ({ to, cc, bcc }: Pick<StoredMail, 'to' | 'cc' | 'bcc'>): number =>
  to.length + cc.length + bcc.length;

function mailOf(message: JsonObject, run: Run): Omit<StoredMail, 'mailId'> {
  const unknown = Object.keys(message).find((name) => !OPTIONS.has(name));
  if (unknown !== undefined) throw new NotImplemented(`MailApp.sendEmail with "${unknown}"`);
  const { attachments } = message;
  const addresses = (name: string): string[] =>
    textAt(message, name)
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '');
  return {
    sentAt: new Date(run.now()).toISOString(),
    from: run.options.user,
    senderName: textAt(message, 'name'),
    to: addresses('to'),
    cc: addresses('cc'),
    bcc: addresses('bcc'),
    replyTo: textAt(message, 'replyTo'),
    subject: textAt(message, 'subject'),
    body: textAt(message, 'body'),
    htmlBody: textAt(message, 'htmlBody'),
    attachments: (Array.isArray(attachments) ? attachments : []).map((one) =>
      isObject(one) ? textAt(one, 'name') : '',
    ),
  };
}
