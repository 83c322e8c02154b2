/** How far a form is filled in, and what its answers amount to so far by the same rules as the workbook's. */
import { themesOf, instrumentOf } from '../../shared/instrument/instrument-parts';
import { score } from '../../shared/judging/score';
import { readItems } from '../../shared/plan/read-answers';
import type { ConnectedForm } from '../../shared/schema/connection-code';
import type { FieldRole, Framework } from '../../shared/schema/framework';
import type { Judgement } from '../../shared/schema/judgement';
import { type EntryValues, itemsOf } from './form-draft';

export interface ThemeProgress {
  readonly code: string;
  readonly title: string;
  readonly essential: boolean;
  readonly answered: number;
  readonly of: number;
}

export interface UnmetCriterion {
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

/** Header facts without which the core files nothing; while they are empty, something stands in for them here. */
const NEEDED: readonly {
  readonly role: FieldRole;
  readonly standIn: (today: string) => string;
  readonly what: string;
}[] = [
  { role: 'provider-name', standIn: () => 'Not filled in yet', what: 'which provider was visited' },
  { role: 'visit-date', standIn: (today) => today, what: 'on which day' },
  { role: 'officer', standIn: () => 'Not filled in yet', what: 'who made the visit' },
];

/**
 * @param framework the version that the form was made under
 * @param today ISO date
 */
export function progressOf(
  framework: Framework,
  form: Pick<ConnectedForm, 'entries' | 'roles' | 'instrument'>,
  values: EntryValues,
  today: string,
): Progress {
  const items = itemsOf(form, values);
  const remarks: string[] = [];
  for (const { role, standIn, what } of NEEDED) {
    const key = form.roles.find((one) => one.role === role)?.key;
    if (key === undefined || (items[key]?.join('').trim() ?? '') !== '') continue;
    items[key] = [standIn(today)];
    remarks.push(`The form does not say yet ${what}.`);
  }
  const { answers, problems } = readItems(framework, form.instrument, items);
  remarks.push(...problems.map(({ text, whatToDo }) => `${text} ${whatToDo}`));
  const judgement = score(
    framework,
    answers ?? {
      provider: { name: 'Not filled in yet' },
      visitDate: today,
      officer: 'Not filled in yet',
      ratings: {},
      notApplicable: {},
      comments: {},
      fields: {},
    },
    { instrument: form.instrument },
  );
  const themes = themesOf(framework, instrumentOf(framework, form.instrument));
  const unmet = new Set(judgement.unmet);
  return {
    judgement,
    remarks,
    themes: judgement.themes.map(({ code, title, essential, unanswered }) => {
      const asked = themes
        .find((theme) => theme.code === code)
        ?.criteria.filter(({ scale, answer }) => scale !== null || answer === 'open').length;
      const of = asked ?? 0;
      return { code, title, essential, of, answered: Math.max(0, of - unanswered.length) };
    }),
    unmet: themes.flatMap(({ criteria, essential }) =>
      criteria
        .filter(({ code }) => unmet.has(code))
        .map(({ code, prompt }) => ({ code, prompt, essential, rating: answers?.ratings[code] ?? '' })),
    ),
  };
}
