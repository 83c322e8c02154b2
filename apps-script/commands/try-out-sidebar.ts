/** What the sidebar asks for about a try-out: to hand one in, and to take it away again. */
import { isMadeUp, TRY_OUT_PROVIDER } from '../../shared/county/try-out';
import { MissingError } from '../../shared/errors';
import { tryOutAnswers } from '../../shared/form/try-out-answers';
import { londonDate } from '../../shared/schema/dates';
import { underLock } from '../google/document-lock';
import { handInByScript, hasResponse } from '../google/made-up-response';
import { readReceipts } from '../google/receipts';
import type { ServerApi } from '../sidebar/server-api';
import { keptTryOuts, readTryOuts } from './collect/try-out-record';
import { openLibrary } from './frameworks/framework-library';
import { openOwnValues } from './own-values';
import { refuseNewer } from './refuse-newer';
import { reply } from './reply';
import { startRun } from './run-time';
import { takeAwayTryOuts } from './try-out/take-away';
import { formToTry } from './try-out/try-out-form';

/** Hands in a made-up visit, once however often it is asked: where it may be is kept first. It is collected like any. */
export const sidebarTryOut: ServerApi['sidebarTryOut'] = () =>
  reply(() =>
    underLock('sidebar', () => {
      const stored = openOwnValues();
      refuseNewer(stored);
      const { now } = startRun();
      const form = formToTry(readReceipts(stored), openLibrary(stored));
      if (!form)
        throw new MissingError('No form for visits has been built here that could be tried. Add one first.');
      const { receipt, framework, plan, nameKey } = form;
      const kept = readTryOuts(stored);
      const known = kept[receipt.formId];
      if (known && !known.gone) {
        if (hasResponse(receipt, { since: known.since, key: nameKey, fits: isMadeUp })) return null;
      } else stored.put(keptTryOuts({ ...kept, [receipt.formId]: { since: now, gone: false } }));
      handInByScript(receipt, tryOutAnswers(framework, plan, TRY_OUT_PROVIDER, londonDate(now)));
      return null;
    }),
  );

/** Takes every try-out away, with all that came of it; nothing where there is none. */
export const sidebarTryOutAway: ServerApi['sidebarTryOutAway'] = () =>
  reply(() =>
    underLock('sidebar', () => {
      const stored = openOwnValues();
      refuseNewer(stored);
      takeAwayTryOuts(stored, openLibrary(stored), startRun().now);
      return null;
    }),
  );
