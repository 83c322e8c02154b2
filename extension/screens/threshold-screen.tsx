/** The threshold's page: pupils in groups, and whether such a setting must register as a school. */
import { useMemo, useState } from 'preact/hooks';
import { messageOf } from '../../shared/errors';
import { londonDate } from '../../shared/schema/dates';
import { threshold, type ThresholdResult } from '../../shared/threshold/threshold';
import { factsOf, NEW_GROUP, numbersOf, type PupilGroup } from '../model/threshold-groups';
import { copyText } from '../platform/hand-over';
import { Failure } from '../views/failure';
import { PageFrame } from '../views/page-frame';
import { PupilGroupForm } from '../views/pupil-group-form';
import { ThresholdView } from '../views/threshold-result';
import { thresholdAsText } from '../model/threshold-text';

type Judged = { readonly result: ThresholdResult } | { readonly fault: string };

/** Must a setting that is not on the register be on it? Asked in groups of pupils, answered as they are filled in. */
export function ThresholdScreen() {
  const [groups, setGroups] = useState<readonly PupilGroup[]>([NEW_GROUP]);
  const [said, setSaid] = useState('');
  const today = londonDate(new Date().toISOString());
  const judged = useMemo((): Judged => {
    try {
      return { result: threshold(factsOf(groups, today)) };
    } catch (error) {
      return { fault: messageOf(error) };
    }
  }, [groups, today]);
  const change = (index: number, group: PupilGroup): void =>
    setGroups(groups.map((old, at) => (at === index ? group : old)));

  return (
    <PageFrame here="threshold.html" title="Must this setting register as a school?">
      <p>
        For a provider that the register does not show. Put pupils together who are alike in what is asked;
        leave what you do not know as “Not known”. Nothing that you type here is kept or sent.
      </p>
      {groups.map((group, index) => (
        <PupilGroupForm
          key={index}
          id={`group-${index}`}
          title={numbersOf(groups, index)}
          group={group}
          onChange={(changed) => change(index, changed)}
          {...(groups.length > 1
            ? { onRemove: () => setGroups(groups.filter((_, at) => at !== index)) }
            : {})}
        />
      ))}
      <p class="actions">
        <button type="button" onClick={() => setGroups([...groups, NEW_GROUP])}>
          Add pupils who are different
        </button>
      </p>
      {'fault' in judged ? <Failure message={judged.fault} /> : <ThresholdView result={judged.result} />}
      {'result' in judged ? (
        <p class="actions">
          <button
            type="button"
            onClick={() =>
              void copyText(thresholdAsText(judged.result, today)).then(
                () => setSaid('Copied as text.'),
                (error: unknown) => setSaid(messageOf(error)),
              )
            }
          >
            Copy as text
          </button>
        </p>
      ) : null}
      <p class="status-line" role="status">
        {said}
      </p>
    </PageFrame>
  );
}
