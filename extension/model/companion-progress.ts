/** How far a form is filled in, and what its answers amount to so far by the same rules as the workbook's. */
import { readItems } from '../../shared/form/read-answers';
import { requirementOf } from '../../shared/instrument/criterion-words';
import { instrumentOf } from '../../shared/instrument/instrument-parts';
import { isUnmet, lineReader } from '../../shared/judging/lines';
import { score } from '../../shared/judging/score';
import type { ConnectedForm } from '../../shared/schema/connection-code';
import type { Framework } from '../../shared/schema/framework';
import type { Judgement } from '../../shared/schema/judgement';
import { type EntryValues, itemsOf } from './form-draft';

interface ThemeProgress {
  readonly code: string;
  readonly title: string;
  readonly essential: boolean;
  readonly answered: number;
  readonly of: number;
}

interface UnmetCriterion {
  readonly code: string;
  readonly prompt: string;
  readonly rating: string;
  readonly essential: boolean;
}

export interface Progress {
  readonly themes: readonly ThemeProgress[];
  readonly unmet: readonly UnmetCriterion[];
  readonly judgement: Judgement;
  /** What cannot be read as it stands, and header facts that are not filled in yet, in sentences. */
  readonly remarks: readonly string[];
}

/**
 * @param framework the version that the form was made under
 * @param today ISO date: evidence is judged on it while the form gives no date of the visit
 * @throws InputError when the framework has no such instrument
 */
export function progressOf(
  framework: Framework,
  form: Pick<ConnectedForm, 'entries' | 'instrument'>,
  values: EntryValues,
  today: string,
): Progress {
  const { answers, missing, problems } = readItems(framework, form.instrument, itemsOf(form, values));
  const lines = lineReader(framework, instrumentOf(framework, form.instrument))(answers);
  const judgement = score(framework, answers, {
    instrument: form.instrument,
    on: answers.visitDate ?? today,
  });
  return {
    judgement,
    remarks: [
      ...missing.map(({ what }) => `The form does not say yet ${what}.`),
      ...problems.map(({ text, whatToDo }) => `${text} ${whatToDo}`),
    ],
    themes: judgement.themes.map(({ code, title, essential }) => {
      const asked = lines.filter(({ theme, asksFor }) => theme.code === code && asksFor !== 'nothing');
      const answered = asked.filter(({ unanswered }) => !unanswered).length;
      return { code, title, essential, of: asked.length, answered };
    }),
    unmet: lines.filter(isUnmet).map(({ code, criterion, theme, rating }) => ({
      code,
      prompt: requirementOf(criterion),
      essential: theme.essential,
      rating: rating ?? '',
    })),
  };
}
