/** The head of a report: who was visited, when, by whom, under what, and what the register said. */
import { textOfRole } from '../../instrument/text-of-role';
import { longDate } from '../../schema/dates';
import { editionWithin, type FieldRole, type Instrument } from '../../schema/framework';
import type { Block } from '../blocks';
import type { ReportOptions, ReportParts } from './report-subject';

/** What the report of such a form is called, and the word for having been there. */
const NAMES: Partial<Record<Instrument['kind'], { readonly title: string; readonly done: string }>> = {
  visit: { title: 'Visit report', done: 'Visited' },
  audit: { title: 'Audit report', done: 'Audited' },
  monitoring: { title: 'Monitoring report', done: 'Visited' },
  'self-evaluation': { title: 'Self-evaluation report', done: 'Completed' },
};

/** "Visit report"; undefined for a form of which no report is made, e.g. one about a pupil. */
export const reportTitle = ({ kind, pupilLevel }: Instrument): string | undefined =>
  pupilLevel ? undefined : NAMES[kind]?.title;

/** What one visit's register check left in its form. */
function registration(role: (role: FieldRole) => string): string {
  const [status, checkedOn, source] = [
    role('registration-status'),
    role('registration-checked-on'),
    role('registration-source'),
  ];
  const numbers = [
    ['URN', role('provider-urn')],
    ['DfE number', role('dfe-number')],
  ].flatMap(([what = '', number = '']) => (number === '' ? [] : [`${what} ${number}`]));
  if (status === '' && checkedOn === '' && numbers.length === 0)
    return 'Nothing about a check of the register (Get Information about Schools) was recorded with this visit.';
  const checked = [
    ...(checkedOn === '' ? [] : [`on ${longDate(checkedOn)}`]),
    // The extension writes the register's short name, which a provider need not know.
    ...(source === '' ? [] : [`in ${source.replace(/^GIAS\b/, 'Get Information about Schools (GIAS)')}`]),
  ].join(', ');
  return [
    status === '' ? '' : `Recorded as “${status}”.`,
    numbers.length === 0 ? '' : `${numbers.join(', ')}.`,
    checked === '' ? 'When the register was looked at was not recorded.' : `Checked ${checked}.`,
    numbers.length === 0
      ? 'Not being found on the register does not prove that a provider should or should not be on it.'
      : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** The title and the facts at its head. */
export function reportHead(
  { framework, instrument, answers }: ReportParts,
  { laName, madeOn }: ReportOptions,
): Block[] {
  const names = NAMES[instrument.kind];
  const role = (one: FieldRole): string => textOfRole(framework, instrument.id, answers, one);
  const contact = role('provider-contact');
  return [
    {
      kind: 'byline',
      from: laName === '' ? 'Quality assurance of alternative provision' : `${laName}, alternative provision`,
      about: `For the provider. ${longDate(madeOn)}`,
    },
    { kind: 'title', text: `${names?.title ?? instrument.title}: ${answers.provider.name}` },
    {
      kind: 'facts',
      facts: [
        {
          label: names?.done ?? 'Made',
          text: `${longDate(answers.visitDate)}, by ${answers.officer}${contact === '' ? '' : `. Contact at the provider: ${contact}`}`,
        },
        {
          label: 'Framework',
          text: `${framework.title} (${editionWithin(framework)}, version ${framework.version}), ${instrument.title}`,
        },
        { label: 'Registration', text: registration(role) },
      ],
    },
  ];
}
