/** The report in short: how much is met, the outcome with its rule, and until when to answer. */
import { longDate } from '../../schema/dates';
import { sentence } from '../../schema/text';
import { isToBeRated, saysNeither } from '../../judging/lines';
import type { Block, Point } from '../blocks';
import type { ReportOptions, ReportParts } from './report-subject';
import { MOST_NAMED, reasonsInWords, whoseRule } from './rule-in-words';

const isOrAre = (count: number): string => (count === 1 ? 'is' : 'are');

/** "a, b and c" */
function listed(parts: readonly string[]): string {
  const last = parts[parts.length - 1] ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** "43 of the 44 requirements that apply are" */
function metOf(met: number, asked: number): string {
  if (asked === 1) return `The one requirement that applies is${met === 1 ? '' : ' not yet'}`;
  if (met === 0) return `None of the ${asked} requirements that apply is yet`;
  const all = asked === 2 ? 'Both' : `All ${asked}`;
  return `${met === asked ? all : `${met} of the ${asked}`} requirements that apply ${isOrAre(met)}`;
}

/** Counts of requirements, what is met first; nothing where the framework rates nothing. */
export function counts({ lines }: ReportParts): Point[] {
  const rated = lines.filter(({ asksFor }) => asksFor === 'rating');
  const asked = lines.filter(isToBeRated);
  if (asked.length === 0) return [];
  const of = (meaning: string): number => asked.filter((line) => line.meaning === meaning).length;
  const met = of('met');
  const rest = [
    [of('partly'), 'met in part'],
    [of('not-met'), 'not met yet'],
    [asked.filter(saysNeither).length, 'answered in a way that says neither'],
    [asked.filter(({ unanswered }) => unanswered).length, 'not answered yet'],
  ] as const;
  const others = rest.filter(([count]) => count > 0);
  const excused = rated.length - asked.length;
  const text = [
    others.length === 0
      ? ''
      : `${listed(others.map(([count, words]) => `${count} ${isOrAre(count)} ${words}`))}.`,
    excused === 0
      ? ''
      : `${excused} more ${excused === 1 ? 'does' : 'do'} not apply here; the reasons stand below.`,
  ];
  return [
    {
      lead: `${metOf(met, asked.length)} met.`,
      text: text.filter((part) => part !== '').join(' '),
    },
  ];
}

/** What was decided, or would be by the rules, and why. */
function outcome(parts: ReportParts, laName: string): Point[] {
  const { framework, instrument, judgement } = parts;
  const { decision, outcome: suggested, missing } = judgement;
  const rule = reasonsInWords(parts);
  if (decision !== null)
    return [
      {
        lead: `The outcome is “${decision.label}”.`,
        text: [
          // Whoever entered it decided for the authority: it need not be who made the visit.
          `Decided by ${laName === '' ? 'the authority' : laName}.`,
          suggested !== null && decision.differs ? `${whoseRule(parts)} points to “${suggested.label}”.` : '',
          rule,
          decision.reason === '' ? '' : `The reason given: ${sentence(decision.reason)}`,
        ]
          .filter((part) => part !== '')
          .join(' '),
      },
    ];
  if (suggested !== null)
    return [
      {
        lead: 'No outcome has been decided yet.',
        text: `${whoseRule(parts)} points to “${suggested.label}”. ${rule}`,
      },
    ];
  const decides =
    framework.outcomes.length > 0 &&
    judgement.themes.some(({ code }) => framework.themes.some((theme) => theme.code === code));
  if (!decides)
    return [
      {
        text:
          framework.outcomes.length === 0
            ? 'This framework has no ratings and no outcome: what was found stands below in words.'
            : `${instrument.title} leads to no outcome by itself.`,
      },
    ];
  return [
    {
      lead: 'No outcome has been decided yet.',
      text:
        framework.rules.length === 0 || missing.length === 0
          ? 'No rule of the framework leads to one: an officer decides.'
          : missing.length > MOST_NAMED
            ? `It still depends on ${missing.length} requirements that have not been answered; they stand below.`
            : `It still depends on what has not been answered: ${missing.join(', ')}.`,
    },
  ];
}

/** The framed part at the top. */
export function inShort(parts: ReportParts, { replyBy, laName }: ReportOptions): Block {
  return {
    kind: 'summary',
    heading: 'In short',
    points: [
      ...counts(parts),
      ...outcome(parts, laName),
      ...(replyBy === null
        ? []
        : [
            {
              lead: `You can answer this report until ${longDate(replyBy)}.`,
              text: 'How to do that stands near the end.',
            },
          ]),
    ],
  };
}
