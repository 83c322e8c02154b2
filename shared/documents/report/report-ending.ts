/** The end of a report: how to answer it, what it is not, and how it was made. */
import { longDate } from '../../schema/dates';
import type { Scale } from '../../schema/framework';
import type { Block } from '../blocks';
import type { ReportOptions, ReportParts } from './report-subject';

/** Whom to tell what is not right, until when. */
export function howToAnswer({ answers, lines }: ReportParts, { replyBy, contact }: ReportOptions): Block[] {
  const place = lines.some(({ asksFor }) => asksFor === 'rating')
    ? 'the number of the requirement'
    : 'where it stands';
  const whom = contact === '' ? answers.officer : `${answers.officer} (${contact})`;
  return [
    {
      kind: 'heading',
      text: replyBy === null ? 'If something here is not right' : `How to answer, until ${longDate(replyBy)}`,
    },
    {
      kind: 'points',
      points: [
        {
          text: `Tell ${whom} what is not accurate: ${place}, what is wrong, and what shows it.`,
        },
        { text: 'If all of it is accurate, it helps to say so.' },
        ...(replyBy === null
          ? []
          : [{ text: 'If you need longer, ask for it. What comes later is read all the same.' }]),
      ],
    },
  ];
}

/** What no document about a visit is. */
export const whatItIsNot: readonly string[] = [
  'Not a judgement by the Department for Education or Ofsted, and not a decision about whether you have to register as a school.',
  'Not a comparison with other providers, and no score.',
  'No replacement for the checks that each commissioner makes for each pupil, before a placement and while it lasts: approval by a local authority does not take their place.',
];

/** A scale's choices in words: "Fully met, Partially met". */
const choices = ({ options }: Scale): string => options.map(({ label }) => label).join(', ');

function scalesInWords({ lines }: ReportParts): string {
  const scales = [...new Set(lines.flatMap(({ scale }) => (scale === null ? [] : [scale])))];
  if (scales.length === 0) return 'Nothing in it is rated.';
  const named = scales.map(
    (scale) =>
      `${choices(scale)} (${scale.title}${scale.ownedBy === 'product' ? ': Provision QA’s own, as the framework prints none' : ''})`,
  );
  return `The ratings to choose from were: ${named.join('; ')}.`;
}

function howMade(parts: ReportParts, { madeOn }: ReportOptions): string {
  const { framework, instrument, answers, judgement, lines } = parts;
  const asked = lines.filter(({ asksFor }) => asksFor !== 'nothing').length;
  const rule = judgement.outcome?.suggestedBy;
  return [
    `${answers.officer} filled in “${instrument.title}”${asked === 0 ? '' : `, ${asked} requirements,`} for ${longDate(answers.visitDate)}.`,
    `The requirements are those of ${framework.title} by ${framework.publisher}, in the words of Provision QA unless the authority has put in the publisher’s own.`,
    scalesInWords(parts),
    rule === undefined ? '' : 'A rule suggests an outcome; an officer decides it.',
    `This report was made on ${longDate(madeOn)} from the answers as they stood then. It asks for no pupil’s name.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** The last part, the same for every framework. */
export const reportEnding = (parts: ReportParts, options: ReportOptions): Block[] => [
  ...howToAnswer(parts, options),
  { kind: 'heading', text: 'What this report is not' },
  { kind: 'bullets', items: whatItIsNot },
  { kind: 'heading', text: 'How it was made' },
  { kind: 'paragraph', text: howMade(parts, options) },
];
