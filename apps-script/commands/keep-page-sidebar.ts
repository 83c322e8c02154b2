/** Keeping a page that the sidebar has made: a report, the questions of a form. */
import * as z from 'zod/mini';
import { isIsoDate, londonDate } from '../../shared/schema/dates';
import { parseInput } from '../../shared/schema/parse-input';
import { documentsTab } from '../../shared/workbook/documents-tab';
import { underLock } from '../google/document-lock';
import { readTables } from '../google/tables';
import type { MadeDocument } from '../sidebar/documents-api';
import type { ServerApi } from '../sidebar/server-api';
import { keepDocument } from './documents/keep-document';
import { ensureTab } from './ensure-tab';
import { openOwnValues } from './own-values';
import { refuseMadeUp } from './documents/refuse-made-up';
import { reply } from './reply';
import { startRun } from './run-time';

/** A page of this length takes minutes to print; nothing a form can hold comes near it. */
const LONGEST_PAGE = 5_000_000;
const Page = z.lazy(() =>
  z.object({
    provider: z.string(),
    framework: z.string(),
    version: z.string(),
    instrument: z.string(),
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(400)),
    html: z
      .string()
      .check(z.startsWith('<!doctype html>'), z.maxLength(LONGEST_PAGE, 'is too long for a document')),
    toSend: z.boolean(),
    visit: z._default(z.string(), ''),
    replyBy: z._default(
      z.string().check(z.refine((text) => text === '' || isIsoDate(text), 'must be a date, or empty')),
      '',
    ),
  }),
);

/** Keeps the page in the user’s Drive and enters it in the Documents tab, once however often it is asked. */
export const sidebarKeepPage: ServerApi['sidebarKeepPage'] = (given) =>
  reply((): MadeDocument => {
    const { name, html, toSend, visit, replyBy, ...about } = parseInput(Page, given, 'The page');
    refuseMadeUp(about.provider);
    return underLock('sidebar', () => {
      openOwnValues();
      const day = londonDate(startRun().now);
      const tables = ensureTab(documentsTab, () => readTables({ documents: 'rows' }));
      const identity = { ...about, day, values: { name, page: html } };
      return keepDocument(tables.of('documents'), identity, {
        title: name,
        name,
        html,
        toSend,
        visit,
        replyBy,
      });
    });
  });
