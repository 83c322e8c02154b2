/** What the sidebar asks for about keeping, removing for good, taking a text out, and handing out what is kept. */
import * as z from 'zod/mini';
import { MissingError } from '../../shared/errors';
import { parseInput } from '../../shared/schema/parse-input';
import { underLock } from '../google/document-lock';
import { openStoredValues } from '../google/stored-values';
import { REMOVAL_REASONS } from '../sidebar/keeping-api';
import type { ServerApi } from '../sidebar/server-api';
import { finishOutside } from './keeping/finish-outside';
import { handOut } from './keeping/hand-out';
import { keepingIn } from './keeping/past-date';
import { openKeeping } from './keeping/open-keeping';
import { redactText, visitTexts } from './keeping/redact-text';
import { previewRemoval, removeForGood } from './keeping/remove-for-good';
import { CommandId } from './command-id';
import { openOwnValues } from './own-values';
import { refuseNewer } from './refuse-newer';
import { reply } from './reply';
import { startRun } from './run-time';

/** More than is ever looked through at once. */
const MOST = 500;
const Id = z.string().check(z.minLength(1), z.maxLength(1000));
const Of = z.lazy(() =>
  z.object({
    kind: z.enum(['visits', 'provider', 'documents']),
    ids: z.array(Id).check(z.minLength(1, 'choose something'), z.maxLength(MOST, 'choose fewer at once')),
  }),
);
const Command = z.object({ id: CommandId, of: Of, why: z.enum(REMOVAL_REASONS) });
const Redaction = z.lazy(() =>
  z.object({
    id: CommandId,
    visit: Id,
    subject: z.object({ type: z.enum(['visit', 'action']), id: Id }),
    field: Id,
    why: z.enum(REMOVAL_REASONS),
  }),
);

/** What is kept about whom, and what is past its date. */
export const sidebarKeeping: ServerApi['sidebarKeeping'] = () =>
  reply(() => {
    const stored = openStoredValues();
    const { tables, record } = openKeeping(stored, startRun().now);
    return keepingIn(tables, record, stored);
  });

/** What a removal would take away. */
export const sidebarRemovalPreview: ServerApi['sidebarRemovalPreview'] = (given) =>
  reply(() => {
    const of = parseInput(Of, given, 'What was chosen');
    const preview = previewRemoval(of, openOwnValues(), startRun().now);
    if (!preview) throw new MissingError('It is not here any more. Choose again.');
    return preview;
  });

/** Removes for good, once however often it is asked. */
export const sidebarRemove: ServerApi['sidebarRemove'] = (given) =>
  reply(() => {
    const command = parseInput(Command, given, 'What was entered');
    return underLock('sidebar', () => {
      const stored = openOwnValues();
      refuseNewer(stored);
      const { now, mayGoOn } = startRun();
      return removeForGood(command, stored, now, mayGoOn);
    });
  });

/** Deletes in forms and in Drive what an earlier removal did not come to. */
export const sidebarFinishRemoval: ServerApi['sidebarFinishRemoval'] = () =>
  reply(() =>
    underLock('sidebar', () => {
      const stored = openOwnValues();
      const { now, mayGoOn } = startRun();
      const { left, isFinished } = finishOutside(stored, now, mayGoOn);
      return {
        said: isFinished
          ? 'All of it is deleted that this account can delete.'
          : 'Some of it could not be deleted just now.',
        stays: left.map(({ where, what, whatToDo }) => `${where}: ${what} ${whatToDo}`),
        isFinished,
      };
    }),
  );

/** The texts of a visit that can be taken out by themselves. */
export const sidebarTexts: ServerApi['sidebarTexts'] = (visit) =>
  reply(() => {
    const stored = openOwnValues();
    return visitTexts(parseInput(Id, visit, 'The visit'), openKeeping(stored, startRun().now), stored);
  });

/** Takes one of them out. */
export const sidebarRedact: ServerApi['sidebarRedact'] = (given) =>
  reply(() => {
    const command = parseInput(Redaction, given, 'What was chosen');
    return underLock('sidebar', () => {
      const stored = openOwnValues();
      refuseNewer(stored);
      return redactText(command, stored, startRun().now);
    });
  });

/** Everything that is kept about a provider, as a page. */
export const sidebarProviderFile: ServerApi['sidebarProviderFile'] = (provider) =>
  reply(() => {
    const stored = openOwnValues();
    return handOut(parseInput(Id, provider, 'The provider'), openKeeping(stored, startRun().now), stored);
  });
