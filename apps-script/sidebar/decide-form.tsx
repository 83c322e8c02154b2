/** The officer’s decision about a visit, with the reason where it is not what the rules suggest. */
import { useState } from 'preact/hooks';
import type { ReportSubject } from '../../shared/documents/report/report-subject';
import { outcomeNamed, weighDecision } from '../../shared/judging/decision';
import { decisionOf } from '../../shared/schema/framework';
import { CommandForm } from './command-form';
import type { Server } from './server-client';
import type { OpenedVisit } from './visit-api';

interface Props {
  readonly opened: OpenedVisit;
  readonly subject: ReportSubject;
  readonly server: Server;
  readonly onDone: (opened: OpenedVisit) => void;
}

export function DecideForm({ opened, subject, server, onDone }: Props) {
  const { outcomes } = opened.framework;
  const { outcome, decision } = subject.judgement;
  const now = outcomeNamed(outcomes, decision?.label ?? '');
  const [chosen, setChosen] = useState(now ? decisionOf(now) : (decision?.label ?? ''));
  const [why, setWhy] = useState(decision?.reason ?? '');
  const weighed = weighDecision(outcomes, { label: chosen, reason: '' }, outcome);
  const needsWhy = weighed?.differs === true;
  const labels = [...new Set([...outcomes.map(decisionOf), ...(chosen === '' ? [] : [chosen])])];
  return (
    <CommandForm
      opened={opened}
      server={server}
      label="Save the decision"
      isMain
      onDone={onDone}
      command={() =>
        needsWhy && why.trim() === ''
          ? { at: 'decide-why', fault: 'It differs from what the rules suggest: say why.' }
          : { kind: 'decide', to: chosen, why }
      }
    >
      <fieldset>
        <legend>Your decision</legend>
        {[...labels, ''].map((label) => (
          <div class="choice" key={label}>
            <input
              type="radio"
              name="decision"
              id={`decision-${label}`}
              checked={chosen === label}
              onChange={() => setChosen(label)}
            />
            <label for={`decision-${label}`}>{label === '' ? 'No decision yet' : label}</label>
          </div>
        ))}
      </fieldset>
      <label for="decide-why">
        {needsWhy ? 'Why do you differ from the suggestion?' : 'Reason (may stay empty)'}
      </label>
      <textarea
        id="decide-why"
        rows={3}
        value={why}
        onInput={(event) => setWhy(event.currentTarget.value)}
        aria-describedby="decide-why-help"
      />
      <p id="decide-why-help" class="quiet">
        {needsWhy ? 'Needed here. ' : ''}It is kept beside the decision and stands in the report.
      </p>
    </CommandForm>
  );
}
