/**
 * The report of a visit to its provider, as blocks: what goes well first, then what to put right with what would meet
 * it, dates, plan, and how to answer. The shells write it out as a page or a Google Doc; nothing is concluded here that
 * the judgement does not say.
 */
import { InputError } from '../../errors';
import { lineReader } from '../../judging/lines';
import type { Block } from '../blocks';
import { agreedPlan } from './agreed-plan';
import { datesAndSums } from './dates-and-sums';
import { goingWell, notRated, toPutRight } from './findings';
import { inShort } from './in-short';
import { inWords } from './in-words';
import { reportEnding } from './report-ending';
import { reportHead, reportTitle } from './report-head';
import type { ReportOptions, ReportParts, ReportSubject } from './report-subject';

/** What no rating says and somebody has to look at. */
const toLookAt = ({ judgement: { alerts } }: ReportParts): Block[] =>
  alerts.length === 0
    ? []
    : [
        { kind: 'heading', text: 'What needs a closer look' },
        {
          kind: 'paragraph',
          text: 'Notes to the officer, and to whoever places pupils with you: no rating says this, and it decides nothing by itself. You may be asked about it. If any of it is wrong, say so in your answer.',
        },
        {
          kind: 'points',
          points: alerts.map(({ text, criteria }) => ({
            text: criteria.length === 0 ? text : `${text} (${criteria.join(', ')})`,
          })),
        },
      ];

/**
 * The whole report, in reading order.
 * @throws InputError for a form of which no report is made: a referral, an agreement, whatever is about a pupil.
 */
export function visitReport(subject: ReportSubject, options: ReportOptions): readonly Block[] {
  const { framework, instrument, answers } = subject;
  if (reportTitle(instrument) === undefined)
    throw new InputError(
      `“${instrument.title}” is no visit, audit, monitoring or self-evaluation, so that no report is made of it.`,
    );
  const parts: ReportParts = { ...subject, lines: lineReader(framework, instrument)(answers) };
  return [
    ...reportHead(parts, options),
    inShort(parts, options),
    ...goingWell(parts),
    ...toPutRight(parts),
    ...toLookAt(parts),
    ...notRated(parts),
    ...inWords(parts),
    ...datesAndSums(parts),
    ...agreedPlan(parts),
    ...reportEnding(parts, options),
  ];
}
