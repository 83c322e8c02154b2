/** What the LA's IT has set for all its computers, by the browser's own policy. */
import { InputError } from '../../shared/errors';
import { Policy } from '../model/settings';
import { browser } from './browser';

/**
 * The policy, empty where there is none.
 * @throws InputError naming the entry when IT has set something that does not fit
 */
export async function readPolicy(): Promise<Policy> {
  // Firefox rejects where no policy was ever set; Chromium gives an empty object.
  const raw: unknown = await browser.storage.managed.get(null).catch(() => ({}));
  const parsed = Policy.safeParse(raw);
  if (parsed.success) return parsed.data;
  const fault = parsed.error.issues[0];
  throw new InputError(
    `Your organisation's policy for this extension has a fault at "${fault?.path.join('.') ?? ''}": ${fault?.message ?? ''}. Tell your IT team; until it is put right the policy is not applied.`,
  );
}
