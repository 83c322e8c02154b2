/** Asks what arrives of what the sidebar sends. */
import { TRIED_TEXT } from '../../../shared/google-check/tried-text';
import type { TriedMessage } from '../../sidebar/google-api';
import type { Notebook } from './notebook';

/** @param message as it arrived; null where nothing was sent */
export function askMessages({ note, skip }: Notebook, message: TriedMessage | null): void {
  if (!message) return skip('long-message');
  note('long-message', () => ({
    got: message.text === TRIED_TEXT ? 'whole' : 'changed',
    says: `${message.text.length} letters; a list that ends in nothing arrives as ${JSON.stringify(message.list)}`,
  }));
}
