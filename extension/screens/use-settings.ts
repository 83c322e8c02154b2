import { useCallback, useEffect } from 'preact/hooks';
import { currentSettings, savedSettings } from '../platform/saved-settings';
import type { Settings } from '../model/settings';
import { type Loaded, useLoaded } from './use-loaded';

/** The settings in force, read again whenever they are changed. */
export function useSettings(): Loaded<Settings> {
  const [settings, again] = useLoaded(currentSettings);
  useEffect(() => savedSettings.watch(again), [again]);
  return settings;
}

export const useCurrent = <T>(loaded: Loaded<T>): T | null =>
  loaded.state === 'ready' ? loaded.value : null;

/** A callback that changes the saved settings and hands a fault on. */
export function useSettingsChange(onFault: (message: unknown) => void): (change: Partial<Settings>) => void {
  return useCallback(
    (change) => void savedSettings.change((old) => ({ ...old, ...change })).catch(onFault),
    [onFault],
  );
}
