/** The made-up visit that the first page hands in: checked, opened filled in, rated and handed in as an officer would. */
import { londonDate } from '../../../shared/schema/dates';
import { messageOf } from '../../../shared/errors';
import type { Workspace } from '../add-on';
import type { RegisterCopy } from '../register-copy';
import type { Demonstration } from '../offered-visit';
import { readRegister } from './county-register';
import { DEMONSTRATION } from './made-up-county';
import { makeVisit } from './make-visit';
import { connectionOf } from './set-up-county';

const refused = (message: string): ReturnType<Demonstration['handIn']> => ({
  ok: false,
  message,
  messages: [],
});

/** @param now this instant, ISO */
export const demonstration = (
  workspace: Workspace,
  register: RegisterCopy,
  now: () => string,
): Demonstration => ({
  provider: DEMONSTRATION.provider,
  handIn: () => {
    const [at, { provider }] = [now(), DEMONSTRATION];
    try {
      const connection = connectionOf(workspace);
      const isThere = workspace
        .sheet('Visits')
        .some((row) => row['Provider'] === provider && row['Visit date'] === londonDate(at));
      if (isThere) return refused(`Today’s visit to ${provider} is there already.`);
      const known = readRegister(register, londonDate(at));
      const { runs } = makeVisit(workspace, connection, known, DEMONSTRATION, at);
      const failed = runs.flatMap(({ error }) => (error ? [error.message] : []));
      return failed.length > 0
        ? refused(failed.join(' '))
        : {
            ok: true,
            messages: [`The visit to ${provider} is handed in, and was collected and judged at once.`],
          };
    } catch (error) {
      return refused(messageOf(error));
    }
  },
});
