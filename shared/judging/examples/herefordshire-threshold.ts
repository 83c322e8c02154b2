/** Examples of what an unregistered provider's answers to Herefordshire's form say beside the threshold and the caveats. */
import type { Alert } from '../../schema/judgement';
import type { FrameworkAlertExamples } from './alert-example';

type Expected = Pick<Alert, 'kind' | 'criteria' | 'fields'>;

const UNREGISTERED = 'Herefordshire, section for unregistered provision: the threshold in the second caveat';
const HOURS = 'Herefordshire, section for unregistered provision: 10 hours a week in the third caveat';

const status = { 'registration-status': 'Unregistered' };
const met = { rest: 'Fully met' };

const registration = (...fields: string[]): Expected => ({
  kind: 'registration',
  criteria: [],
  fields: ['registration-status', ...fields],
});
const limit = (...fields: string[]): Expected => ({
  kind: 'limit',
  criteria: [],
  fields: ['registration-status', ...fields],
});

export const herefordshireThreshold: FrameworkAlertExamples = {
  framework: 'herefordshire',
  examples: [
    {
      shows: 'Unregistered, one full-time pupil who is looked after or has an EHCP',
      situation: { ...met, fields: { ...status, 'full-time-looked-after-or-ehcp': '1' } },
      expected: [registration('full-time-looked-after-or-ehcp')],
      source: UNREGISTERED,
    },
    {
      shows: 'Unregistered, none of them',
      situation: { ...met, fields: { ...status, 'full-time-looked-after-or-ehcp': '0' } },
      expected: [],
      source: UNREGISTERED,
    },
    {
      shows: 'Unregistered, one of them, written in words',
      situation: { ...met, fields: { ...status, 'full-time-looked-after-or-ehcp': 'One, since May' } },
      expected: [registration('full-time-looked-after-or-ehcp')],
      source: UNREGISTERED,
    },
    ...(
      [
        ['Yes', true],
        ['Yes, two of them', true],
        ['A few', true],
        ['Nobody', false],
        ['None at present', false],
      ] as const
    ).map(([said, isAlert]) => ({
      shows: `Unregistered, and asked whether any full-time pupil is one: ${said}`,
      situation: { ...met, fields: { ...status, 'full-time-looked-after-or-ehcp': said } },
      expected: isAlert ? [registration('full-time-looked-after-or-ehcp')] : [],
      source: UNREGISTERED,
    })),
    {
      shows: 'Unregistered, full-time offered, pupils with an EHCP, and nothing said of how many are both',
      situation: {
        ...met,
        fields: { ...status, 'full-time-offered': 'Yes', 'looked-after-or-ehcp': 'Yes' },
      },
      expected: [
        registration('full-time-offered', 'looked-after-or-ehcp', 'full-time-looked-after-or-ehcp'),
        limit('full-time-offered'),
      ],
      source: UNREGISTERED,
    },
    {
      shows: 'The same, and it says that none are both',
      situation: {
        ...met,
        fields: {
          ...status,
          'full-time-offered': 'Yes',
          'looked-after-or-ehcp': 'Yes',
          'full-time-looked-after-or-ehcp': 'None',
        },
      },
      expected: [limit('full-time-offered')],
      source: UNREGISTERED,
    },
    {
      shows: 'The same, and it does not know how many',
      situation: {
        ...met,
        fields: {
          ...status,
          'full-time-offered': 'Yes',
          'looked-after-or-ehcp': 'Yes',
          'full-time-looked-after-or-ehcp': 'Not sure',
        },
      },
      expected: [
        registration('full-time-offered', 'looked-after-or-ehcp', 'full-time-looked-after-or-ehcp'),
        limit('full-time-offered'),
      ],
      source: UNREGISTERED,
    },
    {
      shows: 'Unregistered, pupils with an EHCP, no full-time places',
      situation: {
        ...met,
        fields: { ...status, 'full-time-offered': 'No', 'looked-after-or-ehcp': 'Yes' },
      },
      expected: [],
      source: UNREGISTERED,
    },
    ...([4, 5, 6] as const).map((count) => ({
      shows: `Unregistered, ${count} full-time pupils of compulsory school age`,
      situation: { ...met, fields: { ...status, 'full-time-pupils': String(count) } },
      expected: count >= 5 ? [registration('full-time-pupils')] : [],
      source: UNREGISTERED,
    })),
    {
      shows: 'Registered: the threshold has been answered',
      situation: {
        ...met,
        fields: {
          'registration-status': 'Registered',
          'full-time-offered': 'Yes',
          'looked-after-or-ehcp': 'Yes',
          'full-time-looked-after-or-ehcp': '3',
          'full-time-pupils': '40',
        },
      },
      expected: [],
      source: UNREGISTERED,
    },
    {
      shows: 'Nothing said of its registration: that clears nobody',
      situation: { ...met, fields: { 'full-time-looked-after-or-ehcp': '2' } },
      expected: [registration('full-time-looked-after-or-ehcp')],
      source: UNREGISTERED,
    },
    ...(
      [
        ['9 hours', false],
        ['Up to 10 hours a week', false],
        ['Mostly 6 hours, two of them 11 hours', true],
        ['12', true],
        ['About 15 pupils, 6 hours each', false],
        ['6 hours a day, 3 days a week', true],
        ['2 hours a day for 5 days', false],
        ['9am to 3pm, Monday to Friday', true],
        ['Tuesdays and Thursdays, 10am to 2pm', false],
        ['It varies', false],
      ] as const
    ).map(([hours, over]) => ({
      shows: `Unregistered, typical hours a week: ${hours}`,
      situation: { ...met, fields: { ...status, 'weekly-hours': hours } },
      expected: over ? [limit('weekly-hours')] : [],
      source: HOURS,
    })),
  ],
};
