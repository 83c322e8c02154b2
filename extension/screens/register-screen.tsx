/** The register's page: the copy kept here, its doubts, and how to get a newer one. */
import { LICENCE } from '../../shared/register/index/acknowledgement';
import { londonDate, longDate } from '../../shared/schema/dates';
import type { RegisterInfo } from '../model/register-info';
import { FactList } from '../views/fact-list';
import { Failure } from '../views/failure';
import { HowToDownload } from '../views/how-to-download';
import { PageFrame } from '../views/page-frame';
import { GetRegister } from './get-register';
import { type OpenedRegister, useRegister } from './use-register';
import { inDigits } from '../../shared/schema/counted';

function Kept({ info, register }: OpenedRegister) {
  const { file, extractDate, rows }: RegisterInfo['provenance'] = info.provenance;
  return (
    <section>
      <h2>The copy on this computer</h2>
      <FactList
        facts={[
          { label: 'File', value: file },
          {
            label: 'Date of the register',
            value: extractDate === null ? 'Not known' : longDate(extractDate),
          },
          { label: 'Entries', value: inDigits(rows) },
          {
            label: 'Predecessors and successors',
            value: register.hasLinks ? `${inDigits(info.links)} links` : 'Not imported',
          },
          { label: 'Imported', value: longDate(londonDate(info.importedAt)) },
          { label: 'Size here', value: `${(info.bytes / 1_000_000).toFixed(1)} MB` },
        ]}
      />
      {info.report.length > 0 ? (
        <>
          <h3>What to know about it</h3>
          <ul>
            {info.report.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

/** What register is kept here, how to get a newer one, and how to do that by hand. */
export function RegisterScreen() {
  const register = useRegister();
  const opened = register.state === 'ready' ? register.value : null;
  return (
    <PageFrame here="register.html" title="The register" licence={LICENCE}>
      {register.state === 'failed' ? (
        <Failure title="The register cannot be opened" message={register.message} />
      ) : null}
      {register.state === 'loading' ? <p role="status">Opening the register …</p> : null}
      {opened ? <Kept {...opened} /> : null}
      {opened ? <h2>Get a newer copy</h2> : null}
      <GetRegister hasRegister={opened !== null} />
      <HowToDownload />
    </PageFrame>
  );
}
