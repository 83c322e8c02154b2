/** Answers that are asked for again soon. */

/** Keeps the answers to the last so many different questions. */
export function remembering<Question, Answer>(
  most: number,
  answer: (question: Question) => Answer,
): (question: Question) => Answer {
  const kept = new Map<Question, Answer>();
  return (question) => {
    const before = kept.get(question);
    if (before !== undefined) return before;
    const now = answer(question);
    if (kept.size >= most) kept.clear();
    kept.set(question, now);
    return now;
  };
}
