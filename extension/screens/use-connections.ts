/** The connections to workbooks: the officer's own at once, the organisation's as soon as its policy comes. */
import { useMemo } from 'preact/hooks';
import type { Connections } from '../model/connections';
import { fixedConnections, savedConnections } from '../platform/saved-settings';
import { type Loaded, useLoaded } from './use-loaded';

export interface KnownConnections extends Connections {
  /** False while the organisation's policy has not come yet: there may be more. */
  readonly all: boolean;
}

/** All connections that are known by now, and how to look again. */
export function useConnections(): readonly [Loaded<KnownConnections>, () => void] {
  const [own, again] = useLoaded(savedConnections.get);
  const [fixed] = useLoaded(fixedConnections);
  const known = useMemo((): Loaded<KnownConnections> => {
    if (own.state !== 'ready') return own;
    if (fixed.state === 'failed') return fixed;
    const all = fixed.state === 'ready';
    return { state: 'ready', value: { own: own.value, fixed: all ? fixed.value : [], all } };
  }, [own, fixed]);
  return [known, again];
}
