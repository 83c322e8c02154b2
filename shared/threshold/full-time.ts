/** Whether one pupil's education in a setting counts as full-time, by the factors that the sources name. */
import type { PupilFacts } from './threshold-facts';
import type { FullTimeRule, RuleSet } from './threshold-rules';

export type PupilFact = keyof PupilFacts;

export interface FullTime {
  /** `could`: the facts are given, and the sources leave it to be weighed. `unknown`: a fact is missing. */
  answer: 'yes' | 'no' | 'could' | 'unknown';
  /** Said of the pupil, without a full stop. */
  text: string;
  /** Facts without which there is no answer. */
  missing: readonly PupilFact[];
  /** Factors that are not given and are worth asking, though the answer stands without them. */
  open: readonly PupilFact[];
  /** True where one of the open factors could turn a `no`. */
  couldRise: boolean;
}

const given = <Value>(value: Value | null | undefined): value is Value =>
  value !== undefined && value !== null;

/** "1 hour", "17.5 hours". */
const hoursText = (hours: number): string => `${hours} ${hours === 1 ? 'hour' : 'hours'}`;
const weeksText = (weeks: number): string => `${weeks} ${weeks === 1 ? 'week' : 'weeks'} a year`;

/** All hours there: education with breaks and independent study (Derby, section 6). Tenths must not drift. */
const togetherOf = (hours: number, breaks: number | null | undefined): number =>
  Math.round((hours + (breaks ?? 0)) * 1e6) / 1e6;

function saidOf(hours: number, breaks: number | null | undefined): string {
  const said = `${hoursText(hours)} a week`;
  if (!given(breaks)) return said;
  if (breaks === 0)
    return `${said}, with no breaks or independent study beside ${hours === 1 ? 'it' : 'them'}`;
  return `${said} and ${hoursText(breaks)} of breaks and independent study, ${togetherOf(hours, breaks)} together`;
}

const missingFrom = (pupil: PupilFacts, facts: readonly PupilFact[]): PupilFact[] =>
  facts.filter((fact) => !given(pupil[fact]));

const answered = (answer: FullTime['answer'], text: string, more: Partial<FullTime> = {}): FullTime => ({
  answer,
  text,
  missing: [],
  open: [],
  couldRise: false,
  ...more,
});

/** As many hours as count: full-time in the daytime of a school year, which is taken so where it is not given. */
function enoughHours(pupil: PupilFacts, said: string, together: number, rule: FullTimeRule): FullTime {
  const { timeOfDay, weeksPerYear } = pupil;
  const doubts = [
    ...(timeOfDay === 'evening' ? ['only in the evening'] : []),
    ...(timeOfDay === 'weekend' ? ['only at weekends'] : []),
    ...(given(weeksPerYear) && weeksPerYear < rule.weeks
      ? [
          `for ${weeksText(weeksPerYear)} (the sources give no number; fewer than ${rule.weeks}, less than a term, is taken here as few)`,
        ]
      : []),
  ];
  const open = missingFrom(pupil, ['timeOfDay', 'weeksPerYear']);
  if (doubts.length > 0)
    return answered('could', `${said}, ${doubts.join(' and ')}: could count as full-time`, { open });
  const onTheLine =
    together === rule.hours
      ? `; exactly ${rule.hours}, which Herefordshire and Keys count, while Derby prints “more than ${rule.hours}”`
      : '';
  const taken = open.length > 0 ? ', taken to be in the daytime of a school year' : '';
  return answered('yes', `${said}${taken}: counts as full-time (${rule.hours} hours or more${onTheLine})`, {
    open,
  });
}

function fewerHours(pupil: PupilFacts, said: string): FullTime {
  const { soleProvision, precludesElsewhere } = pupil;
  const open = missingFrom(pupil, ['breaksPerWeek', 'timeOfDay', 'weeksPerYear', 'precludesElsewhere']);
  if (soleProvision === true)
    return answered('could', `${said}, and it is the only education: could count as full-time`, { open });
  if (precludesElsewhere === true)
    return answered(
      'could',
      `${said}, which rule out full-time education elsewhere: could count as full-time`,
      { open },
    );
  if (soleProvision === false) {
    const couldRise = open.includes('breaksPerWeek') || open.includes('precludesElsewhere');
    const unless = couldRise ? ', unless a factor that is not given says otherwise' : '';
    return answered(
      'no',
      `${said} beside other education: not taken as full-time${unless}`,
      couldRise ? { open, couldRise } : {},
    );
  }
  return answered(
    'unknown',
    `${said}: could count as full-time if it is the only education, which is not known`,
    {
      missing: ['soleProvision'],
      open,
    },
  );
}

/**
 * @param pupil what is known; null and missing are alike
 * @param rules those that name no hours weigh none: then whoever gets any education there could count
 */
export function fullTimeOf(pupil: PupilFacts, { fullTime: rule }: RuleSet): FullTime {
  const { hoursPerWeek, breaksPerWeek, weeksPerYear } = pupil;
  if (weeksPerYear === 0) return answered('no', 'no weeks a year');
  const together = given(hoursPerWeek) ? togetherOf(hoursPerWeek, breaksPerWeek) : null;
  if (together === 0) return answered('no', 'no hours a week');
  if (rule === null) return answered('could', 'hours not weighed');
  if (together === null || !given(hoursPerWeek))
    return answered(
      'unknown',
      pupil.soleProvision === true
        ? 'hours not known; it is the only education, so it could count as full-time'
        : 'hours not known',
      { missing: missingFrom(pupil, ['hoursPerWeek', 'soleProvision']) },
    );
  const said = saidOf(hoursPerWeek, breaksPerWeek);
  return together >= rule.hours ? enoughHours(pupil, said, together, rule) : fewerHours(pupil, said);
}
