/**
 * ENTRY. On a connected form that the officer has switched the companion on for: tells the extension what is
 * answered, and fills in what is being restored. Nothing goes anywhere but to this computer's own storage.
 */
import { followForm } from './page/follow-form';
import { ask } from './platform/messaging';
import { onceInPage } from './platform/once-in-page';

onceInPage('form', () =>
  followForm(document, location, {
    opened: (report) => ask('form-opened', report),
    answered: (report) => ask('form-answers', report),
    sent: (url) => ask('form-sent', { url }),
  }),
);
