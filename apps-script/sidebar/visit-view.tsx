/** One visit: who and when, what the rules suggest and why, what to look at, what was decided, and what can be done. */
import { letterTitle } from '../../shared/documents/report/outcome-letter';
import { reportTitle } from '../../shared/documents/report/report-head';
import type { ReportSubject } from '../../shared/documents/report/report-subject';
import { requirementOf } from '../../shared/instrument/criterion-words';
import { criteriaOf } from '../../shared/instrument/instrument-parts';
import { longDate } from '../../shared/schema/dates';
import { useState } from 'preact/hooks';
import { isTryOut } from '../../shared/county/try-out';
import type { Reason } from '../../shared/schema/judgement';
import { CorrectForm } from './correct-form';
import { DecideForm } from './decide-form';
import type { Server } from './server-client';
import type { OpenedVisit } from './visit-api';
import { PlanForms } from './plan-forms';
import { FinalForm, ReportPart, ShareForm } from './share-forms';
import { VisitStages } from './visit-stages';
import {
  BringBackForm,
  ConfirmForms,
  EditLinkButton,
  VisitHistory,
  VisitRemoval,
  WithdrawForm,
} from './visit-more';

const MADE_UP =
  'This visit is made up, to try things out. It counts in no figure, no report is made of it, and it is taken away again: under Forms.';

interface Props {
  readonly opened: OpenedVisit;
  readonly subject: ReportSubject;
  readonly server: Server;
  readonly onChanged: (opened: OpenedVisit) => void;
  readonly onReport: () => void;
  readonly onLetter: () => void;
  readonly onRedact: () => void;
  readonly onRemove: () => void;
  readonly onBack: () => void;
}

/** What can be done about a visit, each in a form of its own. */
type Part = 'decide' | 'confirm' | 'share' | 'final' | 'correct' | 'archive' | 'withdraw' | 'history';

const Texts = ({ reasons }: { reasons: readonly Pick<Reason, 'text' | 'criteria'>[] }) => (
  <ul>
    {reasons.map(({ text, criteria }) => (
      <li key={text}>
        {text}
        {criteria.length > 0 && ` (${criteria.join(', ')})`}
      </li>
    ))}
  </ul>
);

/** More requirements than these are named by their codes alone. */
const MOST_NAMED = 3;

/** Codes, with what they ask for where they are few. */
function named(codes: readonly string[], { framework, instrument }: ReportSubject): readonly string[] {
  if (codes.length > MOST_NAMED) return codes;
  const words = new Map(
    criteriaOf(framework, instrument).map((criterion) => [criterion.code, requirementOf(criterion)]),
  );
  return codes.map((code) => [code, words.get(code) ?? ''].join(' ').trim());
}

/** What the rules make of a visit, and why. */
export function Suggestion({ opened, subject }: Pick<Props, 'opened' | 'subject'>) {
  const { outcome, missing } = subject.judgement;
  const isRated = opened.framework.outcomes.length > 0;
  return (
    <>
      <h2>{isRated ? 'The rules suggest' : 'What was written'}</h2>
      {outcome !== null && (
        <div class="card">
          <p>
            <strong>{outcome.label}</strong>
          </p>
          <Texts
            reasons={outcome.reasons.map(({ text, criteria }) => ({
              text,
              criteria: named(criteria, subject),
            }))}
          />
        </div>
      )}
      {outcome === null && (
        <p>
          {!isRated
            ? 'This framework has no ratings, so nothing is suggested and nothing is counted. The words are in the Answers tab and in the report.'
            : missing.length > 0
              ? `Nothing yet: it still depends on ${missing.join(', ')}.`
              : 'Nothing: no rule of the framework leads to an outcome here. An officer decides.'}
        </p>
      )}
    </>
  );
}

export function VisitView(props: Props) {
  const { opened, subject, server, onChanged, onReport, onLetter, onRedact, onRemove, onBack } = props;
  const { visit, framework, standing } = opened;
  const [done, setDone] = useState<Readonly<Partial<Record<Part, number>>>>({});
  /** A part begins anew once what it did is done; what is open and typed in the others stays. */
  const keyOf = (part: Part): string => `${part} ${done[part] ?? 0}`;
  const doing = (part: Part) => ({
    opened,
    server,
    onDone(after: OpenedVisit): void {
      setDone((before) => ({ ...before, [part]: (before[part] ?? 0) + 1 }));
      onChanged(after);
    },
  });
  const { instrument, judgement } = subject;
  const { alerts, decision } = judgement;
  // What an alert says, too, is said once.
  const reasons = judgement.reasons.filter(({ text }) => !alerts.some((alert) => alert.text.includes(text)));
  const isRated = framework.outcomes.length > 0;
  const isMadeUp = isTryOut(visit.answers);
  const hasReport = reportTitle(instrument) !== undefined && !isMadeUp;
  const { shared } = standing;
  return (
    <>
      <p class="quiet">
        {longDate(visit.answers.visitDate)}. {instrument.title}. {visit.answers.officer}
      </p>
      {!isMadeUp && <VisitStages opened={opened} isDecided={isRated ? decision !== null : null} />}
      {standing.lines.length > 0 && (
        <div class="notice">
          {standing.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      {shared !== null && shared.changed.length > 0 && (
        <div class="notice">
          <p>Changed since the report was shared:</p>
          <ul>
            {shared.changed.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      <Suggestion opened={opened} subject={subject} />
      {reasons.length > 0 && (
        <>
          <h2>To weigh beside it</h2>
          <Texts reasons={reasons} />
        </>
      )}
      {alerts.length > 0 && (
        <>
          <h2>To look at ({alerts.length})</h2>
          <div class="notice">
            <Texts reasons={alerts} />
          </div>
        </>
      )}
      {standing.problems.length > 0 && (
        <>
          <h2>To put right ({standing.problems.length})</h2>
          <ul class="notice">
            {standing.problems.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {isRated && (
        <>
          <h2>Decision</h2>
          <p>
            {decision === null
              ? 'None yet.'
              : `${decision.label}.${decision.reason === '' ? '' : ` Reason: ${decision.reason}`}`}
          </p>
          {decision !== null && decision.problem !== '' && <p class="notice">{decision.problem}</p>}
          <details open={decision?.problem !== ''}>
            <summary>{decision === null ? 'Decide' : 'Change the decision'}</summary>
            <DecideForm
              key={JSON.stringify([keyOf('decide'), decision?.label, decision?.reason])}
              {...doing('decide')}
              subject={subject}
            />
          </details>
        </>
      )}
      <ConfirmForms key={keyOf('confirm')} {...doing('confirm')} />
      {!isMadeUp && <PlanForms opened={opened} server={server} onDone={onChanged} subject={subject} />}
      {hasReport && (
        <ReportPart
          opened={opened}
          server={server}
          letter={
            letterTitle(instrument) === undefined ? 'none' : isRated && decision === null ? 'later' : 'now'
          }
          onReport={onReport}
          onLetter={onLetter}
        />
      )}
      {hasReport && <ShareForm key={keyOf('share')} {...doing('share')} />}
      {!isMadeUp && <FinalForm key={keyOf('final')} {...doing('final')} />}
      <details>
        <summary>Correct</summary>
        <CorrectForm key={keyOf('correct')} {...doing('correct')} subject={subject} />
        <EditLinkButton opened={opened} server={server} />
      </details>
      <BringBackForm key={keyOf('archive')} {...doing('archive')} />
      <WithdrawForm key={keyOf('withdraw')} {...doing('withdraw')} />
      <VisitHistory key={keyOf('history')} {...doing('history')} />
      {!isMadeUp && <VisitRemoval onRedact={onRedact} onRemove={onRemove} />}
      {isMadeUp && <p class="notice">{MADE_UP}</p>}
      <button type="button" onClick={onBack}>
        Choose another visit
      </button>
    </>
  );
}
