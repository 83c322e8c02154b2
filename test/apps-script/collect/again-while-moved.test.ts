/** Work that people's sorting came between is done once more, and never without end. */
import { expect, test } from 'vitest';
import { againWhileMoved } from '../../../apps-script/commands/again-while-moved';

/** What is done where people move rows during the first so many times. */
function done(moved: number): { readonly times: readonly boolean[]; readonly last: number } {
  const times: boolean[] = [];
  const last = againWhileMoved({ wereMoved: () => times.length <= moved }, (isAgain) => times.push(isAgain));
  return { times, last };
}

test.each([
  ['where nobody moves anything, once', 0, [false]],
  ['where rows were moved, anew, told that it is', 1, [false, true]],
  ['where they are moved each time, three times more', 3, [false, true, true, true]],
  ['and no more than that: the next run does it', 4, [false, true, true, true]],
])('%s', (_what, moved, times) => {
  expect(done(moved)).toEqual({ times, last: times.length });
});
