/** How many responses go into one request, by how many there are and by what their forms ask. */
import { expect, test } from 'vitest';
import { batchOf } from '../../../apps-script/commands/collect/batch-of-responses';

/** So many responses to a form of so many questions. */
const waiting = (count: number, questions: number) => {
  const receipt = {
    questions: Object.fromEntries(Array.from({ length: questions }, (_, at) => [`q${at}`, 'a1'])),
  };
  return Array.from({ length: count }, () => ({ receipt }));
};

test.each([
  ['none', 0, 50, 0],
  ['as many as there are', 39, 50, 39],
  ['as many as one request takes', 40, 50, 40],
  ['no more than one request takes', 41, 50, 40],
  ['fewer of a long form', 41, 500, 16],
  ['just as many as come to the most that is asked', 11, 1000, 8],
  ['one of a form that is too long by itself', 3, 9000, 1],
])('%s', (_what, count, questions, batch) => {
  expect(batchOf(waiting(count, questions))).toHaveLength(batch);
});
