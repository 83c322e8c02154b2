/** No document is kept about a try-out: it would be left when that is taken away. */
import { isMadeUp } from '../../../shared/county/try-out';
import { InputError } from '../../../shared/errors';

/** @throws InputError for the made-up provider of try-outs */
export function refuseMadeUp(provider: string): void {
  if (isMadeUp(provider))
    throw new InputError(
      'This provider is made up, for a try-out that is taken away again: no document is made about it.',
    );
}
