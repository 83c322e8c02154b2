/** What a framework's rules make of a situation: examples as data, for tests and documentation alike. */
import type { Answers } from '../../schema/answers';
import type { Framework } from '../../schema/framework';

/** A rating's label; null for unanswered. */
type Given = string | null;

/** How the criteria of the framework's themes are answered; the narrower word holds. */
export interface Situation {
  /** Every criterion that is named nowhere below. */
  readonly rest: Given;
  /** All of a theme, by its code. */
  readonly themes?: Readonly<Record<string, Given>>;
  /** By criterion code. */
  readonly ratings?: Readonly<Record<string, Given>>;
  /** Criterion code to the reason why it does not apply. */
  readonly notApplicable?: Readonly<Record<string, string>>;
  /** Field key to what was answered. */
  readonly fields?: Answers['fields'];
}

interface RuleExample {
  /** What it shows, as a title. */
  readonly shows: string;
  readonly situation: Situation & {
    /** Instrument id; left out: the framework's visit or audit. */
    readonly with?: string;
  };
  readonly expected: {
    /** Outcome id; null where nothing is suggested. */
    readonly outcome: string | null;
    /** Id of the rule that the first reason names; null for no reason. */
    readonly rule: string | null;
    /** Codes that the first reason names; left out where it names every criterion that was looked at. */
    readonly criteria?: readonly string[];
    /** Codes on which the outcome still depends. */
    readonly missing: readonly string[];
    /** Whether everything is answered; left out where that is not what it shows. */
    readonly complete?: boolean;
  };
  readonly why: string;
  /** The place in the framework's source that it rests on. */
  readonly source: string;
}

export interface FrameworkExamples {
  /** Framework id. */
  readonly framework: string;
  readonly examples: readonly RuleExample[];
}

/** The part of answers that a situation says. */
export function answersIn(
  { themes }: Framework,
  situation: Situation,
): Pick<Answers, 'ratings' | 'notApplicable' | 'fields'> {
  const notApplicable = situation.notApplicable ?? {};
  const ratings = themes.flatMap((theme) =>
    theme.criteria.flatMap(({ code, scale }): [string, string][] => {
      if (scale === null || notApplicable[code] !== undefined) return [];
      const given = [situation.ratings?.[code], situation.themes?.[theme.code], situation.rest].find(
        (one) => one !== undefined,
      );
      return typeof given === 'string' ? [[code, given]] : [];
    }),
  );
  return {
    ratings: Object.fromEntries(ratings),
    notApplicable: { ...notApplicable },
    fields: { ...situation.fields },
  };
}
