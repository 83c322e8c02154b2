/** Making the letter with a visit’s outcome: its conditions and the next visit, as the authority’s list has them. */
import { useState } from 'preact/hooks';
import { agreedNextVisit, letterTitle, outcomeLetter } from '../../shared/documents/report/outcome-letter';
import { letterTexts } from '../../shared/documents/report/free-text';
import type { ReportSubject } from '../../shared/documents/report/report-subject';
import { longDate } from '../../shared/schema/dates';
import type { MadeDocument } from './documents-api';
import { PaperForm, proposedReplyBy } from './paper-form';
import type { Server } from './server-client';
import type { LetterFacts, OpenedVisit } from './visit-api';

interface Props {
  readonly opened: OpenedVisit;
  readonly subject: ReportSubject;
  /** What the Providers tab says. */
  readonly facts: LetterFacts;
  readonly server: Server;
  readonly onMade: (made: MadeDocument) => void;
  readonly onBack: () => void;
}

/** Until when to answer: as it was shared, or as the report names it, where that is still to come. */
function replyBy({ standing, ...opened }: OpenedVisit): string {
  const named = standing.shared?.until ?? standing.documents.find((one) => one.replyBy !== '')?.replyBy;
  return named !== undefined && named >= opened.today
    ? named
    : standing.shared
      ? ''
      : proposedReplyBy(opened);
}

/** Where what is proposed comes from. */
const nextRule = (agreed: string, { nextRule: rule, nextVisit }: LetterFacts): string =>
  agreed !== ''
    ? 'As agreed at the visit.'
    : nextVisit === ''
      ? 'Nothing says when. Empty: the letter says that no day has been set.'
      : `As the Providers tab has it: ${rule}`;

export function LetterForm({ subject, facts, ...rest }: Props) {
  const agreed = agreedNextVisit(subject);
  const [conditions, setConditions] = useState(facts.conditions);
  const [nextVisit, setNextVisit] = useState(agreed === '' ? facts.nextVisit : agreed);
  const wrong =
    nextVisit !== '' && nextVisit < rest.opened.today
      ? 'That day is past: give one from today on, or leave it empty.'
      : '';
  return (
    <PaperForm
      {...rest}
      paper="letter"
      title={letterTitle(subject.instrument) ?? ''}
      intro="what was decided, what is to be done by when, and the next visit. The report has the findings."
      proposed={replyBy(rest.opened)}
      texts={letterTexts(subject, conditions)}
      fault={wrong === '' ? null : { at: 'next-visit' }}
      blocksOf={(options) => outcomeLetter(subject, { ...options, conditions, nextVisit })}
    >
      <label for="conditions">Conditions of the decision</label>
      <p id="conditions-help" class="quiet">
        {facts.status === ''
          ? 'May stay empty. What stands under Conditions in the Providers tab is proposed here.'
          : `From the Providers tab, where it stands: ${facts.status}${facts.since === '' ? '' : `, since ${longDate(facts.since)}`}. May stay empty.`}
      </p>
      <textarea
        id="conditions"
        class="words"
        rows={3}
        value={conditions}
        onInput={(event) => setConditions(event.currentTarget.value)}
        aria-describedby="conditions-help"
      />
      <label for="next-visit">Next visit by</label>
      <p id="next-visit-help" class="quiet">
        {nextRule(agreed, facts)}
      </p>
      {wrong !== '' && (
        <p id="next-visit-fault" class="fault" role="alert">
          {wrong}
        </p>
      )}
      <input
        id="next-visit"
        type="date"
        value={nextVisit}
        onInput={(event) => setNextVisit(event.currentTarget.value)}
        aria-describedby={wrong === '' ? 'next-visit-help' : 'next-visit-help next-visit-fault'}
        aria-invalid={wrong !== ''}
      />
    </PaperForm>
  );
}
