/** LockService. A lock is held by one run, and given up when that run ends however it ends. */
import type { Run } from '../../run';
import type { Runtime } from '../../runtime';
import { ownKey } from '../access';
import { GoogleError, Parked } from '../google-error';
import { method, service, type Service } from '../service';

const TIMEOUT = 'Lock timeout: another process was holding the lock for too long.';

export function lockService(runtime: Runtime, run: Run): Service {
  const lock = (kind: string): Service => {
    const name = ownKey(runtime.state, run, kind);
    const isHeld = () => runtime.locks.get(name) === run;
    /** True once held; false when it took too long. Puts the run aside while another one holds the lock. */
    const take = (timeoutMs: number): boolean => {
      if (timeoutMs < 0) throw new GoogleError('Invalid argument: timeoutInMillis');
      const holder = runtime.locks.get(name);
      if (holder && holder !== run) {
        if (timeoutMs === 0) return false;
        run.waitingSince ??= run.now();
        throw new Parked(name, timeoutMs);
      }
      const waited = run.now() - (run.waitingSince ?? run.now());
      run.waitingSince = undefined;
      if (waited > timeoutMs) return false;
      runtime.locks.set(name, run);
      return true;
    };
    return service({
      type: 'Lock',
      methods: {
        tryLock: method('lock', 'timeoutInMillis:integer', take),
        waitLock: method('lock', 'timeoutInMillis:integer', (timeoutMs: number) => {
          if (!take(timeoutMs)) throw new GoogleError(TIMEOUT);
        }),
        releaseLock: method('lock', '', () => {
          if (isHeld()) runtime.locks.delete(name);
        }),
        hasLock: method('lock', '', isHeld),
      },
    });
  };
  return service({
    type: 'LockService',
    methods: {
      getDocumentLock: method('local', '', () =>
        ['no-lock', 'none'].includes(runtime.state.settings.document) ? null : lock('document'),
      ),
      getScriptLock: method('local', '', () => lock('script')),
      getUserLock: method('local', '', () => lock('user')),
    },
  });
}
