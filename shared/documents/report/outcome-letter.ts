/**
 * The letter with the outcome of a visit, as blocks: who, when, what was decided in the framework's words and on which
 * conditions, what is to be done by when, the next visit, and what it is not. A page; the report has the findings.
 */
import { InputError } from '../../errors';
import { nextVisitOf } from '../../county/due-visits';
import { requirementOf } from '../../instrument/criterion-words';
import { textOfRole } from '../../instrument/text-of-role';
import { isEssentialUnmet, lineReader } from '../../judging/lines';
import { longDate, readDate } from '../../schema/dates';
import type { Instrument } from '../../schema/framework';
import { sentence } from '../../schema/text';
import type { Block, Point } from '../blocks';
import { ratingWith } from './findings';
import { counts } from './in-short';
import { howToAnswer, whatItIsNot } from './report-ending';
import type { ReportOptions, ReportParts, ReportSubject } from './report-subject';
import { whoseRule } from './rule-in-words';

export interface LetterOptions extends ReportOptions {
  /** As the authority words them; '' for none. */
  readonly conditions: string;
  /** The last day for the next visit, ISO; '' where none is set. */
  readonly nextVisit: string;
}

/** What such a letter is called. */
const LETTER = 'Outcome letter';

/** What was done, in a letter about it; forms that nobody from the authority filled in get none. */
const DONE: Partial<Record<Instrument['kind'], { readonly noun: string; readonly verb: string }>> = {
  visit: { noun: 'visit', verb: 'visited' },
  audit: { noun: 'audit', verb: 'audited' },
  monitoring: { noun: 'monitoring visit', verb: 'visited' },
};

/** "Outcome letter"; undefined for a form of which none is made: a self-evaluation, a referral, one about a pupil. */
export const letterTitle = ({ kind, pupilLevel }: Instrument): string | undefined =>
  pupilLevel || DONE[kind] === undefined ? undefined : LETTER;

/** Whether a document of the Documents tab is such a letter. @param title as it stands there */
export const isOutcomeLetter = (title: string): boolean => title.startsWith(`${LETTER}:`);

/** The last day for the next visit that was agreed at this one, ISO; '' where none was. */
export const agreedNextVisit = ({ framework, instrument, answers }: ReportSubject): string => {
  const next = nextVisitOf(framework, { instrument: instrument.id, answers });
  return next > answers.visitDate ? next : '';
};

/** How much is met, the decision in the framework's words, its reason and conditions; a framework in words has none. */
function decided(parts: ReportParts, { conditions }: LetterOptions): Block[] {
  const { framework, judgement } = parts;
  const { decision, outcome } = judgement;
  const added: Point[] =
    conditions.trim() === '' ? [] : [{ lead: 'On these conditions:', text: conditions.trim() }];
  if (framework.outcomes.length === 0)
    return [
      {
        kind: 'paragraph',
        text: 'This framework has no ratings and leads to no outcome: what was found stands in words in the report.',
      },
      ...(added.length === 0 ? [] : [{ kind: 'points', points: added } as const]),
    ];
  if (decision === null)
    throw new InputError('Nothing has been decided yet. Decide first: then the letter can say what.');
  const { label, reason, differs } = decision;
  return [
    {
      kind: 'summary',
      heading: 'What was found and decided',
      points: [
        ...counts(parts),
        {
          lead: `The outcome is “${label}”.`,
          text: reason.trim() === '' ? '' : `The reason given: ${sentence(reason.trim())}`,
        },
        ...(differs && outcome !== null
          ? [
              {
                text: `${whoseRule(parts)} points to “${outcome.label}”; the decision is the authority’s own.`,
              },
            ]
          : []),
        ...added,
      ],
    },
  ];
}

/** Essential requirements that are not met, then what is open of the plan. */
function toBeDone({ lines, actions = [] }: ReportParts): Block[] {
  const essentials = lines.filter(isEssentialUnmet).map((line): Point => ({
    lead: `${line.code} ${requirementOf(line.criterion)}`,
    text: `[${ratingWith(line)}]`,
  }));
  const open = actions.filter((action) => action.open);
  const day = (due: string): string => {
    const read = readDate(due);
    return read === null ? due || 'No day agreed yet' : longDate(read);
  };
  return [
    { kind: 'heading', text: 'What is to be done' },
    ...(essentials.length === 0
      ? []
      : [
          { kind: 'paragraph', text: 'Not met at this visit, and to be put right first:' } as const,
          { kind: 'points', points: essentials } as const,
        ]),
    open.length === 0
      ? {
          kind: 'paragraph',
          text:
            actions.length === 0
              ? 'No action was written down. What could be better stands in the report.'
              : 'Nothing is open of the plan: what was agreed has been closed.',
        }
      : {
          kind: 'table',
          columns: ['What', 'By whom', 'By when'],
          rows: open.map(({ area, action, who, due }) => [
            [area, action].filter((part) => part.trim() !== '').join(': '),
            who === '' ? 'No one yet' : who,
            day(due),
          ]),
        },
  ];
}

/**
 * The whole letter, in reading order.
 * @throws InputError for a form of which no letter is made, and while nothing has been decided
 */
export function outcomeLetter(subject: ReportSubject, options: LetterOptions): readonly Block[] {
  const { framework, instrument, answers } = subject;
  const done = DONE[instrument.kind];
  if (done === undefined || instrument.pupilLevel)
    throw new InputError(
      `“${instrument.title}” is no visit or audit, so that no letter says what came of it.`,
    );
  const { laName, madeOn, nextVisit } = options;
  const parts: ReportParts = { ...subject, lines: lineReader(framework, instrument)(answers) };
  const contact = textOfRole(framework, instrument.id, answers, 'provider-contact');
  const { name } = answers.provider;
  return [
    {
      kind: 'byline',
      from: laName === '' ? 'Quality assurance of alternative provision' : `${laName}, alternative provision`,
      about: longDate(madeOn),
    },
    { kind: 'title', text: `What came of the ${done.noun}: ${name}` },
    { kind: 'salutation', label: 'Dear', name: contact === '' ? name : contact },
    {
      kind: 'paragraph',
      text: `${answers.officer} ${done.verb} ${name} on ${longDate(answers.visitDate)} under ${framework.title}. The report of the ${done.noun} says what was seen and why.`,
    },
    ...decided(parts, options),
    ...toBeDone(parts),
    { kind: 'heading', text: 'Next visit' },
    {
      kind: 'paragraph',
      text: nextVisit === '' ? 'No day has been set yet.' : `By ${longDate(nextVisit)}.`,
    },
    ...howToAnswer(parts, options),
    { kind: 'heading', text: 'What this letter is not' },
    { kind: 'bullets', items: whatItIsNot },
    {
      kind: 'paragraph',
      text: `${answers.officer}${laName === '' ? '' : `, for ${laName}`}`,
    },
  ];
}
