/** A visit's findings: a row for every criterion that was rated, answered, commented on or does not apply. */
import { requirementOf } from '../instrument/criterion-words';
import { instrumentOf, themesOf } from '../instrument/instrument-parts';
import { optionRated, scaleOf } from '../instrument/rating-option';
import type { Framework, Meaning } from '../schema/framework';
import type { Visit } from '../schema/visit';
import type { Row } from '../schema/workbook-plan';

const MEANINGS: Readonly<Record<Meaning, string>> = {
  met: 'Met',
  partly: 'Partly met',
  'not-met': 'Not met',
};

/** Rows of the Findings tab, in the framework's order; ids are `visit#code`. */
export function encodeFindings(visit: Visit, framework: Framework): readonly Row[] {
  const { answers } = visit;
  const instrument = instrumentOf(framework, visit.instrument);
  return themesOf(framework, instrument).flatMap((theme) =>
    theme.criteria.flatMap((criterion): Row[] => {
      const { code, scale } = criterion;
      const rating = answers.ratings[code];
      const reason = answers.notApplicable[code];
      const comment = answers.comments[code];
      if (rating === undefined && reason === undefined && comment === undefined) return [];
      const option = optionRated(scaleOf(framework, criterion), rating);
      const meaning =
        reason !== undefined
          ? 'Not applicable'
          : scale === null
            ? 'Answered in words'
            : option?.meaning === undefined
              ? null
              : MEANINGS[option.meaning];
      return [
        {
          provider: answers.provider.name,
          'visit-date': answers.visitDate,
          framework: visit.framework,
          theme: `${theme.code}. ${theme.title}`,
          essential: theme.essential ? 'Yes' : 'No',
          code,
          prompt: requirementOf(criterion),
          rating: rating ?? null,
          meaning,
          comment: [reason, comment].filter((text) => text !== undefined).join('\n') || null,
          'visit-id': visit.id,
          id: `${visit.id}#${code}`,
        },
      ];
    }),
  );
}
