/** What came of checking a framework: every fault, or what it is and what changes. */
import { FaultList } from './fault-list';
import type { Checked } from './framework-check';
import { counted } from '../../shared/schema/counted';

interface Props {
  readonly checked: Checked;
  readonly taken: boolean;
}

export function CheckedView({ checked, taken }: Props) {
  if ('faults' in checked) {
    const { faults } = checked;
    return (
      <>
        <p>
          {counted(faults.length, 'thing is', 'things are')} to be put right. Nothing was taken, and nothing
          that is in use has changed.
        </p>
        <FaultList faults={faults} />
      </>
    );
  }
  const { framework, changes, isNew, criteria, outdated, notes } = checked;
  const { title, version } = framework;
  const name = `“${title}”`;
  return (
    <>
      {taken ? (
        <p>{name} is in use now.</p>
      ) : (
        <p>
          {name} is in order: {counted(criteria, 'requirement')} in its longest form.{' '}
          {isNew
            ? 'It is new here.'
            : changes.length === 0
              ? `Nothing has changed: it is version ${version}.`
              : `It would become version ${version}.`}
        </p>
      )}
      {notes.length > 0 && (
        <>
          <h3>How it was read</h3>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      {changes.length > 0 && (
        <>
          <h3>{counted(changes.length, 'change')}</h3>
          <ul class="changes">
            {changes.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>
            Visits that were made before keep the version that they were made under, and read as they did.
          </p>
        </>
      )}
      {outdated.length > 0 && (
        <p class="notice">
          In use from an earlier version: {outdated.map((form) => form.title).join(', ')}. A new form, with a
          new link, is built for each. The earlier form then points to it; what is still handed in there
          counts under the earlier version. Give officers the new connection code.
        </p>
      )}
    </>
  );
}
