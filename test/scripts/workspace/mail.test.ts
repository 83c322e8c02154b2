/** MailApp and the outbox: what is sent is kept, what Google refuses is refused. */
import { expect, it, test } from 'vitest';
import { mailPage, mailText, outboxPage } from '../../../scripts/workspace/screens/outbox-page';
import { openWorkspace, type Workspace } from '../../../scripts/workspace/add-on';
import { bundleOf } from './fixture';

const CODE = `
  function send(message) { MailApp.sendEmail(message); }
  function plain() { MailApp.sendEmail('a@county.example', 'Plain', 'Text', {name: 'Provision QA', replyTo: 'b@county.example'}); }
  function left() { return MailApp.getRemainingDailyQuota(); }`;
const SCOPES = ['script.send_mail'].map((scope) => `https://www.googleapis.com/auth/${scope}`);

const office = (account: 'workspace' | 'consumer' = 'workspace', oauthScopes = SCOPES): Workspace =>
  openWorkspace({
    bundle: bundleOf(CODE, { oauthScopes }),
    now: '2026-11-03T09:00:00.000Z',
    settings: { account },
  });
const TO = {
  to: 'a@county.example, c@county.example',
  subject: 'Visits due',
  htmlBody: '<b>Two</b><script>x</script>',
};

it('is kept with all that it says, newest first, and its HTML runs nothing', () => {
  const workspace = office();
  workspace.run('plain');
  workspace.run('send', TO);
  const [first, second] = workspace.state.mails;
  expect(first).toMatchObject({
    from: 'lead@county.example',
    senderName: 'Provision QA',
    to: ['a@county.example'],
    replyTo: 'b@county.example',
    subject: 'Plain',
    body: 'Text',
  });
  expect(second?.to).toEqual(['a@county.example', 'c@county.example']);
  const list = outboxPage(workspace);
  expect(list.indexOf('Visits due')).toBeLessThan(list.indexOf('Plain'));
  expect(mailPage(workspace, first?.mailId ?? '')).toContain('Provision QA (lead@county.example)');
  expect(mailPage(workspace, second?.mailId ?? '')).toContain('<iframe sandbox');
  expect(mailText(workspace, { mailId: second?.mailId ?? '' }).policy).toContain("default-src 'none'");
  expect(mailPage(workspace, 'none')).toBeNull();
  expect(mailText(workspace, { mailId: 'none' }).status).toBe(404);
});

test.each([
  [{ ...TO, to: '' }, 'Failed to send email: no recipient'],
  [{ ...TO, to: 'nobody' }, 'Invalid email: nobody'],
  [{ ...TO, subject: 'x'.repeat(251) }, 'Argument too large: subject'],
  [
    { ...TO, bcc: Array.from({ length: 49 }, (_, at) => `p${at}@county.example`).join(',') },
    'Limit Exceeded: Email Recipients Per Message.',
  ],
])('refuses %j', (message, words) => {
  const workspace = office();
  expect(() => workspace.run('send', message)).toThrow(words);
  expect(workspace.state.mails).toEqual([]);
});

it('counts who was written to in a day', () => {
  const workspace = office('consumer');
  const to = Array.from({ length: 50 }, (_, at) => `p${at}@county.example`).join(',');
  workspace.run('send', { ...TO, to });
  workspace.run('send', { ...TO, to });
  expect(workspace.run('left')).toBe(0);
  expect(() => workspace.run('send', TO)).toThrow('Service invoked too many times for one day: email.');
  workspace.advance(25 * 60 * 60 * 1000);
  expect(workspace.run('left')).toBe(100);
});

it('needs the scope, and names an option that it does not have', () => {
  expect(() => office('workspace', []).run('send', TO)).toThrow('Specified permissions are not sufficient');
  expect(() => office().run('send', { ...TO, inlineImages: {} })).toThrow('inlineImages');
});
