/** The settings in force, as a screen's state: the officer's own at once, under the policy as soon as it comes. */
import { useEffect, useMemo } from 'preact/hooks';
import { inForce, type Policy, type Settings } from '../model/settings';
import { appliedPolicy, savedSettings } from '../platform/saved-settings';
import { type Loaded, useLoaded } from './use-loaded';

const NO_POLICY: Policy = {};

/**
 * The settings in force, read again whenever they are changed. A browser that has just started takes seconds to say
 * what the organisation's policy is; until then the officer's own stand.
 */
export function useSettings(): Loaded<Settings> {
  const [own, again] = useLoaded(savedSettings.get);
  const [policy] = useLoaded(appliedPolicy);
  useEffect(() => savedSettings.watch(again), [again]);
  return useMemo((): Loaded<Settings> => {
    if (own.state !== 'ready') return own;
    return { state: 'ready', value: inForce(own.value, policy.state === 'ready' ? policy.value : NO_POLICY) };
  }, [own, policy]);
}

/** What was loaded, or null while there is nothing yet or loading failed. */
export const useCurrent = <T>(loaded: Loaded<T>): T | null =>
  loaded.state === 'ready' ? loaded.value : null;
