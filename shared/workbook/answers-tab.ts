/**
 * The Answers tab: what a visit says beside its ratings, a row for each page or theme with anything in it, so that no
 * answer can be read only in the form. Lean: a form of boxes would fill a workbook with a row for each.
 */
import { instrumentOf } from '../instrument/instrument-parts';
import { lineReader } from '../judging/lines';
import { writtenAnswers, type WrittenPart } from '../judging/written-answers';
import { shortTitleOf, type FieldRole, type Framework } from '../schema/framework';
import type { Visit } from '../schema/visit';
import type { ProductCells } from '../schema/workbook-plan';
import { byProduct, tableTab, visitColumns } from './define-tab';
import { chunksOf } from './kept-data';

export const answersTab = tableTab({
  id: 'answers',
  title: 'Answers',
  columns: [
    ...visitColumns,
    byProduct('part', 'Theme or page', 190, 'paragraph'),
    byProduct('written', 'What was written', 590, 'paragraph', {
      note: 'Each question of the form with its answer. Ratings and their notes are in Findings, the improvement plan in Actions, too.',
    }),
    byProduct('visit-id', 'Visit id', 160, 'text'),
    byProduct('id', 'Answer id', 180, 'text'),
  ],
});

type AnswerRow = ProductCells<typeof answersTab>;

/** They have columns of their own, here and in Visits. */
const IN_COLUMNS: readonly (FieldRole | undefined)[] = ['provider-name', 'visit-date', 'officer'];

const withoutColumns = (part: WrittenPart): WrittenPart => ({
  ...part,
  answers: part.answers.filter(({ field }) => !IN_COLUMNS.includes(field?.role)),
});

const inWords = ({ answers }: WrittenPart): string =>
  answers.map(({ label, text }) => `${label}${label.endsWith('?') ? '' : ':'} ${text}`).join('\n');

const titleOf = ({ theme, title }: WrittenPart): string => (theme === '' ? title : `${theme}. ${title}`);

/**
 * Rows of the Answers tab, in form order; a part that is longer than a cell holds goes on in further rows. Ids are
 * `visit#part-n`, n counting rows from 1.
 */
export function encodeAnswers(visit: Visit, framework: Framework): readonly AnswerRow[] {
  const { answers } = visit;
  const instrument = instrumentOf(framework, visit.instrument);
  const lines = lineReader(framework, instrument)(answers);
  return writtenAnswers(framework, instrument, answers, lines)
    .map(withoutColumns)
    .filter((part) => part.answers.length > 0)
    .flatMap((part) => chunksOf(inWords(part)).map((written) => ({ part: titleOf(part), written })))
    .map(({ part, written }, index) => ({
      provider: answers.provider.name,
      'visit-date': answers.visitDate,
      framework: shortTitleOf(framework),
      part,
      written,
      'visit-id': visit.id,
      id: `${visit.id}#part-${index + 1}`,
    }));
}
