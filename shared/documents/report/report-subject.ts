/** What a report is about: one visit, judged, and what the authority adds to it. */
import type { Answers } from '../../schema/answers';
import type { Framework, Instrument } from '../../schema/framework';
import type { Judgement } from '../../schema/judgement';
import type { Line } from '../../judging/lines';

/** A visit and what its framework's rules make of it. */
export interface ReportSubject {
  /** The version that the visit was made under. */
  readonly framework: Framework;
  readonly instrument: Instrument;
  /** Ratings in the scales' own spelling, as `checkAnswers` gives them. */
  readonly answers: Answers;
  readonly judgement: Judgement;
  /** The plan as it stands in the record, with what was added and changed since; left out: as the form says. */
  readonly actions?: readonly PlannedAction[];
}

/** An action of a visit's plan. */
export interface PlannedAction {
  /** Place in the form's plan, from 0; one that was added has none there. */
  readonly place: number;
  readonly area: string;
  readonly action: string;
  /** As it was written; '' where nothing is. */
  readonly byWhen: string;
  readonly who: string;
  readonly rag: string;
  readonly review: string;
  /** By when it is to be done, ISO, or as it was written; the framework's deadline where nothing is. */
  readonly due: string;
  readonly open: boolean;
}

/** What the visit itself does not say. */
export interface ReportOptions {
  /** Name of the local authority; '' where not known. */
  readonly laName: string;
  /** The day on which the report is made, ISO. */
  readonly madeOn: string;
  /** The last day on which the provider may answer, ISO; null where no day is set. */
  readonly replyBy: string | null;
  /** Whom to answer, e.g. an address or a telephone number; '' where it stands elsewhere. */
  readonly contact: string;
}

/** A report in the making: the subject with its lines, worked out once. */
export interface ReportParts extends ReportSubject {
  readonly lines: readonly Line[];
}
