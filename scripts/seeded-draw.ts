/** Random choices that come out the same for the same seed, on every machine. */
export interface Draw {
  /** From 0 up to 1. */
  number(): number;
  /** A whole number from 0 up to `limit`. */
  below(limit: number): number;
  of<T>(choices: readonly T[]): T;
}

/** Mulberry32: small, and good enough for made-up data. */
export function seededDraw(seed: number): Draw {
  let state = seed >>> 0;
  const number = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(number() * limit);
  return {
    number,
    below,
    of(choices) {
      const chosen = choices[below(choices.length)];
      if (chosen === undefined) throw new RangeError('Nothing to choose from.');
      return chosen;
    },
  };
}
