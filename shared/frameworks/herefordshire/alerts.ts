/** Herefordshire: what an unregistered provider's own answers say beside the threshold and the three caveats. */
import type { AlertCondition, AlertRule } from '../../schema/alert-rule';

const SOURCE = 'Herefordshire framework, unregistered provision';

const unregistered: AlertCondition = {
  kind: 'field-is-not',
  field: 'registration-status',
  is: 'Registered',
};
const offersFullTime: AlertCondition = { kind: 'field-is', field: 'full-time-offered', is: 'Yes' };

export const alerts: AlertRule[] = [
  {
    id: 'full-time-looked-after-or-ehcp',
    kind: 'registration',
    text: 'Not registered, and by its own answers it has, or may have, full-time pupils who are looked after or have an EHCP: with a single one it should register as an independent school. Ask the provider, look at these placements now and tell whoever commissions them.',
    when: [
      [unregistered, { kind: 'number-at-least', field: 'full-time-looked-after-or-ehcp', number: 1 }],
      [
        unregistered,
        offersFullTime,
        { kind: 'field-is', field: 'looked-after-or-ehcp', is: 'Yes' },
        { kind: 'not-none', field: 'full-time-looked-after-or-ehcp' },
      ],
    ],
    source: `${SOURCE}, second caveat`,
  },
  {
    id: 'five-full-time',
    kind: 'registration',
    text: 'Not registered, and by its own answers it has five full-time pupils or more: it should register as an independent school. Ask the provider, look at these placements now and tell whoever commissions them.',
    when: [[unregistered, { kind: 'number-at-least', field: 'full-time-pupils', number: 5 }]],
    source: `${SOURCE}, second caveat`,
  },
  {
    id: 'over-10-hours',
    kind: 'limit',
    text: 'Not registered, and by its own answers pupils may spend more than 10 hours a week there, which is more than the framework’s third caveat has room for. Ask how many hours each pupil has with any unregistered provider.',
    when: [
      [unregistered, offersFullTime],
      [unregistered, { kind: 'hours-over', field: 'weekly-hours', number: 10 }],
    ],
    source: `${SOURCE}, third caveat`,
  },
];
