/** What the LA's IT has set for all its computers, by the browser's own policy. */
import { parseInput } from '../../shared/schema/parse-input';
import { messageOf, ServiceError } from '../../shared/errors';
import { Policy } from '../model/settings';
import { browser } from './browser';

/** Firefox rejects with this where no policy was ever set; Chromium gives an empty object. */
const NONE_SET = /^managed storage manifest not found\.?$/i;

async function readManaged(): Promise<unknown> {
  try {
    return await browser.storage.managed.get(null);
  } catch (error) {
    const reason = messageOf(error);
    if (NONE_SET.test(reason)) return {};
    throw new ServiceError(
      `The browser did not let the extension read your organisation's policy for it (${reason}). Until it does, the policy is not applied and your own options stand. Restart the browser; if this stays, tell your IT team.`,
    );
  }
}

/**
 * The policy, empty where there is none.
 * @throws InputError naming the entry when IT has set something that does not fit
 * @throws ServiceError when the browser cannot say what is set
 */
export async function readPolicy(): Promise<Policy> {
  return parseInput(
    Policy,
    await readManaged(),
    'Your organisation’s policy for this extension',
    'Tell your IT team; until it is put right the policy is not applied.',
  );
}
