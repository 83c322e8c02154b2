/** What was written in words and what else was recorded, part by part, as it was written. */
import { writtenAnswers, type WrittenAnswer } from '../../judging/written-answers';
import { capital } from '../../schema/text';
import type { Block } from '../blocks';
import type { ReportParts } from './report-subject';

/**
 * What has a role stands where it belongs: at the head, in the plan, with the outcome. A date of evidence stands among the
 * dates to keep in view, with its rule.
 */
const isElsewhere = ({ field }: WrittenAnswer, { judgement: { evidence } }: ReportParts): boolean =>
  field !== null &&
  (field.role !== undefined ||
    (field.kind === 'date' && evidence.some((clock) => clock.field === field.key)));

/** A label under its part's heading, without that heading where it begins with it: "Key priorities" of "Outcomes: key priorities". */
function under(title: string, label: string): string {
  if (!label.startsWith(`${title}: `)) return label;
  const own = label.slice(title.length + 2);
  return capital(own);
}

/** A heading for each part of the form with something in it; nothing where nothing was written. */
export function inWords(parts: ReportParts): Block[] {
  const { framework, instrument, answers, lines } = parts;
  const blocks = writtenAnswers(framework, instrument, answers, lines).flatMap((part): Block[] => {
    const facts = part.answers.filter((one) => !isElsewhere(one, parts));
    return facts.length === 0
      ? []
      : [
          { kind: 'subheading', text: part.title },
          {
            kind: 'facts',
            facts: facts.map(({ label, text }) => ({ label: under(part.title, label), text })),
          },
        ];
  });
  return blocks.length === 0 ? [] : [{ kind: 'heading', text: 'As it was written down' }, ...blocks];
}
