/** What the sidebar asks for about providers: who may be one, what is merged, an LA's own list. */
import * as z from 'zod/mini';
import { londonDate } from '../../shared/schema/dates';
import { parseInput } from '../../shared/schema/parse-input';
import { LIST_ANSWERS } from '../../shared/workbook/list-match';
import { underLock } from '../google/document-lock';
import { tabsForFrameworks } from '../google/framework-tab';
import { openStoredValues } from '../google/stored-values';
import { PROVIDER_COMMANDS } from '../sidebar/providers-api';
import type { ServerApi } from '../sidebar/server-api';
import { CommandId } from './command-id';
import { openOwnValues } from './own-values';
import { doProviderCommand, readRecord } from './providers/provider-command';
import { providersHere } from './providers/providers-here';
import { previewList, takeProviders } from './providers/take-providers';
import { visitFormLinks } from './providers/visit-form-links';
import { reply } from './reply';
import { startRun } from './run-time';

/** Reads it; changes nothing. */
export const sidebarProviders: ServerApi['sidebarProviders'] = () =>
  reply(() => {
    const stored = openStoredValues();
    const record = readRecord(stored, startRun().now);
    return providersHere(record, visitFormLinks(stored), tabsForFrameworks());
  });

const Command = z.lazy(() =>
  z.object({
    id: CommandId,
    kind: z.enum(PROVIDER_COMMANDS),
    provider: z.string().check(z.minLength(1, 'choose a provider')),
    other: z.string(),
  }),
);

/** Does something about a provider, once however often it is asked. */
export const sidebarProviderCommand: ServerApi['sidebarProviderCommand'] = (given) =>
  reply(() => {
    const command = parseInput(Command, given, 'What was entered');
    const { now } = startRun();
    const record = underLock('sidebar', () => doProviderCommand(command, openOwnValues(), now));
    return providersHere(record, visitFormLinks(openStoredValues()), tabsForFrameworks());
  });

/** More than any LA has. */
const MOST_ENTRIES = 3000;
const MOST_TEXT = 5000;
const Words = z.string().check(z.trim(), z.maxLength(MOST_TEXT, 'is too long'));
const List = z.lazy(() =>
  z.object({
    entries: z
      .array(
        z.object({
          row: z.int(),
          name: Words.check(z.minLength(1, 'is needed')),
          urn: Words,
          postcode: Words,
          type: Words,
          visitedOn: Words,
          contact: Words,
          notes: Words,
        }),
      )
      .check(
        z.minLength(1, 'holds no provider'),
        z.maxLength(MOST_ENTRIES, `is longer than ${MOST_ENTRIES} rows: take it in several goes`),
      ),
    answers: z.array(z.object({ row: z.int(), answer: z.enum(LIST_ANSWERS) })),
  }),
);

/** What would come of a list; changes nothing. */
export const sidebarPreviewList: ServerApi['sidebarPreviewList'] = (given) =>
  reply(() => {
    const list = parseInput(List, given, 'The list');
    const { now } = startRun();
    return previewList(list, readRecord(openStoredValues(), now), londonDate(now));
  });

/** Takes a list; taken once more it changes nothing. */
export const sidebarTakeList: ServerApi['sidebarTakeList'] = (given) =>
  reply(() => {
    const list = parseInput(List, given, 'The list');
    const { now } = startRun();
    return underLock('sidebar', () => takeProviders(list, openOwnValues(), now, londonDate(now)));
  });
