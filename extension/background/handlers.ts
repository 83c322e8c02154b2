/** One function per message of `messages.ts`. */
import * as z from 'zod/mini';
import { InputError } from '../../shared/errors';
import { parseInput } from '../../shared/schema/parse-input';
import { OpenedPage } from '../../shared/register/page/opened-page';
import type { Handlers } from '../platform/messaging';
import { mayVisit } from '../platform/permissions';
import { currentSettings } from '../platform/saved-settings';
import { openPage } from '../platform/tabs';
import { checkOpenedPage } from './check-page';
import { keepAnswers, markSent, restoreInto } from './form-drafts';
import { beginImport, importAgain, resumeImport, stopImport } from './import-runner';
import { keepOpenPage } from '../platform/open-page';

export const handlers: Handlers = {
  'import-file': ({ name, size }) => beginImport({ kind: 'file', name }, size),

  async 'import-address'() {
    const { registerAddress } = await currentSettings();
    if (registerAddress === '')
      throw new InputError('No register address is set. Open Options and give one, or choose a file.');
    if (!(await mayVisit([registerAddress])))
      throw new InputError(
        'The extension may not visit the register’s address yet. Choose "Download now" again and allow it.',
      );
    await beginImport({ kind: 'address', template: registerAddress }, null);
  },

  'import-again': ({ overrule }) => importAgain(overrule),
  'import-stop': () => stopImport(),
  wake: () => resumeImport(),

  'check-page': async (page) =>
    checkOpenedPage(parseInput(OpenedPage, page, 'What was read from the page'), new Date().toISOString()),

  async 'use-page'(page) {
    await keepOpenPage(parseInput(OpenedPage, page, 'What was read from the page'));
    await openPage('panel.html', 'page');
  },

  'form-opened': (report) => restoreInto(report),
  'form-answers': (report) => keepAnswers(report),
  'form-sent': async ({ url }) => markSent(parseInput(z.string(), url, 'What the form’s page told')),
};
