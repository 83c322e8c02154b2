/** A visit of the workbook, judged: by the form’s answers, and by the decision that stands in the workbook. */
import type { ReportSubject } from '../../shared/documents/report/report-subject';
import { instrumentOf } from '../../shared/instrument/instrument-parts';
import { weighDecision } from '../../shared/judging/decision';
import { score } from '../../shared/judging/score';
import { londonDate } from '../../shared/schema/dates';
import type { OpenedVisit } from './visit-api';

/** @throws InputError when its answers do not fit the framework version that it names. */
export function judgedVisit({ visit, framework, decision, terms, standing }: OpenedVisit): ReportSubject {
  const { answers } = visit;
  const judged = score(framework, answers, {
    instrument: visit.instrument,
    handedInOn: londonDate(visit.submittedAt),
    terms,
  });
  const written = weighDecision(framework.outcomes, decision, judged.outcome);
  return {
    framework,
    instrument: instrumentOf(framework, visit.instrument),
    answers,
    actions: standing.actions
      .filter(({ inPlan }) => inPlan)
      .map(({ place, area, action, written, byWhen, who, rag, review, open }) => ({
        place,
        area,
        action,
        byWhen: written,
        who,
        rag,
        review,
        due: byWhen,
        open,
      })),
    judgement: { ...judged, decision: written ?? judged.decision },
  };
}
