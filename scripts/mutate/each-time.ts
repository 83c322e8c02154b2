/**
 * In place of `oncePerInstrument` while code is mutated: what is worked out once and kept is reached by the first test
 * that asks, and a change in it would be put to that test alone.
 */
import type { Framework, Instrument } from '../../shared/schema/framework';

/** The same, worked out each time. */
export const oncePerInstrument = <T>(
  make: (framework: Framework, instrument: Instrument) => T,
): ((framework: Framework, instrument: Instrument) => T) => make;
