/** "Not applicable" as a form has it: what is written on it and how it is read again, side by side. */

/** The choice under a rating, where the criterion's own text is conditional. The reason stands in the comment box. */
export const NOT_APPLICABLE = {
  choice: 'Not applicable (say why in the box below)',
  /** Whether that was chosen, whatever somebody has made of the words in brackets. */
  isChosen: (rating: string): boolean => /^not applicable\b/i.test(rating),
} as const;

/** The same for a question that is answered in words, where there is nothing to choose. */
export const OPEN_NOT_APPLICABLE = {
  hint: 'If it does not apply, begin with “Not applicable:” and say why.',
  write: (reason: string): string => `Not applicable: ${reason}`,
  /** The reason; null where the words do not begin so. */
  read: (words: string): string | null =>
    /^(?:not applicable|n\/a)\s*[:.,;–-]?\s*([\s\S]*)$/i.exec(words)?.[1] ?? null,
} as const;
