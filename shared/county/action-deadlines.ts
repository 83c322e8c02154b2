/**
 * By when an action has to be done where its plan does not say: as the framework has it, by the choice that its
 * requirement was rated with, else by the next visit that the outcome asks for.
 */
import { oncePerInstrument } from '../instrument/once-per-instrument';
import { askedCriteria, lineReader, type AskedCriterion, type Line } from '../judging/lines';
import type { Answers } from '../schema/answers';
import { decisionOf, type Framework, type Instrument, type Outcome } from '../schema/framework';
import { addPeriod, periodInWords } from '../schema/period';
import { addTo } from '../schema/lists-by-key';

export interface Deadline {
  /** ISO. */
  readonly due: string;
  /** Where it comes from, in plain words. */
  readonly rule: string;
}

interface Form {
  readonly framework: Framework;
  readonly instrument: Instrument;
}

/** What an action is about: its area as written and, where it follows from one, the criterion's code. */
interface Subject {
  readonly area: string;
  readonly criterion?: string;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim();

const LEADING_WORD =
  /^(?:standards?|criterion|criteria|requirements?|items?|ref|reference|section|theme|area|part|question) /;

const withoutWord = (named: string): string => named.replace(LEADING_WORD, '').replace(/\.$/, '');

/** What a form's criteria and themes are called by people, each to the codes of the criteria meant. */
interface Called {
  readonly byWords: ReadonlyMap<string, readonly string[]>;
  readonly byCode: ReadonlyMap<string, string>;
  readonly byTheme: ReadonlyMap<string, readonly string[]>;
  readonly byThemeCode: ReadonlyMap<string, readonly string[]>;
}

/** Made once of each form: a county has thousands of actions. */
const calledIn = /* @__PURE__ */ oncePerInstrument((framework, instrument): Called => {
  const asked = askedCriteria(framework, instrument);
  const by = (wordsOf: (one: AskedCriterion) => readonly string[]): Map<string, string[]> => {
    const found = new Map<string, string[]>();
    for (const one of asked)
      for (const words of new Set(wordsOf(one).map(plain))) addTo(found, words, one.code);
    return found;
  };
  return {
    byWords: by(({ criterion }) => [criterion.prompt]),
    byCode: new Map(asked.map(({ code }) => [plain(code), code])),
    byTheme: by(({ theme: { code, title } }) => [title, `${code} ${title}`, `${code}. ${title}`]),
    byThemeCode: by(({ theme }) => [theme.code]),
  };
});

/** The words of an area up to the first that is no code: "1.2, 1.3 and 2a Fire drills" names three. */
function codesIn(named: string, byCode: Called['byCode']): readonly string[] {
  const found: string[] = [];
  for (const word of withoutWord(named).split(' ')) {
    const code = byCode.get(word.replace(/\.$/, ''));
    if (code !== undefined) found.push(code);
    else if (word !== 'and') break;
  }
  return found;
}

/** Codes of the criteria that an action is about: named by their codes or words, or else those of a theme that is named. */
function codesNamed({ framework, instrument }: Form, { area, criterion = '' }: Subject): readonly string[] {
  if (criterion !== '') return [criterion];
  const named = plain(area);
  if (named === '') return [];
  const { byWords, byCode, byTheme, byThemeCode } = calledIn(framework, instrument);
  const own = byWords.get(named) ?? codesIn(named, byCode);
  if (own.length > 0) return own;
  return [...new Set([...(byTheme.get(named) ?? []), ...(byThemeCode.get(withoutWord(named)) ?? [])])];
}

/** The code of the one criterion that an area names; '' where it names none, or several. */
export function criterionNamed(area: string, form: Form): string {
  const [one, ...more] = codesNamed(form, { area });
  return one !== undefined && more.length === 0 ? one : '';
}

/** The earliest of the deadlines that these were rated with. */
function byChoice(lines: readonly Line[], visitDate: string): Deadline | null {
  const deadlines = lines.flatMap(({ code, option, notApplicable }): Deadline[] =>
    option?.within === undefined || notApplicable !== null
      ? []
      : [
          {
            due: addPeriod(visitDate, option.within),
            rule: `${code} is rated “${option.label}”: to be put right within ${periodInWords(option.within)}.`,
          },
        ],
  );
  return deadlines.reduce<Deadline | null>(
    (first, one) => (first === null || one.due < first.due ? one : first),
    null,
  );
}

function byOutcome(outcome: Outcome | undefined, visitDate: string): Deadline | null {
  return outcome?.within === undefined
    ? null
    : {
        due: addPeriod(visitDate, outcome.within),
        rule: `“${decisionOf(outcome)}” asks for the next visit within ${periodInWords(outcome.within)}: to be done by then.`,
      };
}

/** Whether a framework has any deadline to give: most have none. */
const setsDeadlines = ({ scales, outcomes }: Framework): boolean =>
  outcomes.some(({ within }) => within !== undefined) ||
  Object.values(scales).some(({ options }) => options.some(({ within }) => within !== undefined));

/**
 * The deadline of any action of one visit; null where the framework sets none.
 * @param answers ratings in the scale's own spelling
 * @param outcome what the visit came to; asked for only where it matters
 */
export function deadlinesOf(
  framework: Framework,
  instrument: Instrument,
  answers: Answers,
  outcome: () => Outcome | undefined,
): (about: Subject) => Deadline | null {
  if (!setsDeadlines(framework)) return () => null;
  const lines = lineReader(framework, instrument)(answers);
  let after: { readonly deadline: Deadline | null } | undefined;
  return (about) => {
    const codes = new Set(codesNamed({ framework, instrument }, about));
    const chosen = byChoice(
      lines.filter(({ code }) => codes.has(code)),
      answers.visitDate,
    );
    if (chosen !== null) return chosen;
    after ??= { deadline: byOutcome(outcome(), answers.visitDate) };
    return after.deadline;
  };
}
