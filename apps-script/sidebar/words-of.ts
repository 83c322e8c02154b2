/** What went wrong, in the words that came with it. */
export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
