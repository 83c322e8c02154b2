/**
 * By when an action has to be done where its plan does not say: as the framework has it, by the choice that its
 * requirement was rated with, else by the next visit that the outcome asks for.
 */
import { lineReader, type Line } from '../judging/lines';
import type { Answers } from '../schema/answers';
import { decisionOf, type Framework, type Instrument, type Outcome } from '../schema/framework';
import { addPeriod, periodInWords } from '../schema/period';

export interface Deadline {
  /** ISO. */
  readonly due: string;
  /** Where it comes from, in plain words. */
  readonly rule: string;
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
  /^(?:standards?|criterion|criteria|requirements?|items?|ref|reference|section|theme|area|part|question)\s+/;

const withoutWord = (named: string): string => named.replace(LEADING_WORD, '').replace(/\.$/, '');

/** The words of an area up to the first that is no code: "1.2, 1.3 and 2a Fire drills" names three. */
function codesNamed(named: string, lines: readonly Line[]): readonly Line[] {
  const byCode = new Map(lines.map((line) => [plain(line.code), line]));
  const found: Line[] = [];
  for (const word of withoutWord(named).split(' ')) {
    const line = byCode.get(word.replace(/\.$/, ''));
    if (line !== undefined) found.push(line);
    else if (word !== 'and') break;
  }
  return found;
}

/** The criteria that an action is about: named by their codes or words, or else those of a theme that is named. */
function linesNamed({ area, criterion = '' }: Subject, lines: readonly Line[]): readonly Line[] {
  if (criterion !== '') return lines.filter(({ code }) => code === criterion);
  const named = plain(area);
  if (named === '') return [];
  const byWords = lines.filter((line) => plain(line.criterion.prompt) === named);
  if (byWords.length > 0) return byWords;
  const byCode = codesNamed(named, lines);
  if (byCode.length > 0) return byCode;
  const isNamed = ({ code, title }: Line['theme']): boolean =>
    [title, `${code} ${title}`, `${code}. ${title}`].some((words) => plain(words) === named) ||
    plain(code) === withoutWord(named);
  return lines.filter(({ theme }) => isNamed(theme));
}

/** The code of the one criterion that an area names; '' where it names none, or several. @param lines of its visit */
export function criterionNamed(area: string, lines: readonly Line[]): string {
  const [one, ...more] = linesNamed({ area }, lines);
  return one !== undefined && more.length === 0 ? one.code : '';
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
    const chosen = byChoice(linesNamed(about, lines), answers.visitDate);
    if (chosen !== null) return chosen;
    after ??= { deadline: byOutcome(outcome(), answers.visitDate) };
    return after.deadline;
  };
}
