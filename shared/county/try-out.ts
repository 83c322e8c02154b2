/** A try-out: a visit about a provider that is plainly made up. It is shown, says so, and counts in no figure. */
import type { Answers } from '../schema/answers';
import { oneLine } from '../schema/text';

/** What the provider of a try-out is called, wherever it is seen. No provider has this name. */
export const TRY_OUT_PROVIDER = 'Made-up provider (try-out)';

const bare = (name: string): string => oneLine(name).toLowerCase();

const BARE = /* @__PURE__ */ bare(TRY_OUT_PROVIDER);

/** Whether a provider's name is the made-up one, however it was typed. */
export const isMadeUp = (provider: string): boolean => bare(provider) === BARE;

/** Whether a visit is a try-out: by what was handed in, whatever anybody corrected since. */
export const isTryOut = ({ provider }: Pick<Answers, 'provider'>): boolean => isMadeUp(provider.name);

/** Why it is in no figure. */
export const TRY_OUT_COUNTS_NOT = 'It is a try-out, about a made-up provider.';
