/** The made-up visit that the first page hands in: checked, opened filled in, rated and handed in as an officer would. */
import { londonDate } from '../../../shared/schema/dates';
import type { Workspace } from '../add-on';
import { json, type Answer } from '../answer';
import type { RegisterCopy } from '../register-copy';
import { readRegister } from './county-register';
import { DEMONSTRATION } from './made-up-county';
import { makeVisit } from './make-visit';
import { connectionOf } from './set-up-county';

/** @param now ISO instant */
export function handInDemonstration(workspace: Workspace, register: RegisterCopy, now: string): Answer {
  try {
    const connection = connectionOf(workspace);
    const isThere = workspace
      .sheet('Visits')
      .some((row) => row['Provider'] === DEMONSTRATION.provider && row['Visit date'] === londonDate(now));
    if (isThere) return refused(`Today’s visit to ${DEMONSTRATION.provider} is there already.`);
    const known = readRegister(register, londonDate(now));
    const { runs } = makeVisit(workspace, connection, known, DEMONSTRATION, now);
    const failed = runs.flatMap(({ error }) => (error ? [error.message] : []));
    if (failed.length > 0) return refused(failed.join(' '));
    return json({
      ok: true,
      messages: [
        `The visit to ${DEMONSTRATION.provider} is handed in, and was collected and judged at once.`,
      ],
    });
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  }
}

const refused = (message: string): Answer => json({ ok: false, message, messages: [] });
