/** Gets the register by download or from a file, wherever a screen needs one. */
import { DEFAULT_REGISTER_ADDRESS } from '../model/settings';
import { openPage } from '../platform/tabs';
import { Failure } from '../views/failure';
import { ImportProgress } from '../views/import-progress';
import { RegisterFilePicker } from '../views/register-file-picker';
import { useCurrent, useSettings } from './use-settings';
import { useImport } from './use-import';

interface Props {
  /** Whether a register is kept here already. */
  readonly hasRegister: boolean;
  /** True where there is little room: without the place to drop a file. */
  readonly compact?: boolean;
  /** False where a heading above says it already. */
  readonly titled?: boolean;
}

/** Getting the register: download it, or give the file; and how that is getting on. */
export function GetRegister({ hasRegister, compact = false, titled = true }: Props) {
  const settings = useCurrent(useSettings());
  const { job, running, interrupted, fault, fromFiles, fromAddress, again, stop } = useImport();
  const address = settings?.registerAddress ?? DEFAULT_REGISTER_ADDRESS;
  const linksAddress = settings?.linksAddress ?? '';
  return (
    <section aria-label="Get the register">
      {hasRegister ? null : (
        <>
          {titled ? <h2>First, get the register</h2> : null}
          <p>
            The check needs a copy of the public schools register (GIAS, about 65 MB) on this computer. It is
            downloaded once and searched here, so that nobody learns whom you check.
          </p>
        </>
      )}
      <Failure message={fault} />
      {job && (hasRegister || job.phase !== 'done') ? (
        <ImportProgress
          job={job}
          running={running}
          interrupted={interrupted}
          hasRegister={hasRegister}
          onStop={stop}
          onAgain={again}
        />
      ) : null}
      <p class="actions">
        {address === '' ? null : (
          <button
            type="button"
            class="primary"
            disabled={running}
            onClick={() => fromAddress([address, linksAddress])}
          >
            Download now
          </button>
        )}
        {compact ? (
          <button type="button" onClick={() => void openPage('register.html')}>
            Use a file, or see how
          </button>
        ) : null}
      </p>
      {compact ? null : <RegisterFilePicker disabled={running} onFiles={fromFiles} />}
    </section>
  );
}
