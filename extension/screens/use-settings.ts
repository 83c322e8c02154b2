/** The settings in force, as a screen's state. */
import { useEffect } from 'preact/hooks';
import { currentSettings, savedSettings } from '../platform/saved-settings';
import type { Settings } from '../model/settings';
import { type Loaded, useLoaded } from './use-loaded';

/** The settings in force, read again whenever they are changed. */
export function useSettings(): Loaded<Settings> {
  const [settings, again] = useLoaded(currentSettings);
  useEffect(() => savedSettings.watch(again), [again]);
  return settings;
}

/** What was loaded, or null while there is nothing yet or loading failed. */
export const useCurrent = <T>(loaded: Loaded<T>): T | null =>
  loaded.state === 'ready' ? loaded.value : null;
