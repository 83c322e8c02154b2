/** Keys: rows that say something only together, and a "Yes" without what its row asks to be given. */
import type { AlertCondition, AlertRule } from '../../schema/alert-rule';

const AUDIT = 'Keys Group alternative provision policy, Appendix 1';

const mustRegister: AlertCondition = { kind: 'rated', criterion: '1.1', is: 'Yes' };

/** An insurance row that asks for these, and says "Yes" without one of them. */
const insurance = (code: string, what: string, fields: readonly string[]): AlertRule => ({
  id: `insurance-${code.replace('.', '-')}`,
  kind: 'evidence',
  text: `${code} says “Yes” to ${what}, and what the row asks for (${fields.length > 1 ? 'the expiry date and the level of liability' : 'the expiry date'}) is not all there. See the certificate.`,
  when: fields.map((field) => [
    { kind: 'rated', criterion: code, is: 'Yes' },
    { kind: 'blank', field },
  ]),
  source: `${AUDIT}, Insurance`,
});

export const alerts: AlertRule[] = [
  {
    id: 'must-register-and-is-not',
    kind: 'registration',
    text: 'By 1.1 the provider meets the condition for registering as an independent school, and 1.2 does not say that it is registered. Ask the provider, look at these placements now and tell whoever commissions them.',
    when: [
      [mustRegister, { kind: 'rated', criterion: '1.2', is: 'No' }],
      [mustRegister, { kind: 'not-applicable', criterion: '1.2' }],
    ],
    source: `${AUDIT}, Registration status`,
  },
  {
    id: 'registered-without-number',
    kind: 'evidence',
    text: '1.2 says “Yes” to being registered with the DfE, and neither the DfE number that the row asks for nor a URN is there. Look the provider up on Get Information about Schools.',
    when: [
      [
        { kind: 'rated', criterion: '1.2', is: 'Yes' },
        { kind: 'blank', field: 'dfe-number' },
        { kind: 'blank', field: 'product-urn' },
      ],
    ],
    source: `${AUDIT}, Registration status`,
  },
  {
    id: 'policies-not-all-ticked',
    kind: 'evidence',
    text: '2.11 says that all sixteen policies and procedures are in place, and not all of them are ticked.',
    when: [
      [
        { kind: 'rated', criterion: '2.11', is: 'Yes' },
        { kind: 'unticked', field: 'policies' },
      ],
    ],
    source: `${AUDIT}, Safeguarding`,
  },
  insurance('4.1', 'public liability insurance', ['public-liability-expiry', 'public-liability-level']),
  insurance('4.2', 'employer’s liability insurance', [
    'employers-liability-expiry',
    'employers-liability-level',
  ]),
  insurance('4.3', 'professional negligence insurance', [
    'professional-negligence-expiry',
    'professional-negligence-level',
  ]),
  insurance('4.4', 'motor vehicle insurance', ['motor-expiry']),
  insurance('4.5', 'subcontractor liability insurance', ['subcontractor-expiry']),
];
