/** Doing something about a visit from the sidebar. */
import * as z from 'zod/mini';
import { menuPath } from '../../shared/schema/menu-path';
import { parseInput } from '../../shared/schema/parse-input';
import { underLock } from '../google/document-lock';
import { ACTION_FIELDS, VISIT_COMMANDS } from '../sidebar/visit-api';
import type { ServerApi } from '../sidebar/server-api';
import { CommandId } from './command-id';
import { openOwnValues } from './own-values';
import { reply } from './reply';
import { startRun } from './run-time';
import { doVisitCommand } from './visits/visit-command';
import { openVisit } from './visits/visits-here';

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
    id: CommandId,
    visit: z.string().check(z.minLength(1, 'choose a visit')),
    kind: z.enum(VISIT_COMMANDS),
    field: z.string(),
    to: z.string(),
    why: z.string(),
    seen: z.string(),
    actions: z._default(z.array(Change).check(z.maxLength(MOST_ACTIONS, 'is too long')), []),
  }),
);

const PAGES_LATER = `Written. The pages County and This week follow within the hour, or at once with ${menuPath('Refresh county tabs')}.`;

/** Does something about a visit, once however often it is asked. */
export const sidebarVisitCommand: ServerApi['sidebarVisitCommand'] = (given) =>
  reply(() => {
    const command = parseInput(Command, given, 'What was entered');
    const { now } = startRun();
    const { stored, followed } = underLock('sidebar', () => {
      const own = openOwnValues();
      return { stored: own, followed: doVisitCommand(command, own, now) };
    });
    const opened = openVisit(command.visit, stored, now);
    if (followed === 'all') return opened;
    const { standing } = opened;
    return { ...opened, standing: { ...standing, lines: [...standing.lines, PAGES_LATER] } };
  });
