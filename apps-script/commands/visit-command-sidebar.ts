/** Doing something about a visit from the sidebar. */
import * as z from 'zod/mini';
import { parseInput } from '../../shared/schema/parse-input';
import { underLock } from '../google/document-lock';
import { ACTION_FIELDS, VISIT_COMMANDS } from '../sidebar/visit-api';
import type { ServerApi } from '../sidebar/server-api';
import { openOwnValues } from './own-values';
import { reply } from './reply';
import { startRun } from './run-time';
import { doVisitCommand } from './visits/visit-command';
import { openVisit } from './visits/visit-rows';

/** More actions than any plan has. */
const MOST_ACTIONS = 200;
const Change = z.lazy(() =>
  z.object({
    id: z.string(),
    criterion: z.string(),
    sets: z.partialRecord(z.enum(ACTION_FIELDS), z.string()),
    seen: z.string(),
  }),
);
const Command = z.lazy(() =>
  z.object({
    id: z.string().check(z.minLength(8, 'must be made when the form opens'), z.maxLength(100, 'is too long')),
    visit: z.string().check(z.minLength(1, 'choose a visit')),
    kind: z.enum(VISIT_COMMANDS),
    field: z.string(),
    to: z.string(),
    why: z.string(),
    seen: z.string(),
    actions: z._default(z.array(Change).check(z.maxLength(MOST_ACTIONS, 'is too long')), []),
  }),
);

/** Does something about a visit, once however often it is asked. */
export const sidebarVisitCommand: ServerApi['sidebarVisitCommand'] = (given) =>
  reply(() => {
    const command = parseInput(Command, given, 'What was entered');
    const { now } = startRun();
    const stored = underLock('sidebar', () => {
      const own = openOwnValues();
      doVisitCommand(command, own, now);
      return own;
    });
    return openVisit(command.visit, stored, now);
  });
