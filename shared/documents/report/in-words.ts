/** What was written in words and what else was recorded, part by part, as it was written. */
import { writtenAnswers, type WrittenAnswer } from '../../judging/written-answers';
import type { Block } from '../blocks';
import type { ReportParts } from './report-subject';

/** What has a role stands where it belongs: at the head, in the plan, with the outcome. */
const isElsewhere = ({ field }: WrittenAnswer): boolean => field?.role !== undefined;

/** A heading for each part of the form with something in it; nothing where nothing was written. */
export function inWords({ framework, instrument, answers, lines }: ReportParts): Block[] {
  const blocks = writtenAnswers(framework, instrument, answers, lines).flatMap((part): Block[] => {
    const facts = part.answers.filter((one) => !isElsewhere(one));
    return facts.length === 0
      ? []
      : [
          { kind: 'subheading', text: part.title },
          { kind: 'facts', facts: facts.map(({ label, text }) => ({ label, text })) },
        ];
  });
  return blocks.length === 0 ? [] : [{ kind: 'heading', text: 'As it was written down' }, ...blocks];
}
