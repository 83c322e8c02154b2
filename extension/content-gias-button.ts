/**
 * ENTRY. Shows a button on establishment pages, where the officer has switched that on. Idle until it is pressed:
 * then it reads the page and shows what the register copy says beside it.
 */
import { readGiasPage } from '../shared/register/page/gias-page';
import { ask, answerInPage } from './platform/messaging';
import { onceInPage } from './platform/once-in-page';
import { showButton } from './page/gias-button';

onceInPage('reader', () => answerInPage({ 'read-page': () => readGiasPage(document) }));
onceInPage('button', () =>
  showButton(document, {
    isOwnPress: (event) => event.isTrusted,
    read: () => readGiasPage(document),
    check: (page) => ask('check-page', page),
    use: (page) => ask('use-page', page),
  }),
);
