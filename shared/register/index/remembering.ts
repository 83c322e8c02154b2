/** Answers that are asked for again soon. */

/**
 * Keeps the answers to the last so many different questions, and of those before them the ones that were asked for
 * again meanwhile.
 */
export function remembering<Question, Answer>(
  most: number,
  answer: (question: Question) => Answer,
): (question: Question) => Answer {
  let kept = new Map<Question, Answer>();
  let before = kept;
  return (question) => {
    const known = kept.get(question);
    if (known !== undefined) return known;
    const now = before.get(question) ?? answer(question);
    if (kept.size >= most) [before, kept] = [kept, new Map<Question, Answer>()];
    kept.set(question, now);
    return now;
  };
}
