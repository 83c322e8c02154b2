/**
 * ENTRY. Put into a GIAS page when the officer presses the extension's button there. Does nothing until asked, and
 * then reads the page as it is; it loads nothing and changes nothing.
 */
import { readGiasPage } from '../shared/register/page/gias-page';
import { answerInPage } from './platform/messaging';
import { onceInPage } from './platform/once-in-page';

onceInPage('reader', () => answerInPage({ 'read-page': () => readGiasPage(document) }));
