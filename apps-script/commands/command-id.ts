/** The id of a command from the sidebar: it counts once, however often it is sent. */
import * as z from 'zod/mini';

export const CommandId = z
  .string()
  .check(z.minLength(8, 'must be made when the form opens'), z.maxLength(100, 'is too long'));
