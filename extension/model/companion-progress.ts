/** How far a form is filled in, and what its answers amount to so far by the same rules as the workbook's. */
import { InputError } from '../../shared/errors';
import { themesOf, instrumentOf } from '../../shared/instrument/instrument-parts';
import { fieldsOf } from '../../shared/instrument/product-fields';
import { score } from '../../shared/judging/score';
import { readItems } from '../../shared/form/read-answers';
import type { ConnectedForm } from '../../shared/schema/connection-code';
import { readDate } from '../../shared/schema/dates';
import type { FieldRole, Framework } from '../../shared/schema/framework';
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

/** Header facts without which the core files nothing; while they are missing, something stands in for them here. */
const NEEDED: readonly {
  readonly role: FieldRole;
  readonly isGiven: (text: string) => boolean;
  readonly standIn: (today: string) => string;
  readonly what: string;
}[] = [
  {
    role: 'provider-name',
    isGiven: (text) => text !== '',
    standIn: () => 'Not filled in yet',
    what: 'which provider was visited',
  },
  {
    role: 'visit-date',
    isGiven: (text) => readDate(text) !== null,
    standIn: (today) => today,
    what: 'on which day (a date such as 3/11/2026)',
  },
  {
    role: 'officer',
    isGiven: (text) => text !== '',
    standIn: () => 'Not filled in yet',
    what: 'who made the visit',
  },
];

/**
 * @param framework the version that the form was made under
 * @param today ISO date
 * @throws InputError when the core cannot make anything of the answers
 */
export function progressOf(
  framework: Framework,
  form: Pick<ConnectedForm, 'entries' | 'instrument'>,
  values: EntryValues,
  today: string,
): Progress {
  const items = itemsOf(form, values);
  const instrument = instrumentOf(framework, form.instrument);
  const fields = fieldsOf(framework, instrument);
  const remarks: string[] = [];
  for (const { role, isGiven, standIn, what } of NEEDED) {
    const field = fields.find((one) => one.field.role === role)?.field;
    const key = `field/${field?.key ?? ''}`;
    if (field === undefined || isGiven(items[key]?.join(' ').trim() ?? '')) continue;
    items[key] = [standIn(today)];
    remarks.push(`The form does not say yet ${what}.`);
  }
  const { answers, problems } = readItems(framework, form.instrument, items);
  remarks.push(...problems.map(({ text, whatToDo }) => `${text} ${whatToDo}`));
  if (!answers) throw new InputError(`The answers cannot be judged yet. ${remarks.join(' ')}`);
  const judgement = score(framework, answers, { instrument: form.instrument });
  const themes = themesOf(framework, instrument);
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
        .map(({ code, prompt }) => ({ code, prompt, essential, rating: answers.ratings[code] ?? '' })),
    ),
  };
}
