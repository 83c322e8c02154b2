/** The Findings tab, a visit's findings: a row for every criterion that was rated, answered, commented on or does not apply. */
import { requirementOf } from '../instrument/criterion-words';
import { instrumentOf } from '../instrument/instrument-parts';
import { lineReader, type Line } from '../judging/lines';
import { shortTitleOf, type Framework, type Meaning } from '../schema/framework';
import type { Visit } from '../schema/visit';
import type { ProductCells } from '../schema/workbook-plan';
import { byProduct, CALM, saying, SOON, tableTab, visitColumns, WARNING } from './define-tab';

export const findingsTab = tableTab({
  id: 'findings',
  title: 'Findings',
  columns: [
    ...visitColumns,
    byProduct('theme', 'Theme', 150, 'paragraph'),
    byProduct('essential', 'Essential', 76, 'choice', { choices: ['Yes', 'No'] }),
    byProduct('code', 'Criterion', 70, 'text'),
    byProduct('prompt', 'Requirement', 250, 'paragraph'),
    byProduct('rating', 'Rating', 124, 'paragraph'),
    byProduct('meaning', 'Amounts to', 110, 'choice', {
      choices: ['Met', 'Partly met', 'Not met', 'Not applicable', 'Answered in words'],
    }),
    byProduct('comment', 'Comment', 360, 'paragraph'),
    byProduct('visit-id', 'Visit id', 160, 'text'),
    byProduct('id', 'Finding id', 180, 'text'),
  ],
  conditionalFormats: [
    saying('meaning', 'Met', CALM),
    saying('meaning', 'Partly met', SOON),
    saying('meaning', 'Not met', WARNING),
  ],
});

const MEANINGS: Readonly<Record<Meaning, string>> = {
  met: 'Met',
  partly: 'Partly met',
  'not-met': 'Not met',
};

const says = ({ rating, notApplicable, unconfirmed, comment }: Line): boolean =>
  rating !== null || notApplicable !== null || unconfirmed !== null || comment !== null;

const notYet = (reason: string | null): string | null =>
  reason === null ? null : `Marked as not applicable, and not confirmed by another person: ${reason}`;

function amountsTo({ notApplicable, unconfirmed, scale, meaning }: Line): string | null {
  if (notApplicable !== null) return 'Not applicable';
  if (scale === null) return unconfirmed === null ? 'Answered in words' : null;
  return meaning && MEANINGS[meaning];
}

/** Rows of the Findings tab, in the framework's order; ids are `visit#code`. */
export function encodeFindings(
  visit: Visit,
  framework: Framework,
): readonly ProductCells<typeof findingsTab>[] {
  const { answers } = visit;
  return lineReader(
    framework,
    instrumentOf(framework, visit.instrument),
  )(answers)
    .filter(says)
    .map((line) => ({
      provider: answers.provider.name,
      'visit-date': answers.visitDate,
      framework: shortTitleOf(framework),
      theme: `${line.theme.code}. ${line.theme.title}`,
      essential: line.theme.essential ? 'Yes' : 'No',
      code: line.code,
      prompt: requirementOf(line.criterion),
      rating: line.rating,
      meaning: amountsTo(line),
      comment:
        [line.notApplicable, notYet(line.unconfirmed), line.comment]
          .filter((text) => text !== null)
          .join('\n') || null,
      'visit-id': visit.id,
      id: `${visit.id}#${line.code}`,
    }));
}
