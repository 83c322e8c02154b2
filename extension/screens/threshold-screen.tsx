/** The threshold's page: pupils in groups, and whether such a setting appears to meet the threshold for registration. */
import { useMemo, useState } from 'preact/hooks';
import { messageOf } from '../../shared/errors';
import { londonDate } from '../../shared/schema/dates';
import { threshold, type ThresholdResult } from '../../shared/threshold/threshold';
import {
  factsOf,
  faultsOf,
  type Known,
  knownOf,
  NEW_GROUP,
  numbersOf,
  type PupilGroup,
} from '../model/threshold-groups';
import { copyText } from '../platform/hand-over';
import { Failure } from '../views/failure';
import { PageFrame } from '../views/page-frame';
import { PupilGroupForm } from '../views/pupil-group-form';
import { ChoiceField, YES_NO } from '../views/threshold-field';
import { ThresholdView } from '../views/threshold-result';
import { thresholdAsText } from '../model/threshold-text';

type Judged = { readonly result: ThresholdResult } | { readonly fault: string };

/** Does a setting that is not on the register appear to meet the threshold for it? Answered as groups are filled in. */
export function ThresholdScreen() {
  const [groups, setGroups] = useState<readonly PupilGroup[]>([NEW_GROUP]);
  const [isSchool, setIsSchool] = useState<Known>('unknown');
  const [said, setSaid] = useState('');
  const today = londonDate(new Date().toISOString());
  const judged = useMemo((): Judged => {
    const faults = faultsOf(groups);
    if (faults.length > 0) return { fault: faults.join(' ') };
    try {
      return { result: threshold(factsOf(groups, isSchool, today)) };
    } catch (error) {
      return { fault: messageOf(error) };
    }
  }, [groups, isSchool, today]);
  const change = (index: number, group: PupilGroup): void =>
    setGroups(groups.map((old, at) => (at === index ? group : old)));

  return (
    <PageFrame here="threshold.html" title="The threshold for registering as a school">
      <p>
        For a provider that the register does not show: does it appear to meet the threshold? Put pupils
        together who are alike in what is asked; leave what you do not know blank or as “Not known”. Nothing
        that you type here is kept or sent.
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
      <ChoiceField
        id="is-school"
        title="It is a school at all"
        hint="It gives an education as a school does, and does not teach one narrow thing only"
        choices={YES_NO}
        value={isSchool}
        onChange={(value) => setIsSchool(knownOf(value))}
      />
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
