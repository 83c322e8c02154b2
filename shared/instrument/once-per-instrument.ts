/**
 * What is worked out of a form once, however many visits were made with it. A call in a module's own scope is marked as
 * pure, so that a bundle leaves out what nobody there asks for.
 */
import type { Framework, Instrument } from '../schema/framework';

/**
 * Mark each call as pure, for esbuild to leave it out of scripts that do not use it: it does not know so of another file's.
 * @param make works something out of an instrument of a framework
 * @returns the same, made once for each; two frameworks (or versions of one) may hold the very same instrument
 */
export function oncePerInstrument<T>(
  make: (framework: Framework, instrument: Instrument) => T,
): (framework: Framework, instrument: Instrument) => T {
  // Framework objects, which nobody changes, come and go in tests and in the sidebar.
  const made = new WeakMap<Framework, Map<Instrument, T>>();
  return (framework, instrument) => {
    const ofFramework = made.get(framework) ?? new Map<Instrument, T>();
    made.set(framework, ofFramework);
    const found = ofFramework.get(instrument) ?? make(framework, instrument);
    ofFramework.set(instrument, found);
    return found;
  };
}
