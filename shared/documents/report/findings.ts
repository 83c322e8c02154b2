/** What was found, requirement by requirement: what goes well first, then what to put right and what would meet it. */
import { requirementOf } from '../../instrument/criterion-words';
import { isEssentialUnmet, isToBeRated, isUnmet, type Line, saysNeither } from '../../judging/lines';
import { askedWith } from '../../judging/written-answers';
import { longDate } from '../../schema/dates';
import { addPeriod } from '../../schema/period';
import { sentence } from '../../schema/text';
import type { Theme } from '../../schema/framework';
import type { Block, Point } from '../blocks';
import type { ReportParts } from './report-subject';

const titled = ({ code, criterion }: Line): string => `${code} ${requirementOf(criterion)}`;

/** A met requirement, with its rating where that says more: a question's answer, one of several choices that are met. */
function inBrief(line: Line): string {
  const text = titled(line);
  const { scale, rating } = line;
  if (text.endsWith('?')) return `${text} ${rating ?? ''}`;
  const met = (scale?.options ?? []).filter(({ meaning }) => meaning === 'met');
  return `${text.replace(/\.$/, '')}${met.length > 1 ? ` (${rating ?? ''})` : ''}`;
}

/** "all 4", "both", "5 of 6" */
function howMany(met: number, asked: number): string {
  if (met < asked) return `${met} of ${asked}`;
  return asked === 1 ? 'what is asked is' : asked === 2 ? 'both' : `all ${met}`;
}

/** A theme's met requirements, with what was noted about them. */
function wellPoint(theme: Theme, lines: readonly Line[]): Point[] {
  const asked = lines.filter((line) => line.theme === theme && isToBeRated(line));
  const met = asked.filter(({ meaning }) => meaning === 'met');
  if (met.length === 0) return [];
  return [
    {
      lead: `${theme.title}: ${howMany(met.length, asked.length)} met.`,
      text: `${met.map(inBrief).join('; ')}.`,
      further: met.flatMap(({ code, comment }) =>
        (comment ?? '').trim() === '' ? [] : [`${code}: ${(comment ?? '').trim()}`],
      ),
    },
  ];
}

/** What an officer saw there, as it was written and filled in. */
function seen(line: Line, { answers }: ReportParts): string {
  const fields = askedWith(line, answers).map(({ label, text }) => sentence(`${label}: ${text}`));
  const words = [(line.comment ?? '').trim(), ...fields].filter((part) => part !== '');
  return words.length === 0 ? 'Nothing was written down about it.' : words.join('\n');
}

/** What is asked, and what would show it. */
function wanted({ criterion, scale }: Line): Point[] {
  const { guidance, evidence } = criterion;
  if (guidance.length === 0 && evidence.length === 0) {
    // Choices run from met to not met: the last that is met is enough.
    const enough = scale?.options.filter(({ meaning }) => meaning === 'met').at(-1)?.label ?? '';
    return [
      {
        lead: 'What would meet it:',
        text: `that this can be rated “${enough}”. The framework says no more.`,
      },
    ];
  }
  return [
    ...(guidance.length === 0 ? [] : [{ lead: 'What would meet it:', text: '', further: guidance }]),
    ...(evidence.length === 0 ? [] : [{ lead: 'What would show it:', text: '', further: evidence }]),
  ];
}

/** What it was rated, and whether that decides the outcome: "Not Met. Essential". */
export const ratingWith = ({ rating, theme }: Line): string =>
  `${rating ?? ''}${theme.essential ? '. Essential' : ''}`;

function finding(line: Line, parts: ReportParts, first: boolean): Block {
  const within = line.option?.within;
  return {
    kind: 'finding',
    heading: titled(line),
    rating: ratingWith(line),
    first,
    points: [
      { lead: 'What we saw.', text: seen(line, parts) },
      ...wanted(line),
      ...(within === undefined
        ? []
        : [{ lead: 'To be put right by', text: `${longDate(addPeriod(parts.answers.visitDate, within))}.` }]),
    ],
  };
}

const section = (heading: string, lines: readonly Line[], parts: ReportParts, first: boolean): Block[] =>
  lines.length === 0
    ? []
    : [{ kind: 'heading', text: heading }, ...lines.map((line) => finding(line, parts, first))];

/** What goes well, theme by theme. Nothing where nothing is rated. */
export function goingWell({ lines }: ReportParts): Block[] {
  const points = [...new Set(lines.map(({ theme }) => theme))].flatMap((theme) => wellPoint(theme, lines));
  return points.length === 0
    ? []
    : [
        { kind: 'heading', text: 'What is going well' },
        { kind: 'points', points },
      ];
}

/**
 * What to put right: first what decides the outcome, then what else is not met, then what is met in part. Where the
 * framework calls nothing essential, all that is not met comes first.
 */
export function toPutRight(parts: ReportParts): Block[] {
  const { lines } = parts;
  const unmet = lines.filter(isUnmet);
  const hasEssentials = lines.some(({ theme }) => theme.essential);
  const first = unmet.filter((line) => (hasEssentials ? isEssentialUnmet(line) : line.meaning === 'not-met'));
  const others = unmet.filter((line) => !first.includes(line));
  return [
    ...section('What to put right first', first, parts, true),
    ...section(
      'What else to put right',
      others.filter(({ meaning }) => meaning === 'not-met'),
      parts,
      false,
    ),
    ...section(
      'What to strengthen',
      others.filter(({ meaning }) => meaning === 'partly'),
      parts,
      false,
    ),
  ];
}

const asLead = (line: Line): string => titled(line).replace(/([^?])$/, '$1:');

/** Requirements that say neither: left open, not applicable with the reason, or said to be so and not confirmed. */
export function notRated({ lines }: ReportParts): Block[] {
  const neither = lines.filter(saysNeither);
  const unconfirmed = lines.filter((line) => line.unconfirmed !== null);
  const open = lines.filter(
    (line) => line.unanswered && line.asksFor === 'rating' && line.unconfirmed === null,
  );
  const excused = lines.filter(({ notApplicable }) => notApplicable !== null);
  const points: Point[] = [
    ...neither.map((line) => ({
      lead: asLead(line),
      text: [line.rating, line.comment].filter((one) => (one ?? '').trim() !== '').join('. '),
    })),
    ...excused.map((line) => ({
      lead: asLead(line),
      text: `does not apply. ${line.notApplicable ?? ''}`,
    })),
    ...unconfirmed.map((line) => ({
      lead: asLead(line),
      text: `said not to apply, which nobody but the officer says so far. ${sentence(line.unconfirmed ?? '')} It is essential, so it counts as not answered until another person at the authority has confirmed that, or it is rated.`,
    })),
    ...(open.length === 0
      ? []
      : [{ lead: 'Not answered yet:', text: open.map(({ code }) => code).join(', ') }]),
  ];
  return points.length === 0
    ? []
    : [
        { kind: 'heading', text: 'What was not rated as met or not met' },
        { kind: 'points', points },
      ];
}
