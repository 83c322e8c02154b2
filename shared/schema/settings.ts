/** What an LA can change in its workbook. */
import * as z from 'zod/mini';
import type { CountyOptions } from './county';
import { readTermStart, usualTerms, type Terms } from './terms';
import { isLaCode } from './text';

const TermStart = z
  .string()
  .check(z.refine((text) => readTermStart(text) !== null, 'must be a day such as 1 September, or Easter'));

const Months = z.int().check(z.gte(1, 'must be 1 to 36 months'), z.lte(36, 'must be 1 to 36 months'));

const Years = z.int().check(z.gte(1, 'must be 1 to 50 years'), z.lte(50, 'must be 1 to 50 years'));

/** The code of the LA; '' where not given. */
export const GivenLaCode = z
  .string()
  .check(
    z.refine(
      (text) => text === '' || isLaCode(text),
      'must be the three digits of the LA code, e.g. 884, or empty',
    ),
  );

export const Settings = z.object({
  laName: z.string(),
  laCode: GivenLaCode,
  /** Months between visits where no next visit was agreed. */
  visitIntervalMonths: Months,
  /** The same for a provider whose risk the LA calls higher, or lower. */
  higherRiskMonths: Months,
  lowerRiskMonths: Months,
  /** Days in which a provider can answer a report; 0: no day is named. */
  replyDays: z.int().check(z.gte(0, 'must be 0 to 90 days'), z.lte(90, 'must be 0 to 90 days')),
  /** First day of each school term: a day of the year, or Easter for Easter Monday. */
  autumnTermFrom: TermStart,
  springTermFrom: TermStart,
  summerTermFrom: TermStart,
  /** Years to keep, by class; a person removes what is older. */
  keepVisitsYears: Years,
  keepLettersYears: Years,
  keepPupilYears: Years,
});
export type Settings = z.infer<typeof Settings>;

export const usualSettings: Settings = {
  laName: '',
  laCode: '',
  visitIntervalMonths: 12,
  higherRiskMonths: 6,
  lowerRiskMonths: 12,
  replyDays: 14,
  autumnTermFrom: '1 September',
  springTermFrom: '1 January',
  summerTermFrom: 'Easter',
  keepVisitsYears: 6,
  keepLettersYears: 6,
  keepPupilYears: 6,
};

/** When the next visit is due by the LA's own settings, as the county's figures take it. */
export const intervalsIn = ({
  visitIntervalMonths,
  higherRiskMonths,
  lowerRiskMonths,
}: Settings): Pick<CountyOptions, 'visitIntervalMonths' | 'riskIntervals'> => ({
  visitIntervalMonths,
  riskIntervals: { Higher: higherRiskMonths, Lower: lowerRiskMonths },
});

/** What a set-up proposes, each with its usual value, and takes otherwise. */
export const ProposedSettings = z.pick(Settings, {
  visitIntervalMonths: true,
  autumnTermFrom: true,
  springTermFrom: true,
  summerTermFrom: true,
  keepVisitsYears: true,
  keepLettersYears: true,
  keepPupilYears: true,
});
export type ProposedSettings = z.infer<typeof ProposedSettings>;

/** The school terms that the settings give. */
export const termsIn = (settings: Settings): Terms => ({
  autumn: readTermStart(settings.autumnTermFrom) ?? usualTerms.autumn,
  spring: readTermStart(settings.springTermFrom) ?? usualTerms.spring,
  summer: readTermStart(settings.summerTermFrom) ?? usualTerms.summer,
});
